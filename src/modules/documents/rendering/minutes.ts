import { INK, readableAccent } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import type { TextRun } from '../../../platform/pdf/text-lines.js';
import type { MinutesFact, MinutesModel } from '../domain/minutes.js';
import type { SignaturePlace } from '../domain/letterhead.js';
import { officialTime, placeAndDate } from '../domain/official-date.js';
import type { RenderOptions } from './certificate.js';
import { drawDivider } from './divider.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { OFFICIAL_HEAD_SIZE, OFFICIAL_MARGINS } from './official-page.js';
import { PageFlow } from './page-flow.js';
import { drawSignature, signatureHeight, type SignatureBlock } from './signature.js';

const SIZE = 13;
const SIGNATURES_IN_A_ROW = 2;
const DEFAULT_CLOSING =
  'Biên bản đã được đọc lại cho những người tham dự cùng nghe, nhất trí với nội dung và ký tên dưới đây.';

/** Minutes (biên bản) of sealing, unsealing or closing: A4 upright, with places to sign. */
export async function renderMinutes(model: MinutesModel, options: RenderOptions): Promise<Buffer> {
  const doc = createPdf({
    title: `Biên bản: ${model.subject}`,
    subject: `${model.contestTitle}; ${model.letterhead.documentNumber ?? ''}`,
    createdAt: options.createdAt,
  });
  const flow = new PageFlow(doc, OFFICIAL_MARGINS);
  drawHead(flow, model);
  flow.paragraph([plain(opening(model))], { gapAfter: 9 });
  drawParticipants(flow, model);
  heading(flow, 'II. NỘI DUNG');
  model.facts.forEach((fact, index) => drawFact(flow, fact, index + 1));
  flow.y += 4;
  drawClosing(flow, model);
  return collect(doc);
}

/** The last section keeps company with the first signatures: a page of signatures alone proves nothing. */
function drawClosing(flow: PageFlow, model: MinutesModel): void {
  const end = [plain(`Biên bản kết thúc vào hồi ${officialTime(model.endedAt)}.`)];
  const closing = [plain(model.closing ?? DEFAULT_CLOSING)];
  const text = SIZE * 1.4 + 3 + flow.heightOf(end) + 4 + flow.heightOf(closing) + 18;
  const dateLine = SIZE * 1.4 + 4;
  const signatures = Math.max(0, ...signatureRow(flow, model.signatures.slice(0, 2)).map(heightIn(flow)));
  flow.ensure(Math.min(text + dateLine + signatures, flow.pageHeight));
  heading(flow, 'III. KẾT THÚC');
  flow.paragraph(end, { gapAfter: 4 });
  flow.paragraph(closing, { gapAfter: 18 });
  drawSignatures(flow, model);
}

function drawHead(flow: PageFlow, model: MinutesModel): void {
  flow.y = drawLetterhead(flow.doc, model.letterhead, {
    left: flow.left - 10,
    right: flow.right,
    top: flow.y,
    size: OFFICIAL_HEAD_SIZE,
  });
  flow.y += 8 * MILLIMETRE;
  flow.paragraph([{ ...bold('BIÊN BẢN'), size: 17 }], { align: 'center', gapAfter: 1 });
  flow.paragraph([{ ...bold(model.subject), size: 14 }], { align: 'center', indent: 30, inset: 30 });
  const center = (flow.left + flow.right) / 2;
  drawDivider(flow.doc, { center, y: flow.y + 7, width: 110, accent: readableAccent(model.accent) });
  flow.y += 22;
}

function opening(model: MinutesModel): string {
  return (
    `Vào hồi ${officialTime(model.startedAt)}, tại ${model.place}, trong khuôn khổ ` +
    `${model.contestTitle}, những người có tên dưới đây đã tiến hành và lập biên bản như sau:`
  );
}

function drawParticipants(flow: PageFlow, model: MinutesModel): void {
  heading(flow, 'I. THÀNH PHẦN');
  model.participants.forEach(({ name, role }, index) => {
    flow.ensure(SIZE * 1.4);
    const number = [plain(`${index + 1}.`)];
    const top = flow.y;
    flow.paragraph(number, { indent: 14 });
    flow.y = top;
    flow.paragraph([bold(name), plain(`, ${role}`)], { indent: 34, gapAfter: 2 });
  });
  flow.y += 7;
}

function drawFact(flow: PageFlow, fact: MinutesFact, number: number): void {
  const digest = fact.lines ?? [];
  flow.ensure(SIZE * 1.4 + Math.min(digest.length, 4) * 18);
  const top = flow.y;
  flow.paragraph([plain(`${number}.`)], { indent: 14 });
  flow.y = top;
  flow.paragraph([plain(fact.text)], { indent: 34, gapAfter: 3 });
  for (const line of digest) {
    const run: TextRun = { text: line, font: 'serif-bold', size: 12.5, color: INK, spacing: 0.4 };
    flow.paragraph([run], { indent: 52, leading: 1.55 });
  }
  flow.y += digest.length > 0 ? 5 : 2;
}

function drawSignatures(flow: PageFlow, model: MinutesModel): void {
  const { place, date } = model.letterhead;
  if (!headingShowsDate(model.letterhead) && place !== undefined && date !== undefined) {
    flow.ensure(130);
    const run: TextRun = { text: placeAndDate(place, date), font: 'serif-italic', size: SIZE, color: INK };
    flow.paragraph([run], { align: 'right', gapAfter: 4 });
  }
  for (let start = 0; start < model.signatures.length; start += SIGNATURES_IN_A_ROW) {
    drawSignatureRow(flow, model.signatures.slice(start, start + SIGNATURES_IN_A_ROW));
  }
}

function drawSignatureRow(flow: PageFlow, row: readonly SignaturePlace[]): void {
  const blocks = signatureRow(flow, row);
  flow.ensure(Math.max(...blocks.map(heightIn(flow))));
  flow.y = Math.max(...blocks.map((block) => drawSignature(flow.doc, block, flow.y))) + 14;
}

/** A lone last signature stands on the right, where the chair signs. */
function signatureRow(flow: PageFlow, row: readonly SignaturePlace[]): SignatureBlock[] {
  const cell = flow.width / SIGNATURES_IN_A_ROW;
  const first = row.length === 1 ? 1 : 0;
  return row.map((signature, index) => ({
    signature,
    center: flow.left + cell * (index + first + 0.5),
    width: cell - 14,
    size: SIZE,
    room: 64,
  }));
}

function heightIn(flow: PageFlow): (block: SignatureBlock) => number {
  return (block) => signatureHeight(flow.doc, block);
}

function heading(flow: PageFlow, text: string): void {
  flow.ensure(SIZE * 4.5);
  flow.paragraph([bold(text)], { gapAfter: 3 });
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string): TextRun {
  return { text, font: 'serif-bold', size: SIZE, color: INK };
}
