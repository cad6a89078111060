import type { ProblemKind } from './problems/problem.js';
import { type ProblemCode, problems } from './problems.js';

/** Values that a problem's sentence names. Never a secret: they travel to the reader. */
export type ProblemParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One wrong field of a request: a JSON pointer into its body, a code, a sentence in English. With a code of
 * the catalogue the sentence is put into the reader's language; `params` fill it.
 */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
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
