import { type Catalogue, createUseT } from '../../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Số liệu sàng lọc', en: 'Figures of screening' },
  back: { vi: 'Sàng lọc', en: 'Screening' },
  none: { vi: 'Chưa nhận bài nào.', en: 'No work has been received.' },
  print: { vi: 'In', en: 'Print' },
  'as-of': { vi: 'Đến {at}', en: 'As of {at}' },
  'table.show': { vi: 'Xem bảng số', en: 'Show the table' },
  'day.title': { vi: 'Bài nhận theo ngày', en: 'Received by day' },
  'day.what': {
    vi: '{total} bài đã nhận. Ngày nhiều nhất là {day} với {most} bài. {share} % số bài đến trong hai ngày cuối tính đến hạn.',
    en: '{total} works were received. The busiest day was {day} with {most}. {share} % came in the last two days before the deadline.',
  },
  'day.what.open': {
    vi: '{total} bài đã nhận. Ngày nhiều nhất là {day} với {most} bài.',
    en: '{total} works were received. The busiest day was {day} with {most}.',
  },
  'day.deadline': { vi: 'Hạn nộp', en: 'Deadline' },
  'day.day': { vi: 'Ngày', en: 'Day' },
  'category.title': { vi: 'Theo thể loại', en: 'By category' },
  'category.what': {
    vi: 'Nhiều nhất là {name} với {most} bài, bằng {share} % tổng số.',
    en: 'Most are {name}: {most}, {share} % of all.',
  },
  'unit.title': { vi: 'Theo đơn vị', en: 'By unit' },
  'unit.with-below': { vi: '{name} (gồm đơn vị trực thuộc)', en: '{name} (with units below)' },
  'unit.what': {
    vi: '{count} đơn vị có bài. Nhiều nhất là {name} với {most} bài.',
    en: '{count} units have works. Most come from {name}: {most}.',
  },
  'reason.title': { vi: 'Lý do không hợp lệ', en: 'Reasons of ineligibility' },
  'reason.what': {
    vi: '{total} bài không hợp lệ. Lý do thường gặp nhất: {name} ({most} bài).',
    en: '{total} works are ineligible. Most often: {name} ({most}).',
  },
  'reason.none': { vi: 'Chưa có bài nào không hợp lệ.', en: 'No work is ineligible.' },
  'name.none': { vi: 'Không ghi', en: 'Not given' },
  'name.none.all': { vi: 'Chưa bài nào ghi đơn vị.', en: 'No work names a unit.' },
  'name.others': { vi: '{count} đơn vị khác', en: '{count} other units' },
  total: { vi: 'Tổng số', en: 'Total' },
  works: { vi: 'Số bài', en: 'Works' },
  'state.submitted': { vi: 'Chờ', en: 'Waiting' },
  'state.correcting': { vi: 'Đang sửa', en: 'Correcting' },
  'state.appealed': { vi: 'Khiếu nại', en: 'Appealed' },
  'state.eligible': { vi: 'Hợp lệ', en: 'Eligible' },
  'state.ineligible': { vi: 'Không hợp lệ', en: 'Ineligible' },
} as const satisfies Catalogue;

/** The translator of the figures of screening. */
export const useFiguresT = createUseT(messages);
