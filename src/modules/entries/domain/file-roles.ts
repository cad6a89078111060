import {
  DOCUMENT_TYPES,
  type FileType,
  isPicture,
  MEDIA_TYPES,
  PICTURE_TYPES,
} from '../intake/domain/inspection.js';

/** What a file can be to a work. */
export const fileRoles = ['work', 'script', 'media', 'translation', 'proof'] as const;
/**
 * What a file is to a work: the written work itself; or the script and the sound or film that belongs to it; the
 * Vietnamese translation of a text in another language; a proof of publication.
 */
export type FileRole = (typeof fileRoles)[number];

/** A file's place among the standing files of its work. */
export interface FilePlace {
  readonly role: FileRole;
  /** From 1. */
  readonly position: number;
}

/** A place that a file is to take; `next` is the first one free. */
export interface PlaceWish {
  readonly role?: FileRole | undefined;
  readonly position?: number | 'next' | undefined;
}

/** How many files of a role a work may have: pages of a work may be pictures, one file each. */
export const mostOfRole: Readonly<Record<FileRole, number>> = {
  work: 40,
  script: 1,
  media: 1,
  translation: 1,
  proof: 5,
};

const typesOfRole: Readonly<Record<FileRole, readonly FileType[]>> = {
  work: [...DOCUMENT_TYPES, ...PICTURE_TYPES],
  script: DOCUMENT_TYPES,
  media: MEDIA_TYPES,
  translation: DOCUMENT_TYPES,
  proof: [...DOCUMENT_TYPES, ...PICTURE_TYPES],
};
/** Roles whose types the category chooses. */
const judgedRoles: readonly FileRole[] = ['work', 'script', 'media'];

/** The name of a place, one file in each. */
export function slotOf({ role, position }: FilePlace): string {
  return `${role}-${position}`;
}

/** The types that a file of a role may have, as its category allows; without a category, all that fit. */
export function acceptedTypes(role: FileRole, categoryTypes: readonly string[] | null): FileType[] {
  const chosen = categoryTypes !== null && judgedRoles.includes(role) ? categoryTypes : null;
  return typesOfRole[role].filter((type) => chosen === null || chosen.includes(type));
}

/** The role of the text that is judged: the work, or the script of sound or film. */
export function textRoleOf(withMedia: boolean): Extract<FileRole, 'work' | 'script'> {
  return withMedia ? 'script' : 'work';
}

/** The file whose text stands for the work; null before there is one. */
export function mainOf<T extends FilePlace>(files: readonly T[]): T | null {
  const texts = files.filter(
    ({ role, position }) => position === 1 && (role === 'work' || role === 'script'),
  );
  return texts.find(({ role }) => role === 'work') ?? texts[0] ?? null;
}

/** The order in which people see files: the text, what belongs to it, the proofs. */
export function byPlace(a: FilePlace, b: FilePlace): number {
  return fileRoles.indexOf(a.role) - fileRoles.indexOf(b.role) || a.position - b.position;
}

/**
 * The place that a file takes. Where no position is wished for it replaces the first file of its role, and proofs
 * are added. @returns null when the role has no place left, or when the wished one leaves a gap
 */
export function placeFor(
  wish: PlaceWish,
  textRole: FileRole,
  standing: readonly FilePlace[],
): FilePlace | null {
  const role = wish.role ?? textRole;
  const next = standing.filter((file) => file.role === role).length + 1;
  const wished = wish.position ?? (role === 'proof' ? 'next' : 1);
  const position = wished === 'next' ? next : wished;
  return position >= 1 && position <= Math.min(next, mostOfRole[role]) ? { role, position } : null;
}

/** Whether a work may have this page: beyond the first file only pictures of pages follow each other. */
export function fitsBeside(
  type: FileType,
  { role, position }: FilePlace,
  standing: readonly (FilePlace & { readonly declaredType: FileType })[],
): boolean {
  if (role !== 'work' || position === 1) return true;
  const first = standing.find((file) => file.role === role && file.position === 1);
  return isPicture(type) && first !== undefined && isPicture(first.declaredType);
}
