import type { Locale, Sentence } from '../../kernel/locale.js';
import type { XlsxCell, XlsxSheet } from '../../platform/files/xlsx-builder.js';
import type { EntryState } from '../entries/index.js';
import type { QueueItemView } from './dto/queue.dto.js';

const states: Readonly<Record<EntryState, Sentence>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ sàng lọc', en: 'Waiting' },
  correcting: { vi: 'Đang sửa', en: 'Being corrected' },
  eligible: { vi: 'Hợp lệ', en: 'Eligible' },
  ineligible: { vi: 'Không hợp lệ', en: 'Ineligible' },
  appealed: { vi: 'Đang khiếu nại', en: 'Appealed' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  disqualified: { vi: 'Bị loại', en: 'Disqualified' },
};
const channels: Readonly<Record<QueueItemView['channel'], Sentence>> = {
  web: { vi: 'Trang mạng', en: 'Web' },
  unit: { vi: 'Đầu mối', en: 'Unit' },
  post: { vi: 'Bưu điện', en: 'Post' },
  hand: { vi: 'Nộp trực tiếp', en: 'By hand' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
};

interface Column {
  readonly header: Sentence;
  readonly width: number;
  readonly cell: (item: QueueItemView, index: number, locale: Locale) => XlsxCell;
}

const columns: readonly Column[] = [
  { header: { vi: 'STT', en: 'No.' }, width: 6, cell: (_item, index) => index + 1 },
  { header: { vi: 'Số biên nhận', en: 'Receipt' }, width: 16, cell: (item) => item.receiptNumber },
  { header: { vi: 'Họ và tên', en: 'Authors' }, width: 32, cell: (item) => item.authorNames.join('; ') },
  { header: { vi: 'Đơn vị', en: 'Unit' }, width: 32, cell: (item) => item.unitName },
  { header: { vi: 'Tên tác phẩm', en: 'Title' }, width: 48, cell: (item) => item.title },
  { header: { vi: 'Loại hình', en: 'Category' }, width: 16, cell: (item) => item.categoryName },
  {
    header: { vi: 'Thời điểm nộp', en: 'Received' },
    width: 18,
    cell: (item) => (item.submittedAt === null ? null : new Date(item.submittedAt)),
  },
  {
    header: { vi: 'Cách nộp', en: 'Channel' },
    width: 14,
    cell: (item, _index, locale) => channels[item.channel][locale],
  },
  { header: { vi: 'Số từ', en: 'Words' }, width: 10, cell: (item) => item.words },
  { header: { vi: 'Dấu hiệu danh tính', en: 'Signs of identity' }, width: 12, cell: (item) => item.findings },
  {
    header: { vi: 'Trùng lặp (%)', en: 'Copied (%)' },
    width: 12,
    cell: (item) => (item.similarShare === null ? null : Math.round(item.similarShare * 100)),
  },
  {
    header: { vi: 'Trạng thái', en: 'State' },
    width: 16,
    cell: (item, _index, locale) => states[item.state][locale],
  },
  { header: { vi: 'Người sàng lọc', en: 'Screened by' }, width: 24, cell: (item) => item.assignedTo },
  {
    header: { vi: 'Hạn sửa bài', en: 'Correction due' },
    width: 18,
    cell: (item) => (item.correctionDueAt === null ? null : new Date(item.correctionDueAt)),
  },
];

/** The queue as a sheet in the organisers' own columns. */
export function queueSheet(items: readonly QueueItemView[], locale: Locale): XlsxSheet {
  return {
    name: { vi: 'Danh sách bài dự thi', en: 'Works' }[locale],
    columns: columns.map(({ header, width }) => ({ header: header[locale], width })),
    rows: items.map((item, index) => columns.map(({ cell }) => cell(item, index, locale))),
  };
}
