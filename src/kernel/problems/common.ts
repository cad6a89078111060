import type { Problem } from './problem.js';

/** Problems that belong to no module. */
export const commonProblems = {
  'request.invalid': {
    kind: 'invalid',
    vi: 'Dữ liệu gửi lên chưa đúng. Vui lòng sửa các mục được đánh dấu.',
    en: 'Some of what was sent is not right. Please mend the marked fields.',
  },
  'request.malformed': {
    kind: 'invalid',
    vi: 'Nội dung yêu cầu không đọc được.',
    en: 'The request could not be read.',
  },
  'request.too-large': {
    kind: 'too-large',
    vi: 'Dữ liệu gửi lên vượt quá dung lượng cho phép.',
    en: 'What was sent is larger than allowed.',
  },
  'request.foreign-origin': {
    kind: 'forbidden',
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối. Vui lòng mở lại trang này và thử lại.',
    en: 'The request came from another site and was refused. Please reload this page and try again.',
  },
  'request.rate-limited': {
    kind: 'rate-limited',
    vi: 'Quá nhiều lần thử. Vui lòng chờ {seconds} giây rồi thử lại.',
    en: 'Too many attempts. Please wait {seconds} seconds and try again.',
  },
  'access.sign-in': {
    kind: 'unauthenticated',
    vi: 'Vui lòng đăng nhập để tiếp tục.',
    en: 'Please sign in to go on.',
  },
  'access.denied': {
    kind: 'forbidden',
    vi: 'Tài khoản của bạn không có quyền thực hiện việc này.',
    en: 'Your account may not do this.',
  },
  'thing.not-found': {
    kind: 'not-found',
    vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    en: 'There is no such thing, or you may not see it.',
  },
  'conflict.stale': {
    kind: 'conflict',
    vi: 'Nội dung đã được thay đổi ở nơi khác. Vui lòng tải lại trang rồi thực hiện lại.',
    en: 'This was changed elsewhere in the meantime. Please reload and do it again.',
  },
  'conflict.state': {
    kind: 'conflict',
    vi: 'Không thể thực hiện ở trạng thái hiện tại.',
    en: 'This cannot be done in the present state.',
  },
  'confirmation.mismatch': {
    kind: 'invalid',
    vi: 'Chữ xác nhận chưa đúng. Vui lòng nhập chính xác “{expected}”.',
    en: 'The confirmation does not match. Please type exactly “{expected}”.',
  },
  'service.storage-full': {
    kind: 'unavailable',
    vi: 'Máy chủ tạm thời hết chỗ chứa tệp. Bản nháp của bạn vẫn được giữ. Vui lòng thử lại sau, hoặc báo cho Ban Tổ chức.',
    en: 'The server has no room for files just now. Your draft is kept. Please try again later, or tell the organisers.',
  },
  'service.unavailable': {
    kind: 'unavailable',
    vi: 'Hệ thống tạm thời chưa sẵn sàng. Vui lòng thử lại sau ít phút.',
    en: 'The system is not ready just now. Please try again in some minutes.',
  },
} as const satisfies Record<string, Problem>;
