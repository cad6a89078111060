import { type Catalogue, createUseT } from '../../../../lib/i18n/index.js';

const messages = {
  tools: { vi: 'Xem tệp gốc', en: 'Looking at the file' },
  parts: { vi: 'Phần của bài', en: 'Part of the work' },
  'role.work': { vi: 'Bài dự thi', en: 'Work' },
  'role.script': { vi: 'Kịch bản, lời', en: 'Script' },
  'role.media': { vi: 'Âm thanh, hình ảnh', en: 'Sound or film' },
  'role.translation': { vi: 'Bản dịch', en: 'Translation' },
  'role.proof': { vi: 'Minh chứng {number}', en: 'Proof {number}' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  page: { vi: 'Trang {page} trên {count}', en: 'Page {page} of {count}' },
  closer: { vi: 'Phóng to', en: 'Zoom in' },
  farther: { vi: 'Thu nhỏ', en: 'Zoom out' },
  width: { vi: 'Vừa chiều rộng', en: 'Fit the width' },
  'text.show': { vi: 'Văn bản bên cạnh', en: 'Text beside' },
  text: { vi: 'Văn bản của bài', en: 'Text of the work' },
  'text.recognised': {
    vi: 'Văn bản máy nhận dạng từ hình, có thể còn lỗi. Vui lòng đối chiếu với trang.',
    en: 'The text was recognised by machine and may contain errors. Please compare it with the page.',
  },
  loading: { vi: 'Đang dựng trang {page}.', en: 'Page {page} is being drawn.' },
  failed: {
    vi: 'Không dựng được trang {page}. Tệp có thể bị hỏng, hoặc máy chủ đang bận.',
    en: 'Page {page} could not be drawn. The file may be damaged, or the server is busy.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  alt: { vi: 'Trang {page} của tệp {name}', en: 'Page {page} of the file {name}' },
  play: { vi: 'Phát tệp {name}', en: 'Play the file {name}' },
} as const satisfies Catalogue;

export const useOriginalT = createUseT(messages);
