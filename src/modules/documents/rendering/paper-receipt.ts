import { HAIRLINE, INK, MUTED, readableAccent } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import { drawText, type TextRun } from '../../../platform/pdf/text-lines.js';
import { officialTime } from '../domain/official-date.js';
import type { PaperReceiptModel } from '../domain/reception.js';
import type { RenderOptions } from './certificate.js';
import { drawLetterhead } from './letterhead.js';
import { OFFICIAL_HEAD_SIZE } from './official-page.js';
import { PageFlow, type Margins } from './page-flow.js';
import { drawSignature, type SignatureBlock, signatureHeight } from './signature.js';

const SIDE = 20 * MILLIMETRE;
const MARGINS: Margins = { left: SIDE, right: SIDE, top: 18 * MILLIMETRE, bottom: 18 * MILLIMETRE };
const LABEL = 132;
const SIZE = 12.5;

/** The receipt for a work on paper: A4 upright, with places to sign for who gives and who takes. */
export async function renderPaperReceipt(model: PaperReceiptModel, options: RenderOptions): Promise<Buffer> {
  const doc = createPdf({
    title: `Giấy biên nhận ${model.receiptNumber}`,
    subject: `${model.contestTitle}; ${model.receiptNumber}`,
    createdAt: options.createdAt,
  });
  const flow = new PageFlow(doc, MARGINS);
  flow.y = drawLetterhead(doc, model.letterhead, {
    left: flow.left,
    right: flow.right,
    top: flow.y,
    size: OFFICIAL_HEAD_SIZE,
  });
  flow.y += 7 * MILLIMETRE;
  const color = readableAccent(model.accent);
  flow.paragraph([{ text: 'GIẤY BIÊN NHẬN', font: 'serif-bold', size: 21, color, spacing: 1.2 }], {
    align: 'center',
  });
  flow.paragraph([plain('Bài dự thi bản giấy')], { align: 'center' });
  flow.paragraph([plain('Số: '), bold(model.receiptNumber)], { align: 'center', gapAfter: 14 });
  detail(flow, 'Cuộc thi', model.contestTitle);
  detail(flow, 'Thời điểm nhận', officialTime(model.arrivedAt));
  for (const { label, value } of model.lines) detail(flow, label, value);
  rule(flow);
  flow.y += 10;
  for (const note of model.notes) {
    flow.paragraph([{ ...plain(note), font: 'serif-italic', size: 11.5 }], { gapAfter: 5 });
  }
  flow.y += 12;
  drawSignatures(flow, model);
  return collect(doc);
}

function drawSignatures(flow: PageFlow, { signatures }: PaperReceiptModel): void {
  const cell = flow.width / signatures.length;
  const blocks = signatures.map((signature, index): SignatureBlock => ({
    signature,
    center: flow.left + cell * (index + 0.5),
    width: cell - 14,
    size: SIZE,
    room: 66,
  }));
  flow.ensure(Math.max(...blocks.map((block) => signatureHeight(flow.doc, block))));
  flow.y = Math.max(...blocks.map((block) => drawSignature(flow.doc, block, flow.y)));
}

/** A label on the left, its value beside it, a hairline above both. */
function detail(flow: PageFlow, label: string, value: string): void {
  if (value === '') return;
  flow.ensure(SIZE * 1.4 + 14);
  rule(flow);
  flow.y += 5;
  const run: TextRun = { text: label, font: 'serif', size: SIZE, color: MUTED };
  drawText(flow.doc, run, { x: flow.left, baseline: flow.y + SIZE * 1.4 * 0.78 });
  for (const line of value.split('\n')) flow.paragraph([plain(line)], { indent: LABEL });
  flow.y += 5;
}

function rule({ doc, left, right, y }: PageFlow): void {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).stroke(HAIRLINE);
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string): TextRun {
  return { text, font: 'serif-bold', size: SIZE, color: INK };
}
