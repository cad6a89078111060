import { type Dealing, none } from './dealing.js';
import { balancedFace, type Face } from './face.js';

/**
 * Makes the loads as equal as the face allows, exactly: the sum of their squares becomes the least, and with it
 * the largest load as small and the smallest as large as can be (loads of assignments form an M-convex set, where
 * these agree). It hands readings along chains of judges, from one who has at least two more to one who can take
 * one, until there is no such chain. Returns the dealings with loads just as equal.
 */
export function balance(dealing: Dealing, within: Face): Face {
  const levels = new Int32Array(dealing.instance.judgeCount);
  if (!evenAlready(dealing, levels)) {
    const search = new ChainSearch(dealing, within);
    while (search.improve(levels));
  }
  return balancedFace(dealing, levels, within);
}

/** Where no load is more than one above the least, no chain can help, and all judges are on one level. */
function evenAlready({ load }: Dealing, levels: Int32Array): boolean {
  const least = load.reduce((found, held) => Math.min(found, held), Infinity);
  levels.fill(2 * least + 1);
  return load.every((held) => held <= least + 1);
}

/**
 * Finds a judge for an empty slot by handing readings along a chain to one with room, if there is any chain.
 * Otherwise returns the judges that were reached: all of them are full.
 */
export function fillByChain(dealing: Dealing, slot: number): Int32Array | null {
  const { instance, load } = dealing;
  const entry = dealing.entryOf[slot] as number;
  const chain = new ForwardChain(dealing);
  for (let judge = 0; judge < instance.judgeCount; judge++) {
    if (dealing.isOpen(entry, judge)) chain.reach(judge, none, slot);
  }
  for (let head = 0; head < chain.length; head++) {
    const judge = chain.queue[head] as number;
    if ((load[judge] as number) < (instance.cap[judge] as number)) {
      chain.handOn(judge);
      return null;
    }
    for (let held = dealing.first[judge] as number; held !== none; held = dealing.next[held] as number) {
      chain.reachFrom(judge, held);
    }
  }
  return chain.queue.slice(0, chain.length);
}

/** A search from an empty slot towards judges with room. */
class ForwardChain {
  readonly queue: Int32Array;
  length = 0;
  private readonly from: Int32Array;
  private readonly via: Int32Array;
  private readonly reached: Uint8Array;

  constructor(private readonly dealing: Dealing) {
    const { judgeCount } = dealing.instance;
    this.queue = new Int32Array(judgeCount);
    this.from = new Int32Array(judgeCount);
    this.via = new Int32Array(judgeCount);
    this.reached = new Uint8Array(judgeCount);
  }

  reach(judge: number, from: number, via: number): void {
    if (this.reached[judge] !== 0) return;
    this.reached[judge] = 1;
    this.from[judge] = from;
    this.via[judge] = via;
    this.queue[this.length++] = judge;
  }

  /** Reaches every judge that could take over the slot. */
  reachFrom(judge: number, slot: number): void {
    const entry = this.dealing.entryOf[slot] as number;
    if (this.length === this.queue.length) return;
    for (let other = 0; other < this.queue.length; other++) {
      if (this.reached[other] === 0 && this.dealing.isOpen(entry, other)) this.reach(other, judge, slot);
    }
  }

  /** Gives each slot of the chain that ends at the judge to its next judge. */
  handOn(end: number): void {
    for (let judge = end; judge !== none;) {
      const slot = this.via[judge] as number;
      this.dealing.give(slot, judge);
      judge = this.from[judge] as number;
    }
  }
}

/** The level of a judge from whom nobody can take anything over. */
const highestLevel = 2 ** 31 - 1;

/** Searches backwards from the least loaded judges for those who could hand readings to them. */
class ChainSearch {
  private readonly queue: Int32Array;
  /** The judge towards whom a judge hands on, and the slot that is handed. */
  private readonly towards: Int32Array;
  private readonly via: Int32Array;
  private readonly unreached: Int32Array;
  private unreachedCount = 0;

  constructor(
    private readonly dealing: Dealing,
    private readonly within: Face,
  ) {
    const { judgeCount } = dealing.instance;
    this.queue = new Int32Array(judgeCount);
    this.towards = new Int32Array(judgeCount);
    this.via = new Int32Array(judgeCount);
    this.unreached = new Int32Array(judgeCount);
  }

  /**
   * Walks once over all judges, from the least loaded, and hands readings on along the chains it finds that make
   * loads more equal; returns whether there was one. When there was none, `levels` holds 2 · load + 1 of the least
   * loaded judge that each can hand to.
   */
  improve(levels: Int32Array): boolean {
    const { load } = this.dealing;
    const order = Array.from(load.keys()).sort((a, b) => (load[a] as number) - (load[b] as number));
    this.unreached.set(order);
    this.unreachedCount = order.length;
    levels.fill(highestLevel);
    const reached = new Uint8Array(order.length);
    let improved = false;
    for (const target of order) {
      const held = load[target] as number;
      if (reached[target] !== 0 || held >= (this.within.high[target] as number)) continue;
      const length = this.collect(target, reached, held);
      const end = this.queue[length - 1] as number;
      if (this.canGive(end, held)) {
        this.handOn(end, target);
        improved = true;
        this.forget(order, reached, length);
      } else {
        for (let index = 0; index < length; index++) levels[this.queue[index] as number] = 2 * held + 1;
      }
    }
    return improved;
  }

  /** Takes back that the judges in the queue were reached. */
  private forget(order: readonly number[], reached: Uint8Array, length: number): void {
    for (let index = 0; index < length; index++) reached[this.queue[index] as number] = 0;
    this.unreachedCount = 0;
    for (const judge of order) if (reached[judge] === 0) this.unreached[this.unreachedCount++] = judge;
  }

  /** Whether the judge should give a reading away towards one who holds `held`. */
  private canGive(judge: number, held: number): boolean {
    const load = this.dealing.load[judge] as number;
    return load >= held + 2 && load > (this.within.low[judge] as number);
  }

  /** Gathers in `queue` who can hand to the target, over any number of others; stops at one who should. */
  private collect(target: number, reached: Uint8Array, held: number): number {
    reached[target] = 1;
    this.queue[0] = target;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const judge = this.queue[head] as number;
      let kept = 0;
      for (let index = 0; index < this.unreachedCount; index++) {
        const other = this.unreached[index] as number;
        if (reached[other] !== 0) continue;
        const slot = this.slotFor(other, judge);
        if (slot === none) {
          this.unreached[kept++] = other;
          continue;
        }
        reached[other] = 1;
        this.towards[other] = judge;
        this.via[other] = slot;
        this.queue[length++] = other;
        if (this.canGive(other, held)) return length;
      }
      this.unreachedCount = kept;
    }
    return length;
  }

  /** A slot that the giver could hand to the taker. */
  private slotFor(giver: number, taker: number): number {
    const { dealing, within } = this;
    if (!this.shareCategory(giver, taker)) return none;
    for (let slot = dealing.first[giver] as number; slot !== none; slot = dealing.next[slot] as number) {
      const entry = dealing.entryOf[slot] as number;
      if (dealing.isOpen(entry, taker) && within.isFree(entry, taker) && within.isFree(entry, giver))
        return slot;
    }
    return none;
  }

  /** A quick no for judges who never read the same category. */
  private shareCategory(judge: number, other: number): boolean {
    const { mayRead, categoryCount, judgeCount } = this.dealing.instance;
    for (let start = 0; start < categoryCount * judgeCount; start += judgeCount) {
      if (mayRead[start + judge] === 1 && mayRead[start + other] === 1) return true;
    }
    return false;
  }

  private handOn(end: number, target: number): void {
    for (let judge = end; judge !== target;) {
      const next = this.towards[judge] as number;
      this.dealing.give(this.via[judge] as number, next);
      judge = next;
    }
  }
}
