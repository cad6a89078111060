import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Thư đã gửi', en: 'Mails sent' },
  what: {
    vi: 'Khi chưa nối với máy chủ thư, hệ thống giữ mọi thư gửi đi tại đây. Chỉ quản trị viên xem được.',
    en: 'While no mail server is set up, every mail is kept here. Only the administrator sees it.',
  },
  caption: { vi: 'Các thư đã gửi, mới nhất trước', en: 'Mails sent, newest first' },
  subject: { vi: 'Tiêu đề', en: 'Subject' },
  to: { vi: 'Người nhận', en: 'To' },
  sent: { vi: 'Gửi lúc', en: 'Sent at' },
  empty: {
    vi: 'Chưa có thư nào. Nếu hệ thống đã nối với máy chủ thư, thư được gửi thẳng và không lưu ở đây.',
    en: 'No mails yet. When a mail server is set up, mails go out directly and are not kept here.',
  },
  search: { vi: 'Tìm theo người nhận, tiêu đề', en: 'Search by address or subject' },
  unfound: { vi: 'Không có thư nào khớp với từ tìm kiếm.', en: 'No mail matches the search.' },
  beyond: { vi: 'Trang này không có thư nào.', en: 'There are no mails on this page.' },
  first: { vi: 'Về trang đầu', en: 'To the first page' },
  back: { vi: 'Danh sách thư', en: 'All mails' },
  mail: { vi: 'Thư', en: 'Mail' },

  'jobs.title': { vi: 'Việc nền bị dừng', en: 'Stopped background jobs' },
  'jobs.what': {
    vi: 'Những việc đã thử nhiều lần mà không xong. Thử lại sau khi nguyên nhân đã được khắc phục.',
    en: 'Jobs that failed every attempt. Try again once the cause has been mended.',
  },
  'jobs.caption': { vi: 'Các việc nền bị dừng', en: 'Stopped background jobs' },
  'jobs.none': { vi: 'Không có việc nào bị dừng.', en: 'No job has stopped.' },
  'jobs.kind': { vi: 'Việc', en: 'Job' },
  'jobs.attempts': { vi: 'Số lần thử', en: 'Attempts' },
  'jobs.error': { vi: 'Lỗi lần cuối', en: 'Last error' },
  'jobs.error.none': { vi: 'không ghi', en: 'not noted' },
  'jobs.created': { vi: 'Tạo lúc', en: 'Made at' },
  'jobs.act': { vi: 'Thao tác', en: 'Action' },
  'jobs.retry': { vi: 'Thử lại', en: 'Try again' },
  'jobs.retry.of': { vi: 'Thử lại việc {kind}', en: 'Try {kind} again' },
  'jobs.retried': { vi: 'Việc đã được xếp vào hàng chờ để chạy lại.', en: 'The job is in the queue again.' },
} as const satisfies Catalogue;

/** The translator of the administrator's mails and jobs. */
export const useMailsT = createUseT(messages);
