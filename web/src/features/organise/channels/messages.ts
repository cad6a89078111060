import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  intro: {
    vi: 'Bài dự thi luôn nộp được trực tuyến. Có thể mở thêm hình thức khác, mỗi hình thức có thời hạn riêng.',
    en: 'Works can always be entered online. Other ways in may be opened, each with its own deadline.',
  },
  frozen: {
    vi: 'Cuộc thi đã phát động. Muốn mở thêm hình thức nhận bài hoặc lùi hạn, dùng quyết định điều chỉnh ở trang tổng quan.',
    en: 'The contest has been announced. To open a way in or put its days off, decide an amendment on the overview.',
  },
  post: { vi: 'Nhận bài qua bưu điện', en: 'Take works by post' },
  'post.address': { vi: 'Địa chỉ nhận thư', en: 'Postal address' },
  'post.lastPostmarkOn': { vi: 'Dấu bưu điện đến hết ngày', en: 'Last postmark' },
  'post.lastArrivalOn': { vi: 'Nhận qua bưu điện đến hết ngày', en: 'Last day of arrival' },
  hand: { vi: 'Nhận bài trực tiếp', en: 'Take works by hand' },
  'hand.address': { vi: 'Nơi nhận trực tiếp', en: 'Where to hand them in' },
  'hand.hours': { vi: 'Giờ nhận', en: 'Office hours' },
  'hand.lastOn': { vi: 'Nhận trực tiếp đến hết ngày', en: 'Last day' },
  email: { vi: 'Nhận bài qua thư điện tử', en: 'Take works by e-mail' },
  'email.address': { vi: 'Hộp thư nhận bài', en: 'Mail box' },
  'email.closesAt': { vi: 'Hạn gửi thư (giờ Việt Nam)', en: 'Deadline of mails (Vietnam time)' },
  required: { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
} as const satisfies Catalogue;

/** The translator of the ways in. */
export const useChannelsT = createUseT(messages);
