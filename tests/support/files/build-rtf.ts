import iconv from 'iconv-lite';
import type { DocumentContent } from '../../../src/platform/files/build-docx.js';

/** How letters beyond ASCII are written: as \uN with a substitute, or as bytes of the Vietnamese code page. */
export type RtfEncoding = 'unicode' | 'windows-1258';

/** Builds RTF of plain paragraphs, as WordPad and LibreOffice write it. */
export function buildRtf(content: DocumentContent, encoding: RtfEncoding = 'unicode'): Buffer {
  const { paragraphs, properties = {}, header } = content;
  const write = encoding === 'unicode' ? escapeUnicode : escapeBytes;
  const info = properties.author === undefined ? '' : `{\\info{\\author ${write(properties.author)}}}`;
  const top = header === undefined ? '' : `{\\header\\pard ${write(header)}\\par}`;
  const lines = paragraphs.map((text) => `\\pard\\plain\\f0 ${write(text)}\\par\r\n`).join('');
  const fonts = '{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}}';
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0${fonts}${info}${top}${lines}}`, 'latin1');
}

function escapeAscii(character: string): string {
  return /[\\{}]/u.test(character) ? `\\${character}` : character;
}

function escapeUnicode(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) escaped += escapeAscii(text.charAt(at));
    else escaped += `\\u${String(code > 0x7fff ? code - 0x10000 : code)}?`;
  }
  return escaped;
}

/** The code page has base letters and combining tones, not all composed letters. */
function escapeBytes(text: string): string {
  return [...text]
    .map((character) =>
      character.charCodeAt(0) < 0x80 ? escapeAscii(character) : hex(encode1258(character)),
    )
    .join('');
}

/** Bytes of a text in windows-1258: tones apart, everything else composed. */
export function encode1258(text: string): Buffer {
  const separated = text
    .normalize('NFD')
    .replace(/([aeiouy])([\u0323])([\u0302\u0306\u031B])/giu, '$1$3$2')
    .replace(/[aouAOUeE][\u0302\u0306\u031B]/gu, (pair) => pair.normalize('NFC'));
  return iconv.encode(separated, 'windows-1258');
}

function hex(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
}
