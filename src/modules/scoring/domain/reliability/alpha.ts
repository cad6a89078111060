/** The metrics of Krippendorff's alpha. */
export const alphaMetrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
/** By what two scores differ. */
export type AlphaMetric = (typeof alphaMetrics)[number];

/** How often each value was given, and how often each stands beside each in one unit. */
interface Values {
  readonly all: readonly number[];
  readonly counts: readonly number[];
  readonly total: number;
  /** Units as the numbers of their values. */
  readonly units: readonly (readonly number[])[];
}

/**
 * Krippendorff's alpha (2011): 1 without disagreement, 0 where judges agree as often as chance would have it.
 * Units with fewer than two scores are left out. Null without anything to pair, or where all scores are equal.
 * @param units the scores of each entry, missing ones left out
 */
export function alphaOf(units: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const values = count(units);
  const distance = distanceOf(metric, values);
  const expected = expectedDisagreement(values, metric, distance);
  if (values.total < 2 || expected === 0) return null;
  let observed = 0;
  for (const unit of values.units) {
    let sum = 0;
    for (let i = 0; i < unit.length; i += 1) {
      for (let j = 0; j < i; j += 1) sum += distance(unit[i] as number, unit[j] as number);
    }
    observed += (2 * sum) / (unit.length - 1);
  }
  return 1 - observed / values.total / (expected / (values.total * (values.total - 1)));
}

function count(units: readonly (readonly number[])[]): Values {
  const paired = units.filter((unit) => unit.length > 1);
  const all = [...new Set(paired.flat())].sort((a, b) => a - b);
  const numbers = new Map(all.map((value, index) => [value, index]));
  const counts = all.map(() => 0);
  let total = 0;
  const indexed = paired.map((unit) =>
    unit.map((value) => {
      const number = numbers.get(value) ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
      total += 1;
      return number;
    }),
  );
  return { all, counts, total, units: indexed };
}

type Distance = (a: number, b: number) => number;

function distanceOf(metric: AlphaMetric, { all, counts }: Values): Distance {
  const value = (index: number): number => all[index] as number;
  switch (metric) {
    case 'nominal':
      return (a, b) => Number(a !== b);
    case 'interval':
      return (a, b) => (value(a) - value(b)) ** 2;
    case 'ratio':
      return (a, b) => {
        const sum = value(a) + value(b);
        return sum === 0 ? 0 : ((value(a) - value(b)) / sum) ** 2;
      };
    case 'ordinal': {
      const places = midRanks(counts);
      return (a, b) => ((places[a] as number) - (places[b] as number)) ** 2;
    }
  }
}

/** The middle of the places that a value holds among all. */
function midRanks(counts: readonly number[]): number[] {
  let before = 0;
  return counts.map((own) => {
    const middle = before + own / 2;
    before += own;
    return middle;
  });
}

/** The sum of distances over all ordered pairs of values. */
function expectedDisagreement(
  { all, counts, total }: Values,
  metric: AlphaMetric,
  distance: Distance,
): number {
  if (metric === 'interval' || metric === 'ordinal') {
    const places = metric === 'interval' ? all : midRanks(counts);
    return squaresOfPairs(places, counts, total);
  }
  let sum = 0;
  for (let i = 0; i < all.length; i += 1) {
    for (let j = 0; j < i; j += 1) sum += 2 * (counts[i] as number) * (counts[j] as number) * distance(i, j);
  }
  return sum;
}

/** Over all ordered pairs the squared differences come to 2 n times the squares about the mean. */
function squaresOfPairs(values: readonly number[], counts: readonly number[], total: number): number {
  const mean = values.reduce((sum, value, index) => sum + value * (counts[index] as number), 0) / total;
  return (
    values.reduce((sum, value, index) => sum + (value - mean) ** 2 * (counts[index] as number), 0) * 2 * total
  );
}
