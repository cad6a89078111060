import fc from 'fast-check';
import { aggregate, aggregationMethods, medianOf, trimmedMeanOf } from './aggregate.js';
import { rankEntries, selectAdvancing } from './ranking.js';
import type { Reading } from './readings.js';

const reading = (entry: string, judge: string, score: number | null): Reading => ({ entry, judge, score });

const readings = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.nat(4), fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 })), {
    selector: ([entry, judge]) => `${entry}/${judge}`,
    maxLength: 30,
  })
  .map((rows) =>
    rows.map(([entry, judge, score]) =>
      reading(`E${entry}`, `J${judge}`, score === null ? null : score * 50),
    ),
  );

const places = (rows: readonly Reading[], method: (typeof aggregationMethods)[number] = 'mean'): unknown[] =>
  rankEntries(aggregate(method, rows).estimates).map(({ entry, rank, tied }) => [entry, rank, tied]);

describe('aggregate', () => {
  it('gives the exact mean with its standard error', () => {
    const { estimates, judges, scores, components } = aggregate('mean', [
      reading('B', 'J2', 8000),
      reading('B', 'J1', 7000),
      reading('A', 'J1', 7550),
      reading('C', 'J3', null),
    ]);
    expect(estimates).toEqual([
      {
        entry: 'A',
        readings: 1,
        mean: { sum: 7550, count: 1 },
        exact: { sum: 7550, count: 1 },
        value: 7550,
        se: null,
      },
      {
        entry: 'B',
        readings: 2,
        mean: { sum: 15000, count: 2 },
        exact: { sum: 15000, count: 2 },
        value: 7500,
        se: 500,
      },
      { entry: 'C', readings: 0, mean: null, exact: null, value: null, se: null },
    ]);
    expect(judges).toEqual([
      { judge: 'J1', readings: 2, mean: { sum: 14550, count: 2 } },
      { judge: 'J2', readings: 1, mean: { sum: 8000, count: 1 } },
      { judge: 'J3', readings: 0, mean: null },
    ]);
    expect([scores, components]).toEqual([3, 1]);
  });

  it('knows the middle and the mean without the extremes', () => {
    expect(medianOf([300, 100, 200])).toEqual({ sum: 200, count: 1 });
    expect(medianOf([400, 100, 200, 300])).toEqual({ sum: 500, count: 2 });
    expect(medianOf([])).toBeNull();
    expect(trimmedMeanOf([900, 100, 500, 300])).toEqual({ sum: 800, count: 2 });
    expect(trimmedMeanOf([900, 100])).toEqual({ sum: 1000, count: 2 });
    expect(trimmedMeanOf([])).toBeNull();
  });

  it('counts a judge without spread as 0 among standard scores', () => {
    const { estimates } = aggregate('zscore', [
      reading('A', 'J1', 100),
      reading('B', 'J1', 300),
      reading('A', 'J2', 700),
      reading('B', 'J2', 700),
      reading('C', 'J3', 500),
    ]);
    const z = 1 / Math.SQRT2 / 2;
    expect(estimates.map(({ value }) => value)).toEqual([
      expect.closeTo(-z, 12) as number,
      expect.closeTo(z, 12) as number,
      0,
    ]);
  });

  it('counts groups that no score links', () => {
    const rows = [
      reading('A', 'J1', 1),
      reading('A', 'J2', 1),
      reading('B', 'J3', 1),
      reading('C', 'J4', null),
    ];
    expect(aggregate('mean', rows).components).toBe(2);
    expect(aggregate('mean', [...rows, reading('B', 'J2', 1)]).components).toBe(1);
    expect(aggregate('mean', []).components).toBe(0);
  });

  it('refuses two readings of an entry by a judge, and parts of a unit', () => {
    expect(() => aggregate('mean', [reading('A', 'J', 1), reading('A', 'J', 2)])).toThrow(RangeError);
    expect(() => aggregate('mean', [reading('A', 'J', 0.5)])).toThrow(RangeError);
  });

  it('does not depend on the order of readings, by any method', () => {
    fc.assert(
      fc.property(
        readings,
        fc.constantFrom(...aggregationMethods),
        fc.infiniteStream(fc.nat()),
        (rows, method, keys) => {
          const shuffled = rows
            .map((row) => ({ row, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
          expect(aggregate(method, shuffled)).toEqual(aggregate(method, rows));
          expect(places(shuffled, method)).toEqual(places(rows, method));
        },
      ),
    );
  });

  it('ranks the same when every score grows alike, by any method', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(...aggregationMethods), fc.nat(1000), (rows, method, more) => {
        const raised = rows.map((row) => ({ ...row, score: row.score === null ? null : row.score + more }));
        expect(places(raised, method)).toEqual(places(rows, method));
      }),
    );
  });

  it('moves no place by a reading that equals the mean of its entry', () => {
    fc.assert(
      fc.property(readings, fc.nat(7), (rows, at) => {
        // Up to five judges read an entry: the mean of sixtyfold scores is whole.
        const scaled = rows.map((row) => ({ ...row, score: row.score === null ? null : row.score * 60 }));
        const { mean } = aggregate('mean', scaled).estimates.find(({ entry }) => entry === `E${at}`) ?? {};
        fc.pre(mean !== undefined && mean !== null);
        const another = reading(
          `E${at}`,
          'J9',
          mean === undefined || mean === null ? 0 : mean.sum / mean.count,
        );
        expect(places([...scaled, another])).toEqual(places(scaled));
      }),
    );
  });

  it('never lowers an entry whose score grows, by the mean', () => {
    fc.assert(
      fc.property(readings, fc.nat(29), fc.integer({ min: 1, max: 900 }), (rows, at, more) => {
        const raised = rows[at];
        if (raised === undefined || raised.score === null) return;
        const rankOf = (all: readonly Reading[]): number =>
          rankEntries(aggregate('mean', all).estimates).find(({ entry }) => entry === raised.entry)?.rank ??
          0;
        const after = rows.map((row) =>
          row === raised ? reading(row.entry, row.judge, (row.score ?? 0) + more) : row,
        );
        expect(rankOf(after)).toBeLessThanOrEqual(rankOf(rows));
      }),
    );
  });
});

describe('rankEntries', () => {
  it('leaves out the places that ties take, and entries without an estimate', () => {
    const rows = [
      reading('A', 'J', 500),
      reading('B', 'J', 700),
      reading('C', 'J', 500),
      reading('D', 'J', 300),
      reading('E', 'J', null),
    ];
    expect(places(rows)).toEqual([
      ['B', 1, false],
      ['A', 2, true],
      ['C', 2, true],
      ['D', 4, false],
    ]);
  });

  it('sees exact ties that floating point would miss, and differences that it would not see', () => {
    const thirds = [
      reading('A', 'J1', 1),
      reading('A', 'J2', 2),
      reading('A', 'J3', 2),
      reading('B', 'J1', 5),
    ];
    expect(places([...thirds, reading('B', 'J2', 0), reading('B', 'J3', 0)])).toEqual([
      ['A', 1, true],
      ['B', 1, true],
    ]);
    const big = 2 ** 52;
    const close = [reading('A', 'J1', big), reading('B', 'J2', big), reading('B', 'J3', big - 1)];
    expect(places(close)[1]).toEqual(['B', 2, false]);
  });

  it('has as many better entries as the place says', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const { estimates } = aggregate('mean', rows);
        const valueOf = new Map(estimates.map(({ entry, value }) => [entry, value ?? -1]));
        for (const { entry, rank, tied } of rankEntries(estimates)) {
          const own = valueOf.get(entry) ?? -1;
          const values = estimates.map(({ value }) => value ?? -1);
          expect(rank).toBe(1 + values.filter((value) => value > own + 1e-9).length);
          expect(tied).toBe(values.filter((value) => Math.abs(value - own) < 1e-9).length > 1);
        }
      }),
    );
  });
});

describe('selectAdvancing', () => {
  const ranking = [1, 2, 2, 2, 5].map((rank, index) => ({ entry: `E${index}`, rank, tied: rank === 2 }));

  it('takes the best, and all who share the last place', () => {
    expect(selectAdvancing(ranking, 1)).toEqual({ advancing: ['E0'], tiedAtLine: [] });
    expect(selectAdvancing(ranking, 2)).toEqual({
      advancing: ['E0', 'E1', 'E2', 'E3'],
      tiedAtLine: ['E1', 'E2', 'E3'],
    });
    expect(selectAdvancing(ranking, 4)).toEqual({ advancing: ['E0', 'E1', 'E2', 'E3'], tiedAtLine: [] });
    expect(selectAdvancing(ranking, 0)).toEqual({ advancing: [], tiedAtLine: [] });
    expect(selectAdvancing(ranking, 9).advancing).toHaveLength(5);
    expect(() => selectAdvancing(ranking, -1)).toThrow(RangeError);
  });

  it('leaves nobody behind who is as good as one who advances', () => {
    fc.assert(
      fc.property(readings, fc.nat(9), (rows, count) => {
        const ranked = rankEntries(aggregate('mean', rows).estimates);
        const { advancing, tiedAtLine } = selectAdvancing(ranked, count);
        const worstIn = Math.max(
          0,
          ...ranked.filter(({ entry }) => advancing.includes(entry)).map(({ rank }) => rank),
        );
        const bestOut = ranked.filter(({ entry }) => !advancing.includes(entry)).map(({ rank }) => rank);
        expect(bestOut.every((rank) => rank > worstIn)).toBe(true);
        expect(advancing.length).toBeGreaterThanOrEqual(Math.min(count, ranked.length));
        expect(advancing.length - tiedAtLine.length).toBeLessThanOrEqual(count);
        expect(tiedAtLine.length === 0).toBe(advancing.length <= count);
      }),
    );
  });
});
