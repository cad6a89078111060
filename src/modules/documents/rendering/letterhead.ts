import type { Pdf } from '../../../platform/pdf/document.js';
import { INK } from '../../../platform/pdf/colors.js';
import { breakLines, drawLine, drawText, type TextRun } from '../../../platform/pdf/text-lines.js';
import { HEADING_LINES, type Letterhead } from '../domain/letterhead.js';
import { placeAndDate } from '../domain/official-date.js';

/** The strip at the head of a page that a letterhead may fill, in points. */
export interface LetterheadPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Of the national heading; the motto and the Party's title are one point larger. */
  readonly size: number;
}

const LEADING = 1.32;

/**
 * Draws the heading of an official paper and gives the height where it ends. State paper: the issuing body on
 * the left, the national name and motto on the right; Party paper: the body and an asterisk on the left, the
 * Party's title on the right; else the organiser alone in the middle.
 */
export function drawLetterhead(doc: Pdf, letterhead: Letterhead, place: LetterheadPlace): number {
  const middle = place.left + (place.right - place.left) * 0.44;
  switch (letterhead.style) {
    case 'ORGANISER_ONLY':
      return drawOrganiser(doc, letterhead, place);
    case 'STATE':
      return Math.max(
        drawAgency(doc, letterhead, { ...place, right: middle - 8 }),
        drawState(doc, letterhead, { ...place, left: middle }),
      );
    case 'PARTY':
      return Math.max(
        drawAgency(doc, letterhead, { ...place, right: middle - 8 }),
        drawParty(doc, letterhead, { ...place, left: middle }),
      );
  }
}

/** Whether the heading itself shows place and date; else they stand over the signature. */
export function headingShowsDate(letterhead: Letterhead): boolean {
  return letterhead.style !== 'ORGANISER_ONLY' && letterhead.date !== undefined;
}

function drawAgency(doc: Pdf, letterhead: Letterhead, place: LetterheadPlace): number {
  const center = (place.left + place.right) / 2;
  const width = place.right - place.left;
  let baseline = place.top + place.size;
  baseline = drawNames(doc, letterhead, { center, width, baseline, size: place.size });
  if (letterhead.style === 'PARTY') {
    drawText(doc, ink(HEADING_LINES.partyMark, 'serif-bold', place.size + 1), {
      x: center,
      baseline: baseline + place.size * 0.25,
      align: 'center',
    });
    baseline += place.size * LEADING * 0.9;
  } else {
    const y = baseline - place.size * LEADING + place.size * 0.5;
    rule(doc, center, y, Math.min(width * 0.34, 80));
    baseline += place.size * 0.35;
  }
  if (letterhead.documentNumber === undefined) return baseline - place.size * 0.5;
  const number = letterhead.style === 'PARTY' ? 'Số ' : 'Số: ';
  const run = ink(`${number}${letterhead.documentNumber}`, 'serif', place.size);
  drawText(doc, run, { x: center, baseline: baseline + place.size * 0.3, align: 'center' });
  return baseline + place.size * 0.6;
}

function drawState(doc: Pdf, letterhead: Letterhead, place: LetterheadPlace): number {
  const center = (place.left + place.right) / 2;
  let baseline = place.top + place.size;
  drawText(doc, ink(HEADING_LINES.nationalName, 'serif-bold', place.size), {
    x: center,
    baseline,
    align: 'center',
  });
  baseline += (place.size + 1) * LEADING;
  const motto = ink(HEADING_LINES.motto, 'serif-bold', place.size + 1);
  const width = drawText(doc, motto, { x: center, baseline, align: 'center' });
  rule(doc, center, baseline + place.size * 0.5, width);
  return drawPlaceAndDate(doc, letterhead, center, baseline, place.size);
}

function drawParty(doc: Pdf, letterhead: Letterhead, place: LetterheadPlace): number {
  const center = (place.left + place.right) / 2;
  const baseline = place.top + place.size + 1;
  const title = ink(HEADING_LINES.party, 'serif-bold', place.size + 2);
  const width = drawText(doc, title, { x: center, baseline, align: 'center' });
  rule(doc, center, baseline + place.size * 0.5, width);
  return drawPlaceAndDate(doc, letterhead, center, baseline, place.size);
}

function drawPlaceAndDate(
  doc: Pdf,
  letterhead: Letterhead,
  center: number,
  above: number,
  size: number,
): number {
  if (letterhead.place === undefined || letterhead.date === undefined) return above + size * 0.7;
  const baseline = above + size * 2.1;
  const text = placeAndDate(letterhead.place, letterhead.date);
  drawText(doc, ink(text, 'serif-italic', size + 1), { x: center, baseline, align: 'center' });
  return baseline + size * 0.4;
}

function drawOrganiser(doc: Pdf, letterhead: Letterhead, place: LetterheadPlace): number {
  const center = (place.left + place.right) / 2;
  const width = (place.right - place.left) * 0.86;
  const size = place.size + 1;
  const baseline = drawNames(doc, letterhead, { center, width, baseline: place.top + size, size });
  rule(doc, center, baseline - size * LEADING + size * 0.55, 96);
  if (letterhead.documentNumber === undefined) return baseline - size * 0.5;
  const run = ink(`Số: ${letterhead.documentNumber}`, 'serif', place.size);
  drawText(doc, run, { x: center, baseline: baseline + size * 0.4, align: 'center' });
  return baseline + size * 0.7;
}

interface NamesPlace {
  readonly center: number;
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
}

/** The parent body and, in bold, the issuing one; gives the baseline of the line that would follow. */
function drawNames(doc: Pdf, letterhead: Letterhead, place: NamesPlace): number {
  let { baseline } = place;
  const names = [
    letterhead.parentAgency ? ink(upper(letterhead.parentAgency), 'serif', place.size) : null,
    ink(upper(letterhead.agency), 'serif-bold', place.size),
  ];
  for (const name of names) {
    if (!name) continue;
    for (const line of breakLines(doc, [name], place.width, 'balanced')) {
      drawLine(doc, line, { x: place.center, baseline, align: 'center' });
      baseline += place.size * LEADING;
    }
  }
  return baseline;
}

function rule(doc: Pdf, center: number, y: number, width: number): void {
  doc
    .moveTo(center - width / 2, y)
    .lineTo(center + width / 2, y)
    .lineWidth(0.8)
    .stroke(INK);
}

function upper(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

function ink(text: string, font: TextRun['font'], size: number): TextRun {
  return { text, font, size, color: INK };
}
