import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Nhật ký', en: 'Record' },
  'chain.title': { vi: 'Chuỗi nhật ký', en: 'The chain' },
  'chain.what': {
    vi: 'Mỗi việc mang mã băm SHA-256 tính trên nội dung của nó và mã của việc trước. Sửa, thêm hay bỏ một dòng cũ thì mọi mã từ đó trở đi đều đổi, nên ai đã chép lại mã cuối chuỗi hôm nay sẽ nhận ra sự thay đổi.',
    en: 'Each act carries a SHA-256 over its own content and the hash of the act before. If an old line is changed, added or left out, every hash after it changes: whoever noted the end of the chain today would see it.',
  },
  'chain.check': {
    vi: 'Người quản trị kiểm tra cả chuỗi trên máy chủ bằng lệnh',
    en: 'The administrator checks the whole chain on the server with',
  },
  'chain.head': { vi: 'Mã cuối chuỗi, dòng số {seq}', en: 'End of the chain, line {seq}' },
  'chain.copy': { vi: 'Chép mã', en: 'Copy' },
  'chain.copied': { vi: 'Đã chép', en: 'Copied' },
  'sealed.what': {
    vi: 'Khi cuộc thi đang niêm phong, nhật ký không cho biết một việc thuộc bài nào hay bản nào.',
    en: 'While the contest is sealed, the record does not tell to which work or copy an act belongs.',
  },
  caption: { vi: 'Các việc của cuộc thi, mới nhất trước', en: 'Acts of the contest, newest first' },
  seq: { vi: 'Dòng', en: 'Line' },
  at: { vi: 'Thời điểm', en: 'Time' },
  actor: { vi: 'Tư cách', en: 'Capacity' },
  act: { vi: 'Việc', en: 'Act' },
  details: { vi: 'Chi tiết', en: 'Details' },
  hash: { vi: 'Mã băm', en: 'Hash' },
  'hash.of': { vi: 'Mã băm đầy đủ của dòng {seq}: {hash}', en: 'Full hash of line {seq}: {hash}' },
  empty: { vi: 'Chưa có việc nào được ghi.', en: 'Nothing has been recorded yet.' },
  beyond: { vi: 'Trang này không có dòng nào.', en: 'There are no lines on this page.' },
  first: { vi: 'Về trang đầu', en: 'To the first page' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
} as const satisfies Catalogue;

/** The translator of the record. */
export const useRecordT = createUseT(messages);
