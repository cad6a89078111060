import type { Face } from './face.js';
import type { Instance } from './instance.js';

/** Rows are kept as they are up to so many pairs (128 MB); beyond, each is written out when it is needed. */
const keptPairs = 16_000_000;

/**
 * What each pair costs: its preference with the sign turned, and Infinity where it cannot be dealt. A pair that is
 * dealt costs Infinity too, for it cannot be dealt twice; its own cost is known to the dealer.
 */
export class Costs {
  private readonly kept: Float64Array | null;
  private readonly row: Float64Array;

  constructor(
    private readonly instance: Instance,
    private readonly face: Face,
    private readonly isDealt: (entry: number, judge: number) => boolean,
  ) {
    const { entryCount, judgeCount } = instance;
    this.row = new Float64Array(judgeCount);
    this.kept = entryCount * judgeCount <= keptPairs ? new Float64Array(entryCount * judgeCount) : null;
    if (this.kept === null) return;
    for (let entry = 0; entry < entryCount; entry++) {
      this.write(entry);
      this.kept.set(this.row, entry * judgeCount);
    }
  }

  /** The costs of an entry by judge. The array is used again by the next call. */
  of(entry: number): Float64Array {
    if (this.kept === null) {
      this.write(entry);
      return this.row;
    }
    const start = entry * this.instance.judgeCount;
    return this.kept.subarray(start, start + this.instance.judgeCount);
  }

  at(entry: number, judge: number): number {
    return this.kept === null
      ? (this.of(entry)[judge] as number)
      : (this.kept[entry * this.instance.judgeCount + judge] as number);
  }

  /** Notes that a pair came to be dealt (Infinity) or is free again (its cost). */
  set(entry: number, judge: number, cost: number): void {
    if (this.kept !== null) this.kept[entry * this.instance.judgeCount + judge] = cost;
  }

  private write(entry: number): void {
    const { preferences, closed, judgeCount } = this.instance;
    this.row.fill(0);
    if (preferences !== null) {
      const end = preferences.start[entry + 1] as number;
      for (let place = preferences.start[entry] as number; place < end; place++) {
        this.row[preferences.judge[place] as number] = -(preferences.value[place] as number);
      }
    }
    for (let judge = 0; judge < judgeCount; judge++) {
      const barred =
        closed.has(entry, judge) || !this.face.isFree(entry, judge) || this.isDealt(entry, judge);
      if (barred) this.row[judge] = Infinity;
    }
  }
}
