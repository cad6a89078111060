import { INK, readableAccent } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import type { TextRun } from '../../../platform/pdf/text-lines.js';
import { numberWords } from '../domain/number-words.js';
import { localDateOf, officialTime, placeAndDate, shortDate } from '../domain/official-date.js';
import type { HandoverModel, HandoverRow } from '../domain/reception.js';
import type { RenderOptions } from './certificate.js';
import { drawDivider } from './divider.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { OFFICIAL_HEAD_SIZE, OFFICIAL_MARGINS } from './official-page.js';
import { PageFlow } from './page-flow.js';
import { drawSignature, type SignatureBlock, signatureHeight } from './signature.js';
import { drawTable, type Cell, type Column, type TableGroup } from './table.js';

const SIZE = 13;
const TABLE_SIZE = 9.5;
/** A postmark stays on one line of its column. */
const STAMP_SIZE = 8.5;
const TINT = '#F3EEE4';
const COLUMNS: readonly Column[] = [
  { title: 'TT', share: 27, align: 'center' },
  { title: 'Số biên nhận', share: 64, align: 'center' },
  { title: 'Người gửi, đơn vị gửi', share: 104 },
  { title: 'Tên tác phẩm, thể loại', share: 152 },
  { title: 'Ngày nhận, dấu bưu điện', share: 62, align: 'center' },
  { title: 'Số bản, số trang', share: 50, align: 'center' },
];
const count = new Intl.NumberFormat('vi-VN');

/** Minutes of handing works over: A4 upright, the table's head on every page, the parties' places to sign. */
export async function renderHandover(model: HandoverModel, options: RenderOptions): Promise<Buffer> {
  const doc = createPdf({
    title: 'Biên bản giao nhận bài dự thi',
    subject: `${model.contestTitle}; ${model.period}`,
    createdAt: options.createdAt,
  });
  const flow = new PageFlow(doc, OFFICIAL_MARGINS);
  drawHead(flow, model);
  const opening =
    `Vào hồi ${officialTime(model.madeAt)}, tại ${model.place}, hai bên gồm có tên dưới đây tiến hành giao nhận ` +
    `bài dự thi ${model.contestTitle}, tiếp nhận ${model.period}:`;
  flow.paragraph([plain(opening)], { gapAfter: 7 });
  drawParty(flow, 'Bên giao', model.giver);
  drawParty(flow, 'Bên nhận', model.receiver);
  flow.y += 4;
  flow.paragraph([plain(totalSentence(model))], { gapAfter: 8 });
  const signatures = signatureBlocks(flow, model);
  const closing = closingHeight(flow, signatures);
  drawTable(flow, COLUMNS, tableGroups(model), { size: TABLE_SIZE, tint: TINT, reserve: closing });
  flow.y += 9;
  flow.ensure(closing - 9);
  flow.paragraph([plain(CLOSING)], { gapAfter: 9 });
  drawDate(flow, model);
  for (const block of signatures) drawSignature(flow.doc, block, flow.y);
  return collect(doc);
}

const CLOSING =
  'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản; đã đọc lại cho hai bên cùng nghe, thống nhất và ký tên.';

function drawHead(flow: PageFlow, model: HandoverModel): void {
  flow.y = drawLetterhead(flow.doc, model.letterhead, {
    left: flow.left - 10,
    right: flow.right,
    top: flow.y,
    size: OFFICIAL_HEAD_SIZE,
  });
  flow.y += 8 * MILLIMETRE;
  flow.paragraph([{ ...bold('BIÊN BẢN'), size: 17 }], { align: 'center', gapAfter: 1 });
  flow.paragraph([{ ...bold('Giao nhận bài dự thi'), size: 14 }], { align: 'center' });
  const center = (flow.left + flow.right) / 2;
  drawDivider(flow.doc, { center, y: flow.y + 7, width: 110, accent: readableAccent(model.accent) });
  flow.y += 22;
}

function drawParty(flow: PageFlow, label: string, { name, role }: HandoverModel['giver']): void {
  const dots = '…………………………………';
  const who = [
    bold(`${label}: `),
    plain(name === '' ? dots : name),
    plain(`; chức vụ: ${role === '' ? dots : role}`),
  ];
  flow.paragraph(who, { gapAfter: 3 });
}

function totalSentence({ groups }: HandoverModel): string {
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const parts = groups.map(({ channelName, rows }) => {
    const name = channelName.charAt(0).toLocaleLowerCase('vi') + channelName.slice(1);
    return `${name}: ${works(rows.length)} (${numberWords(rows.length)} bài)`;
  });
  const head = `Tổng số bài giao nhận: ${works(total)} (bằng chữ: ${numberWords(total)} bài)`;
  return parts.length === 0 ? `${head}.` : `${head}; trong đó ${parts.join('; ')}. Danh sách cụ thể như sau:`;
}

/** A number is not parted from what it counts. */
function works(number: number): string {
  return `${count.format(number)}\u00A0bài`;
}

function tableGroups({ groups }: HandoverModel): TableGroup[] {
  let number = 0;
  return groups.map(({ channelName, rows }) => ({
    title: `${channelName} (${count.format(rows.length)} bài)`,
    rows: rows.map((row) => {
      number += 1;
      return cells(row, number);
    }),
  }));
}

function cells(row: HandoverRow, number: number): Cell[] {
  const { postmarkedOn } = row;
  const extent = [...row.extent.split(', '), row.remarks].filter((text) => text !== '');
  return [
    [small(String(number))],
    [small(row.receiptNumber)],
    [small(row.sender)],
    [small(row.workTitle), { ...small(row.categoryName), font: 'serif-italic' }],
    [
      small(shortDate(localDateOf(row.receivedAt))),
      ...(postmarkedOn === null ? [] : [{ ...small(`Dấu: ${shortDate(postmarkedOn)}`), size: STAMP_SIZE }]),
    ],
    extent.map(small),
  ];
}

function signatureBlocks(flow: PageFlow, { giver, receiver }: HandoverModel): SignatureBlock[] {
  const cell = flow.width / 2;
  return [
    { title: 'ĐẠI DIỆN BÊN GIAO', name: giver.name },
    { title: 'ĐẠI DIỆN BÊN NHẬN', name: receiver.name },
  ].map(({ title, name }, index) => ({
    signature: { titles: [title], ...(name === '' ? {} : { name }) },
    center: flow.left + cell * (index + 0.5),
    width: cell - 14,
    size: SIZE,
    room: 64,
  }));
}

/** The sentence, the date and the places to sign stand together: a page of signatures alone proves nothing. */
function closingHeight(flow: PageFlow, blocks: readonly SignatureBlock[]): number {
  const sentence = flow.heightOf([plain(CLOSING)]) + 18;
  return sentence + SIZE * 1.4 + 4 + Math.max(...blocks.map((block) => signatureHeight(flow.doc, block)));
}

function drawDate(flow: PageFlow, { letterhead }: HandoverModel): void {
  const { place, date } = letterhead;
  if (headingShowsDate(letterhead) || place === undefined || date === undefined) return;
  const run: TextRun = { ...plain(placeAndDate(place, date)), font: 'serif-italic' };
  flow.paragraph([run], { align: 'right', gapAfter: 4 });
}

function small(text: string): TextRun {
  return { text, font: 'serif', size: TABLE_SIZE, color: INK };
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string): TextRun {
  return { text, font: 'serif-bold', size: SIZE, color: INK };
}
