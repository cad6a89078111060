import type { SeededRandom } from '../../../../kernel/random.js';
import { type Dealing, none } from './dealing.js';
import { LoadLevels } from './load-levels.js';
import type { Overlaps } from './overlaps.js';

/** Judges of equal load that are looked at for the one who has the least in common with the others. */
const candidates = 6;

/** An entry goes first when it has fewer than so many open judges for each reading it needs. */
const scarce = 4;

/**
 * Deals every slot it can to one of the least loaded judges, by chance, entries with few open judges first.
 * Returns the slots that nobody could be found for.
 */
export function dealEvenly(dealing: Dealing, overlaps: Overlaps, random: SeededRandom): number[] {
  const { instance } = dealing;
  const shuffled = Array.from(random.permutation(instance.entryCount));
  const isScarce = (entry: number): boolean =>
    instance.judgeCount - instance.closed.countInRow(entry) < scarce * (instance.need[entry] as number);
  const order = [...shuffled.filter(isScarce), ...shuffled.filter((entry) => !isScarce(entry))];
  const levels = new LoadLevels(dealing.load, instance.cap);
  const empty: number[] = [];
  for (const entry of order) {
    for (let slot = dealing.start[entry] as number; slot < (dealing.start[entry + 1] as number); slot++) {
      const judge = pick(dealing, overlaps, levels, entry, random);
      if (judge === none) {
        empty.push(slot);
        continue;
      }
      levels.raise(judge);
      overlaps.join(dealing, entry, judge);
      dealing.give(slot, judge);
    }
  }
  return empty;
}

function pick(
  dealing: Dealing,
  overlaps: Overlaps,
  levels: LoadLevels,
  entry: number,
  random: SeededRandom,
): number {
  let best = none;
  let bestOverlap = Infinity;
  let seen = 0;
  levels.search(random, (judge, newLevel) => {
    if (newLevel && best !== none) return true;
    if (!dealing.isOpen(entry, judge)) return false;
    const overlap = overlaps.with(dealing, entry, judge);
    if (overlap < bestOverlap) {
      best = judge;
      bestOverlap = overlap;
    }
    seen += 1;
    return bestOverlap === 0 || seen === candidates;
  });
  return best;
}
