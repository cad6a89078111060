import { DomainError, type FieldError } from '../../../kernel/domain-error.js';
import { fillSentence } from '../../../kernel/locale.js';
import { problems } from '../../../kernel/problems.js';
import type { Breach, BreachCode } from './domain/arrival.js';
import type { WrongField } from './domain/paper-wish.js';

const fieldOf: Record<BreachCode, string> = {
  'reception.channel-closed': '/channel',
  'reception.postmark-late': '/postmarkedOn',
  'reception.postmark-missing': '/postmarkedOn',
  'reception.arrival-late': '/arrivedAt',
  'reception.hand-late': '/arrivedAt',
  'reception.email-late': '/arrivedAt',
};

/** Says which rules of arrival were missed: somebody has to decide. */
export function lateProblem(breaches: readonly Breach[]): DomainError {
  const errors: FieldError[] = breaches.map(({ code, params }) => ({
    pointer: fieldOf[code],
    code,
    detail: fillSentence(problems[code].en, params),
    params,
  }));
  return new DomainError('reception.late', {}, errors);
}

/** Says which fields hold what cannot be. */
export function wrongFields(wrong: readonly WrongField[]): DomainError {
  const errors = wrong.map(({ pointer, code }) => ({ pointer, code, detail: problems[code].en }));
  return new DomainError('request.invalid', {}, errors);
}
