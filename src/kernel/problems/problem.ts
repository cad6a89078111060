import type { Sentence } from '../locale.js';

/** What sort of "no" an error is; HTTP makes a status of it. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'precondition'
  | 'too-large'
  | 'unsupported-media'
  | 'rate-limited'
  | 'unavailable';

/** One row of the catalogue. The sentences say what is wrong and what to do; `{param}` is filled in. */
export interface Problem extends Sentence {
  readonly kind: ProblemKind;
}
