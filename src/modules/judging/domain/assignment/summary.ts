import { connectivityOf } from './connectivity.js';
import { type Dealing, none } from './dealing.js';
import { groupsOf } from './link.js';
import { type Overlaps, readersOf } from './overlaps.js';
import { preferenceOf } from './preferences.js';
import type { AssignmentSummary } from './problem.js';

/** The figures of a complete dealing. */
export function summarise(dealing: Dealing, overlaps: Overlaps): AssignmentSummary {
  const { instance, load } = dealing;
  const range = overlapRange(dealing, overlaps);
  return {
    entries: instance.entryCount,
    judges: instance.judgeCount,
    readings: instance.readings,
    pairs: dealing.slotCount + instance.fixedJudge.length,
    loadMin: load.reduce((least, held) => Math.min(least, held), Infinity),
    loadMax: load.reduce((most, held) => Math.max(most, held), 0),
    conflictsAssigned: conflictsAssigned(dealing),
    components: components(dealing),
    overlapMin: range?.[0] ?? null,
    overlapMax: range?.[1] ?? null,
    connectivity: weakestConnectivity(dealing, overlaps),
    preference: preferenceSum(dealing),
  };
}

function conflictsAssigned(dealing: Dealing): number {
  let count = 0;
  for (let entry = 0; entry < dealing.instance.entryCount; entry++) {
    for (const judge of readersOf(dealing, entry))
      if (dealing.instance.conflicts.has(entry, judge)) count += 1;
  }
  return count;
}

function components(dealing: Dealing): number {
  const groups = groupsOf(dealing);
  const idle = dealing.load.reduce((count, held) => count + (held === 0 ? 1 : 0), 0);
  return groups.count - idle;
}

/** Fewest and most common entries among pairs of judges who could share one. */
function overlapRange(dealing: Dealing, overlaps: Overlaps): readonly [number, number] | null {
  const { judgeCount } = dealing.instance;
  const entriesByCategory = groupEntries(dealing);
  let least = Infinity;
  let most = -1;
  for (let judge = 0; judge < judgeCount; judge++) {
    for (let other = 0; other < judge; other++) {
      const shared = overlaps.between(judge, other);
      if (shared >= least && shared <= most) continue;
      if (shared === 0 && !couldShare(dealing, entriesByCategory, judge, other)) continue;
      least = Math.min(least, shared);
      most = Math.max(most, shared);
    }
  }
  return most < 0 ? null : [least, most];
}

function groupEntries({ instance }: Dealing): readonly number[][] {
  const groups: number[][] = Array.from({ length: instance.categoryCount }, () => []);
  instance.categoryOf.forEach((category, entry) => groups[category]?.push(entry));
  return groups;
}

/** Whether an entry exists that both judges may read; they may also share one already. */
function couldShare(
  { instance }: Dealing,
  entriesByCategory: readonly number[][],
  judge: number,
  other: number,
): boolean {
  const { mayRead, conflicts, judgeCount } = instance;
  return entriesByCategory.some((entries, category) => {
    const both = mayRead[category * judgeCount + judge] === 1 && mayRead[category * judgeCount + other] === 1;
    return both && entries.some((entry) => !conflicts.has(entry, judge) && !conflicts.has(entry, other));
  });
}

/** The least connectivity of a category: of the judges at work who may read it, by all that they share. */
function weakestConnectivity({ instance, load }: Dealing, overlaps: Overlaps): number | null {
  const { judgeCount, categoryCount, mayRead } = instance;
  const seen = new Set<string>();
  let weakest: number | null = null;
  for (let category = 0; category < categoryCount; category++) {
    const judges: number[] = [];
    for (let judge = 0; judge < judgeCount; judge++) {
      if (mayRead[category * judgeCount + judge] === 1 && load[judge] !== 0) judges.push(judge);
    }
    const name = judges.join();
    if (seen.has(name)) continue;
    seen.add(name);
    const weights = new Float64Array(judges.length * judges.length);
    judges.forEach((judge, row) => {
      judges.forEach((other, column) => {
        if (row !== column) weights[row * judges.length + column] = overlaps.between(judge, other);
      });
    });
    const value = connectivityOf(weights, judges.length);
    if (value !== null) weakest = Math.min(weakest ?? Infinity, value);
  }
  return weakest === null ? null : Math.round(weakest * 1e9) / 1e9;
}

function preferenceSum(dealing: Dealing): number {
  const { preferences, entryCount } = dealing.instance;
  if (preferences === null) return 0;
  let sum = 0;
  for (let entry = 0; entry < entryCount; entry++) {
    for (const judge of readersOf(dealing, entry))
      if (judge !== none) sum += preferenceOf(preferences, entry, judge);
  }
  return sum / preferences.scale;
}
