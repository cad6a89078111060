import type { SeededRandom } from '../../../../kernel/random.js';

/**
 * Judges with room, sorted by load at all times. Raising a judge's load by one and drawing at random among the
 * least loaded take constant time.
 */
export class LoadLevels {
  private readonly order: Int32Array;
  private readonly place: Int32Array;
  private readonly load: Int32Array;
  /** Where the judges of a load end in `order`, by load. */
  private readonly ends: number[] = [];
  private begin = 0;

  constructor(
    loads: Int32Array,
    private readonly cap: Int32Array,
  ) {
    this.load = Int32Array.from(loads);
    const withRoom = Array.from(loads.keys()).filter(
      (judge) => (loads[judge] as number) < (cap[judge] as number),
    );
    withRoom.sort((a, b) => (loads[a] as number) - (loads[b] as number));
    this.order = Int32Array.from(withRoom);
    this.place = new Int32Array(loads.length);
    this.order.forEach((judge, position) => (this.place[judge] = position));
    let position = 0;
    const highest = withRoom.length === 0 ? -1 : (loads[withRoom.at(-1) ?? 0] as number);
    for (let level = 0; level <= highest; level++) {
      while (position < this.order.length && (loads[this.order[position] as number] as number) === level)
        position++;
      this.ends[level] = position;
    }
  }

  /** Adds one to the load of a judge with room; a judge who is full is taken out. */
  raise(judge: number): void {
    const level = this.load[judge] as number;
    const last = (this.ends[level] as number) - 1;
    this.swap(this.place[judge] as number, last);
    this.ends[level] = last;
    this.load[judge] = level + 1;
    if (this.ends[level + 1] === undefined) this.ends[level + 1] = last + 1;
    if (level + 1 === this.cap[judge]) this.remove(judge, level + 1);
  }

  /**
   * Shows judges from the least loaded on, each load in random order, until `visit` returns true.
   * `visit` learns whether the judge is the first of a load.
   */
  search(random: SeededRandom, visit: (judge: number, newLevel: boolean) => boolean): void {
    let from = this.begin;
    while (from < this.order.length) {
      const end = this.ends[this.load[this.order[from] as number] as number] as number;
      for (let position = from; position < end; position++) {
        this.swap(position, position + random.int(end - position));
        if (visit(this.order[position] as number, position === from)) return;
      }
      from = end;
    }
  }

  /** Takes a full judge out: to the front of the order, before all that count. */
  private remove(judge: number, level: number): void {
    for (let lower = level; lower >= 0; lower--) {
      const start = this.startOf(lower);
      this.swap(this.place[judge] as number, start);
      if (start === this.begin) break;
      this.ends[lower - 1] = start + 1;
    }
    this.begin += 1;
  }

  private startOf(level: number): number {
    return Math.max(this.begin, this.ends[level - 1] ?? 0);
  }

  private swap(position: number, other: number): void {
    const judge = this.order[position] as number;
    const otherJudge = this.order[other] as number;
    this.order[position] = otherJudge;
    this.order[other] = judge;
    this.place[otherJudge] = position;
    this.place[judge] = other;
  }
}
