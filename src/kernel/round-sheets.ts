/**
 * The sheets of a round that count, as columns, works and judges by number: a large round has a million of them, and
 * columns pass from thread to thread without being copied. Sheets of work `i` stand from `starts[i]` to
 * `starts[i + 1]`, by ascending judge. Scores in hundredths. What judging hands to scoring.
 */
export interface RoundSheets {
  /** Codes of the works, ascending. */
  readonly codes: readonly string[];
  readonly categoryIds: readonly string[];
  readonly categoryOf: Int32Array;
  readonly judgeIds: readonly string[];
  readonly starts: Int32Array;
  readonly judges: Int32Array;
  readonly totals: Int32Array;
  /** Scores of the criteria, sheet after sheet, in the order of the rubric; none where they were not asked for. */
  readonly criterionIds: readonly string[];
  readonly criteria: Int32Array;
  /** The how-manieth sheet that its judge handed in, from 0; none where it was not asked for. */
  readonly order: Int32Array;
  /** The score of a work that was agreed or decided, which stands under every rule; -1 for none. */
  readonly decided: Int32Array;
  /** The place of a work in the round before, from 1; 0 where it is not known. */
  readonly earlier: Int32Array;
}
