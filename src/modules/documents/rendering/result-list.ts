import { INK } from '../../../platform/pdf/colors.js';
import { collect, createPdf, MILLIMETRE } from '../../../platform/pdf/document.js';
import type { TextRun } from '../../../platform/pdf/text-lines.js';
import { placeAndDate } from '../domain/official-date.js';
import {
  annexSentence,
  type ResultGroup,
  type ResultListModel,
  type ResultRow,
} from '../domain/result-list.js';
import type { RenderOptions } from './certificate.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { OFFICIAL_MARGINS, OFFICIAL_HEAD_SIZE } from './official-page.js';
import { PageFlow } from './page-flow.js';
import { drawSignature, signatureHeight, type SignatureBlock } from './signature.js';
import { drawTable, type Cell, type Column, type TableGroup } from './table.js';

const DEFAULT_TITLE = 'Danh sách tác phẩm đạt giải';
const SIZE = 11.5;
const CLOSING_GAP = 8;
const TINT = '#F3EEE4';
const COLUMNS: readonly Column[] = [
  { title: 'STT', share: 35, align: 'center' },
  { title: 'Giải', share: 74, align: 'center' },
  { title: 'Tên tác phẩm', share: 146 },
  { title: 'Tác giả', share: 122 },
  { title: 'Đơn vị', share: 98 },
];

/** The list of prize winners, annex to the decision: A4 upright, the table's head on every page. */
export async function renderResultList(model: ResultListModel, options: RenderOptions): Promise<Buffer> {
  const title = model.title ?? DEFAULT_TITLE;
  const doc = createPdf({
    title: `${title}: ${model.contestTitle}`,
    subject: `Quyết định số ${model.decisionNumber}`,
    createdAt: options.createdAt,
  });
  const flow = new PageFlow(doc, OFFICIAL_MARGINS);
  flow.y = drawLetterhead(doc, model.letterhead, {
    left: flow.left - 10,
    right: flow.right,
    top: flow.y,
    size: OFFICIAL_HEAD_SIZE,
  });
  flow.y += 7 * MILLIMETRE;
  const upper = title.normalize('NFC').toLocaleUpperCase('vi');
  flow.paragraph([bold(upper, 15)], { align: 'center', gapAfter: 2 });
  flow.paragraph([bold(model.contestTitle, 13.5)], { align: 'center', inset: 20, indent: 20, gapAfter: 2 });
  const annex: TextRun = { text: annexSentence(model), font: 'serif-italic', size: 12.5, color: INK };
  flow.paragraph([annex], { align: 'center', inset: 20, indent: 20, gapAfter: 12 });
  const signature = signatureOf(flow, model);
  const closing = CLOSING_GAP + SIZE * 2 + signatureHeight(doc, signature);
  drawTable(flow, COLUMNS, tableGroups(model.groups), { size: SIZE, tint: TINT, reserve: closing });
  flow.y += CLOSING_GAP;
  flow.ensure(closing - CLOSING_GAP);
  const rows = model.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const total = { ...annex, text: `Danh sách gồm ${rows} giải.` };
  flow.paragraph([total], { gapAfter: 5 });
  drawSignature(doc, signature, flow.y);
  return collect(doc);
}

function signatureOf(flow: PageFlow, model: ResultListModel): SignatureBlock {
  const { place, date } = model.letterhead;
  const dated = !headingShowsDate(model.letterhead) && place !== undefined && date !== undefined;
  return {
    ...(dated ? { dateLine: placeAndDate(place, date) } : {}),
    signature: model.signature,
    center: flow.right - 118,
    width: 236,
    size: 13,
    room: 62,
  };
}

function tableGroups(groups: readonly ResultGroup[]): TableGroup[] {
  let number = 0;
  return groups.map((group, index) => ({
    title: `${roman(index + 1)}. ${group.categoryName.normalize('NFC').toLocaleUpperCase('vi')}`,
    rows: group.rows.map((row) => {
      number += 1;
      return cells(row, number);
    }),
  }));
}

function cells(row: ResultRow, number: number): Cell[] {
  return [
    [plain(String(number))],
    [bold(row.prizeName, SIZE)],
    row.workTitle === undefined ? [] : [plain(row.workTitle)],
    row.authors.map((author) => plain(author)),
    row.unit === undefined ? [] : [plain(row.unit)],
  ];
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let letters = '';
  for (const [value, text] of ROMAN) {
    while (rest >= value) {
      letters += text;
      rest -= value;
    }
  }
  return letters;
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: SIZE, color: INK };
}

function bold(text: string, size: number): TextRun {
  return { text, font: 'serif-bold', size, color: INK };
}
