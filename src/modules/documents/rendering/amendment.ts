import { INK, readableAccent } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import type { TextRun } from '../../../platform/pdf/text-lines.js';
import { placeAndDate } from '../domain/official-date.js';
import type { AmendmentModel } from '../domain/reception.js';
import type { RenderOptions } from './certificate.js';
import { drawDivider } from './divider.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { OFFICIAL_HEAD_SIZE, OFFICIAL_MARGINS } from './official-page.js';
import { PageFlow } from './page-flow.js';
import { drawSignature, type SignatureBlock, signatureHeight } from './signature.js';

const SIZE = 13.5;

/** A decision that puts deadlines off, in the layout of official papers: A4 upright. */
export async function renderAmendment(model: AmendmentModel, options: RenderOptions): Promise<Buffer> {
  const number = model.letterhead.documentNumber ?? '';
  const doc = createPdf({
    title: `Quyết định ${number}`,
    subject: model.subject,
    createdAt: options.createdAt,
  });
  const flow = new PageFlow(doc, OFFICIAL_MARGINS);
  flow.y = drawLetterhead(doc, model.letterhead, {
    left: flow.left - 10,
    right: flow.right,
    top: flow.y,
    size: OFFICIAL_HEAD_SIZE,
  });
  flow.y += 8 * MILLIMETRE;
  flow.paragraph([{ ...bold('QUYẾT ĐỊNH'), size: 16 }], { align: 'center', gapAfter: 1 });
  flow.paragraph([{ ...bold(model.subject), size: 14 }], { align: 'center', indent: 30, inset: 30 });
  const center = (flow.left + flow.right) / 2;
  drawDivider(doc, { center, y: flow.y + 7, width: 110, accent: readableAccent(model.accent) });
  flow.y += 22;
  const authority = model.authority.normalize('NFC').toLocaleUpperCase('vi');
  flow.paragraph([bold(authority)], { align: 'center', gapAfter: 8 });
  flow.paragraph([{ ...plain(`Xét đề nghị và lý do: ${model.reason}`), font: 'serif-italic' }], {
    gapAfter: 8,
  });
  flow.paragraph([bold('QUYẾT ĐỊNH:')], { align: 'center', gapAfter: 6 });
  for (const line of model.body.split('\n').filter((each) => each.trim() !== '')) drawArticle(flow, line);
  if (model.changes.length > 0) {
    flow.y += 4;
    flow.paragraph([bold('Thời hạn nhận bài sau khi điều chỉnh:')], { gapAfter: 3 });
    for (const change of model.changes) flow.paragraph([plain(`– ${change}`)], { indent: 14, gapAfter: 3 });
  }
  flow.y += 10;
  drawEnd(flow, model);
  return collect(doc);
}

/** "Điều 1." stands out as it does in every decision. */
function drawArticle(flow: PageFlow, line: string): void {
  const match = /^(Điều \d+\.)\s*(.*)$/u.exec(line.trim());
  const runs = match === null ? [plain(line.trim())] : [bold(`${match[1] ?? ''} `), plain(match[2] ?? '')];
  flow.paragraph(runs, { gapAfter: 5 });
}

function drawEnd(flow: PageFlow, model: AmendmentModel): void {
  const { place, date } = model.letterhead;
  const dated = !headingShowsDate(model.letterhead) && place !== undefined && date !== undefined;
  const block: SignatureBlock = {
    ...(dated ? { dateLine: placeAndDate(place, date) } : {}),
    signature: model.signature,
    center: flow.right - 118,
    width: 236,
    size: 13,
    room: 66,
  };
  flow.ensure(signatureHeight(flow.doc, block));
  const top = flow.y;
  for (const line of [
    'Nơi nhận:',
    '- Các đơn vị, cá nhân dự thi;',
    '- Cổng thông tin cuộc thi;',
    '- Lưu: Tổ Thư ký.',
  ]) {
    const run: TextRun = { ...plain(line), size: 11, font: line.endsWith(':') ? 'serif-italic' : 'serif' };
    flow.paragraph([run], { inset: 240 });
  }
  flow.y = Math.max(flow.y, drawSignature(flow.doc, block, top));
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string): TextRun {
  return { text, font: 'serif-bold', size: SIZE, color: INK };
}
