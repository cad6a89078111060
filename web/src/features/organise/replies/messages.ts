import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Mẫu lời nhắn', en: 'Replies' },
  intro: {
    vi: 'Mẫu do Ban Thư ký tự soạn để đề nghị sửa bài hoặc thông báo bài không hợp lệ. Mọi thành viên Ban Thư ký của cuộc thi dùng chung.',
    en: 'Written by the secretariat itself, for asking a correction or telling of a refusal. The whole secretariat of the contest shares them.',
  },
  none: { vi: 'Chưa có mẫu nào của riêng cuộc thi.', en: 'The contest has no reply of its own yet.' },
  add: { vi: 'Thêm mẫu', en: 'Add a reply' },
  kind: { vi: 'Dùng khi', en: 'Used for' },
  'kind.correction': { vi: 'Đề nghị sửa', en: 'Asking for a correction' },
  'kind.refusal': { vi: 'Không hợp lệ', en: 'Refusing a work' },
  name: { vi: 'Tên mẫu', en: 'Name' },
  'name.missing': { vi: 'Nhập tên mẫu.', en: 'Enter a name.' },
  words: { vi: 'Nội dung', en: 'Words' },
  'words.missing': { vi: 'Nhập nội dung.', en: 'Enter the words.' },
  'words.help': {
    vi: '{title} được thay bằng tên tác phẩm, {number} bằng số biên nhận.',
    en: '{title} becomes the title of the work, {number} its receipt number.',
  },
  act: { vi: 'Thao tác', en: 'Acts' },
  save: { vi: 'Lưu mẫu', en: 'Save' },
  stop: { vi: 'Thôi', en: 'Cancel' },
  edit: { vi: 'Sửa', en: 'Edit' },
  remove: { vi: 'Xóa', en: 'Remove' },
  'remove.title': { vi: 'Xóa mẫu lời nhắn', en: 'Remove the reply' },
  'remove.what': {
    vi: 'Mẫu “{name}” không còn trong danh sách. Lời nhắn đã gửi không thay đổi.',
    en: 'The reply “{name}” leaves the list. What was sent stays as it is.',
  },
  'of.house': { vi: 'Mẫu có sẵn', en: 'Ready-made' },
  'of.contest': { vi: 'Mẫu của cuộc thi', en: 'Of this contest' },
  manage: { vi: 'Soạn mẫu lời nhắn', en: 'Write replies' },
} as const satisfies Catalogue;

export const useRepliesT = createUseT(messages);
