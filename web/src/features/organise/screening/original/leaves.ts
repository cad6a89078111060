import type { EntryFile } from '../../../../api/types.js';

/** What is turned: pages, or the pictures in the body of a document. */
export type LeafKind = 'page' | 'picture';

/** A page that can be looked at: of a PDF, a picture by itself, or one within a document. */
export interface Leaf {
  readonly src: string;
  readonly of: LeafKind;
  readonly fileName: string;
}

/** Something of a work that is seen or heard without another program. */
export type Part =
  | { readonly kind: 'pages'; readonly role: EntryFile['role']; readonly leaves: readonly Leaf[] }
  | {
      readonly kind: 'sound' | 'film';
      readonly role: EntryFile['role'];
      readonly src: string;
      readonly fileName: string;
    };

const pictures: readonly string[] = ['jpg', 'png'];
const documents: readonly string[] = ['docx', 'odt'];
const sound: readonly string[] = ['mp3', 'm4a', 'wav', 'ogg', 'flac'];
const film: readonly string[] = ['mp4', 'mov', 'webm', 'mkv'];

const typeOf = ({ detectedType, declaredType }: EntryFile): string => detectedType ?? declaredType;

function countOf(file: EntryFile): number {
  const type = typeOf(file);
  if (pictures.includes(type)) return 1;
  if (documents.includes(type)) return file.inspection.pictures ?? 0;
  return type === 'pdf' ? (file.inspection.pages ?? 0) : 0;
}

function leavesOf(entryId: string, file: EntryFile): readonly Leaf[] {
  const of = documents.includes(typeOf(file)) ? 'picture' : 'page';
  return Array.from({ length: countOf(file) }, (_, index) => ({
    of,
    src: `/api/entries/${entryId}/files/${file.id}/pages/${String(index + 1)}`,
    fileName: file.clientName,
  }));
}

/** What of the files of a work can be looked at here; photographs of pages follow each other as one part. */
export function partsOf(entryId: string, files: readonly EntryFile[]): readonly Part[] {
  const parts: Part[] = [];
  for (const file of files) {
    const { role, id, clientName: fileName } = file;
    const type = typeOf(file);
    if (sound.includes(type) || film.includes(type)) {
      const src = `/api/entries/${entryId}/files/${id}/play`;
      parts.push({ kind: film.includes(type) ? 'film' : 'sound', role, src, fileName });
      continue;
    }
    const leaves = leavesOf(entryId, file);
    const before = parts.at(-1);
    if (leaves.length === 0) continue;
    if (before?.kind === 'pages' && before.role === 'work' && role === 'work') {
      parts[parts.length - 1] = { ...before, leaves: [...before.leaves, ...leaves] };
    } else {
      parts.push({ kind: 'pages', role, leaves });
    }
  }
  return parts;
}

/** Steps of looking closer, in percent of the width of the pane. */
export const zooms = [50, 75, 100, 125, 150, 200, 300] as const;

/** The next step of looking closer, or from farther away; null at the end. */
export function zoomBeyond(zoom: number, closer: boolean): number | null {
  return (closer ? zooms.find((one) => one > zoom) : zooms.findLast((one) => one < zoom)) ?? null;
}
