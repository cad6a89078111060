import { SeededRandom } from '../../../../kernel/random.js';
import { normalQuantile } from '../reliability/distributions.js';
import { type EstimateErrors, NormalRandom } from './estimate-errors.js';

/** The places that an entry may truly have, from 1; both ends belong to it. */
export interface RankSet {
  readonly best: number;
  readonly worst: number;
}

/** How sure a set has to be, and how it is found. */
export interface RankOptions {
  /** The chance with which a set holds the true place, 0 to 1. */
  readonly level: number;
  readonly seed: string;
  /** Draws of the bootstrap. */
  readonly draws?: number;
  /** So many comparisons of draws are made at most; beyond, limits that need no draws are taken. */
  readonly mostComparisons?: number;
}

const usualDraws = 1_000;
const usualComparisons = 4e8;

/**
 * For each entry asked for, the places that it may truly have (Mogstad, Romano, Shaikh and Wilhelm 2024, marginal
 * sets): it is compared with every other entry at once, with limits by the parametric bootstrap and step-down; those
 * that are surely better and surely worse bound its place. Where the bootstrap would take too long, the limits are
 * Bonferroni's, which hold too and are somewhat wider. Entries with a missing value (NaN) are compared with nobody.
 */
export function rankSets(
  values: Float64Array,
  errors: EstimateErrors,
  asked: readonly number[],
  options: RankOptions,
): RankSet[] {
  const ranked = Int32Array.from(values.keys()).filter((at) => !Number.isNaN(values[at]));
  const draws = options.draws ?? usualDraws;
  const tooMany = draws * ranked.length * asked.length > (options.mostComparisons ?? usualComparisons);
  const drawn = tooMany ? null : drawAll(errors, draws, options.seed);
  return asked.map((entry) => setOf(values, errors, ranked, entry, options.level, drawn));
}

function setOf(
  values: Float64Array,
  errors: EstimateErrors,
  ranked: Int32Array,
  entry: number,
  level: number,
  drawn: readonly Float64Array[] | null,
): RankSet {
  if (Number.isNaN(values[entry])) return { best: 1, worst: ranked.length };
  const others = ranked.filter((other) => other !== entry);
  const spreads = Float64Array.from(others, (other) => errors.spread(entry, other));
  const leads = Float64Array.from(others, (other, at) =>
    standardised((values[other] as number) - (values[entry] as number), spreads[at] as number),
  );
  const apart =
    drawn === null
      ? beyond(leads, bonferroni(level, others.length))
      : stepDown(leads, spreads, others, entry, level, drawn);
  let better = 0;
  let worse = 0;
  apart.forEach((is, at) => {
    if (!is) return;
    if ((leads[at] as number) > 0) better += 1;
    else worse += 1;
  });
  return { best: 1 + better, worst: ranked.length - worse };
}

/** A difference in standard deviations; with no spread at all any difference is certain. */
function standardised(difference: number, spread: number): number {
  if (difference === 0) return 0;
  return spread === 0 ? Math.sign(difference) * Infinity : difference / spread;
}

function beyond(leads: Float64Array, limit: number): boolean[] {
  return Array.from(leads, (lead) => Math.abs(lead) > limit);
}

/** The two-sided limit that holds for so many comparisons at once, however they depend on each other. */
function bonferroni(level: number, comparisons: number): number {
  return comparisons === 0 ? Infinity : normalQuantile(1 - (1 - level) / (2 * comparisons));
}

/** Romano and Wolf's step-down: what is surely apart no longer widens the limit of the others. */
function stepDown(
  leads: Float64Array,
  spreads: Float64Array,
  others: Int32Array,
  entry: number,
  level: number,
  drawn: readonly Float64Array[],
): boolean[] {
  const apart = Array.from(leads, () => false);
  for (;;) {
    const limit = quantile(
      drawn.map((errors) => farthest(errors, apart, spreads, others, entry)),
      level,
    );
    const found = leads.reduce(
      (count, lead, at) => count + Number(apart[at] === false && Math.abs(lead) > limit),
      0,
    );
    if (found === 0) return apart;
    leads.forEach((lead, at) => {
      if (Math.abs(lead) > limit) apart[at] = true;
    });
  }
}

/** How far the entry comes from the others in one draw, at most, in standard deviations. */
function farthest(
  errors: Float64Array,
  apart: readonly boolean[],
  spreads: Float64Array,
  others: Int32Array,
  entry: number,
): number {
  const own = errors[entry] as number;
  let most = 0;
  for (let at = 0; at < others.length; at += 1) {
    if (apart[at] === true || spreads[at] === 0) continue;
    const far = Math.abs((errors[others[at] as number] as number) - own) / (spreads[at] as number);
    if (far > most) most = far;
  }
  return most;
}

function drawAll(errors: EstimateErrors, draws: number, seed: string): Float64Array[] {
  const random = new NormalRandom(new SeededRandom(`ranks:${seed}`));
  return Array.from({ length: draws }, () => {
    const into = new Float64Array(errors.count);
    errors.draw(random, into);
    return into;
  });
}

/** The value below or at which so large a part of the values lies. */
function quantile(values: readonly number[], level: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(level * sorted.length) - 1)] ?? Infinity;
}

/**
 * The entries that may truly be among the best `count`; with the chance `level` all that are, are in it (projection
 * of simultaneous one-sided sets). Sorted by number.
 */
export function mayBeAmongBest(
  values: Float64Array,
  errors: EstimateErrors,
  count: number,
  options: RankOptions,
): number[] {
  const ranked = Int32Array.from(values.keys()).filter((at) => !Number.isNaN(values[at]));
  const order = ranked.slice().sort((a, b) => (values[b] as number) - (values[a] as number));
  const limit = oneSidedLimit(errors, ranked, options);
  return Array.from(ranked).filter(
    (entry) => surelyBetter(values, errors, order, entry, limit, count) < count,
  );
}

/**
 * How many are surely better than an entry, counted up to `enough`. Those who lead by more than the widest limit are
 * found by halving and those who lead by less than the narrowest left out, so that only what lies between is compared.
 * @param order entries, the best first
 */
function surelyBetter(
  values: Float64Array,
  errors: EstimateErrors,
  order: Int32Array,
  entry: number,
  limit: number,
  enough: number,
): number {
  const own = values[entry] as number;
  const bounds = errors.bounds?.(entry) ?? { least: 0, most: Infinity };
  let better = leadingBy(values, order, own + limit * bounds.most);
  const end = leadingBy(values, order, own + limit * bounds.least);
  for (let at = better; at < end && better < enough; at += 1) {
    const other = order[at] as number;
    const lead = (values[other] as number) - own;
    if (lead > 0 && standardised(lead, errors.spread(entry, other)) > limit) better += 1;
  }
  return better;
}

/** How many have more than a value. @param order entries, the best first */
function leadingBy(values: Float64Array, order: Int32Array, value: number): number {
  let from = 0;
  let to = order.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[order[middle] as number] as number) > value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The limit that no difference of two entries passes upwards by chance, all pairs at once. */
function oneSidedLimit(errors: EstimateErrors, ranked: Int32Array, options: RankOptions): number {
  const draws = options.draws ?? usualDraws;
  const pairs = ranked.length * (ranked.length - 1);
  if (pairs === 0) return Infinity;
  if ((draws * pairs) / 2 > (options.mostComparisons ?? usualComparisons)) {
    return normalQuantile(1 - (1 - options.level) / pairs);
  }
  const spreads = new Float64Array(pairs / 2);
  let next = 0;
  for (let i = 0; i < ranked.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      spreads[next] = errors.spread(ranked[i] as number, ranked[j] as number);
      next += 1;
    }
  }
  return quantile(
    drawAll(errors, draws, options.seed).map((drawn) => farthestPair(drawn, ranked, spreads)),
    options.level,
  );
}

function farthestPair(errors: Float64Array, ranked: Int32Array, spreads: Float64Array): number {
  let most = 0;
  let next = 0;
  for (let i = 0; i < ranked.length; i += 1) {
    const own = errors[ranked[i] as number] as number;
    for (let j = 0; j < i; j += 1) {
      const spread = spreads[next] as number;
      next += 1;
      if (spread === 0) continue;
      const far = Math.abs((errors[ranked[j] as number] as number) - own) / spread;
      if (far > most) most = far;
    }
  }
  return most;
}
