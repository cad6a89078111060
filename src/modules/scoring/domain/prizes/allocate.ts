import { compareFractions, type Fraction } from '../../../../kernel/fraction.js';
import { compareIds } from '../readings.js';

/** An entry that may win. */
export interface Candidate {
  readonly id: string;
  readonly total: Fraction;
  /** Scores by the criteria that break ties, in their order; null where there is none. */
  readonly keys: readonly (Fraction | null)[];
  /** Milliseconds of the instant it was handed in; the earlier wins last of all. */
  readonly submittedAt: number;
}

/** A level of prizes, the highest first. */
export interface PrizeQuota {
  readonly name: string;
  readonly quota: number;
}

/** What to do with entries that are tied across the last place of a level. */
export const tiePolicies = ['all_tied', 'none_beyond', 'tie_break'] as const;
/** What to do with entries that are tied across the last place of a level. */
export type TiePolicy = (typeof tiePolicies)[number];

/** The prizes as they fall. */
export interface Allocation {
  readonly awards: readonly {
    readonly level: string;
    readonly quota: number;
    readonly ids: readonly string[];
  }[];
  /** Entries that nothing separates, for the places that are left in a level: the council decides. */
  readonly undecided: {
    readonly level: string;
    readonly places: number;
    readonly ids: readonly string[];
  } | null;
}

/**
 * Allots prizes in order of rank. `all_tied`: a tied group gets the level in which it begins, and what it takes too
 * much is missing below. `none_beyond`: a group larger than the places left closes the level and meets the next one.
 * `tie_break`: criteria in their order, then the earlier entry; what is still tied across a line is undecided, and
 * nothing is allotted below.
 */
export function allocatePrizes(
  candidates: readonly Candidate[],
  levels: readonly PrizeQuota[],
  policy: TiePolicy,
): Allocation {
  const compare = policy === 'tie_break' ? compareByKeys : compareByTotal;
  const groups = groupTied(candidates, compare);
  return policy === 'none_beyond' ? closingLevels(groups, levels) : fillingLevels(groups, levels, policy);
}

/** The names of the keys, in the order in which they break ties. */
export const totalKey = 'total';
export const submittedKey = 'submitted';

/**
 * The first key that tells two entries apart: `total`, the place of a criterion in its list, `submitted`; null when
 * nothing does.
 */
export function decidingKey(
  a: Candidate,
  b: Candidate,
): typeof totalKey | typeof submittedKey | number | null {
  if (compareByTotal(a, b) !== 0) return totalKey;
  const criterion = a.keys.findIndex((_, index) => compareKeys(a.keys[index], b.keys[index]) !== 0);
  if (criterion !== -1) return criterion;
  return a.submittedAt === b.submittedAt ? null : submittedKey;
}

function compareByTotal(a: Candidate, b: Candidate): number {
  return compareFractions(b.total, a.total);
}

function compareByKeys(a: Candidate, b: Candidate): number {
  const key = decidingKey(a, b);
  if (key === null) return 0;
  if (key === totalKey) return compareByTotal(a, b);
  if (key === submittedKey) return a.submittedAt - b.submittedAt;
  return compareKeys(b.keys[key], a.keys[key]);
}

/** A criterion without a score stands below any score. */
function compareKeys(a: Fraction | null | undefined, b: Fraction | null | undefined): number {
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  return compareFractions(a, b);
}

function groupTied(
  candidates: readonly Candidate[],
  compare: (a: Candidate, b: Candidate) => number,
): string[][] {
  const sorted = [...candidates].sort((a, b) => compare(a, b) || compareIds(a.id, b.id));
  const groups: string[][] = [];
  sorted.forEach((candidate, index) => {
    const previous = sorted[index - 1];
    if (previous !== undefined && compare(previous, candidate) === 0) groups.at(-1)?.push(candidate.id);
    else groups.push([candidate.id]);
  });
  return groups;
}

function fillingLevels(
  groups: readonly (readonly string[])[],
  levels: readonly PrizeQuota[],
  policy: 'all_tied' | 'tie_break',
): Allocation {
  const waiting = [...groups];
  let owed = 0;
  let undecided: Allocation['undecided'] = null;
  const awards = levels.map(({ name, quota }) => {
    const ids: string[] = [];
    let places = quota - owed;
    owed = Math.max(0, -places);
    while (undecided === null && places > 0 && waiting.length > 0) {
      const group = waiting.shift() ?? [];
      if (group.length > places && policy === 'tie_break') {
        undecided = { level: name, places, ids: group };
        break;
      }
      ids.push(...group);
      places -= group.length;
      owed = Math.max(0, -places);
    }
    return { level: name, quota, ids };
  });
  return { awards, undecided };
}

function closingLevels(groups: readonly (readonly string[])[], levels: readonly PrizeQuota[]): Allocation {
  const waiting = [...groups];
  const awards = levels.map(({ name, quota }) => {
    const ids: string[] = [];
    while (waiting[0] !== undefined && waiting[0].length <= quota - ids.length)
      ids.push(...(waiting.shift() ?? []));
    return { level: name, quota, ids };
  });
  return { awards, undecided: null };
}
