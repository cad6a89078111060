import type { CategoryView, EntryFile, FileRole } from '../../../api/types.js';

/** What may be chosen for a role. */
export interface RoleRules {
  readonly role: FileRole;
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** How many files of the role a work may have. */
  readonly most: number;
}

export const documentTypes: readonly string[] = ['docx', 'pdf', 'doc', 'odt', 'rtf', 'txt'];
export const pictureTypes: readonly string[] = ['jpg', 'jpeg', 'png'];
const mediaTypes: readonly string[] = [
  'mp3',
  'm4a',
  'wav',
  'ogg',
  'flac',
  'mp4',
  'mov',
  'webm',
  'mkv',
  'avi',
];
/** Before a category is chosen the widest set is offered; the server decides when both are known. */
const anyBytes = 25 * 1024 ** 2;
const anyMediaBytes = 500 * 1024 ** 2;
/** As many as the server takes. */
export const mostPages = 40;
const mostProofs = 5;

const isMedia = (type: string): boolean => mediaTypes.includes(type);

/** Pictures that a phone names `.jpeg` are the `jpg` of the rules. */
function withSpellings(types: readonly string[]): string[] {
  return types.flatMap((type) => (type === 'jpg' ? ['jpg', 'jpeg'] : [type]));
}

/** The roles of a category's works, in the order in which people think of them. */
export function rolesOf(
  category: CategoryView | undefined,
  files: readonly EntryFile[],
  needsTranslation: boolean,
): RoleRules[] {
  const types = category?.fileTypes ?? [...documentTypes, ...pictureTypes];
  const withMedia = types.some(isMedia);
  const maxBytes = category?.maxBytes ?? anyBytes;
  const documents = types.filter((type) => documentTypes.includes(type));
  const pictures = withSpellings(types.filter((type) => pictureTypes.includes(type)));
  const text: RoleRules = withMedia
    ? { role: 'script', types: documents, maxBytes, most: 1 }
    : {
        role: 'work',
        types: [...documents, ...pictures],
        maxBytes,
        most: pictures.length > 0 ? mostPages : 1,
      };
  const media: RoleRules = {
    role: 'media',
    types: types.filter(isMedia),
    maxBytes: category?.maxMediaBytes ?? anyMediaBytes,
    most: 1,
  };
  const translation: RoleRules = { role: 'translation', types: documentTypes, maxBytes, most: 1 };
  const proof: RoleRules = {
    role: 'proof',
    types: [...documentTypes, ...pictureTypes],
    maxBytes,
    most: mostProofs,
  };
  const has = (role: FileRole): boolean => files.some((file) => file.role === role);
  return [
    text,
    ...(withMedia || has('media') ? [media] : []),
    ...(needsTranslation || has('translation') ? [translation] : []),
    proof,
  ];
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
export function refusalOf(rules: RoleRules, files: readonly File[], standing: number): Refusal | null {
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
