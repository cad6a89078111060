import writeXlsxFile from 'write-excel-file/node';
import type { Channel } from '../domain/channel.js';
import type { EntryState } from '../domain/entry.machine.js';
import { dayText, vietnamDay } from './domain/arrival.js';
import type { JournalLine } from './journal.service.js';

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

/** The journal as a workbook. Every text is written as a text: what an author typed is never a formula. */
export async function journalWorkbook(lines: readonly JournalLine[]): Promise<Buffer> {
  const head = columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    backgroundColor: '#E8ECF1' as const,
  }));
  const rows = lines.map((line, index) =>
    columns.map(({ value }) => {
      const content = value(line, index);
      if (content === '') return null;
      return typeof content === 'number'
        ? { value: content, type: Number }
        : { value: content, type: String, wrap: true };
    }),
  );
  return writeXlsxFile([head, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: 'Sổ tiếp nhận',
  }).toBuffer();
}

function momentText(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3600 * 1000).toISOString();
  return `${dayText(vietnamDay(at))} ${local.slice(11, 16)}`;
}
