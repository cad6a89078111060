import type { AuthorView, EntryPatch, EntryView } from '../../../api/types.js';

/** The value of the unit's choice that means: typed by hand. */
export const otherUnit = 'other';

/** An author as the form holds it: everything is text until it is sent. */
export interface AuthorFields {
  readonly fullName: string;
  readonly penName: string;
  readonly birthYear: string;
  /** An id of the contest's list, `otherUnit`, or nothing. */
  readonly unitId: string;
  readonly unitName: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** What the person writes about an entry and the page saves. */
export interface EntryFields {
  readonly title: string;
  readonly categoryId: string | null;
  readonly authors: readonly AuthorFields[];
  readonly consents: readonly string[];
}

/** An author of whom nothing is known yet. */
export const emptyAuthor: AuthorFields = {
  fullName: '',
  penName: '',
  birthYear: '',
  unitId: '',
  unitName: '',
  position: '',
  phone: '',
  email: '',
  address: '',
};

function authorFields(author: AuthorView): AuthorFields {
  const typed = author.unitId === null && author.unitName !== null;
  return {
    fullName: author.fullName,
    penName: author.penName ?? '',
    birthYear: author.birthYear === null ? '' : String(author.birthYear),
    unitId: typed ? otherUnit : (author.unitId ?? ''),
    unitName: typed ? (author.unitName ?? '') : '',
    position: author.position ?? '',
    phone: author.phone ?? '',
    email: author.email ?? '',
    address: author.address ?? '',
  };
}

/** The form's fields of what the server has. */
export function fieldsOf(entry: EntryView): EntryFields {
  return {
    title: entry.title,
    categoryId: entry.categoryId,
    authors: entry.authors.map(authorFields),
    consents: entry.consents.map((consent) => consent.purpose),
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** A year that can be one; half-typed years are not sent, but stay in the form and in the browser. */
export function readYear(text: string): number | null {
  return /^(19|20)\d{2}$/u.test(text.trim()) ? Number(text) : null;
}

/** Something typed that is no year yet, or none at all. */
export function isHalfYear(text: string): boolean {
  return text.trim() !== '' && readYear(text) === null;
}

/** Whether the form holds something that the server cannot take as it stands. */
export function hasUnsendable({ authors }: EntryFields): boolean {
  return authors.some(({ birthYear }) => isHalfYear(birthYear));
}

function authorBody(author: AuthorFields): AuthorView {
  const listed = author.unitId !== '' && author.unitId !== otherUnit;
  return {
    fullName: author.fullName.trim(),
    penName: orNull(author.penName),
    birthYear: readYear(author.birthYear),
    unitId: listed ? author.unitId : null,
    unitName: listed ? null : orNull(author.unitName),
    position: orNull(author.position),
    phone: orNull(author.phone),
    email: orNull(author.email),
    address: orNull(author.address),
  };
}

/** What is sent of the form. */
export function patchOf(fields: EntryFields, version: number): EntryPatch {
  return {
    version,
    title: fields.title.trim(),
    categoryId: fields.categoryId,
    authors: fields.authors.map(authorBody),
    consents: [...fields.consents],
  };
}
