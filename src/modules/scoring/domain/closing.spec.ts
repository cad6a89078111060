import fc from 'fast-check';
import { merkleRoot } from '../../../kernel/merkle.js';
import { closeByMean, type ReadWork, rootOf } from './closing.js';

const work = (code: string, categoryId: string, ...totals: number[]): ReadWork => ({
  copyId: `copy-${code}`,
  code,
  categoryId,
  readings: totals.map((total, index) => ({ judgeId: `j${index}`, total })),
});
const shown = (works: readonly ReadWork[], count: number | null = null): unknown[] =>
  closeByMean(works, count).results.map(({ code, estimate, rank, tied, categoryRank, advances }) => {
    return [code, estimate, rank, tied, categoryRank, advances];
  });

describe('closing by the mean', () => {
  it('ranks over all and within each category, with ties and gaps', () => {
    const works = [
      work('D', 'x', 7000, 7000),
      work('A', 'x', 8000, 9000),
      work('C', 'y', 8500, 8500),
      work('B', 'y', 9000, 9100),
    ];
    expect(shown(works)).toEqual([
      ['B', 9050, 1, false, 1, false],
      ['A', 8500, 2, true, 1, false],
      ['C', 8500, 2, true, 2, false],
      ['D', 7000, 4, false, 2, false],
    ]);
  });

  it('ranks by the exact mean where the shown one is the same', () => {
    const works = [work('A', 'x', 8000, 8000, 8001), work('B', 'x', 8000, 8000, 8000)];
    expect(shown(works)).toEqual([
      ['A', 8000, 1, false, 1, false],
      ['B', 8000, 2, false, 2, false],
    ]);
  });

  it('takes all who share the last place that advances, and says so', () => {
    const works = [work('A', 'x', 9000), work('B', 'x', 8000), work('C', 'x', 8000), work('D', 'x', 7000)];
    const two = closeByMean(works, 2);
    expect(two.results.filter((result) => result.advances).map((result) => result.code)).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(two.tiedAtLine).toBe(true);
    const three = closeByMean(works, 3);
    expect(three.results.filter((result) => result.advances)).toHaveLength(3);
    expect(three.tiedAtLine).toBe(false);
  });

  it('commits to code, estimate and rank in the order of the codes', () => {
    const { committedRoot, results } = closeByMean([work('B', 'x', 9000), work('A', 'x', 8000)], null);
    expect(committedRoot).toBe(merkleRoot(['["A",8000,2]', '["B",9000,1]']));
    expect(rootOf([...results].reverse())).toBe(committedRoot);
    expect(rootOf(results.map((result) => ({ ...result, estimate: result.estimate + 1 })))).not.toBe(
      committedRoot,
    );
  });

  it('refuses a work without a reading', () => {
    expect(() => closeByMean([work('A', 'x', 8000), work('B', 'x')], null)).toThrow(RangeError);
  });

  it('never lets a better mean stand behind a worse one, nor advance less', () => {
    const totals = fc.array(
      fc.integer({ min: 0, max: 200 }).map((half) => half * 50),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(totals, { minLength: 1, maxLength: 12 }), fc.nat(12), (all, count) => {
        const works = all.map((own, index) =>
          work(String.fromCharCode(65 + index), index % 2 ? 'x' : 'y', ...own),
        );
        const { results } = closeByMean(works, count);
        for (const a of results) {
          for (const b of results) {
            const better = a.sum * b.readings > b.sum * a.readings;
            if (better) expect(a.rank).toBeLessThan(b.rank);
            if (better && b.advances) expect(a.advances).toBe(true);
            if (a.sum * b.readings === b.sum * a.readings) expect(a.rank).toBe(b.rank);
          }
          expect(a.rank).toBe(1 + results.filter((b) => b.sum * a.readings > a.sum * b.readings).length);
        }
        expect(results.filter((result) => result.advances).length).toBeGreaterThanOrEqual(
          Math.min(count, works.length),
        );
      }),
    );
  });
});
