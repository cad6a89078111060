import type { SeededRandom } from '../../../../kernel/random.js';
import { type Dealing, none } from './dealing.js';
import type { Overlaps } from './overlaps.js';
import { preferenceOf } from './preferences.js';

/** Exchanges that are tried by chance: so many for each slot, within limits; large dealings are only mended. */
const triesPerSlot = 150;
const triesPerSlotOfFew = 2_000;
const enoughForFew = 1_000_000;
const mostTries = 3_000_000;
/** The share of tries during which an exchange may also make things a little worse, and how much at first. */
const warmShare = 0.7;
const warmest = 2;
/** Parts of the tries after which it is seen whether there is nothing left to do. */
const parts = 40;
/** Rounds of mending what is still uneven, and partners that are tried for each slot. */
const mendingRounds = 8;
const partners = 40;
/** A round that mends a smaller share of what it looks at is the last: what is left hardly can be mended. */
const worthAnotherRound = 0.02;

/**
 * Makes the overlaps of judges more even by exchanging judges between entries: the loads and the sum of
 * preferences stay what they are, and no hard rule is broken. What is made small is the sum of squares of
 * overlaps: at first by chance, for a while accepting a little loss so as not to get stuck (threshold accepting),
 * then where two judges still share more than they should. Preferences leave too few exchanges for the latter.
 */
export function evenOverlaps(dealing: Dealing, overlaps: Overlaps, random: SeededRandom): void {
  if (dealing.slotCount < 2 || dealing.instance.readings < 2) return;
  const exchange = new Exchange(dealing, overlaps);
  const ideal = idealOverlaps(dealing, overlaps);
  const rigid = dealing.instance.preferences !== null;
  if (rigid || triesPerSlot * dealing.slotCount <= mostTries) {
    exchangeByChance(dealing, overlaps, exchange, ideal, random);
  }
  for (let round = 0; round < mendingRounds && !rigid; round++) {
    if (!mend(dealing, overlaps, exchange, ideal, random)) return;
  }
}

/** What perfectly even overlaps would be like. */
interface Ideal {
  readonly sumOfSquares: number;
  readonly most: number;
}

/** Spreads all overlaps over the pairs of judges at work who have a category in common. */
function idealOverlaps({ instance, load }: Dealing, overlaps: Overlaps): Ideal {
  const { judgeCount, categoryCount, mayRead } = instance;
  let pairs = 0;
  for (let judge = 0; judge < judgeCount; judge++) {
    for (let other = 0; other < judge; other++) {
      if (load[judge] === 0 || load[other] === 0) continue;
      let common = false;
      for (let category = 0; category < categoryCount && !common; category++) {
        const start = category * judgeCount;
        common = mayRead[start + judge] === 1 && mayRead[start + other] === 1;
      }
      if (common) pairs += 1;
    }
  }
  const sum = overlaps.sum((count) => count);
  const least = pairs === 0 ? 0 : Math.floor(sum / pairs);
  const above = sum - least * pairs;
  return {
    sumOfSquares: pairs * least * least + above * (2 * least + 1),
    most: above === 0 ? least : least + 1,
  };
}

function exchangeByChance(
  dealing: Dealing,
  overlaps: Overlaps,
  exchange: Exchange,
  ideal: Ideal,
  random: SeededRandom,
): void {
  const slots = dealing.slotCount;
  const forFew = Math.min(triesPerSlotOfFew * slots, enoughForFew);
  const tries = Math.min(Math.max(triesPerSlot * slots, forFew), mostTries);
  const part = Math.ceil(tries / parts);
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt % part === 0 && overlaps.sum((count) => count * count) <= ideal.sumOfSquares) return;
    const warmth = 1 - attempt / (tries * warmShare);
    const threshold = warmth > 0 ? Math.floor(warmest * warmth) : 0;
    const slot = random.int(slots);
    const other = random.int(slots);
    if (exchange.isAllowed(slot, other) && exchange.worsening(slot, other) <= threshold) {
      exchange.make(slot, other);
    }
  }
}

/**
 * One round over the slots whose judge shares more with another reader of the entry than should be.
 * @returns whether another one is worth its time
 */
function mend(
  dealing: Dealing,
  overlaps: Overlaps,
  exchange: Exchange,
  ideal: Ideal,
  random: SeededRandom,
): boolean {
  const slots = dealing.slotCount;
  let uneven = 0;
  let mended = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (!overlaps.exceeds(dealing, slot, ideal.most)) continue;
    uneven += 1;
    for (let attempt = 0; attempt < partners; attempt++) {
      const other = random.int(slots);
      if (!exchange.isAllowed(slot, other) || exchange.worsening(slot, other) >= 0) continue;
      exchange.make(slot, other);
      mended += 1;
      break;
    }
  }
  return mended > uneven * worthAnotherRound;
}

/** An exchange of the judges of two slots of different entries. */
export class Exchange {
  constructor(
    private readonly dealing: Dealing,
    private readonly overlaps: Overlaps,
  ) {}

  /** Whether it keeps the hard rules and the sum of preferences. */
  isAllowed(slot: number, other: number): boolean {
    const { dealing } = this;
    const judge = dealing.judgeOf[slot] as number;
    const otherJudge = dealing.judgeOf[other] as number;
    const entry = dealing.entryOf[slot] as number;
    const otherEntry = dealing.entryOf[other] as number;
    if (judge === otherJudge || entry === otherEntry) return false;
    if (!dealing.isOpen(entry, otherJudge) || !dealing.isOpen(otherEntry, judge)) return false;
    const { preferences } = dealing.instance;
    if (preferences === null) return true;
    return (
      preferenceOf(preferences, entry, judge) + preferenceOf(preferences, otherEntry, otherJudge) ===
      preferenceOf(preferences, entry, otherJudge) + preferenceOf(preferences, otherEntry, judge)
    );
  }

  /** Half of what would be added to the sum of squares of overlaps. */
  worsening(slot: number, other: number): number {
    const { dealing } = this;
    const judge = dealing.judgeOf[slot] as number;
    const otherJudge = dealing.judgeOf[other] as number;
    return (
      this.shift(dealing.entryOf[slot] as number, dealing.entryOf[other] as number, judge, otherJudge) +
      this.shift(dealing.entryOf[other] as number, dealing.entryOf[slot] as number, otherJudge, judge)
    );
  }

  /** Exchanges, and counts the overlaps anew. */
  make(slot: number, other: number): void {
    const { dealing } = this;
    const judge = dealing.judgeOf[slot] as number;
    const otherJudge = dealing.judgeOf[other] as number;
    this.count(dealing.entryOf[slot] as number, judge, otherJudge);
    this.count(dealing.entryOf[other] as number, otherJudge, judge);
    dealing.exchange(slot, other);
  }

  /** What the other readers of an entry bring when `comer` takes the place of `goer`. */
  private shift(entry: number, otherEntry: number, goer: number, comer: number): number {
    const { instance, start, judgeOf } = this.dealing;
    let sum = 0;
    for (let slot = start[entry] as number; slot < (start[entry + 1] as number); slot++) {
      sum += this.change(judgeOf[slot] as number, otherEntry, goer, comer);
    }
    const fixedEnd = instance.fixedStart[entry + 1] as number;
    for (let index = instance.fixedStart[entry] as number; index < fixedEnd; index++) {
      sum += this.change(instance.fixedJudge[index] as number, otherEntry, goer, comer);
    }
    return sum;
  }

  /** A reader of both entries keeps the same company. */
  private change(reader: number, otherEntry: number, goer: number, comer: number): number {
    if (reader === goer || reader === none || this.reads(otherEntry, reader)) return 0;
    return this.overlaps.between(reader, comer) - this.overlaps.between(reader, goer) + 1;
  }

  private reads(entry: number, judge: number): boolean {
    if (this.dealing.holds(entry, judge)) return true;
    const { fixedStart, fixedJudge } = this.dealing.instance;
    for (let index = fixedStart[entry] as number; index < (fixedStart[entry + 1] as number); index++) {
      if (fixedJudge[index] === judge) return true;
    }
    return false;
  }

  private count(entry: number, goer: number, comer: number): void {
    const { instance, start, judgeOf } = this.dealing;
    for (let slot = start[entry] as number; slot < (start[entry + 1] as number); slot++) {
      this.recount(judgeOf[slot] as number, goer, comer);
    }
    const fixedEnd = instance.fixedStart[entry + 1] as number;
    for (let index = instance.fixedStart[entry] as number; index < fixedEnd; index++) {
      this.recount(instance.fixedJudge[index] as number, goer, comer);
    }
  }

  private recount(reader: number, goer: number, comer: number): void {
    if (reader === goer || reader === none) return;
    this.overlaps.change(reader, goer, -1);
    this.overlaps.change(reader, comer, 1);
  }
}
