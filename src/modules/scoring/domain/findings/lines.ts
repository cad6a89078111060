import type { Estimation, EstimationMethod } from '../estimate.js';
import { rankEntries } from '../ranking.js';
import { type EstimateErrors, independentErrors } from '../ranks/estimate-errors.js';
import { mayBeAmongBest, type RankSet, rankSets } from '../ranks/rank-sets.js';
import type { ReadingTable } from '../readings.js';

/** Works that compete for the same places. */
export interface LineGroup {
  /** Whose works these are; empty means all. */
  readonly categoryIds: readonly string[];
  /** From the first place on: so many get this prize, or go on. */
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
}

/** A work near the lines, with its place by every rule. */
export interface WorkFindings {
  readonly code: string;
  readonly readings: number;
  /** By the rule that counts, in hundredths. */
  readonly value: number;
  readonly rank: number;
  readonly tied: boolean;
  /** The places it may truly have; null where nothing tells how sure the scores are. */
  readonly best: number | null;
  readonly worst: number | null;
  /** By the other rules, for comparison; null where a rule cannot place it. */
  readonly others: Readonly<Record<OtherRule, number | null>>;
}

/** The rules shown beside the one that counts. */
export type OtherRule = Exclude<EstimationMethod, 'mean'>;

/** How sure a line between two prizes is. */
export interface LineFindings {
  readonly name: string;
  /** The last place above the line. */
  readonly place: number;
  /** Works that are above the line whatever luck they had with their judges. */
  readonly sure: number | null;
  /** Works that may truly belong above the line. */
  readonly possible: number | null;
}

/** What is to be said of works that compete for the same places. */
export interface GroupFindings {
  readonly categoryIds: readonly string[];
  readonly works: number;
  readonly lines: readonly LineFindings[];
  /** The best by the rule that counts, to well below the last line. */
  readonly nearest: readonly WorkFindings[];
}

interface Round {
  readonly table: ReadingTable;
  readonly rules: ReadonlyMap<EstimationMethod, Estimation>;
  readonly categories: ReadonlyMap<string, string>;
  readonly seed: string;
}

const otherRules: readonly OtherRule[] = ['median', 'trimmed', 'zscore', 'leniency', 'mixed'];
const level = 0.95;
const fewestShown = 20;
const mostShown = 200;

/** Places works of a group by every rule and says how sure each line is by the mean, the rule that counts. */
export function groupFindings(group: LineGroup, round: Round): GroupFindings {
  const isIn = (code: string): boolean =>
    group.categoryIds.length === 0 || group.categoryIds.includes(round.categories.get(code) ?? '');
  const own = (round.rules.get('mean')?.estimates ?? []).filter(({ entry }) => isIn(entry));
  const ranking = rankEntries(own);
  const places = cumulate(group.lines);
  const last = places.at(-1)?.place ?? 0;
  const shown = ranking.slice(0, Math.min(mostShown, Math.max(fewestShown, 2 * last)));
  const number = new Map(own.map(({ entry }, at) => [entry, at]));
  const values = Float64Array.from(own, ({ value }) => value ?? Number.NaN);
  const errors = errorsOf(
    round.table,
    own.map(({ readings }) => readings),
  );
  const asked = shown.map(({ entry }) => number.get(entry) ?? 0);
  const options = { level, seed: `${round.seed}:${group.categoryIds.join()}` };
  const sets = errors === null ? null : rankSets(values, errors, asked, options);
  const others = otherPlaces(round, isIn);
  return {
    categoryIds: group.categoryIds,
    works: own.length,
    lines: places.map(({ name, place }) => ({
      name,
      place,
      sure: sets === null || place > shown.length ? null : sets.filter(({ worst }) => worst <= place).length,
      possible: errors === null ? null : mayBeAmongBest(values, errors, place, options).length,
    })),
    nearest: shown.map(({ entry, rank, tied }, at): WorkFindings => {
      const estimated = own[number.get(entry) ?? -1];
      const set: RankSet | undefined = sets?.[at];
      return {
        ...{ code: entry, readings: estimated?.readings ?? 0, value: Math.round(estimated?.value ?? 0) },
        ...{ rank, tied, best: set?.best ?? null, worst: set?.worst ?? null },
        others: Object.fromEntries(
          otherRules.map((rule) => [rule, others.get(rule)?.get(entry) ?? null]),
        ) as WorkFindings['others'],
      };
    }),
  };
}

function cumulate(lines: LineGroup['lines']): { readonly name: string; readonly place: number }[] {
  let place = 0;
  return lines.map(({ name, quantity }) => {
    place += quantity;
    return { name, place };
  });
}

/** Places inside the group by each rule; by leniency none where works cannot be compared. */
function otherPlaces(
  { rules }: Round,
  isIn: (code: string) => boolean,
): ReadonlyMap<OtherRule, ReadonlyMap<string, number>> {
  return new Map(
    otherRules.map((rule) => {
      const found = rules.get(rule);
      const comparable = found !== undefined && !(rule === 'leniency' && found.components > 1);
      const own = comparable ? found.estimates.filter(({ entry }) => isIn(entry)) : [];
      return [rule, new Map(rankEntries(own).map(({ entry, rank }) => [entry, rank]))];
    }),
  );
}

/**
 * How far means may be off: the spread of readings of a same work, over all works of the round, since two or three
 * readings of one work say too little of it. Null where no work has two readings, or none differ.
 */
function errorsOf({ scores }: ReadingTable, readings: readonly number[]): EstimateErrors | null {
  let squares = 0;
  let degrees = 0;
  for (const row of scores) {
    if (row.length < 2) continue;
    const mean = row.reduce((sum, { score }) => sum + score, 0) / row.length;
    squares += row.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
    degrees += row.length - 1;
  }
  if (degrees === 0 || squares === 0) return null;
  const spread = Math.sqrt(squares / degrees);
  return independentErrors(Float64Array.from(readings, (count) => spread / Math.sqrt(count)));
}
