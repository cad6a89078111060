import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Thiết lập', en: 'Set-up' },
  sections: { vi: 'Các mục thiết lập', en: 'Parts of the set-up' },
  'section.basics': { vi: 'Thông tin chung', en: 'General' },
  'section.categories': { vi: 'Thể loại', en: 'Categories' },
  'section.dates': { vi: 'Thời gian', en: 'Dates' },
  'section.channels': { vi: 'Hình thức nhận bài', en: 'Ways in' },
  'section.rounds': { vi: 'Vòng chấm', en: 'Rounds' },
  'section.criteria': { vi: 'Tiêu chí chấm', en: 'Rubric' },
  'section.prizes': { vi: 'Cơ cấu giải', en: 'Prize plan' },
  'section.units': { vi: 'Đơn vị', en: 'Units' },
  'section.certificate': { vi: 'Giấy chứng nhận', en: 'Certificates' },
  'section.consent': { vi: 'Đồng ý của tác giả', en: 'Consent' },
  'section.replies': { vi: 'Mẫu lời nhắn', en: 'Replies' },
  'section.people': { vi: 'Nhân sự', en: 'People' },
  'section.choose': { vi: 'Mục thiết lập', en: 'Part of the set-up' },
  'nav.unsaved': { vi: 'chưa lưu', en: 'not saved' },
  'nav.done': { vi: 'đủ', en: 'complete' },
  'nav.missing': { vi: 'thiếu {count}', en: { one: '{count} open', other: '{count} open' } },
  'progress.ready': { vi: 'Đủ điều kiện phát động', en: 'Ready to be announced' },
  'progress.missing': {
    vi: 'Còn {count} nội dung bắt buộc',
    en: { one: '{count} required point open', other: '{count} required points open' },
  },
  'go.overview': { vi: 'Về tổng quan để phát động', en: 'Go to the overview to announce' },

  save: { vi: 'Lưu mục này', en: 'Save this part' },
  discard: { vi: 'Bỏ thay đổi', en: 'Drop the changes' },
  next: { vi: 'Mục tiếp theo: {section}', en: 'Next: {section}' },
  'save.keys': { vi: 'Ctrl + S', en: 'Ctrl + S' },

  'frozen.all': {
    vi: 'Cuộc thi đã phát động. Mục này là một phần của thể lệ đã công bố nên giữ nguyên.',
    en: 'The contest has been announced. This part belongs to the published rules and stands.',
  },
  'frozen.some': {
    vi: 'Cuộc thi đã phát động. Các ô thuộc thể lệ đã công bố giữ nguyên; những ô còn lại vẫn sửa được.',
    en: 'The contest has been announced. Fields that belong to the published rules stand; the others can be changed.',
  },
  'frozen.dates': {
    vi: 'Muốn dời hạn nộp, dùng quyết định gia hạn ở trang tổng quan.',
    en: 'To put the deadline off, decide an extension on the overview.',
  },
  'frozen.rounds': {
    vi: 'Cuộc thi đã phát động. Chỉ hạn chấm của từng vòng còn sửa được.',
    en: 'The contest has been announced. Only the due dates of rounds can be changed.',
  },
  'frozen.units': {
    vi: 'Cuộc thi đã phát động. Có thể thêm đơn vị; đơn vị đã có trong danh sách thì giữ lại.',
    en: 'The contest has been announced. Units can be added; those of the list stay.',
  },
  'frozen.over': {
    vi: 'Cuộc thi đã khép lại. Nội dung chỉ để xem.',
    en: 'The contest is over. This can only be read.',
  },

  'conflict.mine': { vi: 'Giữ nội dung của tôi', en: 'Keep mine' },
  'conflict.theirs': { vi: 'Dùng nội dung vừa được lưu', en: 'Use what was just saved' },
  'conflict.title': { vi: 'Mục này vừa được người khác sửa', en: 'Somebody else has just changed this part' },
  'conflict.what': {
    vi: 'Nội dung của bạn chưa được lưu. Chọn bản được giữ lại.',
    en: 'Yours is not saved. Choose which one stands.',
  },

  'row.up': { vi: 'Đưa lên: {name} (Alt + ↑)', en: 'Move up: {name} (Alt + ↑)' },
  'row.down': { vi: 'Đưa xuống: {name} (Alt + ↓)', en: 'Move down: {name} (Alt + ↓)' },
  'row.remove': { vi: 'Bỏ: {name}', en: 'Remove: {name}' },
  'row.moved': { vi: 'Đã chuyển {name} tới vị trí {place}.', en: '{name} is now number {place}.' },
  'row.removed': { vi: 'Đã bỏ {name}.', en: '{name} was removed.' },
  'row.undo': { vi: 'Hoàn tác', en: 'Undo' },
  'row.unnamed': { vi: 'dòng {number}', en: 'row {number}' },

  'number.bad': { vi: 'Cần một số nguyên.', en: 'This must be a whole number.' },
  'number.needed': { vi: 'Cần ghi một số.', en: 'A number is needed.' },
  'score.bad': { vi: 'Cần một số điểm, ví dụ 32,5.', en: 'A score is needed, for example 32.5.' },
  'text.needed': { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
  'no-limit': { vi: 'Để trống: không giới hạn.', en: 'Empty: no limit.' },
} as const satisfies Catalogue;

/** The translator of the set-up's frame. */
export const useSetupT = createUseT(messages);
