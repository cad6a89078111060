import { type Catalogue, createUseT } from '../../../../lib/i18n/index.js';

const messages = {
  'box.title': { vi: 'Đoạn trùng', en: 'Shared passages' },
  'box.none': {
    vi: 'Không thấy đoạn nào trùng với tác phẩm khác.',
    en: 'No passage is shared with another work.',
  },
  'box.what': {
    vi: 'So với mọi tác phẩm đã nhận của cuộc thi này và các cuộc thi trước; câu trích dẫn quen thuộc không tính.',
    en: 'Compared with all works received in this contest and earlier ones; common quotations do not count.',
  },
  'box.waiting': {
    vi: 'Chưa đối chiếu xong; kết quả hiện sau ít phút.',
    en: 'The comparison is not done yet; its result appears in some minutes.',
  },
  'total.exceeds': { vi: 'Vượt tỷ lệ trùng lặp', en: 'Above the duplication limit' },
  'total.share': {
    vi: 'Tính chung, {percent} % số từ trùng với tác phẩm khác.',
    en: 'In all, {percent} % of the words stand in other works.',
  },
  'total.limit': {
    vi: 'Tính chung, {percent} % số từ trùng với tác phẩm khác; thể loại này cho phép {limit} %.',
    en: 'In all, {percent} % of the words stand in other works; this category allows {limit} %.',
  },
  'total.decide': {
    vi: 'Hệ thống không tự loại tác phẩm; Tổ thư ký xem từng đoạn rồi quyết định. Tác phẩm trước đây của chính tác giả cũng được tính.',
    en: 'Nothing is refused by itself: the secretariat reads the passages and decides. The author’s own earlier works count too.',
  },
  'work.share': { vi: '{percent} % bài này', en: '{percent} % of this work' },
  'work.there': { vi: '{percent} % bài kia', en: '{percent} % of the other' },
  'work.passages': { vi: '{count} đoạn', en: { one: '{count} passage', other: '{count} passages' } },
  'work.same-author': { vi: 'của chính tác giả', en: 'the author’s own' },
  'work.same-work': { vi: 'Gần như là cùng một tác phẩm', en: 'Nearly the same work' },
  'work.closed': {
    vi: 'Tác phẩm của cuộc thi “{contest}”. Hãy hỏi Tổ thư ký của cuộc thi đó.',
    en: 'A work of the contest “{contest}”. Ask its secretariat.',
  },
  'work.contest': { vi: 'cuộc thi “{contest}”', en: 'contest “{contest}”' },
  'work.compare': { vi: 'Đối chiếu', en: 'Compare' },
  'work.compare.label': { vi: 'Đối chiếu với {title}', en: 'Compare with {title}' },

  'page.title': { vi: 'Đối chiếu hai tác phẩm', en: 'Two works side by side' },
  'page.back': { vi: 'Sàng lọc {number}', en: 'Screening {number}' },
  'page.screening': { vi: 'Sàng lọc', en: 'Screening' },
  'page.said': {
    vi: '{words} từ trùng nhau: {here} % của {hereNumber} và {there} % của {thereNumber}.',
    en: '{words} words are shared: {here} % of {hereNumber} and {there} % of {thereNumber}.',
  },
  'page.next': { vi: 'Đoạn tiếp theo', en: 'Next passage' },
  'page.previous': { vi: 'Đoạn trước', en: 'Previous passage' },
  'page.keys': { vi: 'Phím tắt: Alt + ↓ và Alt + ↑.', en: 'Keys: Alt + ↓ and Alt + ↑.' },
  'page.place': { vi: 'Đoạn {at} trong {count}', en: 'Passage {at} of {count}' },
  'page.choice': { vi: 'Tác phẩm đang xem', en: 'The work shown' },
  'page.here': { vi: 'Tác phẩm đang xét: {number}', en: 'The work on the desk: {number}' },
  'page.there': { vi: 'Tác phẩm kia: {number}', en: 'The other work: {number}' },
  'page.passage': { vi: 'đoạn trùng {at}', en: 'passage {at}' },
} as const satisfies Catalogue;

/** The translator of shared passages. */
export const useCopiedT = createUseT(messages);
