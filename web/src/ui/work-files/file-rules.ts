import type { FileOffer, FileRole } from '../../api/types.js';

/** What may be chosen. */
export interface ChoiceRules {
  /** Absent for what is no file of a work. */
  readonly role?: FileRole;
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** How many files of the kind there may be. */
  readonly most: number;
}

/** What may be chosen for a role. */
export interface RoleRules extends ChoiceRules {
  readonly role: FileRole;
}

export const pictureTypes: readonly string[] = ['jpg', 'jpeg', 'png'];
/** The server's rules for a role; pictures that a phone names `.jpeg` are the `jpg` of the rules. */
export function rulesOf({ role, types, limitBytes, most }: FileOffer): RoleRules {
  return {
    role,
    types: types.flatMap((type) => (type === 'jpg' ? ['jpg', 'jpeg'] : [type])),
    maxBytes: limitBytes,
    most,
  };
}

/** What a file's name says it is. */
export function endingOf(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

/** Whether a file is a picture of a page. */
export function isPicture(name: string): boolean {
  return pictureTypes.includes(endingOf(name));
}

/** Why some files cannot be taken, before a byte is sent; the server looks again. */
export type Refusal =
  { readonly why: 'empty' | 'type' | 'size'; readonly file: File } | { readonly why: 'several' | 'pages' };

/** @param standing how many pictures of pages, or proofs, stand or are on their way already */
export function refusalOf(rules: ChoiceRules, files: readonly File[], standing: number): Refusal | null {
  for (const file of files) {
    if (file.size === 0) return { why: 'empty', file };
    if (!rules.types.includes(endingOf(file.name))) return { why: 'type', file };
    if (file.size > rules.maxBytes) return { why: 'size', file };
  }
  if (files.length > 1 && rules.role !== 'proof' && !files.every((file) => isPicture(file.name))) {
    return { why: 'several' };
  }
  return standing + files.length > Math.max(rules.most, 1) && files.length > 1 ? { why: 'pages' } : null;
}
