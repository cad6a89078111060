import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import type { Listed } from './contest.js';

/** An item of a list as it is to be; without an id it is a new one. */
export type Draft<T> = T & { readonly id: string | null };

/**
 * Gives the items of a list their places, and the new ones their ids. An id that the list does not have
 * is refused, and so is one that is given twice.
 */
export function placed<T>(
  drafts: readonly Draft<T>[],
  known: readonly { readonly id: string }[],
): Listed<T>[] {
  const free = new Set(known.map((item) => item.id));
  return drafts.map((draft, position) => {
    if (draft.id !== null && !free.delete(draft.id)) throw new DomainError('contest.item-unknown');
    return { ...draft, id: draft.id ?? randomId(), position };
  });
}
