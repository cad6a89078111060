import fc from 'fast-check';
import {
  factorise,
  invertFactorised,
  logDeterminant,
  NotPositiveDefiniteError,
  solveFactorised,
} from './dense-spd.js';
import { type EstimationMethod, estimate, estimationMethods } from './estimate.js';
import type { Reading } from './readings.js';

const reading = (entry: string, judge: string, score: number | null): Reading => ({ entry, judge, score });

const readings = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.nat(3), fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 })), {
    selector: ([entry, judge]) => `${entry}/${judge}`,
    minLength: 4,
    maxLength: 34,
  })
  .map((rows) =>
    rows.map(([entry, judge, score]) =>
      reading(`E${entry}`, `J${judge}`, score === null ? null : score * 50),
    ),
  );

const values = (method: EstimationMethod, rows: readonly Reading[]): (number | null)[] =>
  estimate(method, rows).estimates.map(({ value }) => value);

function expectClose(
  found: readonly (number | null)[],
  wanted: readonly (number | null)[],
  within: number,
): void {
  expect(found.map((value) => value === null)).toEqual(wanted.map((value) => value === null));
  found.forEach((value, index) => {
    expect(Math.abs((value ?? 0) - (wanted[index] ?? 0))).toBeLessThan(within);
  });
}

describe('leniency', () => {
  it('takes a harsh judge out where judges meet', () => {
    // J2 gives ten points less than J1 to both; C was read by J2 alone.
    const { estimates, judges, ranking } = estimate('leniency', [
      reading('A', 'J1', 8000),
      reading('A', 'J2', 7000),
      reading('B', 'J1', 6000),
      reading('B', 'J2', 5000),
      reading('C', 'J2', 7200),
    ]);
    expectClose(
      estimates.map(({ value }) => value),
      [7500, 5500, 7700],
      1e-8,
    );
    expectClose(
      judges.map(({ effect }) => effect),
      [500, -500],
      1e-8,
    );
    expect(ranking.map(({ entry, rank }) => [entry, rank])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 3],
    ]);
  });

  it('ranks inside a group where nothing links two', () => {
    const { components, componentOf, ranking } = estimate('leniency', [
      reading('A', 'J1', 8000),
      reading('B', 'J1', 6000),
      reading('C', 'J2', 7200),
      reading('D', 'J3', null),
    ]);
    expect(components).toBe(2);
    expect(componentOf).toEqual(
      new Map([
        ['A', 1],
        ['B', 1],
        ['C', 2],
      ]),
    );
    expect(ranking.map(({ entry, rank }) => [entry, rank])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 1],
    ]);
  });

  it('is not moved by points that one judge adds to all works, but for the common shift', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: -40, max: 40 }), (rows, more) => {
        const shifted = rows.map((row) =>
          row.judge === 'J0' && row.score !== null ? { ...row, score: row.score + more * 50 } : row,
        );
        const plain = estimate('leniency', rows);
        const moved = estimate('leniency', shifted);
        expect(moved.ranking).toEqual(plain.ranking);
      }),
      { numRuns: 60 },
    );
  });

  it('is not moved by a reading that says what was to be expected', () => {
    fc.assert(
      fc.property(readings, fc.nat(), (hundredths, turn) => {
        // Scores are whole: in very small units, what is expected loses next to nothing by rounding.
        const rows = hundredths.map((row) => ({
          ...row,
          score: row.score === null ? null : row.score * 1e6,
        }));
        const plain = estimate('leniency', rows);
        // One group alone is not named.
        const groupOf = (entry: string): number => plain.componentOf?.get(entry) ?? 1;
        const judgeGroup = new Map(
          rows.flatMap(({ entry, judge, score }) =>
            score === null ? [] : [[judge, groupOf(entry)] as const],
          ),
        );
        const unread = plain.estimates.flatMap(({ entry, value }) =>
          plain.judges.flatMap(({ judge, effect }) =>
            value === null ||
            effect === null ||
            judgeGroup.get(judge) !== groupOf(entry) ||
            rows.some((row) => row.entry === entry && row.judge === judge)
              ? []
              : [reading(entry, judge, Math.round(value + effect))],
          ),
        );
        const [expected] = unread.slice(turn % Math.max(1, unread.length));
        fc.pre(expected !== undefined);
        expectClose(
          values('leniency', expected === undefined ? rows : [...rows, expected]),
          values('leniency', rows),
          2,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the mixed model', () => {
  it('has no estimate where there is nothing to estimate by', () => {
    const { estimates, variance, intercept } = estimate('mixed', [
      reading('A', 'J1', 5),
      reading('B', 'J1', 5),
    ]);
    expect([estimates.map(({ value }) => value), variance, intercept]).toEqual([[null, null], null, null]);
  });

  it('balances deviations around the intercept, with no variance below zero', () => {
    fc.assert(
      fc.property(readings, (rows) => {
        const { variance, estimates, judges, intercept } = estimate('mixed', rows);
        if (variance === null || intercept === null) return;
        expect(Math.min(variance.entry, variance.judge, variance.residual)).toBeGreaterThanOrEqual(0);
        const sumOf = (deviations: readonly number[]): number =>
          deviations.reduce((sum, one) => sum + one, 0);
        const deviations = estimates.map(({ value }) => (value === null ? 0 : value - intercept));
        expect(sumOf(deviations)).toBeCloseTo(0, 5);
        expect(sumOf(judges.map(({ effect }) => effect ?? 0))).toBeCloseTo(0, 5);
      }),
      { numRuns: 60 },
    );
  });
});

it.each(estimationMethods)('%s does not depend on the order of the scores', (method) => {
  fc.assert(
    fc.property(readings, (rows) => {
      expect(values(method, [...rows].reverse())).toEqual(values(method, rows));
    }),
    { numRuns: 30 },
  );
});

describe('dense matrices', () => {
  it.each([1, 3, 4, 47, 48, 50, 101])('of %d rows are factorised, solved and inverted', (size) => {
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return row === column ? size + 1 : Math.cos(row * column + row + column) / 2;
    });
    const factor = matrix.slice();
    factorise(factor, size);
    const inverse = invertFactorised(factor, size);
    const right = Float64Array.from({ length: size }, (_, row) => row + 1);
    const solution = solveFactorised(factor, size, right);
    for (let row = 0; row < size; row += 1) {
      let product = 0;
      let one = 0;
      for (let k = 0; k < size; k += 1) {
        product += (matrix[row * size + k] ?? 0) * (solution[k] ?? 0);
        one += (matrix[row * size + k] ?? 0) * (inverse[k * size + row] ?? 0);
      }
      expect(product).toBeCloseTo(row + 1, 8);
      expect(one).toBeCloseTo(1, 10);
    }
    expect(Number.isFinite(logDeterminant(factor, size))).toBe(true);
  });

  it('that are not positive definite are refused', () => {
    expect(() => {
      factorise(Float64Array.of(1, 2, 2, 1), 2);
    }).toThrow(NotPositiveDefiniteError);
  });
});
