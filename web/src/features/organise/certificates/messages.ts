import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  issue: { vi: 'Cấp giấy chứng nhận', en: 'Issue certificates' },
  'issue.what': {
    vi: 'Có giải đã được phê duyệt mà chưa có giấy chứng nhận. Mỗi giấy nhận một số vào sổ kế tiếp và một mã xác minh.',
    en: 'There are approved awards without a certificate. Each gets the next register number and a verification code.',
  },
  issued: { vi: 'Đã cấp các giấy chứng nhận còn thiếu.', en: 'The missing certificates were issued.' },
  empty: {
    vi: 'Chưa có giấy chứng nhận nào. Giấy được cấp sau khi kết quả được phê duyệt.',
    en: 'No certificates yet. They are issued after the results have been approved.',
  },
  'empty.ready': {
    vi: 'Kết quả đã được phê duyệt. Có thể cấp giấy chứng nhận.',
    en: 'The results are approved. Certificates can be issued.',
  },
  board: { vi: 'Mở bảng xét giải', en: 'Open the prize board' },
  caption: { vi: 'Sổ cấp giấy chứng nhận', en: 'Register of certificates' },
  search: { vi: 'Tìm theo tên, tác phẩm, số vào sổ', en: 'Search names, works, numbers' },
  number: { vi: 'Số vào sổ', en: 'Register no.' },
  recipients: { vi: 'Người nhận', en: 'Recipients' },
  prize: { vi: 'Giải', en: 'Prize' },
  work: { vi: 'Tác phẩm', en: 'Work' },
  state: { vi: 'Trạng thái', en: 'State' },
  at: { vi: 'Ngày cấp', en: 'Issued' },
  file: { vi: 'Tệp', en: 'File' },
  pdf: { vi: 'PDF', en: 'PDF' },
  'none.found': { vi: 'Không có giấy nào khớp với từ tìm.', en: 'No certificate matches.' },
  'files.title': { vi: 'Tải về', en: 'Downloads' },
  'files.print': { vi: 'Một tệp PDF để in', en: 'One PDF for the printer' },
  'files.zip': { vi: 'Từng giấy riêng (ZIP)', en: 'Single files (ZIP)' },
  'files.results': { vi: 'Danh sách giải (PDF)', en: 'List of prize winners (PDF)' },
} as const satisfies Catalogue;

/** The translator of the register of certificates. */
export const useCertificatesT = createUseT(messages);
