import { encode1258 } from './build-rtf.js';

/** Character sets in which plain text arrives. */
export type TxtEncoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'utf-16be-bom' | 'utf-16be' | 'windows-1258';

/** Builds a plain text file, lines ended as Windows does. */
export function buildTxt(paragraphs: readonly string[], encoding: TxtEncoding = 'utf-8'): Buffer {
  const text = `${paragraphs.join('\r\n')}\r\n`;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16le-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1258':
      return encode1258(text);
  }
}
