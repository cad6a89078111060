import fc from 'fast-check';
import { missingScores, scoreErrors, totalOf } from './scores.js';

const criteria = [
  { id: 'content', maxScore: 4000, step: 50 },
  { id: 'form', maxScore: 500, step: 25 },
];
const codes = (scores: Record<string, number>): string[] =>
  scoreErrors(scores, criteria).map((error) => error.code);

describe('scores', () => {
  it('add up in hundredths; none is no total', () => {
    expect(totalOf({})).toBeNull();
    expect(totalOf({ content: 0 })).toBe(0);
    expect(totalOf({ content: 3950, form: 475 })).toBe(4425);
  });

  it('keep to 0, the maximum and the step', () => {
    expect(codes({ content: 4000, form: 0 })).toEqual([]);
    expect(codes({ content: 4050 })).toEqual(['sheet.score-out-of-range']);
    expect(codes({ content: -50 })).toEqual(['sheet.score-out-of-range']);
    expect(codes({ content: 10.5 })).toEqual(['sheet.score-out-of-range']);
    expect(codes({ content: Number.NaN })).toEqual(['sheet.score-out-of-range']);
    expect(codes({ content: 3975 })).toEqual(['sheet.score-off-step']);
    expect(codes({ form: 475 })).toEqual([]);
  });

  it('refuse what is no criterion, and what is no number', () => {
    expect(codes({ other: 100 })).toEqual(['sheet.criterion-unknown']);
    expect(codes({ __proto__x: 100 })).toEqual(['sheet.criterion-unknown']);
    expect(codes({ content: '3000' } as unknown as Record<string, number>)).toEqual([
      'sheet.score-out-of-range',
    ]);
  });

  it('name each criterion that is missing; zero is a score', () => {
    expect(missingScores({ content: 0 }, criteria).map((error) => error.pointer)).toEqual(['/scores/form']);
    expect(missingScores({ content: 0, form: 0 }, criteria)).toEqual([]);
  });

  it('are right exactly when each is a multiple of the step within the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 4300 }), (score) => {
        const right = score >= 0 && score <= 4000 && score % 50 === 0;
        expect(codes({ content: score }).length === 0).toBe(right);
      }),
    );
  });
});
