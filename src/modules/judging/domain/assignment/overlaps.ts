import { type Dealing, none } from './dealing.js';

/** How many entries any two judges share. */
export class Overlaps {
  private readonly counts: Int32Array;
  private readonly width: number;

  /** Counts what a dealing holds, its fixed readings included. */
  constructor(dealing: Dealing) {
    this.width = dealing.instance.judgeCount;
    this.counts = new Int32Array(this.width * this.width);
    for (let entry = 0; entry < dealing.instance.entryCount; entry++) {
      const readers = readersOf(dealing, entry);
      readers.forEach((judge, position) => {
        for (const other of readers.slice(0, position)) this.change(judge, other, 1);
      });
    }
  }

  between(judge: number, other: number): number {
    return this.counts[judge * this.width + other] as number;
  }

  change(judge: number, other: number, by: number): void {
    const place = judge * this.width + other;
    const mirrored = other * this.width + judge;
    this.counts[place] = (this.counts[place] as number) + by;
    this.counts[mirrored] = (this.counts[mirrored] as number) + by;
  }

  /** What the judge shares already with the readers of an entry, the heaviest pair counting most. */
  with(dealing: Dealing, entry: number, judge: number): number {
    const { fixedStart, fixedJudge } = dealing.instance;
    let sum = 0;
    for (let slot = dealing.start[entry] as number; slot < (dealing.start[entry + 1] as number); slot++) {
      const other = dealing.judgeOf[slot] as number;
      if (other !== none) sum += this.between(judge, other);
    }
    for (let index = fixedStart[entry] as number; index < (fixedStart[entry + 1] as number); index++) {
      sum += this.between(judge, fixedJudge[index] as number);
    }
    return sum;
  }

  /** A sum over all pairs of judges. */
  sum(term: (count: number) => number): number {
    let sum = 0;
    for (let judge = 0; judge < this.width; judge++) {
      const start = judge * this.width;
      for (let other = 0; other < judge; other++) sum += term(this.counts[start + other] as number);
    }
    return sum;
  }

  /** Whether the judge of a slot shares more than so many entries with another reader of the slot's entry. */
  exceeds(dealing: Dealing, slot: number, usual: number): boolean {
    const judge = dealing.judgeOf[slot] as number;
    return readersOf(dealing, dealing.entryOf[slot] as number).some(
      (other) => other !== judge && this.between(judge, other) > usual,
    );
  }

  /** Counts a judge in who is about to read the entry. */
  join(dealing: Dealing, entry: number, judge: number): void {
    for (const other of readersOf(dealing, entry)) this.change(judge, other, 1);
  }
}

/** The judges who read an entry now, fixed ones first. */
export function readersOf({ instance, start, judgeOf }: Dealing, entry: number): number[] {
  const readers: number[] = [];
  for (
    let index = instance.fixedStart[entry] as number;
    index < (instance.fixedStart[entry + 1] as number);
    index++
  ) {
    readers.push(instance.fixedJudge[index] as number);
  }
  for (let slot = start[entry] as number; slot < (start[entry + 1] as number); slot++) {
    const judge = judgeOf[slot] as number;
    if (judge !== none) readers.push(judge);
  }
  return readers;
}
