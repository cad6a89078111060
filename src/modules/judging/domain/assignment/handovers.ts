import type { Costs } from './costs.js';
import { type Dealing, none } from './dealing.js';

/**
 * For every two judges, the cheapest way to hand a reading from the one to the other: which slot, and by how much
 * the cost changes. Rows are worked out when they are first asked for, and kept right from then on.
 */
export class Handovers {
  /** At giver · judges + taker. */
  readonly price: Float64Array;
  readonly slot: Int32Array;
  private readonly known: Uint8Array;
  private readonly width: number;

  constructor(
    private readonly dealing: Dealing,
    private readonly costs: Costs,
    /** The cost of the pair in each slot. */
    private readonly slotCost: Float64Array,
  ) {
    this.width = dealing.instance.judgeCount;
    this.price = new Float64Array(this.width * this.width);
    this.slot = new Int32Array(this.width * this.width);
    this.known = new Uint8Array(this.width);
  }

  /** Makes sure that a giver's row is right; returns where it starts. */
  rowOf(giver: number): number {
    const start = giver * this.width;
    if (this.known[giver] === 1) return start;
    this.known[giver] = 1;
    this.price.fill(Infinity, start, start + this.width);
    this.slot.fill(none, start, start + this.width);
    for (
      let held = this.dealing.first[giver] as number;
      held !== none;
      held = this.dealing.next[held] as number
    ) {
      this.offer(giver, held);
    }
    return start;
  }

  /** A judge holds one more slot. */
  gained(giver: number, slot: number): void {
    if (this.known[giver] === 1) this.offer(giver, slot);
  }

  /** A judge holds a slot no more. */
  lost(giver: number, slot: number): void {
    if (this.known[giver] === 0) return;
    const start = giver * this.width;
    for (let taker = 0; taker < this.width; taker++) {
      if (this.slot[start + taker] === slot) this.recompute(giver, taker);
    }
  }

  /** The entry of a slot that the giver holds can be dealt to the taker again. */
  opened(giver: number, taker: number, slot: number): void {
    if (this.known[giver] === 0) return;
    const price =
      this.costs.at(this.dealing.entryOf[slot] as number, taker) - (this.slotCost[slot] as number);
    const place = giver * this.width + taker;
    if (price >= (this.price[place] as number)) return;
    this.price[place] = price;
    this.slot[place] = slot;
  }

  /** The entry of a slot that the giver holds can no longer be dealt to the taker. */
  closed(giver: number, taker: number, slot: number): void {
    if (this.known[giver] === 1 && this.slot[giver * this.width + taker] === slot)
      this.recompute(giver, taker);
  }

  private offer(giver: number, slot: number): void {
    const row = this.costs.of(this.dealing.entryOf[slot] as number);
    const cost = this.slotCost[slot] as number;
    const start = giver * this.width;
    for (let taker = 0; taker < this.width; taker++) {
      const price = (row[taker] as number) - cost;
      if (price < (this.price[start + taker] as number)) {
        this.price[start + taker] = price;
        this.slot[start + taker] = slot;
      }
    }
  }

  private recompute(giver: number, taker: number): void {
    const { first, next, entryOf } = this.dealing;
    let best = Infinity;
    let bestSlot = none;
    for (let held = first[giver] as number; held !== none; held = next[held] as number) {
      const price = this.costs.at(entryOf[held] as number, taker) - (this.slotCost[held] as number);
      if (price < best) {
        best = price;
        bestSlot = held;
      }
    }
    this.price[giver * this.width + taker] = best;
    this.slot[giver * this.width + taker] = bestSlot;
  }
}
