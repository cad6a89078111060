import type { SeededRandom } from '../../../../kernel/random.js';
import { Costs } from './costs.js';
import { type Dealing, none } from './dealing.js';
import type { Face } from './face.js';
import { Handovers } from './handovers.js';
import { PairSet } from './pair-set.js';

/**
 * Deals all that the face leaves free anew, so that the sum of preferences is the highest there is, exactly. Slot by
 * slot (a Hungarian method for few judges): each new reading goes along the cheapest chain of handovers to a judge
 * with room, found by Dijkstra's method with prices of judges that keep all costs from being negative. Places above
 * `low` carry a fee larger than any preference, so that all low places come to be filled.
 * Returns the dealings of the same preference, for a face on which nothing but fixed readings was `low`.
 */
export function prefer(dealing: Dealing, face: Face, random: SeededRandom): Face {
  const solver = new PreferenceSolver(dealing, face);
  for (const position of random.permutation(solver.freed.length))
    solver.insert(solver.freed[position] as number);
  return solver.optimalFace();
}

class PreferenceSolver {
  /** Slots that were emptied to be dealt anew. */
  readonly freed: readonly number[];
  private readonly judgeCount: number;
  private readonly costs: Costs;
  private readonly handovers: Handovers;
  /** What the pair in a slot costs; minus Infinity for pairs that must stay, so that they are never handed on. */
  private readonly slotCost: Float64Array;
  private readonly fee: number;
  private readonly price: Float64Array;
  private readonly distance: Float64Array;
  private readonly done: Uint8Array;
  private readonly from: Int32Array;
  private readonly via: Int32Array;
  private best = Infinity;
  private end = none;

  constructor(
    private readonly dealing: Dealing,
    private readonly face: Face,
  ) {
    const { judgeCount, preferences } = dealing.instance;
    this.judgeCount = judgeCount;
    this.fee = 4 * (judgeCount + 2) * (preferences?.largest ?? 0) + 1;
    this.price = new Float64Array(judgeCount);
    this.distance = new Float64Array(judgeCount);
    this.done = new Uint8Array(judgeCount);
    this.from = new Int32Array(judgeCount);
    this.via = new Int32Array(judgeCount);
    this.slotCost = new Float64Array(dealing.slotCount).fill(-Infinity);
    this.freed = Array.from(dealing.judgeOf.keys()).filter((slot) =>
      face.isFree(dealing.entryOf[slot] as number, dealing.judgeOf[slot] as number),
    );
    for (const slot of this.freed) dealing.give(slot, none);
    this.costs = new Costs(dealing.instance, face, (entry, judge) => dealing.holds(entry, judge));
    this.handovers = new Handovers(dealing, this.costs, this.slotCost);
  }

  /** Fills an empty slot along the cheapest chain. */
  insert(slot: number): void {
    this.begin(slot);
    for (let judge = this.nearest(); judge !== none; judge = this.nearest()) this.reachFrom(judge);
    if (this.end === none) throw new Error('assignment: a dealing of the face vanished');
    for (let judge = 0; judge < this.judgeCount; judge++) {
      const gap = (this.distance[judge] as number) - this.best;
      if (this.done[judge] === 1 && gap < 0) this.price[judge] = (this.price[judge] as number) + gap;
    }
    for (let judge = this.end; judge !== none;) {
      const giver = this.from[judge] as number;
      this.move(this.via[judge] as number, giver, judge);
      judge = giver;
    }
  }

  optimalFace(): Face {
    const { dealing, face, price, fee } = this;
    const free = this.freePairs();
    const mayChange = (judge: number): boolean => price[judge] === -fee;
    return {
      isFree: (entry, judge) => free.has(entry, judge),
      low: face.low.map((low, judge) => (mayChange(judge) ? low : (dealing.load[judge] as number))),
      high: face.high.map((high, judge) => (mayChange(judge) ? high : (dealing.load[judge] as number))),
    };
  }

  /** The pairs that may come and go at no cost, prices of judges counted: no dearer than the dearest that is dealt. */
  private freePairs(): PairSet {
    const { dealing, costs, slotCost, price, judgeCount } = this;
    const free = new PairSet(dealing.instance.entryCount, judgeCount);
    const level = new Float64Array(dealing.instance.entryCount).fill(-Infinity);
    for (const slot of this.freed) {
      const entry = dealing.entryOf[slot] as number;
      const cost = (slotCost[slot] as number) - (price[dealing.judgeOf[slot] as number] as number);
      level[entry] = Math.max(level[entry] as number, cost);
    }
    for (const slot of this.freed) {
      const entry = dealing.entryOf[slot] as number;
      const judge = dealing.judgeOf[slot] as number;
      if ((slotCost[slot] as number) - (price[judge] as number) === level[entry]) free.add(entry, judge);
    }
    for (let entry = 0; entry < dealing.instance.entryCount; entry++) {
      const row = costs.of(entry);
      for (let judge = 0; judge < judgeCount; judge++) {
        if ((row[judge] as number) - (price[judge] as number) === level[entry]) free.add(entry, judge);
      }
    }
    return free;
  }

  private begin(slot: number): void {
    const row = this.costs.of(this.dealing.entryOf[slot] as number);
    this.best = Infinity;
    this.end = none;
    this.done.fill(0);
    for (let judge = 0; judge < this.judgeCount; judge++) {
      this.distance[judge] = Infinity;
      const distance = (row[judge] as number) - (this.price[judge] as number);
      if (distance < Infinity) this.reach(judge, distance, none, slot);
    }
  }

  private reach(judge: number, distance: number, from: number, via: number): void {
    this.distance[judge] = distance;
    this.from[judge] = from;
    this.via[judge] = via;
    const load = this.dealing.load[judge] as number;
    if (load >= (this.face.high[judge] as number)) return;
    const place = load < (this.face.low[judge] as number) ? 0 : this.fee;
    const total = distance + place + (this.price[judge] as number);
    if (total < this.best) {
      this.best = total;
      this.end = judge;
    }
  }

  /** The next judge that a cheaper chain could lead through; none when the cheapest is known. */
  private nearest(): number {
    let least = this.best;
    let nearest = none;
    for (let judge = 0; judge < this.judgeCount; judge++) {
      if (this.done[judge] === 0 && (this.distance[judge] as number) < least) {
        least = this.distance[judge] as number;
        nearest = judge;
      }
    }
    if (nearest !== none) this.done[nearest] = 1;
    return nearest;
  }

  private reachFrom(giver: number): void {
    const row = this.handovers.rowOf(giver);
    const reached = (this.distance[giver] as number) + (this.price[giver] as number);
    for (let taker = 0; taker < this.judgeCount; taker++) {
      if (this.done[taker] === 1) continue;
      const distance =
        reached + (this.handovers.price[row + taker] as number) - (this.price[taker] as number);
      if (distance < (this.distance[taker] as number)) {
        this.reach(taker, distance, giver, this.handovers.slot[row + taker] as number);
      }
    }
  }

  private move(slot: number, giver: number, taker: number): void {
    const { dealing, costs, handovers, slotCost } = this;
    const entry = dealing.entryOf[slot] as number;
    const before = slotCost[slot] as number;
    slotCost[slot] = costs.at(entry, taker);
    dealing.give(slot, taker);
    if (giver !== none) {
      costs.set(entry, giver, before);
      handovers.lost(giver, slot);
    }
    costs.set(entry, taker, Infinity);
    handovers.gained(taker, slot);
    const end = dealing.start[entry + 1] as number;
    for (let sister = dealing.start[entry] as number; sister < end; sister++) {
      const holder = dealing.judgeOf[sister] as number;
      if (sister === slot || holder === none) continue;
      if (giver !== none) handovers.opened(holder, giver, sister);
      handovers.closed(holder, taker, sister);
    }
  }
}
