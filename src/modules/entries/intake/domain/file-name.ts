import { FILE_TYPES, type FileType } from './inspection.js';
import { cleanLine } from '../../../../kernel/vietnamese.js';

const MAX_NAME_BYTES = 180;
const DEFAULT_STEM = 'bai-du-thi';
/** Control characters, line breaks and characters that turn the direction of the text around them. */
const DECEIVING = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const STREAM_SUFFIX = /:+\$?\w*$/u;

/** Other extensions of the same types. */
const synonyms: Readonly<Record<string, FileType>> = {
  jpeg: 'jpg',
  jpe: 'jpg',
  m4v: 'mp4',
  oga: 'ogg',
  opus: 'ogg',
};

/** A client's file name made fit to be stored and shown. */
export interface CleanedFileName {
  /** Without path, NFC, at most 180 bytes in UTF-8, never empty. */
  name: string;
  /** The extension in lower case without its dot, or an empty string. */
  extension: string;
  /** The type that the extension stands for. */
  declaredType: FileType | null;
  /** It was built to deceive a person or a program. */
  deceiving: boolean;
  /** It had to be changed. */
  changed: boolean;
}

/** Takes the last part of a claimed path and cleans it. */
export function cleanFileName(claimed: string): CleanedFileName {
  const deceiving = DECEIVING.test(claimed) || /[^\\/]:+\$\w+\s*$/u.test(claimed);
  const last = claimed.split(/[\\/]/u).at(-1) ?? '';
  const trimmed = cleanLine(last)
    .replace(STREAM_SUFFIX, '')
    .replace(/[. ]+$/u, '');
  const dot = trimmed.lastIndexOf('.');
  const extension = dot >= 0 ? trimmed.slice(dot + 1).toLowerCase() : '';
  const stem = (dot >= 0 ? trimmed.slice(0, dot) : trimmed).trim() || DEFAULT_STEM;
  const suffix = extension ? `.${shorten(extension, 20)}` : '';
  const name = `${shorten(stem, MAX_NAME_BYTES - Buffer.byteLength(suffix))}${suffix}`;
  const declaredType = FILE_TYPES.find((type) => type === (synonyms[extension] ?? extension)) ?? null;
  return { name, extension, declaredType, deceiving, changed: name !== claimed };
}

/** Cuts at a character so that the UTF-8 form keeps within a number of bytes. */
function shorten(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes - 3) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
