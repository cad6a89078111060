import { DomainError, type FieldError } from '../../kernel/domain-error.js';
import { problems } from '../../kernel/problems.js';
import type { Missing } from './domain/missing.js';

/** The problem of a work that lacks something, with each thing it lacks. */
export function incomplete(missing: readonly Missing[]): DomainError {
  const errors: FieldError[] = missing.map(({ step, code }) => ({
    pointer: `/${step}`,
    code,
    detail: problems[code].en,
  }));
  return new DomainError('entry.incomplete', {}, errors);
}
