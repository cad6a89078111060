import { binsOf, type Counted, medianOf, rangeOf } from './distribution.js';
import { percentOf } from './progress.js';

const each = (...scores: number[]): Counted[] => scores.map((score) => ({ score, count: 1 }));

describe('the distribution of scores', () => {
  it('covers every mean once, empty bins included', () => {
    const bins = binsOf(each(4150, 4199, 6000, 9225));
    expect(bins[0]).toEqual({ from: 4000, to: 4500, count: 2 });
    expect(bins.at(-1)).toEqual({ from: 9000, to: 9500, count: 1 });
    expect(bins).toHaveLength(11);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(4);
  });

  it('puts a mean on the border into the upper bin', () => {
    expect(binsOf(each(500, 600)).map((bin) => bin.count)).toEqual([1, 1]);
  });

  it('has no bins without means', () => {
    expect(binsOf([])).toEqual([]);
  });

  it('finds the value that half of the works reach', () => {
    expect(medianOf(each(1, 2, 3, 4))).toBe(3);
    expect(medianOf(each(1, 2, 3))).toBe(2);
    expect(medianOf([])).toBe(0);
  });

  it('counts each score as often as works have it', () => {
    const scores = [
      { score: 6000, count: 3 },
      { score: 6150, count: 250_000 },
      { score: 9000, count: 2 },
    ];
    expect(binsOf(scores)[0]).toEqual({ from: 6000, to: 6200, count: 250_003 });
    expect(medianOf(scores)).toBe(6150);
    expect(rangeOf(scores)).toEqual({ least: 6000, most: 9000 });
  });
});

describe('a share in per cent', () => {
  it.each([
    [0, 0, 0],
    [999, 1000, 99],
    [1000, 1000, 100],
    [1, 3, 33],
  ])('%i of %i is %i', (part, total, percent) => {
    expect(percentOf(part, total)).toBe(percent);
  });
});
