import type { ProblemParams } from '../../../../kernel/domain-error.js';
import type { ProblemCode } from '../../../../kernel/problems.js';
import type { Reason } from '../../intake/domain/reasons.js';
import type { ListColumn } from './list-columns.js';

/** Something about a row: a problem keeps it out, a note lets it in. */
export interface RowProblem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** The column in which it is to be mended; null where it is the whole row. */
  readonly column: ListColumn | null;
  readonly weight: 'problem' | 'note';
  /** What inspection says of the file. */
  readonly reason?: Reason;
}

/** Makes what is to be said about a row. */
export function problem(
  code: ProblemCode,
  column: ListColumn | null,
  params: ProblemParams = {},
  weight: RowProblem['weight'] = 'problem',
): RowProblem {
  return { code, params, column, weight };
}

/** Whether something keeps the row out. */
export function isWrong(problems: readonly RowProblem[]): boolean {
  return problems.some(({ weight }) => weight === 'problem');
}
