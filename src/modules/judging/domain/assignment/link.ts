import type { SeededRandom } from '../../../../kernel/random.js';
import type { Dealing } from './dealing.js';
import { Exchange } from './even-overlaps.js';
import { Groups } from './groups.js';
import { type Overlaps, readersOf } from './overlaps.js';

const rounds = 400;
const triesPerRound = 200;

/**
 * Links judges who read the same category but share no entries, even over others: exchanges judges between entries
 * of the two groups, as long as that makes the groups fewer. Where there are too few readings for it, they stay apart.
 */
export function linkJudges(dealing: Dealing, overlaps: Overlaps, random: SeededRandom): void {
  if (dealing.slotCount === 0 || dealing.instance.readings < 2) return;
  const exchange = new Exchange(dealing, overlaps);
  for (let round = 0; round < rounds; round++) {
    const groups = groupsOf(dealing);
    const before = apart(dealing, groups);
    if (before === 0) return;
    if (!linkOnce(dealing, exchange, random, groups, before)) return;
  }
}

/** One exchange that leaves fewer groups; false when none was found. */
function linkOnce(
  dealing: Dealing,
  exchange: Exchange,
  random: SeededRandom,
  groups: Groups,
  before: number,
): boolean {
  for (let attempt = 0; attempt < triesPerRound; attempt++) {
    const slot = random.int(dealing.slotCount);
    const other = random.int(dealing.slotCount);
    if (groups.of(dealing.judgeOf[slot] as number) === groups.of(dealing.judgeOf[other] as number)) continue;
    if (!exchange.isAllowed(slot, other)) continue;
    exchange.make(slot, other);
    if (apart(dealing, groupsOf(dealing)) < before) return true;
    exchange.make(slot, other);
  }
  return false;
}

/** The judges who read something, grouped by common entries. */
export function groupsOf(dealing: Dealing): Groups {
  const groups = new Groups(dealing.instance.judgeCount);
  for (let entry = 0; entry < dealing.instance.entryCount; entry++) {
    const readers = readersOf(dealing, entry);
    const first = readers[0];
    if (first === undefined) continue;
    for (const reader of readers) groups.join(first, reader);
  }
  return groups;
}

/** How many groups there are too many, summed over the categories. */
function apart(dealing: Dealing, groups: Groups): number {
  const { categoryCount, judgeCount, mayRead } = dealing.instance;
  let sum = 0;
  for (let category = 0; category < categoryCount; category++) {
    const found = new Set<number>();
    for (let judge = 0; judge < judgeCount; judge++) {
      if (mayRead[category * judgeCount + judge] === 1 && dealing.load[judge] !== 0)
        found.add(groups.of(judge));
    }
    sum += Math.max(0, found.size - 1);
  }
  return sum;
}
