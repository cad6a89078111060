import iconv from 'iconv-lite';
import { Refusal } from '../domain/reasons.js';

/** Text that is formatted alike as far as seeing it is concerned. */
export interface DocRun {
  text: string;
  /** Deleted under tracked changes, or formatted as hidden. */
  unseen: boolean;
  white: boolean;
}

/** The stories of a document, in the order in which their characters follow each other [MS-DOC 2.5.4]. */
export const STORIES = [
  { name: 'body', countAt: 0x4c },
  { name: 'footnotes', countAt: 0x50 },
  { name: 'headers', countAt: 0x54 },
  { name: 'macros', countAt: 0x58 },
  { name: 'annotations', countAt: 0x5c },
  { name: 'endnotes', countAt: 0x60 },
  { name: 'textboxes', countAt: 0x64 },
  { name: 'header textboxes', countAt: 0x68 },
] as const;
export type StoryName = (typeof STORIES)[number]['name'];

interface Piece {
  firstCharacter: number;
  endCharacter: number;
  /** Byte offset in the main stream. */
  start: number;
  bytesPerCharacter: 1 | 2;
}

interface Formatting {
  start: number;
  end: number;
  unseen: boolean;
  white: boolean;
}

const CLX_AT = 0x1a2;
const CHARACTER_BINS_AT = 0xfa;
const PAGE = 512;
const EIGHT_BIT = 0x40000000;
const SPRM_DELETED = 0x0800;
const SPRM_VANISH = 0x083c;
const SPRM_COLOUR = 0x6870;
const SPRM_COLOUR_INDEX = 0x2a42;
const WHITE_INDEX = 8;
const WHITE = 0x00ffffff;
/** Bytes of the operand by the top three bits of a property modifier; null: its first byte tells. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Reads the runs of every story from the main and the table stream of a Word 97–2003 document. */
export function readStories(main: Buffer, table: Buffer): Map<StoryName, DocRun[]> {
  try {
    const pieces = readPieces(main, table);
    const formatting = readFormatting(main, table);
    const stories = new Map<StoryName, DocRun[]>();
    let from = 0;
    for (const { name, countAt } of STORIES) {
      const to = from + main.readUInt32LE(countAt);
      stories.set(name, runsBetween(main, pieces, formatting, from, to));
      from = to;
    }
    return stories;
  } catch (error) {
    // Offsets that lead out of the streams.
    throw error instanceof Refusal ? error : new Refusal('corrupt');
  }
}

function readPieces(main: Buffer, table: Buffer): Piece[] {
  let at = main.readUInt32LE(CLX_AT);
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new Refusal('corrupt');
  const count = (table.readUInt32LE(at + 1) - 4) / 12;
  if (!Number.isInteger(count) || count < 0 || count > table.length / 12) throw new Refusal('corrupt');
  const characters = at + 5;
  const descriptors = characters + (count + 1) * 4;
  const pieces = Array.from({ length: count }, (_, index): Piece => {
    const position = table.readUInt32LE(descriptors + index * 8 + 2);
    const eightBit = (position & EIGHT_BIT) !== 0;
    return {
      firstCharacter: table.readUInt32LE(characters + index * 4),
      endCharacter: table.readUInt32LE(characters + index * 4 + 4),
      start: eightBit ? (position & ~EIGHT_BIT) / 2 : position,
      bytesPerCharacter: eightBit ? 1 : 2,
    };
  });
  refuseRepetition(pieces, main.length);
  return pieces;
}

/** Pieces follow each other and share no bytes; otherwise a small file could hold endless text. */
function refuseRepetition(pieces: readonly Piece[], available: number): void {
  let bytes = 0;
  for (const { firstCharacter, endCharacter, bytesPerCharacter } of pieces) {
    if (endCharacter < firstCharacter) throw new Refusal('corrupt');
    bytes += (endCharacter - firstCharacter) * bytesPerCharacter;
  }
  if (bytes > available) throw new Refusal('corrupt');
}

/** Only the formatting that hides something, in the order of the main stream. */
function readFormatting(main: Buffer, table: Buffer): Formatting[] {
  const start = main.readUInt32LE(CHARACTER_BINS_AT);
  const size = main.readUInt32LE(CHARACTER_BINS_AT + 4);
  const pages = Math.max(0, Math.floor((size - 4) / 8));
  if (pages > main.length / PAGE + 1) throw new Refusal('corrupt');
  const found: Formatting[] = [];
  for (let index = 0; index < pages; index += 1) {
    const number = table.readUInt32LE(start + (pages + 1) * 4 + index * 4) & 0x3fffff;
    found.push(...formattingOfPage(main.subarray(number * PAGE, (number + 1) * PAGE)));
  }
  return found.sort((a, b) => a.start - b.start);
}

function formattingOfPage(page: Buffer): Formatting[] {
  const count = page.readUInt8(PAGE - 1);
  const found: Formatting[] = [];
  for (let index = 0; index < count; index += 1) {
    const offset = page.readUInt8((count + 1) * 4 + index) * 2;
    if (offset === 0) continue;
    const modifiers = page.subarray(offset + 1, offset + 1 + page.readUInt8(offset));
    const { unseen, white } = readModifiers(modifiers);
    if (!unseen && !white) continue;
    found.push({ start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), unseen, white });
  }
  return found;
}

function readModifiers(modifiers: Buffer): { unseen: boolean; white: boolean } {
  let unseen = false;
  let white = false;
  for (let at = 0; at + 2 < modifiers.length;) {
    const modifier = modifiers.readUInt16LE(at);
    const operand = at + 2;
    const size = OPERAND_SIZES[modifier >> 13] ?? modifiers.readUInt8(operand) + 1;
    if (modifier === SPRM_DELETED || modifier === SPRM_VANISH)
      unseen ||= (modifiers.readUInt8(operand) & 1) === 1;
    else if (modifier === SPRM_COLOUR) white = modifiers.readUInt32LE(operand) === WHITE;
    else if (modifier === SPRM_COLOUR_INDEX) white = modifiers.readUInt8(operand) === WHITE_INDEX;
    at = operand + size;
  }
  return { unseen, white };
}

function runsBetween(
  main: Buffer,
  pieces: Piece[],
  formatting: Formatting[],
  from: number,
  to: number,
): DocRun[] {
  const runs: DocRun[] = [];
  for (const piece of pieces) {
    const first = Math.max(from, piece.firstCharacter);
    const end = Math.min(to, piece.endCharacter);
    if (first >= end) continue;
    const offsetOf = (character: number): number =>
      piece.start + (character - piece.firstCharacter) * piece.bytesPerCharacter;
    if (offsetOf(end) > main.length) throw new Refusal('truncated');
    for (const { start, stop, unseen, white } of split(offsetOf(first), offsetOf(end), formatting)) {
      const bytes = main.subarray(start, stop);
      const text =
        piece.bytesPerCharacter === 1 ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le');
      runs.push({ text, unseen, white });
    }
  }
  return runs;
}

/** Cuts a stretch of the main stream where hiding formatting begins and ends. */
function* split(
  from: number,
  to: number,
  formatting: readonly Formatting[],
): Generator<{ start: number; stop: number; unseen: boolean; white: boolean }> {
  let at = from;
  for (let index = firstEndingAfter(formatting, from); index < formatting.length; index += 1) {
    const { start, end, unseen, white } = formatting[index] ?? {
      start: to,
      end: to,
      unseen: false,
      white: false,
    };
    if (start >= to) break;
    if (start > at) yield { start: at, stop: start, unseen: false, white: false };
    const begin = Math.max(at, start);
    const stop = Math.min(to, end);
    if (stop > begin) yield { start: begin, stop, unseen, white };
    at = Math.max(at, stop);
  }
  if (at < to) yield { start: at, stop: to, unseen: false, white: false };
}

function firstEndingAfter(formatting: readonly Formatting[], offset: number): number {
  let low = 0;
  let high = formatting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((formatting[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
