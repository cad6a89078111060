import type { Instance } from './instance.js';

/** No judge, no slot. */
export const none = -1;

/**
 * A dealing in the making: each entry has as many slots as it still needs readings, each slot holds a judge or
 * nobody. The slots of a judge are linked, so that they can be walked through and changed in no time.
 */
export class Dealing {
  /** Slots of entry e: from `start[e]` to `start[e + 1]` - 1. */
  readonly start: Int32Array;
  readonly entryOf: Int32Array;
  readonly judgeOf: Int32Array;
  /** All readings of a judge, the fixed ones included. */
  readonly load: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(readonly instance: Instance) {
    this.start = new Int32Array(instance.entryCount + 1);
    for (let entry = 0; entry < instance.entryCount; entry++) {
      this.start[entry + 1] = (this.start[entry] as number) + (instance.need[entry] as number);
    }
    const slots = this.start[instance.entryCount] as number;
    this.entryOf = new Int32Array(slots);
    for (let entry = 0; entry < instance.entryCount; entry++) {
      this.entryOf.fill(entry, this.start[entry], this.start[entry + 1]);
    }
    this.judgeOf = new Int32Array(slots).fill(none);
    this.next = new Int32Array(slots).fill(none);
    this.previous = new Int32Array(slots).fill(none);
    this.first = new Int32Array(instance.judgeCount).fill(none);
    this.load = Int32Array.from(instance.fixedLoad);
  }

  get slotCount(): number {
    return this.judgeOf.length;
  }

  /** Whether one of the entry's slots (not of its fixed readings) holds the judge. */
  holds(entry: number, judge: number): boolean {
    const end = this.start[entry + 1] as number;
    for (let slot = this.start[entry] as number; slot < end; slot++) {
      if (this.judgeOf[slot] === judge) return true;
    }
    return false;
  }

  /** Whether a slot of the entry could be given to the judge, loads aside. */
  isOpen(entry: number, judge: number): boolean {
    return !this.instance.closed.has(entry, judge) && !this.holds(entry, judge);
  }

  /** Puts a judge, or nobody, into a slot. */
  give(slot: number, judge: number): void {
    const before = this.judgeOf[slot] as number;
    if (before !== none) this.unlink(slot, before);
    this.judgeOf[slot] = judge;
    if (judge === none) return;
    const head = this.first[judge] as number;
    this.next[slot] = head;
    this.previous[slot] = none;
    if (head !== none) this.previous[head] = slot;
    this.first[judge] = slot;
    this.load[judge] = (this.load[judge] as number) + 1;
  }

  /** Exchanges the judges of two slots. */
  exchange(slot: number, other: number): void {
    const judge = this.judgeOf[slot] as number;
    const otherJudge = this.judgeOf[other] as number;
    this.give(slot, otherJudge);
    this.give(other, judge);
  }

  /** Empties all slots. */
  clear(): void {
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (this.judgeOf[slot] !== none) this.give(slot, none);
    }
  }

  private unlink(slot: number, judge: number): void {
    const after = this.next[slot] as number;
    const before = this.previous[slot] as number;
    if (before === none) this.first[judge] = after;
    else this.next[before] = after;
    if (after !== none) this.previous[after] = before;
    this.load[judge] = (this.load[judge] as number) - 1;
  }
}
