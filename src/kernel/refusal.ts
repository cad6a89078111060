import { DomainError, type ProblemParams } from './domain-error.js';
import type { ProblemCode } from './problems.js';

/** Why a policy says no: a code of the catalogue and what its sentence names. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
}

/** A policy's answer: null allows. */
export type Verdict = Refusal | null;

/** Makes a refusal. */
export function refuse(code: ProblemCode, params: ProblemParams = {}): Refusal {
  return { code, params };
}

/** Throws a refusal as an error; does nothing when the policy allows. */
export function demand(verdict: Verdict): void {
  if (verdict !== null) throw new DomainError(verdict.code, verdict.params ?? {});
}
