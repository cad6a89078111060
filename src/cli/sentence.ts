import { DomainError } from '../kernel/domain-error.js';
import { fillSentence } from '../kernel/locale.js';
import { problems } from '../kernel/problems.js';

/** An expected error as one sentence in English. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return fillSentence(problems[error.code].en, error.params);
  return error instanceof Error ? error.message : String(error);
}
