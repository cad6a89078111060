import { SeededRandom } from '../../../../kernel/random.js';
import { PairSet } from './pair-set.js';
import { compilePreferences, type Preferences } from './preferences.js';
import type { AssignmentPair, AssignmentProblem, Impossible } from './problem.js';

/** An assignment problem with numbers for names: entries 0 … E-1, judges 0 … J-1. */
export interface Instance {
  readonly entryCount: number;
  readonly judgeCount: number;
  readonly entryIds: readonly string[];
  readonly judgeIds: readonly string[];
  readonly readings: number;
  readonly categoryOf: Int32Array;
  readonly categoryCount: number;
  /** At category · judgeCount + judge: 1 where the judge may read the category. */
  readonly mayRead: Uint8Array;
  readonly conflicts: PairSet;
  /** Pairs that cannot be dealt: conflicts, other categories, and the fixed pairs themselves. */
  readonly closed: PairSet;
  /** Readings that an entry still needs. */
  readonly need: Int32Array;
  /** Existing pairs and anchors: the judges of entry e are at `fixedStart[e]` to `fixedStart[e + 1]` - 1. */
  readonly fixedStart: Int32Array;
  readonly fixedJudge: Int32Array;
  readonly fixedLoad: Int32Array;
  /** The largest load of each judge, fixed readings included. */
  readonly cap: Int32Array;
  readonly preferences: Preferences | null;
}

/** The instance of a problem, or why it is impossible from the start. Throws on ids it does not know. */
export function compileInstance(problem: AssignmentProblem): Instance | { readonly impossible: Impossible } {
  const { entries, judges } = problem;
  if (entries.length === 0 || judges.length === 0) {
    return { impossible: { reason: 'empty', entries: [], needed: 0, available: 0 } };
  }
  const entryIndex = indexOf(entries.map((entry) => entry.id));
  const judgeIndex = indexOf(judges.map((judge) => judge.id));
  const categories = compileCategories(problem);
  const conflicts = new PairSet(entries.length, judges.length);
  for (const pair of problem.conflicts)
    conflicts.add(known(entryIndex, pair.entry), known(judgeIndex, pair.judge));
  const closed = closePairs(categories, conflicts, judges.length);
  const cap = Int32Array.from(judges, (judge) => Math.min(judge.max ?? entries.length, entries.length));
  const existing = (problem.existing ?? []).map((pair) => numbered(pair, entryIndex, judgeIndex));
  const wrong = existing.find(([entry, judge]) => closed.has(entry, judge));
  if (wrong !== undefined) return { impossible: wrongExisting(problem, wrong) };
  const fixed = new PairSet(entries.length, judges.length);
  for (const [entry, judge] of existing) fixed.add(entry, judge);
  addAnchors(problem, categories.categoryOf, closed, fixed);
  return closeFixed(problem, fixed, {
    entryCount: entries.length,
    judgeCount: judges.length,
    entryIds: entries.map((entry) => entry.id),
    judgeIds: judges.map((judge) => judge.id),
    readings: problem.readings,
    ...categories,
    conflicts,
    closed,
    cap,
    preferences: compilePreferences(problem, entryIndex, judgeIndex),
  });
}

type Unfixed = Omit<Instance, 'need' | 'fixedStart' | 'fixedJudge' | 'fixedLoad'>;

/** Counts the fixed readings as readings and loads, and keeps them from being dealt again. */
function closeFixed(
  problem: AssignmentProblem,
  fixedSet: PairSet,
  unfixed: Unfixed,
): Instance | { readonly impossible: Impossible } {
  const need = new Int32Array(unfixed.entryCount);
  const fixedLoad = new Int32Array(unfixed.judgeCount);
  const fixedStart = new Int32Array(unfixed.entryCount + 1);
  const fixedJudge: number[] = [];
  for (let entry = 0; entry < unfixed.entryCount; entry++) {
    const count = fixedSet.countInRow(entry);
    fixedStart[entry + 1] = (fixedStart[entry] as number) + count;
    need[entry] = Math.max(0, problem.readings - count);
    if (count === 0) continue;
    for (let judge = 0; judge < unfixed.judgeCount; judge++) {
      if (!fixedSet.has(entry, judge)) continue;
      unfixed.closed.add(entry, judge);
      fixedJudge.push(judge);
      fixedLoad[judge] = (fixedLoad[judge] as number) + 1;
    }
  }
  const over = fixedLoad.findIndex((load, judge) => load > (unfixed.cap[judge] as number));
  const instance = { ...unfixed, need, fixedStart, fixedJudge: Int32Array.from(fixedJudge), fixedLoad };
  return over === -1 ? instance : { impossible: overfull(instance, over) };
}

function indexOf(ids: readonly string[]): Map<string, number> {
  const index = new Map(ids.map((id, position) => [id, position]));
  if (index.size !== ids.length) throw new RangeError('assignment: an id is there twice');
  return index;
}

function known(index: ReadonlyMap<string, number>, id: string): number {
  const position = index.get(id);
  if (position === undefined) throw new RangeError(`assignment: unknown id "${id}"`);
  return position;
}

function numbered(
  pair: AssignmentPair,
  entryIndex: ReadonlyMap<string, number>,
  judgeIndex: ReadonlyMap<string, number>,
): readonly [number, number] {
  return [known(entryIndex, pair.entry), known(judgeIndex, pair.judge)];
}

function compileCategories({
  entries,
  judges,
}: AssignmentProblem): Pick<Instance, 'categoryOf' | 'categoryCount' | 'mayRead'> {
  const names = new Map<string, number>();
  const categoryOf = Int32Array.from(entries, ({ category = '' }) => {
    const number = names.get(category) ?? names.size;
    names.set(category, number);
    return number;
  });
  const mayRead = new Uint8Array(names.size * judges.length);
  judges.forEach(({ categories = [] }, judge) => {
    const chosen = categories.length === 0 ? names.keys() : new Set(categories);
    for (const name of chosen) {
      const category = names.get(name);
      if (category !== undefined) mayRead[category * judges.length + judge] = 1;
    }
  });
  return { categoryOf, categoryCount: names.size, mayRead };
}

/** Conflicts and, for each entry, the judges of other categories. */
function closePairs(
  { categoryOf, categoryCount, mayRead }: Pick<Instance, 'categoryOf' | 'categoryCount' | 'mayRead'>,
  conflicts: PairSet,
  judgeCount: number,
): PairSet {
  const foreign = new PairSet(categoryCount, judgeCount);
  for (let category = 0; category < categoryCount; category++) {
    for (let judge = 0; judge < judgeCount; judge++) {
      if (mayRead[category * judgeCount + judge] === 0) foreign.add(category, judge);
    }
  }
  const closed = new PairSet(categoryOf.length, judgeCount);
  categoryOf.forEach((category, entry) => {
    closed.addRow(entry, foreign.row(category));
    closed.addRow(entry, conflicts.row(entry));
  });
  return closed;
}

/**
 * Draws the anchors: category by category in turn, in each the entries with the fewest judges barred from
 * them (an anchor is worth the more, the more judges read it), and among those by chance.
 */
function addAnchors(
  problem: AssignmentProblem,
  categoryOf: Int32Array,
  closed: PairSet,
  fixed: PairSet,
): void {
  const wanted = Math.min(problem.anchors ?? 0, problem.entries.length);
  if (wanted === 0) return;
  const random = new SeededRandom(`anchors:${problem.seed}`);
  const turn = new Int32Array(categoryOf.length);
  const place = new Map<number, number>();
  const order = Array.from(random.permutation(categoryOf.length));
  order.sort((a, b) => closed.countInRow(a) - closed.countInRow(b));
  for (const entry of order) {
    const category = categoryOf[entry] as number;
    turn[entry] = place.get(category) ?? 0;
    place.set(category, turn[entry] + 1);
  }
  order.sort((a, b) => (turn[a] as number) - (turn[b] as number));
  for (const entry of order.slice(0, wanted)) {
    for (let judge = 0; judge < problem.judges.length; judge++) {
      if (!closed.has(entry, judge)) fixed.add(entry, judge);
    }
  }
}

function wrongExisting(problem: AssignmentProblem, [entry, judge]: readonly [number, number]): Impossible {
  const judgeId = problem.judges[judge]?.id ?? '';
  return {
    reason: 'existing-conflict',
    entries: [problem.entries[entry]?.id ?? ''],
    needed: 1,
    available: 0,
    judge: judgeId,
  };
}

function overfull(instance: Instance, judge: number): Impossible {
  const entries: string[] = [];
  for (let entry = 0; entry < instance.entryCount; entry++) {
    const readers = instance.fixedJudge.subarray(instance.fixedStart[entry], instance.fixedStart[entry + 1]);
    if (readers.includes(judge)) entries.push(instance.entryIds[entry] ?? '');
  }
  return {
    reason: 'existing-over-capacity',
    entries,
    needed: entries.length,
    available: instance.cap[judge] as number,
    judge: instance.judgeIds[judge] ?? '',
  };
}
