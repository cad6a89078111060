import { randomId } from '../../kernel/ids.js';
import { fold } from '../../kernel/vietnamese.js';
import type { AuthorRow } from './author.row.js';
import { type AuthorDraft, cleanAuthor, keysOf } from './domain/author.js';

/** Makes the row of an author, cleaned and with its keys. */
export function authorRowOf(
  entry: { readonly id: string; readonly contestId: string },
  draft: AuthorDraft,
  position: number,
): AuthorRow {
  const {
    fullName,
    penName,
    birthYear,
    unitId,
    unitName,
    position: jobTitle,
    phone,
    email,
    address,
  } = cleanAuthor(draft);
  const { identityKey, emailKey, phoneKey, idNumberKey } = keysOf(draft);
  return {
    id: randomId(),
    entryId: entry.id,
    contestId: entry.contestId,
    position,
    fullName,
    nameKey: fold(fullName),
    penName,
    birthYear,
    identityKey,
    unitId,
    unitName,
    jobTitle,
    phone,
    email,
    address,
    emailKey,
    phoneKey,
    idNumberKey,
  };
}
