import fc from 'fast-check';
import { independentErrors } from '../ranks/estimate-errors.js';
import { borderlineWorks } from './borderline.js';

const ranksOf = (values: readonly number[]): number[] =>
  values.map((value) => 1 + values.filter((other) => other > value).length);
const found = (values: readonly number[], error: number, ...places: number[]) =>
  borderlineWorks(
    Float64Array.from(values),
    ranksOf(values),
    independentErrors(Float64Array.from(values, () => error)),
    places.map((place) => ({ name: `line ${place}`, place })),
    'seed',
  );

describe('works near a line', () => {
  it('are those that the errors may carry across it, the most likely first', () => {
    const works = found([9000, 8000, 7010, 6990, 5000], 100, 3);
    expect(works.map(({ work }) => work).sort()).toEqual([2, 3]);
    expect(works.every(({ likelihood }) => likelihood > 0.35 && likelihood < 0.55)).toBe(true);
    expect(works[0]).toMatchObject({ name: 'line 3', place: 3 });
  });

  it('are none where works lie far apart, where nothing is won, or where all win', () => {
    expect(found([9000, 8000, 7000, 6000], 50, 2)).toEqual([]);
    expect(found([9000, 8990, 7000], 100)).toEqual([]);
    expect(found([9000, 8990, 7000], 100, 3)).toEqual([]);
  });

  it('are told by the line they lie nearest to', () => {
    const works = found([9000, 8990, 7000, 5000, 4990], 100, 1, 4);
    expect(new Map(works.map(({ work, name }) => [work, name]))).toEqual(
      new Map([
        [0, 'line 1'],
        [1, 'line 1'],
        [3, 'line 4'],
        [4, 'line 4'],
      ]),
    );
  });

  it('come in falling order of their likelihood, and the same seed gives the same', () => {
    const list = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 3 }), (values, place) => {
        const works = found(values, 300, place);
        expect(found(values, 300, place)).toEqual(works);
        const odds = works.map(({ likelihood }) => likelihood);
        expect([...odds].sort((a, b) => b - a)).toEqual(odds);
      }),
      { numRuns: 20 },
    );
  });
});
