import type { RoundSheets } from '../../../../kernel/round-sheets.js';
import type { RankingRule } from '../closing.js';
import type { Design } from '../design.js';
import { type EstimationMethod, estimationMethods } from '../estimate.js';
import type { Fits } from '../fits.js';
import { groupsOf, type Marks, marksOf, RuleNotEstimableError } from '../marks.js';
import { placesOf } from '../places.js';
import { type Borderline, borderlineWorks } from './borderline.js';
import { type EstimateErrors, independentErrors } from '../ranks/estimate-errors.js';
import { mayBeAmongBest, type RankSet, rankSets } from '../ranks/rank-sets.js';
import { tieMarks } from '../tie-keys.js';

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
  /** By each rule, for comparison; null where a rule cannot place it. */
  readonly others: Readonly<Partial<Record<EstimationMethod, number | null>>>;
}

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

/** A work that one more reading may well move across a line. */
export interface BorderlineFindings {
  readonly code: string;
  readonly readings: number;
  /** In hundredths. */
  readonly value: number;
  readonly rank: number;
  /** The line nearest to it; its name is empty for the one to the next round. */
  readonly line: string;
  readonly place: number;
  /** From 0 to 1. */
  readonly likelihood: number;
}

/** What is to be said of works that compete for the same places. */
export interface GroupFindings {
  readonly categoryIds: readonly string[];
  readonly works: number;
  readonly lines: readonly LineFindings[];
  /** The best by the rule that counts, to well below the last line. */
  readonly nearest: readonly WorkFindings[];
  /** The most likely first; absent in findings older than the question. */
  readonly borderline?: readonly BorderlineFindings[];
}

interface Round {
  readonly sheets: RoundSheets;
  readonly rule: RankingRule;
  readonly fits: Fits;
  readonly seed: string;
}

/** A round with what all of its groups need. */
interface Marked extends Round {
  /** By each rule; null where it cannot say anything. */
  readonly marks: ReadonlyMap<EstimationMethod, Marks | null>;
  readonly keys: readonly Marks[];
  /** Of each work, by the rule that counts; null where nothing tells them. */
  readonly deviations: Float64Array | null;
}

const level = 0.95;
const fewestShown = 20;
const mostShown = 200;

/** Places the works of each group by every rule and says how sure each line is by the rule that counts. */
export function groupFindings(groups: readonly LineGroup[], round: Round): GroupFindings[] {
  const { sheets, rule, fits } = round;
  const marks = new Map(estimationMethods.map((method) => [method, marksBy(method, sheets, fits)] as const));
  const keys = rule.tieKeys.map((key) => tieMarks(key, sheets));
  const deviations = deviationsOf(rule.method, fits);
  return groups.map((group) => oneGroup(group, { ...round, marks, keys, deviations }));
}

function marksBy(method: EstimationMethod, sheets: RoundSheets, fits: Fits): Marks | null {
  try {
    return marksOf(method, sheets, fits);
  } catch (error) {
    if (error instanceof RuleNotEstimableError) return null;
    throw error;
  }
}

function oneGroup(group: LineGroup, round: Marked): GroupFindings {
  const { sheets, rule, marks, keys } = round;
  const own = worksOf(group, sheets);
  const counting = marks.get(rule.method) ?? null;
  const ranking = counting === null ? null : placesOf(counting, keys, own);
  const lines = cumulate(group.lines);
  const last = lines.at(-1)?.place ?? 0;
  const most = Math.min(mostShown, Math.max(fewestShown, 2 * last));
  const shown = ranking?.order.subarray(0, most) ?? new Int32Array(0);
  const sure = surenessOf(group, own, shown, round);
  const others = otherPlaces(group, own, shown, round);
  return {
    categoryIds: group.categoryIds,
    works: own.length,
    lines: lines.map(({ name, place }) => ({ name, place, ...sure.line(place) })),
    borderline: sure
      .borderline(lines, ranking?.rank ?? new Int32Array(0))
      .map(({ work, name, ...found }) => ({
        ...found,
        code: sheets.codes[work] ?? '',
        readings: (sheets.starts[work + 1] as number) - (sheets.starts[work] as number),
        value: Math.round(valueOf(counting, work)),
        rank: ranking?.rank[work] ?? 0,
        line: name,
      })),
    nearest: Array.from(shown, (work, at): WorkFindings => {
      const set = sure.sets?.[at];
      return {
        code: sheets.codes[work] ?? '',
        readings: (sheets.starts[work + 1] as number) - (sheets.starts[work] as number),
        value: Math.round(valueOf(counting, work)),
        ...{ rank: ranking?.rank[work] ?? 0, tied: ranking?.tied[work] === 1 },
        ...{ best: set?.best ?? null, worst: set?.worst ?? null, others: others[at] ?? {} },
      };
    }),
  };
}

function worksOf({ categoryIds }: LineGroup, { categoryIds: all, categoryOf }: RoundSheets): Int32Array {
  const own = new Set(categoryIds.map((id) => all.indexOf(id)));
  const works = Int32Array.from(categoryOf.keys());
  return own.size === 0 ? works : works.filter((work) => own.has(categoryOf[work] as number));
}

function valueOf(marks: Marks | null, work: number): number {
  const under = marks?.under[work] ?? 0;
  return under === 0 ? Number.NaN : (marks?.over[work] as number) / under;
}

function cumulate(lines: LineGroup['lines']): { readonly name: string; readonly place: number }[] {
  let place = 0;
  return lines.map(({ name, quantity }) => {
    place += quantity;
    return { name, place };
  });
}

interface Sureness {
  /** Of the works shown; null where nothing tells how sure the scores are. */
  readonly sets: readonly RankSet[] | null;
  line(place: number): Pick<LineFindings, 'sure' | 'possible'>;
  /** The works, by their numbers in the round, that may belong on the other side of a line. */
  borderline(lines: readonly Pick<LineFindings, 'name' | 'place'>[], ranks: ArrayLike<number>): Borderline[];
}

function surenessOf(
  { categoryIds }: LineGroup,
  own: Int32Array,
  shown: Int32Array,
  { sheets, marks, rule, deviations, seed }: Marked,
): Sureness {
  const counting = marks.get(rule.method) ?? null;
  if (counting === null || deviations === null) {
    return { sets: null, line: () => ({ sure: null, possible: null }), borderline: () => [] };
  }
  const number = new Map(Array.from(own, (work, at) => [work, at]));
  const values = Float64Array.from(own, (work) => valueOf(counting, work));
  const errors: EstimateErrors = independentErrors(
    Float64Array.from(own, (work) => deviations[work] as number),
  );
  const options = { level, seed: `${seed}:${categoryIds.join()}` };
  const asked = Array.from(shown, (work) => number.get(work) ?? 0);
  const sets = rankSets(values, errors, asked, options);
  return {
    sets,
    line: (place) => ({
      sure: place > shown.length ? null : sets.filter(({ worst }) => worst <= place).length,
      possible: mayBeAmongBest(values, errors, place, options).length,
    }),
    borderline: (lines, ranks) => {
      const places = Int32Array.from(own, (work) => ranks[work] ?? 0);
      const found = borderlineWorks(values, places, errors, lines, options.seed)
        // A score that was agreed or decided on stands: no further reading could change it.
        .filter(({ work }) => (sheets.decided[own[work] as number] as number) < 0);
      return found.map((one) => ({ ...one, work: own[one.work] as number }));
    },
  };
}

/** Places inside the group by each rule; by leniency none where works cannot be compared. */
function otherPlaces(
  group: LineGroup,
  own: Int32Array,
  shown: Int32Array,
  { sheets, marks }: Marked,
): WorkFindings['others'][] {
  const others = Array.from(shown, (): Partial<Record<EstimationMethod, number | null>> => ({}));
  for (const [method, found] of marks) {
    const comparable = found !== null && !(method === 'leniency' && groupsOf(sheets, [group]) > 1);
    const places = comparable ? placesOf(found, [], own) : null;
    shown.forEach((work, at) => {
      const rank = places?.rank[work] ?? 0;
      (others[at] as Record<EstimationMethod, number | null>)[method] = rank === 0 ? null : rank;
    });
  }
  return others;
}

/** How far the marks by a rule may be off; null where nothing tells it. */
function deviationsOf(method: EstimationMethod, fits: Fits): Float64Array | null {
  if (method === 'leniency') return known(fits.leniency.entryErrors);
  if (method === 'mixed') return fits.mixed === null ? null : known(fits.mixed.entryErrors);
  return pooledDeviations(fits.design);
}

function known(errors: Float64Array): Float64Array | null {
  return errors.some((error) => error > 0) ? errors : null;
}

/**
 * By the spread of readings of a same work, over all works of the round, since two or three readings of one work say
 * too little of it. Null where no work has two readings, or none differ.
 */
function pooledDeviations({ entryCount, starts, scores }: Design): Float64Array | null {
  let squares = 0;
  let degrees = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const own = scores.subarray(starts[entry], starts[entry + 1]);
    if (own.length < 2) continue;
    const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
    squares += own.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    degrees += own.length - 1;
  }
  if (degrees === 0 || squares === 0) return null;
  const spread = Math.sqrt(squares / degrees);
  return Float64Array.from(
    { length: entryCount },
    (_, entry) => spread / Math.sqrt((starts[entry + 1] as number) - (starts[entry] as number)),
  );
}
