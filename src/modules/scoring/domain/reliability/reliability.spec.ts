import fc from 'fast-check';
import { type Reading, tabulate } from '../readings.js';
import { alphaMetrics, alphaOf } from './alpha.js';
import { concordanceOf } from './concordance.js';
import { chiSquaredAbove, fAbove, fBelow, fQuantile, normalBelow, normalQuantile } from './distributions.js';
import { iccForms, iccOf } from './icc.js';
import { reliabilityOf } from './reliability.js';

const table = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 5 }))
  .chain(([entries, judges]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: judges, maxLength: judges }), {
      minLength: entries,
      maxLength: entries,
    }),
  );

const readingsOf = (rows: readonly (readonly number[])[]): Reading[] =>
  rows.flatMap((row, entry) =>
    row.map((score, judge) => ({ entry: `E${String(entry)}`, judge: `J${String(judge)}`, score })),
  );

describe('distributions', () => {
  it('knows tabled values', () => {
    expect(fQuantile(0.95, 5, 18)).toBeCloseTo(2.772853, 6);
    expect(fAbove(4.965, 1, 10)).toBeCloseTo(0.05, 4);
    expect(chiSquaredAbove(18.307038, 10)).toBeCloseTo(0.05, 8);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  });

  it('inverts itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (p, df) => {
          const value = fQuantile(p, df, 30);
          expect(fBelow(value, df, 30)).toBeCloseTo(p, 9);
          expect(fAbove(value, df, 30)).toBeCloseTo(1 - p, 9);
          expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 12);
        },
      ),
    );
  });

  it('has its ends', () => {
    expect([normalQuantile(0), normalQuantile(1), fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([
      -Infinity,
      Infinity,
      0,
      Infinity,
    ]);
    expect([fAbove(0, 2, 3), fAbove(Infinity, 2, 3), chiSquaredAbove(0, 3)]).toEqual([1, 0, 1]);
  });
});

describe('agreement of judges', () => {
  it('does not depend on the unit of the scores or on the order of rows and columns', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const plain = iccOf(rows);
        const scaled = iccOf(
          [...rows].reverse().map((row) => [...row].reverse().map((score) => score * factor + 7)),
        );
        for (const form of iccForms) {
          const [one, other] = [plain?.[form].value ?? NaN, scaled?.[form].value ?? NaN];
          // Where next to nothing is left as error, a rounding decides.
          if (Number.isFinite(one) && Math.abs(one) < 1e3) expect(other).toBeCloseTo(one, 5);
        }
        const concordance = concordanceOf(rows);
        expect(concordanceOf([...rows].reverse())?.value ?? -1).toBeCloseTo(concordance?.value ?? -1, 9);
      }),
    );
  });

  it('is complete where all judges score alike but for their severity', () => {
    const rows = [10, 30, 20, 50].map((quality) => [quality, quality + 5, quality - 3]);
    const icc = iccOf(rows);
    expect(icc?.ICC3.value).toBeCloseTo(1, 9);
    expect(icc?.ICC2.value ?? 1).toBeLessThan(1);
    expect(concordanceOf(rows)?.value).toBeCloseTo(1, 12);
    expect(alphaOf(rows, 'ordinal') ?? 1).toBeLessThan(1);
    expect(
      alphaOf(
        [10, 30, 20].map((score) => [score, score]),
        'interval',
      ),
    ).toBe(1);
  });

  it('is undefined where nothing can be compared', () => {
    expect(iccOf([[1, 2]])).toBeNull();
    expect(
      iccOf([
        [4, 4],
        [4, 4],
      ]),
    ).toBeNull();
    expect(
      concordanceOf([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    for (const metric of alphaMetrics)
      expect([alphaOf([], metric), alphaOf([[1], [2]], metric), alphaOf([[3, 3]], metric)]).toEqual([
        null,
        null,
        null,
      ]);
  });

  it('counts pairs as the definition of alpha does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const values = rows.flat();
        const pairs = (list: readonly number[]): number =>
          list.flatMap((a, i) => list.map((b, j) => (i === j ? 0 : (a - b) ** 2))).reduce((x, y) => x + y, 0);
        const observed = rows.reduce((sum, row) => sum + pairs(row) / (row.length - 1), 0) / values.length;
        const expected = pairs(values) / (values.length * (values.length - 1));
        const alpha = alphaOf(rows, 'interval');
        if (expected === 0) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });

  it('needs a complete table for some measures and none for others', () => {
    const readings = readingsOf([
      [70, 72, 65],
      [80, 85, 77],
      [60, 58, 52],
      [90, 91, 84],
    ]);
    const whole = reliabilityOf(tabulate(readings).design);
    expect([whole.icc === null, whole.kendallW === null, whole.mixedIcc === null]).toEqual([
      false,
      false,
      false,
    ]);
    const gaps = reliabilityOf(tabulate(readings.slice(1)).design);
    expect([gaps.icc, gaps.kendallW]).toEqual([null, null]);
    expect(gaps.mixedIcc?.consistency ?? 0).toBeGreaterThan(gaps.mixedIcc?.agreement ?? 1);
    expect(reliabilityOf(tabulate([]).design)).toMatchObject({
      entries: 0,
      judges: 0,
      icc: null,
      mixedIcc: null,
    });
  });
});
