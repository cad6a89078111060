import { INK } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import type { TextRun } from '../../../platform/pdf/text-lines.js';
import { placeAndDate } from '../domain/official-date.js';
import {
  categorySentence,
  totalSentence,
  type UnitListModel,
  type UnitListRow,
} from '../domain/unit-list.js';
import type { RenderOptions } from './certificate.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { PageFlow } from './page-flow.js';
import { drawSignature, signatureHeight, type SignatureBlock } from './signature.js';
import { drawTable, type Cell, type Column } from './table.js';

const TITLE = 'Danh sách tác phẩm dự thi';
const SIZE = 11;
const HEAD_SIZE = 12;
const TINT = '#F3EEE4';
const CLOSING_GAP = 8;
/** A4 across, bound at its upper edge: 20 mm all round, 25 mm on the left. */
const MARGINS = {
  left: 25 * MILLIMETRE,
  right: 17 * MILLIMETRE,
  top: 20 * MILLIMETRE,
  bottom: 17 * MILLIMETRE,
} as const;
const COLUMNS: readonly Column[] = [
  { title: 'STT', share: 32, align: 'center' },
  { title: 'Họ và tên', share: 112 },
  { title: 'Năm sinh', share: 44, align: 'center' },
  { title: 'Chức vụ', share: 86 },
  { title: 'Đơn vị', share: 116 },
  { title: 'Tên tác phẩm', share: 186 },
  { title: 'Loại hình', share: 68, align: 'center' },
  { title: 'Số biên nhận', share: 74, align: 'center' },
];

/** The list of works that a unit sends, for its head to sign: A4 across, the table's head on every page. */
export async function renderUnitList(model: UnitListModel, options: RenderOptions): Promise<Buffer> {
  const doc = createPdf({
    title: `${TITLE}: ${model.unitName}`,
    subject: model.contestTitle,
    createdAt: options.createdAt,
    layout: 'landscape',
  });
  const flow = new PageFlow(doc, MARGINS);
  const strip = { left: flow.left + 10, right: flow.right - 10, top: flow.y, size: HEAD_SIZE };
  flow.y = drawLetterhead(doc, model.letterhead, strip) + 7 * MILLIMETRE;
  flow.paragraph([bold(TITLE.toLocaleUpperCase('vi'), 15)], { align: 'center', gapAfter: 2 });
  const contest = model.contestTitle.normalize('NFC');
  flow.paragraph([bold(contest, 13.5)], { align: 'center', inset: 40, indent: 40, gapAfter: 12 });
  const [maker, head] = signatures(flow, model);
  const signing = Math.max(signatureHeight(doc, maker), signatureHeight(doc, head));
  const closing = CLOSING_GAP + SIZE * 5 + signing;
  const rows = model.rows.map(cells);
  drawTable(flow, COLUMNS, [{ title: '', rows }], { size: SIZE, tint: TINT, reserve: closing });
  flow.y += CLOSING_GAP;
  flow.ensure(closing - CLOSING_GAP);
  for (const text of [totalSentence(model), categorySentence(model)]) {
    if (text !== '') flow.paragraph([{ ...plain(text), font: 'serif-italic', size: 12.5 }], { gapAfter: 3 });
  }
  flow.y += 4;
  drawSignature(doc, maker, flow.y);
  drawSignature(doc, head, flow.y);
  return collect(doc);
}

/** Who made the list on the left, the head of the unit with place and date on the right. */
function signatures(flow: PageFlow, { letterhead }: UnitListModel): [SignatureBlock, SignatureBlock] {
  const { place, date } = letterhead;
  const dated = !headingShowsDate(letterhead) && place !== undefined && date !== undefined;
  const look = { width: 236, size: 13, room: 58 };
  const dateLine = dated ? { dateLine: placeAndDate(place, date) } : {};
  const blank = dated ? { dateLine: ' ' } : {};
  return [
    { ...look, ...blank, signature: { titles: ['Người lập biểu'] }, center: flow.left + 130 },
    { ...look, ...dateLine, signature: { titles: ['Thủ trưởng đơn vị'] }, center: flow.right - 130 },
  ];
}

/** Each author on an own line where there are several: what belongs to them stands beside. */
function cells({ authors, title, categoryName, receiptNumber }: UnitListRow, index: number): Cell[] {
  const units = [...new Set(authors.map(({ unitName }) => unitName ?? ''))];
  return [
    [plain(String(index + 1))],
    authors.map(({ name }) => plain(name)),
    authors.map(({ birthYear }) => plain(birthYear === null ? '' : String(birthYear))),
    positions(authors),
    units.filter((unit) => unit !== '').map((unit) => plain(unit)),
    [plain(title)],
    [plain(categoryName)],
    [plain(receiptNumber)],
  ];
}

/** Among several authors a dash keeps the place of one without a position. */
function positions(authors: UnitListRow['authors']): Cell {
  if (authors.every(({ position }) => position === null)) return [];
  return authors.map(({ position }) => plain(position ?? '–'));
}

function plain(text: string): TextRun {
  return { text: text.normalize('NFC'), font: 'serif', size: SIZE, color: INK };
}

function bold(text: string, size: number): TextRun {
  return { text, font: 'serif-bold', size, color: INK };
}
