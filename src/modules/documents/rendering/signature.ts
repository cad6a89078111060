import type { Pdf } from '../../../platform/pdf/document.js';
import { INK } from '../../../platform/pdf/colors.js';
import {
  breakLines,
  drawLine,
  drawText,
  fittingSize,
  type TextRun,
} from '../../../platform/pdf/text-lines.js';
import type { SignaturePlace } from '../domain/letterhead.js';

/** A place to sign as it is drawn: place and date, authority and position, room to sign, the name. */
export interface SignatureBlock {
  readonly dateLine?: string;
  readonly signature: SignaturePlace;
  readonly center: number;
  readonly width: number;
  readonly size: number;
  /** Room for the signature and the seal, in points. */
  readonly room: number;
}

const LEADING = 1.34;

/** The height that a place to sign takes. */
export function signatureHeight(doc: Pdf, block: SignatureBlock): number {
  const hint = block.signature.name ? 0 : 1;
  const lines = titleLines(doc, block).length + (block.dateLine === undefined ? 0 : 1) + hint;
  return (lines + 1) * block.size * LEADING + block.room;
}

/** Draws a place to sign and gives the height where it ends. */
export function drawSignature(doc: Pdf, block: SignatureBlock, top: number): number {
  const { center, size } = block;
  let baseline = top + size;
  if (block.dateLine !== undefined) {
    const date: TextRun = { text: block.dateLine, font: 'serif-italic', size, color: INK };
    const fitted = { ...date, size: fittingSize(doc, date, block.width, size * 0.7) };
    drawText(doc, fitted, { x: center, baseline, align: 'center' });
    baseline += size * LEADING;
  }
  for (const line of titleLines(doc, block)) {
    drawLine(doc, line, { x: center, baseline, align: 'center' });
    baseline += size * LEADING;
  }
  if (!block.signature.name) {
    const hint: TextRun = { text: '(Ký và ghi rõ họ tên)', font: 'serif-italic', size: size - 1, color: INK };
    drawText(doc, hint, { x: center, baseline, align: 'center' });
    return baseline + block.room + size * LEADING + size * 0.4;
  }
  baseline += block.room;
  const name: TextRun = { text: block.signature.name, font: 'serif-bold', size: size + 0.5, color: INK };
  const fitted = { ...name, size: fittingSize(doc, name, block.width, size * 0.6) };
  drawText(doc, fitted, { x: center, baseline, align: 'center' });
  return baseline + size * 0.4;
}

function titleLines(doc: Pdf, { signature, size, width }: SignatureBlock): ReturnType<typeof breakLines> {
  return signature.titles.flatMap((title) => {
    const text = title.normalize('NFC').toLocaleUpperCase('vi');
    return breakLines(doc, [{ text, font: 'serif-bold', size, color: INK }], width, 'balanced');
  });
}
