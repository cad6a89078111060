import type { DocumentContent } from '../../../src/platform/files/build-docx.js';
import { buildCompoundFile } from './build-compound-file.js';

const TEXT_AT = 0x400;
const PAGE = 512;

/** A stretch of the body, by its words, that is formatted by a property modifier. */
export interface DocFormatting {
  words: string;
  modifier: number;
  operand: readonly number[];
}

/** What a built Word 97 document is like beside its paragraphs. */
export interface DocOptions extends DocumentContent {
  formatting?: readonly DocFormatting[];
  encrypted?: boolean;
}

/** Builds a Word 97–2003 document as small as one can be: one piece of UTF-16, one page of character formatting. */
export function buildDoc(content: DocOptions): Buffer {
  const body = content.paragraphs.map((paragraph) => `${paragraph}\r`).join('');
  const header = content.header === undefined ? '' : `${content.header}\r`;
  const text = Buffer.from(body + header, 'utf16le');
  const pageNumber = Math.ceil((TEXT_AT + text.length) / PAGE);
  const main = Buffer.alloc((pageNumber + 1) * PAGE);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200 | (content.encrypted === true ? 0x0100 : 0), 0x0a);
  main.writeUInt32LE(TEXT_AT, 0x18);
  main.writeUInt32LE(body.length, 0x4c);
  main.writeUInt32LE(header.length, 0x54);
  text.copy(main, TEXT_AT);
  formattingPage(body, content.formatting ?? []).copy(main, pageNumber * PAGE);

  const pieces = Buffer.alloc(21);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(body.length + header.length, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  const bins = Buffer.alloc(12);
  bins.writeUInt32LE(TEXT_AT, 0);
  bins.writeUInt32LE(TEXT_AT + text.length, 4);
  bins.writeUInt32LE(pageNumber, 8);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(pieces.length, 0x1a6);
  main.writeUInt32LE(pieces.length, 0xfa);
  main.writeUInt32LE(bins.length, 0xfe);

  return buildCompoundFile({
    WordDocument: main,
    '1Table': Buffer.concat([pieces, bins]),
    '\u0005SummaryInformation': summary(content.properties?.author ?? ''),
  });
}

/** Runs must tile the text: formatted stretches and, between them, plain ones. */
function formattingPage(body: string, formatting: readonly DocFormatting[]): Buffer {
  const page = Buffer.alloc(PAGE);
  const borders: { at: number; modifiers: Buffer | null }[] = [];
  let from = 0;
  for (const { words, modifier, operand } of formatting) {
    const at = body.indexOf(words, from);
    borders.push({ at: from, modifiers: null });
    borders.push({ at, modifiers: Buffer.from([modifier & 0xff, modifier >> 8, ...operand]) });
    from = at + words.length;
  }
  borders.push({ at: from, modifiers: null });
  let free = PAGE - 2;
  borders.forEach(({ at, modifiers }, index) => {
    page.writeUInt32LE(TEXT_AT + at * 2, index * 4);
    if (!modifiers) return;
    free = (free - modifiers.length - 1) & ~1;
    page.writeUInt8(modifiers.length, free);
    modifiers.copy(page, free + 1);
    page.writeUInt8(free / 2, (borders.length + 1) * 4 + index);
  });
  page.writeUInt32LE(TEXT_AT + body.length * 2, borders.length * 4);
  page.writeUInt8(borders.length, PAGE - 1);
  return page;
}

/** A property set with the author in UTF-8. */
function summary(author: string): Buffer {
  const value = Buffer.from(`${author}\0`, 'utf8');
  const section = Buffer.alloc(24 + 8 + 8 + value.length);
  section.writeUInt32LE(section.length, 0);
  section.writeUInt32LE(2, 4);
  section.writeUInt32LE(1, 8);
  section.writeUInt32LE(24, 12);
  section.writeUInt32LE(4, 16);
  section.writeUInt32LE(32, 20);
  section.writeUInt16LE(2, 24);
  section.writeUInt16LE(65_001, 28);
  section.writeUInt32LE(30, 32);
  section.writeUInt32LE(value.length, 36);
  value.copy(section, 40);
  const head = Buffer.alloc(48);
  head.writeUInt16LE(0xfffe, 0);
  head.writeUInt32LE(1, 24);
  head.writeUInt32LE(48, 44);
  return Buffer.concat([head, section]);
}
