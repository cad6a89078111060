import { type CsvValue, csvRow } from '../../../platform/csv/write-csv.js';
import type { XlsxSheet } from '../../../platform/files/xlsx-builder.js';
import type { Channel } from '../domain/channel.js';
import type { EntryState } from '../domain/entry.machine.js';
import { dayText, vietnamDay } from './domain/arrival.js';
import type { JournalLine, WholeList } from './journal.service.js';

/** How the ways in are called in papers and tables. */
export const channelNames: Record<Channel, string> = {
  web: 'Trực tuyến',
  unit: 'Qua đầu mối đơn vị',
  post: 'Bưu điện',
  hand: 'Nộp trực tiếp',
  email: 'Thư điện tử',
};

const stateNames: Record<EntryState, string> = {
  draft: 'Bản nháp',
  submitted: 'Đã nhận',
  correcting: 'Chờ bổ sung, sửa',
  eligible: 'Hợp lệ',
  ineligible: 'Không hợp lệ',
  appealed: 'Đang khiếu nại',
  withdrawn: 'Đã rút',
  disqualified: 'Bị loại',
};

const columns: readonly {
  title: string;
  width: number;
  value: (line: JournalLine, index: number) => string | number;
}[] = [
  { title: 'STT', width: 6, value: (_, index) => index + 1 },
  { title: 'Số biên nhận', width: 15, value: (line) => line.receiptNumber },
  { title: 'Hình thức nhận', width: 18, value: (line) => channelNames[line.channel] },
  { title: 'Người gửi, đơn vị gửi', width: 30, value: (line) => line.sender },
  { title: 'Tên tác phẩm', width: 46, value: (line) => line.title },
  { title: 'Thể loại', width: 16, value: (line) => line.categoryName },
  { title: 'Tác giả', width: 30, value: (line) => line.authorNames.join(', ') },
  {
    title: 'Dấu bưu điện',
    width: 13,
    value: (line) => (line.postmarkedOn === null ? '' : dayText(line.postmarkedOn)),
  },
  {
    title: 'Thời điểm đến',
    width: 18,
    value: (line) => (line.arrivedAt === null ? '' : momentText(line.arrivedAt)),
  },
  { title: 'Thời điểm tiếp nhận', width: 18, value: (line) => momentText(line.receivedAt) },
  { title: 'Số bản', width: 8, value: (line) => line.copies ?? '' },
  { title: 'Số trang', width: 9, value: (line) => line.pages ?? '' },
  { title: 'Số bì thư, bưu gửi', width: 18, value: (line) => line.parcelNumber ?? '' },
  { title: 'Bản mềm', width: 10, value: (line) => (line.hasFile ? 'Có' : 'Chưa có') },
  {
    title: 'Nhận muộn, lý do',
    width: 30,
    value: (line) => line.lateReason ?? (line.breach === null ? '' : 'Muộn'),
  },
  { title: 'Ghi chú', width: 30, value: (line) => line.remarks ?? '' },
  { title: 'Trạng thái', width: 14, value: (line) => stateNames[line.state] },
  { title: 'Người tiếp nhận', width: 22, value: (line) => line.registeredBy ?? '' },
];

/** A workbook is made as a whole, in a thread of its own; longer journals are streamed as CSV. */
export const workbookLimit: WholeList = { most: 20_000, tooLong: 'reception.journal-too-long' };

/** The journal as the table of a workbook. */
export function journalSheet(lines: readonly JournalLine[]): XlsxSheet {
  return {
    name: 'Sổ tiếp nhận',
    columns: columns.map(({ title, width }) => ({ header: title, width })),
    rows: lines.map((line, index) => columns.map(({ value }) => value(line, index))),
    wrapped: true,
  };
}

/** Signs that make Excel take a text for a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/**
 * The journal as CSV, portion by portion, so that no length of it fills the memory: in UTF-8 with the mark by which
 * Excel knows it. What an author typed is never a formula: an apostrophe before it keeps it a text.
 */
export async function* journalCsv(portions: AsyncIterable<readonly JournalLine[]>): AsyncGenerator<string> {
  const texts = (line: JournalLine, index: number): CsvValue[] =>
    columns.map(({ value }) => {
      const content = value(line, index);
      return typeof content === 'string' && formulaStart.test(content) ? `'${content}` : content;
    });
  let count = 0;
  yield `\uFEFF${csvRow(columns.map(({ title }) => title))}`;
  for await (const lines of portions) {
    yield lines.map((line, index) => csvRow(texts(line, count + index))).join('');
    count += lines.length;
  }
}

function momentText(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3600 * 1000).toISOString();
  return `${dayText(vietnamDay(at))} ${local.slice(11, 16)}`;
}
