import { HAIRLINE, INK, MUTED, readableAccent } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import { drawQr } from '../../../platform/pdf/qr-code.js';
import { drawText, fittingSize, type TextRun } from '../../../platform/pdf/text-lines.js';
import { clockTime } from '../domain/official-date.js';
import { groupsOfFour, sizeText, type ReceiptFile, type ReceiptModel } from '../domain/receipt.js';
import type { RenderOptions } from './certificate.js';
import { drawLetterhead } from './letterhead.js';
import { OFFICIAL_HEAD_SIZE } from './official-page.js';
import { PageFlow, type Margins } from './page-flow.js';

const SIDE = 20 * MILLIMETRE;
const MARGINS: Margins = { left: SIDE, right: SIDE, top: 18 * MILLIMETRE, bottom: 18 * MILLIMETRE };
const LABEL = 112;
const SIZE = 12.5;
const TICKET = 112;

/** The receipt of an entry: A4 upright. */
export async function renderReceipt(model: ReceiptModel, options: RenderOptions): Promise<Buffer> {
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
  const accent = readableAccent(model.accent);
  const title: TextRun = {
    text: 'GIẤY BIÊN NHẬN',
    font: 'serif-bold',
    size: 23,
    color: accent,
    spacing: 1.2,
  };
  flow.paragraph([title], { align: 'center' });
  flow.paragraph([plain('Tác phẩm dự thi')], { align: 'center', gapAfter: 14 });
  drawTicket(flow, model, accent);
  drawDetails(flow, model);
  drawNote(flow, model);
  return collect(doc);
}

/** Number and time, large, with the QR code at the right, like the stub of a ticket. */
function drawTicket(flow: PageFlow, model: ReceiptModel, accent: string): void {
  const { doc, left, right, y } = flow;
  const stub = right - TICKET;
  doc
    .roundedRect(left, y, right - left, TICKET, 5)
    .lineWidth(0.9)
    .stroke(HAIRLINE);
  doc.rect(left, y, 4, TICKET).fill(accent);
  doc
    .moveTo(stub, y + 8)
    .lineTo(stub, y + TICKET - 8)
    .lineWidth(0.9)
    .dash(2.4, { space: 2.6 })
    .stroke(HAIRLINE)
    .undash();
  const x = left + 22;
  const number: TextRun = { text: model.receiptNumber, font: 'serif-bold', size: 30, color: INK };
  caption(flow, 'Số biên nhận', x, y + 22);
  drawText(doc, { ...number, size: fittingSize(doc, number, stub - x - 12, 12) }, { x, baseline: y + 51 });
  caption(flow, 'Thời điểm nhận', x, y + 74);
  const time: TextRun = { text: clockTime(model.receivedAt), font: 'serif-bold', size: 15, color: INK };
  const width = drawText(doc, time, { x, baseline: y + 93 });
  const zone: TextRun = { text: 'giờ Việt Nam (Asia/Ho_Chi_Minh)', font: 'serif', size: 10.5, color: MUTED };
  drawText(doc, zone, { x: x + width + 8, baseline: y + 93 });
  const qr = TICKET - 28;
  drawQr(doc, model.verificationUrl, { x: stub + 14, y: y + 14, size: qr });
  flow.y += TICKET + 16;
}

function drawDetails(flow: PageFlow, model: ReceiptModel): void {
  detail(flow, 'Cuộc thi', () => flow.paragraph([bold(model.contestTitle)], value()));
  detail(flow, 'Thể loại', () => flow.paragraph([plain(model.categoryName)], value()));
  detail(flow, 'Tên tác phẩm', () => flow.paragraph([bold(model.workTitle)], value()));
  if (model.version !== undefined && model.version > 1) {
    detail(flow, 'Lần nộp', () => flow.paragraph([plain(String(model.version))], value()));
  }
  detail(flow, model.authors.length > 1 ? 'Nhóm tác giả' : 'Tác giả', () => {
    model.authors.forEach((author, index) => {
      const number = model.authors.length > 1 ? `${index + 1}. ` : '';
      const represents = index === 0 && model.authors.length > 1 ? ['đại diện nhóm tác giả'] : [];
      const rest = [
        ...represents,
        author.penName ? `bút danh ${author.penName}` : '',
        author.unit ?? '',
      ].filter(Boolean);
      const after = rest.length > 0 ? `, ${rest.join(', ')}` : '';
      flow.paragraph([plain(number), bold(author.name), plain(after)], value());
    });
  });
  if (model.files.length > 1) {
    detail(flow, 'Tệp đã nhận', () => flow.paragraph([plain(`${model.files.length} tệp`)], value()));
  }
  model.files.forEach((file) => {
    detail(flow, file.part ?? 'Tệp đã nhận', () => drawFile(flow, file), fileHeight(flow, file));
  });
  line(flow);
}

/** A file's name, size and digest stay on one page. */
function fileHeight(flow: PageFlow, file: ReceiptFile): number {
  return flow.heightOf([bold(file.name)], value()) + SIZE * 1.4 * 2 + 36 + 14;
}

function drawFile(flow: PageFlow, file: ReceiptFile): void {
  flow.paragraph([bold(file.name)], value());
  flow.paragraph([plain(sizeText(file.sizeBytes))], value());
  flow.paragraph([{ ...plain('Mã băm SHA-256:'), color: MUTED, size: 11 }], value());
  const groups = groupsOfFour(file.sha256).split(' ');
  const step = (flow.width - LABEL) / 8;
  for (let start = 0; start < groups.length; start += 8) {
    flow.ensure(19);
    groups.slice(start, start + 8).forEach((group, index) => {
      const run: TextRun = { text: group, font: 'serif-bold', size: 11.5, color: INK };
      drawText(flow.doc, run, { x: flow.left + LABEL + index * step, baseline: flow.y + 13 });
    });
    flow.y += 18;
  }
}

function drawNote(flow: PageFlow, model: ReceiptModel): void {
  flow.y += 12;
  const note =
    'Ban Tổ chức đã nhận tác phẩm nêu trên. Biên nhận do hệ thống lập tự động, thời điểm nhận lấy theo đồng hồ ' +
    'máy chủ. Mã băm là dấu vân tay của tệp: cùng một tệp luôn cho cùng một mã, sửa một ký tự là mã khác. ' +
    'Hãy giữ biên nhận này cùng với tệp đã nộp.';
  flow.ensure(74);
  flow.paragraph([{ ...plain(note), font: 'serif-italic', size: 11.5 }], { gapAfter: 8 });
  flow.paragraph(
    [
      { ...plain('Kiểm tra biên nhận: '), size: 11 },
      { ...plain(model.verificationUrl), font: 'serif-bold', size: 11 },
    ],
    {},
  );
}

/** A label on the left, its value beside it, a hairline above both. */
function detail(flow: PageFlow, label: string, draw: () => void, height = SIZE * 1.4 + 14): void {
  flow.ensure(Math.min(height, flow.pageHeight));
  line(flow);
  flow.y += 5;
  const run: TextRun = { text: label, font: 'serif', size: SIZE, color: MUTED };
  drawText(flow.doc, run, { x: flow.left, baseline: flow.y + SIZE * 1.4 * 0.78 });
  draw();
  flow.y += 5;
}

function line({ doc, left, right, y }: PageFlow): void {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).stroke(HAIRLINE);
}

function caption(flow: PageFlow, text: string, x: number, baseline: number): void {
  drawText(flow.doc, { text, font: 'sans', size: 9, color: MUTED }, { x, baseline });
}

function value(): { indent: number } {
  return { indent: LABEL };
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string): TextRun {
  return { text, font: 'serif-bold', size: SIZE, color: INK };
}
