import fc from 'fast-check';
import type { Candidate, Wanting } from './next-reader.js';
import { planReplacement } from './replacement.js';

const work = (copyId: string, categoryId = 'a', barred: readonly string[] = []): Wanting => ({
  copyId,
  categoryId,
  barred: new Set(barred),
});
const judge = (judgeId: string, load: number, categories: readonly string[] = []): Candidate => ({
  judgeId,
  load,
  categories,
});
const gained = (plan: ReturnType<typeof planReplacement>, judgeId: string): number =>
  plan.filter((each) => each.judgeId === judgeId).length;

describe('replacing a judge', () => {
  it('fills up those who have least, whatever they had before', () => {
    const works = Array.from({ length: 7 }, (_, index) => work(`w${index}`));
    const plan = planReplacement(works, [judge('x', 10), judge('y', 12), judge('z', 11)], null, 's');
    // 33 + 7 works for three: 14, 13 and 13.
    const loads = [10 + gained(plan, 'x'), 12 + gained(plan, 'y'), 11 + gained(plan, 'z')];
    expect(loads.sort()).toEqual([13, 13, 14]);
  });

  it('gives a chosen judge all that this judge may read, and the rest to others', () => {
    const works = [work('w1'), work('w2', 'a', ['x']), work('w3', 'b'), work('w4')];
    const plan = planReplacement(works, [judge('x', 90, ['a']), judge('y', 0), judge('z', 5)], 'x', 's');
    expect(plan).toEqual([
      { copyId: 'w1', judgeId: 'x' },
      { copyId: 'w2', judgeId: 'y' },
      { copyId: 'w3', judgeId: 'y' },
      { copyId: 'w4', judgeId: 'x' },
    ]);
  });

  it('says for which work there is nobody', () => {
    const works = [work('w1', 'a', ['x', 'y']), work('w2')];
    expect(planReplacement(works, [judge('x', 1), judge('y', 1)], null, 's')[0]).toEqual({
      copyId: 'w1',
      judgeId: null,
    });
    expect(planReplacement(works, [], null, 's').map((each) => each.judgeId)).toEqual([null, null]);
  });

  it('never deals a work to a judge who may not read it, and leaves none that somebody may', () => {
    const categories = ['a', 'b', 'c'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...categories), fc.subarray(['j0', 'j1', 'j2', 'j3'])), {
          maxLength: 12,
        }),
        fc.array(fc.tuple(fc.nat(6), fc.subarray(categories)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom('j0', 'j1')),
        (wanted, bench, chosen) => {
          const works = wanted.map(([category, barred], index) => work(`w${index}`, category, barred));
          const judges = bench.map(([load, own], index) => judge(`j${index}`, load, own));
          for (const [index, { judgeId }] of planReplacement(works, judges, chosen, 'p').entries()) {
            const { barred, categoryId } = works[index]!;
            const able = judges.filter(
              (each) =>
                !barred.has(each.judgeId) &&
                (each.categories.length === 0 || each.categories.includes(categoryId)),
            );
            if (judgeId === null) expect(able).toEqual([]);
            else expect(able.map((each) => each.judgeId)).toContain(judgeId);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
