import { fillByChain } from './balance.js';
import { Dealing, none } from './dealing.js';
import type { Instance } from './instance.js';
import type { Impossible } from './problem.js';

/** Groups up to this size are made as small as they can be by trying to leave out each entry in turn. */
const carefulSize = 150;
/** Empty slots from which a group is sought; one alone where groups are large, for then they are much alike. */
export const explainedSlots = 20;
const largeSize = 2000;

/** A group of entries with what they need and what all judges together could give them. */
interface Group {
  readonly entries: readonly number[];
  readonly needed: number;
  readonly available: number;
}

/**
 * Explains a dealing that could not be filled: a group of entries, as small as could be found and with no part
 * that fails by itself, that needs more readings than its judges can give (the theorem of Hall, for flows).
 */
export function explain(dealing: Dealing, emptySlots: readonly number[]): Impossible {
  const { instance } = dealing;
  const lonely = fewestOpen(instance);
  if (lonely !== null) return describe(instance, lonely);
  let best: Group | null = null;
  for (const slot of emptySlots.slice(0, explainedSlots)) {
    const group = smallest(instance, closure(dealing, slot));
    if (best === null || group.entries.length < best.entries.length) best = group;
    if (instance.entryCount > largeSize) break;
  }
  return describe(instance, best ?? measure(instance, [...instance.need.keys()]));
}

/** The entry that misses the most readings all by itself, if one does. */
function fewestOpen(instance: Instance): Group | null {
  let worst: Group | null = null;
  for (let entry = 0; entry < instance.entryCount; entry++) {
    if ((instance.need[entry] as number) === 0) continue;
    const group = measure(instance, [entry]);
    if (missing(group) > (worst === null ? 0 : missing(worst))) worst = group;
  }
  return worst;
}

function missing(group: Group): number {
  return group.needed - group.available;
}

/** The entries that compete with an empty slot: all whose judges could have been handed to it. */
function closure(dealing: Dealing, slot: number): Group {
  const fullJudges = fillByChain(dealing, slot) ?? new Int32Array(0);
  const entries = new Set<number>([dealing.entryOf[slot] as number]);
  for (const judge of fullJudges) {
    for (let held = dealing.first[judge] as number; held !== none; held = dealing.next[held] as number) {
      entries.add(dealing.entryOf[held] as number);
    }
  }
  return measure(dealing.instance, [...entries]);
}

function measure(instance: Instance, entries: readonly number[]): Group {
  const degree = degrees(instance, entries);
  let needed = 0;
  for (const entry of entries) needed += instance.need[entry] as number;
  let available = 0;
  degree.forEach((count, judge) => (available += Math.min(count, room(instance, judge))));
  return { entries, needed, available };
}

function room(instance: Instance, judge: number): number {
  return (instance.cap[judge] as number) - (instance.fixedLoad[judge] as number);
}

/** How many of the entries each judge may read. */
function degrees(instance: Instance, entries: readonly number[]): Int32Array {
  const degree = new Int32Array(instance.judgeCount);
  for (const entry of entries) {
    for (let judge = 0; judge < instance.judgeCount; judge++) {
      if (!instance.closed.has(entry, judge)) degree[judge] = (degree[judge] as number) + 1;
    }
  }
  return degree;
}

/** Leaves out entries as long as the rest still needs more than it can get. */
function smallest(instance: Instance, group: Group): Group {
  let current = peel(instance, group);
  for (let index = 0; current.entries.length <= carefulSize && index < current.entries.length;) {
    const part = failingPart(
      instance,
      current.entries.filter((_, position) => position !== index),
    );
    if (part === null) {
      index += 1;
    } else {
      current = peel(instance, part);
      index = 0;
    }
  }
  return { ...current, entries: [...current.entries].sort((a, b) => a - b) };
}

/**
 * Takes out, again and again, the entry whose leaving takes the least from what is missing. An entry that leaves
 * takes its needs with it, and the places of those judges who have room for all of the group.
 */
function peel(instance: Instance, group: Group): Group {
  const left = new Set(group.entries);
  const degree = degrees(instance, group.entries);
  let { needed, available } = group;
  for (let changed = true; changed;) {
    changed = false;
    const losses = new Map([...left].map((entry) => [entry, loss(instance, degree, entry)]));
    for (const entry of [...left].sort((a, b) => (losses.get(a) ?? 0) - (losses.get(b) ?? 0))) {
      const need = instance.need[entry] as number;
      const places = need - loss(instance, degree, entry);
      if (needed - need - (available - places) <= 0) continue;
      left.delete(entry);
      needed -= need;
      available -= places;
      for (let judge = 0; judge < instance.judgeCount; judge++) {
        if (!instance.closed.has(entry, judge)) degree[judge] = (degree[judge] as number) - 1;
      }
      changed = true;
    }
  }
  return { entries: [...left], needed, available };
}

function loss(instance: Instance, degree: Int32Array, entry: number): number {
  let places = 0;
  for (let judge = 0; judge < instance.judgeCount; judge++) {
    const full = (degree[judge] as number) > room(instance, judge);
    if (!full && !instance.closed.has(entry, judge)) places += 1;
  }
  return (instance.need[entry] as number) - places;
}

/** A group within these entries that fails, if there is one: deals them alone. */
function failingPart(instance: Instance, entries: readonly number[]): Group | null {
  const need = new Int32Array(instance.entryCount);
  for (const entry of entries) need[entry] = instance.need[entry] as number;
  const dealing = new Dealing({ ...instance, need });
  for (let slot = 0; slot < dealing.slotCount; slot++) {
    if (fillByChain(dealing, slot) !== null) return closure(dealing, slot);
  }
  return null;
}

/** Conflicts are the reason when the same judges could read the group if nobody had a conflict. */
function describe(instance: Instance, group: Group): Impossible {
  const { conflicts, closed, mayRead, categoryOf, judgeCount } = instance;
  let withoutConflicts = 0;
  for (let judge = 0; judge < judgeCount; judge++) {
    let degree = 0;
    for (const entry of group.entries) {
      const barredByConflict =
        conflicts.has(entry, judge) && mayRead[(categoryOf[entry] as number) * judgeCount + judge] === 1;
      if (barredByConflict || !closed.has(entry, judge)) degree += 1;
    }
    withoutConflicts += Math.min(degree, room(instance, judge));
  }
  return {
    reason: withoutConflicts >= group.needed ? 'too-many-conflicts' : 'too-little-capacity',
    entries: group.entries.map((entry) => instance.entryIds[entry] ?? ''),
    needed: group.needed,
    available: group.available,
  };
}
