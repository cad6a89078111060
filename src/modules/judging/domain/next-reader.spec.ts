import fc from 'fast-check';
import { inDeskOrder } from './desk-order.js';
import { nextReader } from './next-reader.js';

const work = (barred: string[] = []): Parameters<typeof nextReader>[0] => ({
  copyId: 'copy',
  categoryId: 'essay',
  barred: new Set(barred),
});

describe('nextReader', () => {
  it('takes the least loaded who may', () => {
    const judges = [
      { judgeId: 'a', load: 1, categories: [] },
      { judgeId: 'b', load: 3, categories: ['essay'] },
      { judgeId: 'c', load: 0, categories: ['radio'] },
    ];
    expect(nextReader(work(), judges, 's')).toBe('a');
    expect(nextReader(work(['a']), judges, 's')).toBe('b');
    expect(nextReader(work(['a', 'b']), judges, 's')).toBeNull();
    expect(nextReader(work(), [], 's')).toBeNull();
  });

  it('never takes who is barred or more loaded than another, whatever the seed and the order', () => {
    const judge = fc.record({
      judgeId: fc.uuid(),
      load: fc.nat(5),
      categories: fc.constantFrom([], ['essay'], ['radio']),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(judge, { selector: (one) => one.judgeId }),
        fc.array(fc.nat(9)),
        fc.string(),
        (judges, bars, seed) => {
          const barred = bars.flatMap((at) => judges[at]?.judgeId ?? []);
          const able = judges.filter(
            (one) =>
              !barred.includes(one.judgeId) && (one.categories.length === 0 || one.categories[0] === 'essay'),
          );
          const chosen = nextReader(work(barred), judges, seed);
          expect(nextReader(work(barred), [...judges].reverse(), seed)).toBe(chosen);
          if (able.length === 0) expect(chosen).toBeNull();
          else
            expect(able.find((one) => one.judgeId === chosen)?.load).toBe(
              Math.min(...able.map((one) => one.load)),
            );
        },
      ),
    );
  });
});

describe('inDeskOrder', () => {
  const sheets = Array.from({ length: 30 }, (_, index) => ({ copyId: `copy-${index}` }));

  it('is the same for the same judge, whatever order the rows come in', () => {
    const order = inDeskOrder('seed', 'judge', sheets);
    expect(inDeskOrder('seed', 'judge', [...sheets].reverse())).toEqual(order);
    expect([...order].sort((a, b) => a.copyId.localeCompare(b.copyId))).toEqual(
      [...sheets].sort((a, b) => a.copyId.localeCompare(b.copyId)),
    );
  });

  it('differs between judges, rounds, and from the order of the rows', () => {
    const order = inDeskOrder('seed', 'judge', sheets);
    expect(order).not.toEqual(sheets);
    expect(inDeskOrder('seed', 'other', sheets)).not.toEqual(order);
    expect(inDeskOrder('other', 'judge', sheets)).not.toEqual(order);
  });
});
