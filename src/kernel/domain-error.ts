import type { ProblemKind } from './problems/problem.js';
import { type ProblemCode, problems } from './problems.js';

/** Values that a problem's sentence names. Never a secret: they travel to the reader. */
export type ProblemParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One wrong field of a request: a JSON pointer into its body and a code of the catalogue, whose sentence is
 * answered in the reader's language; `params` fill it.
 */
export interface FieldError {
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
}

/** An expected "no" of the program, named by a code of the catalogue in `problems.ts`. */
export class DomainError extends Error {
  readonly kind: ProblemKind;

  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
    this.kind = problems[code].kind;
  }
}
