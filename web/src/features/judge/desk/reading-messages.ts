import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'find.open': { vi: 'Tìm trong bài', en: 'Search in the work' },
  'find.label': { vi: 'Tìm trong bài (không cần dấu)', en: 'Search in the work (accents do not matter)' },
  'find.next': { vi: 'Chỗ sau', en: 'Next' },
  'find.previous': { vi: 'Chỗ trước', en: 'Previous' },
  'find.close': { vi: 'Đóng tìm kiếm', en: 'Close the search' },
  'find.count': { vi: '{at} trên {count}', en: '{at} of {count}' },
  'find.none': { vi: 'Không thấy', en: 'Not found' },
  'mark.act': { vi: 'Đánh dấu', en: 'Mark' },
  'mark.note': { vi: 'Ghi chú cho đoạn này', en: 'Note on this passage' },
  'mark.note.help': { vi: 'Chỉ mình bạn thấy.', en: 'Only you see this.' },
  'mark.remove': { vi: 'Bỏ đánh dấu', en: 'Remove the mark' },
  'mark.close': { vi: 'Đóng', en: 'Close' },
  'mark.dialog': { vi: 'Đoạn đánh dấu', en: 'Marked passage' },
  'mark.has-note': { vi: 'Đoạn đánh dấu, có ghi chú', en: 'Marked passage with a note' },
  'mark.no-note': { vi: 'Đoạn đánh dấu', en: 'Marked passage' },
  'marks.list': {
    vi: 'Đoạn đã đánh dấu ({count})',
    en: { one: '{count} marked passage', other: '{count} marked passages' },
  },
  'marks.go': { vi: 'Tới đoạn: {excerpt}', en: 'Go to: {excerpt}' },
  'marks.local': {
    vi: 'Đoạn đánh dấu đang giữ trên máy này, chờ kết nối.',
    en: 'Marks are kept on this device, waiting for the line.',
  },
  'marks.refused': {
    vi: 'Có đoạn đánh dấu chưa lưu được lên máy chủ.',
    en: 'A mark could not be saved on the server.',
  },
  'face.serif': { vi: 'Chữ có chân', en: 'Serif letters' },
  'face.sans': { vi: 'Chữ không chân', en: 'Letters without serifs' },
  'keys.act': { vi: 'Phím tắt (?)', en: 'Keys (?)' },
  'keys.title': { vi: 'Phím tắt của bàn chấm', en: 'Keys of the judging desk' },
  'keys.close': { vi: 'Đóng', en: 'Close' },
  'keys.enter': {
    vi: 'Tiêu chí sau; Shift + Enter: tiêu chí trước',
    en: 'Next criterion; Shift + Enter: the one before',
  },
  'keys.arrows': { vi: 'Tăng, giảm điểm một bước', en: 'One step up, down' },
  'keys.submit': { vi: 'Nộp phiếu', en: 'Hand the sheet in' },
  'keys.ways': { vi: 'Bài sau, bài trước', en: 'Next work, previous work' },
  'keys.sheet': { vi: 'Tới ô điểm đầu tiên', en: 'To the first score' },
  'keys.find': { vi: 'Tìm trong bài', en: 'Search in the work' },
  'keys.hits': { vi: 'Chỗ tìm thấy sau, trước', en: 'Next, previous place found' },
  'keys.mark': {
    vi: 'Đánh dấu đoạn đang chọn, hoặc chỗ vừa tìm thấy',
    en: 'Mark what is selected, or the place just found',
  },
  'keys.help': { vi: 'Bảng phím tắt này', en: 'This list' },
  'keys.escape': { vi: 'Đóng ô tìm, ghi chú hoặc hộp thoại', en: 'Close the search, a note or a dialog' },
} as const satisfies Catalogue;

/** The translator of the reading pane. */
export const useReadingT = createUseT(messages);
