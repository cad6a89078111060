import { type Dealing, none } from './dealing.js';
import type { Instance } from './instance.js';

/**
 * What may still be changed without spoiling what has been settled: all dealings that are best in the first
 * wish are those that change only free pairs and keep each load between `low` and `high`. (By complementary
 * slackness, the best solutions of a flow are the ones that fit any one best dual: `judgeLevel`, `entryLevel`.)
 */
export interface Face {
  /** A pair is free when the level of its judge, less the cost of the pair, is that of the entry. */
  isFree(entry: number, judge: number): boolean;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Nothing has been settled yet: everything the hard rules allow is free. */
export function wholeFace(instance: Instance): Face {
  return { isFree: () => true, low: instance.fixedLoad, high: instance.cap };
}

/**
 * The dealings with loads as equal as those of a balanced dealing. `judgeLevel` says for each judge how cheaply
 * the loads could take one more reading from it: 2 · load + 1 of the least loaded judge it can hand one to.
 */
export function balancedFace(dealing: Dealing, judgeLevel: Int32Array, within: Face): Face {
  const { instance, load } = dealing;
  const entryLevel = new Int32Array(instance.entryCount).fill(none);
  for (let slot = 0; slot < dealing.slotCount; slot++) {
    const judge = dealing.judgeOf[slot] as number;
    const entry = dealing.entryOf[slot] as number;
    if (judge === none || !within.isFree(entry, judge)) continue;
    entryLevel[entry] = Math.max(entryLevel[entry] as number, judgeLevel[judge] as number);
  }
  const low = Int32Array.from(load, (held, judge) =>
    judgeLevel[judge] === 2 * held - 1 ? Math.max(held - 1, within.low[judge] as number) : held,
  );
  const high = Int32Array.from(load, (held, judge) =>
    judgeLevel[judge] === 2 * held + 1 ? Math.min(held + 1, within.high[judge] as number) : held,
  );
  const isFree = (entry: number, judge: number): boolean =>
    entryLevel[entry] === judgeLevel[judge] && within.isFree(entry, judge);
  return { isFree, low, high };
}
