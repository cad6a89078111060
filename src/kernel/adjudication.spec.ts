import fc from 'fast-check';
import { compareFractions, type Fraction, fraction, parseFraction } from './fraction.js';
import { adjudicate, adjudicateByExamRule, type ExamTiers } from './adjudication.js';

const exact = (text: string): Fraction => parseFraction(text) ?? fraction(0);
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => fraction(hundredths, 100));
const exam: ExamTiers = {
  minutesFrom: fraction(10),
  thirdAbove: fraction(15),
  collectiveAbove: fraction(25),
};

describe('the closest pair', () => {
  it('takes decimals for what they are', () => {
    // 1.1 - 1 is more than 0.1 in binary.
    expect(adjudicate(exact('1.1'), exact('1'), null, exact('0.1')).branch).toBe('within_threshold');
    expect(adjudicate(exact('0,1'), exact('0,5'), exact('0,3'), exact('0,3')).branch).toBe(
      'agrees_both_equidistant',
    );
  });

  it('waits for a third score, and lets the council decide where three differ', () => {
    const waiting = adjudicate(fraction(60), fraction(80), null, fraction(10));
    expect([waiting.branch, waiting.thirdNeeded, waiting.meanOfThree]).toEqual([
      'third_required',
      true,
      null,
    ]);
    const apart = adjudicate(fraction(40), fraction(80), fraction(60), fraction(10));
    expect([apart.branch, apart.meanOfThree, apart.escalate]).toEqual(['agrees_none', fraction(60), null]);
  });

  it('treats the first two judges alike and stays between the scores', () => {
    fc.assert(
      fc.property(score, score, score, score, (a, b, c, threshold) => {
        const one = adjudicate(a, b, c, threshold);
        const other = adjudicate(b, a, c, threshold);
        expect([other.branch, other.meanOfThree]).toEqual([one.branch, one.meanOfThree]);
        const sorted = [a, b, c].sort(compareFractions);
        const mean = one.meanOfThree ?? fraction(-1);
        expect(compareFractions(mean, sorted[0] ?? mean)).toBeGreaterThanOrEqual(0);
        expect(compareFractions(mean, sorted[2] ?? mean)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("the exam's rule", () => {
  it.each([
    ['70', '70', null, 'agree'],
    ['70', '60.5', null, 'discuss'],
    ['70', '60', null, 'minutes'],
    ['70', '55', null, 'minutes'],
    ['70', '54.5', null, 'third'],
    ['70', '50', '50', 'equal_pair'],
    ['70', '50', '70', 'equal_pair'],
    ['75', '50', '60', 'mean_of_three'],
    ['75.5', '50', '60', 'collective'],
  ])('%s and %s, then %s: %s', (a, b, c, branch) => {
    const found = adjudicateByExamRule(exact(a), exact(b), c === null ? null : exact(c), exam);
    expect(found.branch).toBe(branch);
  });
});
