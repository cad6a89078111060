import type { Pdf } from '../../../platform/pdf/document.js';
import { INK } from '../../../platform/pdf/colors.js';
import { breakLines, widthOf, type TextLine, type TextRun } from '../../../platform/pdf/text-lines.js';
import type { CertificateRecipient } from '../domain/certificate.js';

const LARGEST = 50;
const LARGEST_OF_SEVERAL = 40;
const SMALLEST_UNBROKEN = 29;
const SMALLEST = 13;
const BRONZE = '#A98443';

/** The leading of names: Vietnamese capitals carry two marks above and one below. */
export const NAME_LEADING = 1.36;

/** The names of a certificate, set at one size. */
export interface SetNames {
  readonly size: number;
  readonly lines: readonly TextLine[];
}

/** The room that names may take, in points. */
export interface NameRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * Sets the names as large as the room allows, several to a line when there are many, in their order. A name
 * stays on one line while it can be read from afar; only then is it broken (names of organisations).
 */
export function setNames(doc: Pdf, recipients: readonly CertificateRecipient[], room: NameRoom): SetNames {
  const largest = recipients.length > 1 ? LARGEST_OF_SEVERAL : LARGEST;
  for (let size = largest; size >= SMALLEST_UNBROKEN; size -= 1) {
    const lines = arrange(doc, recipients, size, room.width);
    if (lines.every((line) => line.width <= room.width) && fits(lines, size, room)) return { size, lines };
  }
  for (let size = SMALLEST_UNBROKEN; size > SMALLEST; size -= 1) {
    const lines = arrangeBroken(doc, recipients, size, room.width);
    if (fits(lines, size, room)) return { size, lines };
  }
  return { size: SMALLEST, lines: arrangeBroken(doc, recipients, SMALLEST, room.width) };
}

function fits(lines: readonly TextLine[], size: number, room: NameRoom): boolean {
  return lines.length * size * NAME_LEADING <= room.height;
}

/** Fills lines with whole names, then narrows them while their number stays, so that they end evenly. */
function arrange(
  doc: Pdf,
  recipients: readonly CertificateRecipient[],
  size: number,
  width: number,
): TextLine[] {
  const names = recipients.map((recipient) => nameRuns(recipient, size));
  const widths = names.map((name) => widthOfRuns(doc, name));
  const gap = widthOfRuns(doc, [separator(size)]);
  const fewest = fill(widths, gap, width);
  let narrow = 0;
  let wide = width;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    const fit = fill(widths, gap, middle);
    if (fit.lines.length === fewest.lines.length && fit.widest <= middle) wide = middle;
    else narrow = middle;
  }
  return fill(widths, gap, wide).lines.map((indexes) =>
    unbroken(
      doc,
      indexes.flatMap((index, at) => [...(at > 0 ? [separator(size)] : []), ...(names[index] ?? [])]),
    ),
  );
}

function arrangeBroken(
  doc: Pdf,
  recipients: readonly CertificateRecipient[],
  size: number,
  width: number,
): TextLine[] {
  const runs = recipients.map((recipient) => nameRuns(recipient, size));
  const widest = Math.max(...runs.map((name) => unbroken(doc, name).width));
  if (widest <= width) return arrange(doc, recipients, size, width);
  return runs.flatMap((name) => breakLines(doc, name, width, 'balanced'));
}

/** Puts names, by their widths, on as few lines as they need. */
function fill(widths: readonly number[], gap: number, width: number): { lines: number[][]; widest: number } {
  const lines: number[][] = [];
  let [used, widest] = [0, 0];
  widths.forEach((own, index) => {
    const last = lines.at(-1);
    if (last && used + gap + own <= width) {
      last.push(index);
      used += gap + own;
    } else {
      lines.push([index]);
      used = own;
    }
    widest = Math.max(widest, used);
  });
  return { lines, widest };
}

function widthOfRuns(doc: Pdf, runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + widthOf(doc, run), 0);
}

function nameRuns({ name, title }: CertificateRecipient, size: number): TextRun[] {
  const run: TextRun = { text: name, font: 'serif-bold', size, color: INK };
  if (title === undefined || title.trim() === '') return [run];
  return [{ text: `${title} `, font: 'serif', size: size * 0.62, color: INK }, run];
}

function separator(size: number): TextRun {
  return { text: '  ·  ', font: 'serif-bold', size, color: BRONZE };
}

function unbroken(doc: Pdf, runs: readonly TextRun[]): TextLine {
  const [line] = breakLines(doc, runs, Number.POSITIVE_INFINITY);
  return line ?? { pieces: [], width: 0, size: 0 };
}
