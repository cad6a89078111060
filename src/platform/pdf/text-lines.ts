import { balancedBreaks, type Word } from './balanced-breaks.js';
import type { Pdf } from './document.js';
import type { FontName } from './fonts.js';

/** A stretch of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** Extra space between letters, in points. */
  readonly spacing?: number;
}

/** One line of set text. */
export interface TextLine {
  readonly pieces: readonly PlacedPiece[];
  readonly width: number;
  /** The largest size on the line, which decides its height. */
  readonly size: number;
}

interface PlacedPiece {
  readonly run: TextRun;
  readonly text: string;
  /** From the left end of the line. */
  readonly offset: number;
}

interface Piece {
  readonly run: TextRun;
  readonly text: string;
  readonly width: number;
}

/** What no break may divide: a word, with the comma that follows it in another style. */
interface Chunk {
  readonly pieces: Piece[];
  width: number;
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{P}]*$/u;
const MEASURED_SIZE = 1000;
const measured = new WeakMap<Pdf, Map<string, number>>();

/** Text as it may be printed: composed (NFC), without control or invisible characters, single spaces. */
export function printable(text: string): string {
  if (PLAIN_WORD.test(text)) return text.normalize('NFC');
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .trim();
}

/** The width of a text in points. */
export function widthOf(doc: Pdf, run: TextRun): number {
  const known = measured.get(doc) ?? new Map<string, number>();
  measured.set(doc, known);
  const key = `${run.font} ${run.text}`;
  let width = known.get(key);
  if (width === undefined) {
    doc.font(run.font).fontSize(MEASURED_SIZE);
    width = doc.widthOfString(run.text);
    known.set(key, width);
  }
  return (width * run.size) / MEASURED_SIZE + (run.spacing ?? 0) * Math.max(0, run.text.length - 1);
}

/** The largest size, in half points, at which a text fits a width on one line; never below the smallest. */
export function fittingSize(doc: Pdf, run: TextRun, width: number, smallest: number): number {
  const natural = widthOf(doc, run);
  if (natural <= width) return run.size;
  return Math.max(smallest, Math.floor(((run.size * width) / natural) * 2) / 2);
}

/**
 * Breaks styled text into lines at its spaces; a word wider than a line is broken between letters. Balanced
 * lines are about equally long, as centred text should be.
 */
export function breakLines(
  doc: Pdf,
  runs: readonly TextRun[],
  width: number,
  shape: 'filled' | 'balanced' = 'filled',
): TextLine[] {
  const chunks = toChunks(doc, runs).flatMap((chunk) => splitWide(doc, chunk, width));
  const filled = greedyBreaks(doc, chunks, width);
  const balanced = shape === 'balanced' && filled.length > 1;
  const breaks = balanced ? (balancedBreaks(toWords(doc, chunks), filled.length, width) ?? filled) : filled;
  return breaks.map((end, index) => setLine(doc, chunks.slice(breaks[index - 1] ?? 0, end)));
}

/** Where a line is drawn: `x` is its left end, middle or right end; `baseline` is measured from the top. */
export interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Draws one line. */
export function drawLine(doc: Pdf, line: TextLine, place: LinePlace): void {
  const shift = { left: 0, center: line.width / 2, right: line.width }[place.align ?? 'left'];
  for (const piece of line.pieces) {
    doc.font(piece.run.font).fontSize(piece.run.size).fillColor(piece.run.color);
    doc.text(piece.text, place.x - shift + piece.offset, place.baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: piece.run.spacing ?? 0,
    });
  }
}

/** Draws a text that stays on one line, and gives its width. */
export function drawText(doc: Pdf, run: TextRun, place: LinePlace): number {
  const text = printable(run.text);
  const width = widthOf(doc, { ...run, text });
  if (text === '') return 0;
  drawLine(doc, { pieces: [{ run, text, offset: 0 }], width, size: run.size }, place);
  return width;
}

function toChunks(doc: Pdf, runs: readonly TextRun[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open = false;
  for (const run of runs) {
    for (const part of run.text.normalize('NFC').split(/(\s+)/u)) {
      const text = printable(part);
      if (text === '') {
        if (part !== '') open = false;
        continue;
      }
      const piece = { run, text, width: widthOf(doc, { ...run, text }) };
      const last = chunks.at(-1);
      if (open && last) {
        last.pieces.push(piece);
        last.width += piece.width;
      } else {
        chunks.push({ pieces: [piece], width: piece.width });
      }
      open = true;
    }
  }
  return chunks;
}

function splitWide(doc: Pdf, chunk: Chunk, width: number): Chunk[] {
  if (chunk.width <= width) return [chunk];
  const parts: Chunk[] = [];
  for (const { run, text } of chunk.pieces) {
    let rest = '';
    for (const letter of text) {
      const longer = rest + letter;
      if (rest !== '' && widthOf(doc, { ...run, text: longer }) > width) {
        parts.push(chunkOf(doc, run, rest));
        rest = letter;
      } else {
        rest = longer;
      }
    }
    parts.push(chunkOf(doc, run, rest));
  }
  return parts;
}

function chunkOf(doc: Pdf, run: TextRun, text: string): Chunk {
  const width = widthOf(doc, { ...run, text });
  return { pieces: [{ run, text, width }], width };
}

/** As many words to a line as it holds; gives the index after the last word of each line. */
function greedyBreaks(doc: Pdf, chunks: readonly Chunk[], width: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  chunks.forEach((chunk, index) => {
    const space = index === 0 ? 0 : spaceAfter(doc, chunks[index - 1]);
    if (index > 0 && used + space + chunk.width <= width) {
      used += space + chunk.width;
    } else {
      if (index > 0) breaks.push(index);
      used = chunk.width;
    }
  });
  return chunks.length === 0 ? [] : [...breaks, chunks.length];
}

function toWords(doc: Pdf, chunks: readonly Chunk[]): Word[] {
  return chunks.map((chunk) => {
    const text = chunk.pieces.map((piece) => piece.text).join('');
    return {
      width: chunk.width,
      space: spaceAfter(doc, chunk),
      endsClause: /[,.;:!?”»–—]$/u.test(text),
      bindsNext: /^(ngày|tháng|năm|số|lần|thứ|\d{1,2})$/iu.test(text),
      startsName: /^[“«(]?\p{Lu}/u.test(text),
    };
  });
}

function setLine(doc: Pdf, chunks: readonly Chunk[]): TextLine {
  const pieces: { run: TextRun; text: string; offset: number }[] = [];
  let width = 0;
  chunks.forEach((chunk, index) => {
    const space = index === 0 ? 0 : spaceAfter(doc, chunks[index - 1]);
    chunk.pieces.forEach((piece, at) => {
      const gap = at === 0 ? space : 0;
      const last = pieces.at(-1);
      if (last && last.run === piece.run) last.text += (gap > 0 ? ' ' : '') + piece.text;
      else if (last && gap > 0) {
        last.text += ' ';
        pieces.push({ run: piece.run, text: piece.text, offset: width + gap });
      } else pieces.push({ run: piece.run, text: piece.text, offset: width + gap });
      width += gap + piece.width;
    });
  });
  return { pieces, width, size: Math.max(0, ...pieces.map((piece) => piece.run.size)) };
}

function spaceAfter(doc: Pdf, chunk: Chunk | undefined): number {
  const run = chunk?.pieces.at(-1)?.run;
  return run ? widthOf(doc, { ...run, text: ' ' }) + (run.spacing ?? 0) * 2 : 0;
}
