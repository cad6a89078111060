import type { RoundSheets } from '../../../kernel/round-sheets.js';

/** A work with the sheets that count, by ascending judge. */
export interface CountedWork {
  readonly code: string;
  readonly categoryId: string;
  readonly decided: number | null;
  readonly earlierPlace: number | null;
  readonly sheets: readonly {
    readonly judgeId: string;
    readonly total: number;
    readonly criteria: readonly number[];
    /** When it was handed in, in milliseconds; it only makes the order, and stays here. */
    readonly at: number;
  }[];
}

/** Numbers by id, given out as ids are met. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(id: string): number {
    const number = this.known.get(id) ?? this.known.size;
    this.known.set(id, number);
    return number;
  }

  get ids(): string[] {
    return [...this.known.keys()];
  }
}

/** Lays works out in columns, one after the other, in the order of their codes. */
export class SheetColumns {
  private readonly codes: string[] = [];
  private readonly categories = new Numbers();
  private readonly categoryOf: number[] = [];
  private readonly judgeNumbers = new Numbers();
  private readonly starts: number[] = [0];
  private readonly judges: number[] = [];
  private readonly totals: number[] = [];
  private readonly criteria: number[] = [];
  private readonly times: number[] = [];
  private readonly decided: number[] = [];
  private readonly earlier: number[] = [];

  /** @param criterionIds those whose scores every sheet brings */
  constructor(private readonly criterionIds: readonly string[]) {}

  add({ code, categoryId, decided, earlierPlace, sheets }: CountedWork): void {
    this.codes.push(code);
    this.categoryOf.push(this.categories.of(categoryId));
    this.decided.push(decided ?? -1);
    this.earlier.push(earlierPlace ?? 0);
    for (const { judgeId, total, criteria, at } of sheets) {
      this.judges.push(this.judgeNumbers.of(judgeId));
      this.totals.push(total);
      this.criteria.push(...criteria);
      this.times.push(at);
    }
    this.starts.push(this.totals.length);
  }

  /** All columns; judges are numbered in the order of their ids. The order of the sheets is still to be filled in. */
  finish(): RoundSheets {
    const met = this.judgeNumbers.ids;
    const judgeIds = [...met].sort();
    const number = new Map(judgeIds.map((id, index) => [id, index]));
    const renumbered = Int32Array.from(met, (id) => number.get(id) ?? 0);
    const judges = Int32Array.from(this.judges, (judge) => renumbered[judge] as number);
    return {
      codes: this.codes,
      categoryIds: this.categories.ids,
      categoryOf: Int32Array.from(this.categoryOf),
      judgeIds,
      starts: Int32Array.from(this.starts),
      judges,
      totals: Int32Array.from(this.totals),
      criterionIds: this.criterionIds,
      criteria: Int32Array.from(this.criteria),
      order: new Int32Array(judges.length),
      decided: Int32Array.from(this.decided),
      earlier: Int32Array.from(this.earlier),
    };
  }

  /**
   * Fills in the order of the sheets, judge by judge; of those of one instant the one that stands first comes first.
   * Yields after each judge, so that others can go on in between.
   */
  *ordering({ judges, judgeIds, order }: RoundSheets): Generator<void> {
    const own: number[][] = judgeIds.map(() => []);
    judges.forEach((judge, sheet) => own[judge]?.push(sheet));
    for (const sheets of own) {
      sheets.sort((a, b) => (this.times[a] as number) - (this.times[b] as number) || a - b);
      sheets.forEach((sheet, place) => (order[sheet] = place));
      yield;
    }
  }
}
