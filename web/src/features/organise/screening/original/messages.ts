import { type Catalogue, createUseT } from '../../../../lib/i18n/index.js';

const messages = {
  tools: { vi: 'Xem tệp gốc', en: 'Looking at the file' },
  parts: { vi: 'Phần của bài', en: 'Part of the work' },
  'role.work': { vi: 'Bài dự thi', en: 'Work' },
  'role.script': { vi: 'Kịch bản, lời', en: 'Script' },
  'role.media': { vi: 'Âm thanh, hình ảnh', en: 'Sound or film' },
  'role.translation': { vi: 'Bản dịch', en: 'Translation' },
  'role.proof': { vi: 'Minh chứng {number}', en: 'Proof {number}' },
  'previous.page': { vi: 'Trang trước', en: 'Previous page' },
  'previous.picture': { vi: 'Ảnh trước', en: 'Previous picture' },
  'next.page': { vi: 'Trang sau', en: 'Next page' },
  'next.picture': { vi: 'Ảnh sau', en: 'Next picture' },
  'count.page': { vi: 'Trang {page} trên {count}', en: 'Page {page} of {count}' },
  'count.picture': { vi: 'Ảnh {page} trên {count}', en: 'Picture {page} of {count}' },
  pictures: {
    vi: 'Các ảnh trong thân bài, theo thứ tự. Phần chữ xem ở mục “Văn bản”.',
    en: 'The pictures in the body of the document, in their order. Its words are under “Text”.',
  },
  closer: { vi: 'Phóng to', en: 'Zoom in' },
  farther: { vi: 'Thu nhỏ', en: 'Zoom out' },
  width: { vi: 'Vừa chiều rộng', en: 'Fit the width' },
  'text.show': { vi: 'Văn bản bên cạnh', en: 'Text beside' },
  text: { vi: 'Văn bản của bài', en: 'Text of the work' },
  'recognised.page': {
    vi: 'Văn bản máy nhận dạng từ hình, có thể còn lỗi. Vui lòng đối chiếu với trang.',
    en: 'The text was recognised by machine and may contain errors. Please compare it with the page.',
  },
  'recognised.picture': {
    vi: 'Chữ trong các ảnh do máy nhận dạng, có thể còn lỗi. Vui lòng đối chiếu với ảnh.',
    en: 'Words in the pictures were recognised by machine and may contain errors. Please compare them with the pictures.',
  },
  'loading.page': { vi: 'Đang dựng trang {page}.', en: 'Page {page} is being drawn.' },
  'loading.picture': { vi: 'Đang dựng ảnh {page}.', en: 'Picture {page} is being drawn.' },
  'failed.page': {
    vi: 'Không dựng được trang {page}. Tệp có thể bị hỏng, hoặc máy chủ đang bận.',
    en: 'Page {page} could not be drawn. The file may be damaged, or the server is busy.',
  },
  'failed.picture': {
    vi: 'Không dựng được ảnh {page}. Ảnh có thể bị hỏng, hoặc máy chủ đang bận.',
    en: 'Picture {page} could not be drawn. It may be damaged, or the server is busy.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  'alt.page': { vi: 'Trang {page} của tệp {name}', en: 'Page {page} of the file {name}' },
  'alt.picture': { vi: 'Ảnh {page} trong tệp {name}', en: 'Picture {page} in the file {name}' },
  play: { vi: 'Phát tệp {name}', en: 'Play the file {name}' },
} as const satisfies Catalogue;

export const useOriginalT = createUseT(messages);
