import type { Design } from './design.js';

/**
 * The sheets of a round that are handed in, as columns, works and judges by number: a large round has a million of
 * them, and columns pass from thread to thread without being copied. Sheets of work `i` stand from `starts[i]` to
 * `starts[i + 1]`, by ascending judge. Scores in hundredths.
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
  /** Scores of the criteria, sheet after sheet, in the order of the rubric. */
  readonly criterionIds: readonly string[];
  readonly criteria: Int32Array;
  /** The how-manieth sheet of its judge, from 0. */
  readonly order: Int32Array;
  /** The score of a work that was agreed or decided, which stands under every rule; -1 for none. */
  readonly decided: Int32Array;
  /** The place of a work in the round before, from 1; 0 where it is not known. */
  readonly earlier: Int32Array;
}

/** Who gave what, for the rules. */
export function designOf({ codes, judgeIds, starts, judges, totals }: RoundSheets): Design {
  const readings = new Float64Array(judgeIds.length);
  for (const judge of judges) (readings[judge] as number) += 1;
  return {
    ...{ entryCount: codes.length, judgeCount: judgeIds.length, scoreCount: totals.length },
    ...{ starts, judges, scores: Float64Array.from(totals), readings },
  };
}
