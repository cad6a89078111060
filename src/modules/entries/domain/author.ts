import { cleanLine, fold, normaliseEmail, normalisePhone } from '../../../kernel/vietnamese.js';

/** An author as the entrant wrote it; everything may be missing in a draft. */
export interface AuthorDraft {
  readonly fullName: string;
  readonly penName: string | null;
  readonly birthYear: number | null;
  /** A unit of the contest's list, or null. */
  readonly unitId: string | null;
  /** A unit in the author's own words where the list has none. */
  readonly unitName: string | null;
  readonly position: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** HMAC of the ID number, where it is known. */
  readonly idNumberKey?: string | null;
}

/** By what a person is recognised across works and accounts; null where it is not known. */
export interface PersonKeys {
  readonly accountId: string | null;
  /** Folded name and year of birth. */
  readonly identityKey: string | null;
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
  readonly idNumberKey: string | null;
}

/** Folded name and year of birth: the identity by which caps are counted across accounts. */
export function identityKeyOf(fullName: string, birthYear: number | null): string | null {
  const name = fold(fullName);
  return name === '' || birthYear === null ? null : `${name}|${birthYear}`;
}

/** The keys of an author; an author has no account. */
export function keysOf(author: AuthorDraft): PersonKeys {
  return {
    accountId: null,
    identityKey: identityKeyOf(author.fullName, author.birthYear),
    emailKey: author.email === null ? null : normaliseEmail(author.email),
    phoneKey: author.phone === null ? null : normalisePhone(author.phone),
    idNumberKey: author.idNumberKey ?? null,
  };
}

const orNull = (text: string | null): string | null => {
  const line = text === null ? '' : cleanLine(text);
  return line === '' ? null : line;
};

/** One line each, NFC, without what cannot be seen; a listed unit wins over a typed one. */
export function cleanAuthor(author: AuthorDraft): AuthorDraft {
  return {
    fullName: cleanLine(author.fullName),
    penName: orNull(author.penName),
    birthYear: author.birthYear,
    unitId: author.unitId,
    unitName: author.unitId === null ? orNull(author.unitName) : null,
    position: orNull(author.position),
    phone: orNull(author.phone),
    email: orNull(author.email),
    address: orNull(author.address),
  };
}
