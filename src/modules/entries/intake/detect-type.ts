import { fileTypeFromBuffer } from 'file-type';
import { isCompoundFile } from './containers/compound-file.js';
import { endsLikeZip } from './containers/zip.js';
import { isMedia, isPicture, type MediaType, type PictureType } from './domain/inspection.js';

/** What the bytes are, before any container is opened. */
export type ContentKind =
  'zip' | 'pdf' | 'ole' | 'rtf' | 'text' | 'executable' | PictureType | MediaType | { other: string };

/** Names under which the same families of sound and film go. */
const families: Readonly<Record<string, MediaType>> = {
  m4v: 'mp4',
  '3gp': 'mp4',
  oga: 'ogg',
  opus: 'ogg',
  ogv: 'ogg',
};

const PDF_HEADER_WITHIN = 1_024;
const EXECUTABLES = new Set([
  'exe',
  'elf',
  'macho',
  'class',
  'dex',
  'wasm',
  'lnk',
  'msi',
  'deb',
  'rpm',
  'jar',
  'apk',
]);

/** Tells the kind of content by the bytes alone; the name of a file proves nothing. */
export async function detectContent(bytes: Buffer): Promise<ContentKind> {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (/^(?:MZ|\u007FELF|#!)/u.test(start)) return 'executable';
  if (isCompoundFile(bytes)) return 'ole';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (bytes.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  // UTF-16 text with a mark is sometimes taken for something else; what begins with a mark is text.
  if (/^(?:\u00FF\u00FE|\u00FE\u00FF|\u00EF\u00BB\u00BF)/u.test(start)) return 'text';
  const known = await fileTypeFromBuffer(bytes);
  if (known && EXECUTABLES.has(known.ext)) return 'executable';
  const type = known && (families[known.ext] ?? known.ext);
  if (type !== undefined && (isPicture(type) || isMedia(type))) return type;
  if (known && known.ext !== 'xml') return { other: known.ext };
  return endsLikeZip(bytes) ? { other: 'zip' } : 'text';
}
