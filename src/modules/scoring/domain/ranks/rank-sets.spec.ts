import { SeededRandom } from '../../../../kernel/random.js';
import { independentErrors, judgedErrors, NormalRandom } from './estimate-errors.js';
import { mayBeAmongBest, rankSets } from './rank-sets.js';

const options = { level: 0.9, seed: 'sets', draws: 300 };
const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('sets of places', () => {
  it('are single places where estimates are certain', () => {
    const values = Float64Array.of(70, 90, 80, 80);
    const certain = independentErrors(new Float64Array(4));
    expect(rankSets(values, certain, all(4), options)).toEqual([
      { best: 4, worst: 4 },
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
    ]);
    expect(mayBeAmongBest(values, certain, 2, options)).toEqual([1, 2, 3]);
  });

  it('are everything where estimates say nothing', () => {
    const values = Float64Array.of(70, 71, 69, Number.NaN);
    const wild = independentErrors(new Float64Array(4).fill(1e6));
    expect(rankSets(values, wild, all(4), options)).toEqual(Array(4).fill({ best: 1, worst: 3 }));
    expect(mayBeAmongBest(values, wild, 1, options)).toEqual([0, 1, 2]);
  });

  it('are never narrower by Bonferroni than by the bootstrap', () => {
    const random = new NormalRandom(new SeededRandom('values'));
    const values = Float64Array.from({ length: 30 }, () => 70 + 8 * random.next());
    const errors = independentErrors(new Float64Array(30).fill(2));
    const drawn = rankSets(values, errors, all(30), { ...options, draws: 2_000 });
    const plain = rankSets(values, errors, all(30), { ...options, mostComparisons: 0 });
    drawn.forEach(({ best, worst }, at) => {
      expect(plain[at]?.best ?? 99).toBeLessThanOrEqual(best);
      expect(plain[at]?.worst ?? 0).toBeGreaterThanOrEqual(worst);
    });
    expect(drawn.some(({ best, worst }) => worst - best < 20)).toBe(true);
  });

  it('hold the true place as often as they say', () => {
    const random = new NormalRandom(new SeededRandom('coverage'));
    const trueValues = Float64Array.from({ length: 12 }, (_, at) => 60 + 2 * at);
    const errors = independentErrors(new Float64Array(12).fill(2.5));
    let held = 0;
    let topHeld = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial += 1) {
      const values = trueValues.map((value) => value + 2.5 * random.next());
      const seed = `trial ${String(trial)}`;
      const [set] = rankSets(values, errors, [6], { ...options, seed });
      // Entry 6 is the sixth from above.
      if (set !== undefined && set.best <= 6 && set.worst >= 6) held += 1;
      const top = mayBeAmongBest(values, errors, 3, { ...options, seed });
      if ([9, 10, 11].every((entry) => top.includes(entry))) topHeld += 1;
    }
    // Three standard deviations below nine in ten.
    expect(held / trials).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / trials));
    expect(topHeld / trials).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / trials));
  });

  it('are the same for the same seed', () => {
    const values = Float64Array.of(70, 72, 75, 71);
    const errors = independentErrors(Float64Array.of(1, 2, 1, 2));
    expect(rankSets(values, errors, all(4), options)).toEqual(rankSets(values, errors, all(4), options));
  });
});

describe('errors of judged entries', () => {
  // Two judges, two entries: the first read by both, the second by the second judge.
  const design = { starts: Int32Array.of(0, 2, 3), judges: Int32Array.of(0, 1, 1) };
  const covariance = Float64Array.of(4, -4, -4, 4);

  it('share what they have in common', () => {
    const errors = judgedErrors(design, 3, covariance);
    // Entry 0: 9/2 and no part of the judges, whose errors cancel out; entry 1: 9 and 4.
    expect(errors.spread(0, 1)).toBeCloseTo(Math.sqrt(4.5 + 9 + 4), 12);
  });

  it('are drawn with the spread that they have', () => {
    const errors = judgedErrors(design, 3, covariance);
    const random = new NormalRandom(new SeededRandom('draws'));
    const drawn = new Float64Array(2);
    let squares = 0;
    const draws = 4_000;
    for (let draw = 0; draw < draws; draw += 1) {
      errors.draw(random, drawn);
      squares += ((drawn[0] as number) - (drawn[1] as number)) ** 2;
    }
    expect(squares / draws / errors.spread(0, 1) ** 2).toBeCloseTo(1, 1);
  });
});
