import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  tab: { vi: 'Tổng quan: {title}', en: 'Overview: {title}' },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
  now: { vi: 'Việc cần làm', en: 'What to do now' },

  'next.draft.missing': {
    vi: 'Còn {count} nội dung bắt buộc trước khi phát động',
    en: {
      one: '{count} required point is open before the announcement',
      other: '{count} required points are open before the announcement',
    },
  },
  'next.draft.missing.what': {
    vi: 'Hoàn thiện từng nội dung trong danh sách bên dưới; mỗi dòng dẫn tới đúng mục cần sửa.',
    en: 'Settle the points listed below; each line leads to its section.',
  },
  'next.draft.ready': { vi: 'Cuộc thi đã đủ điều kiện phát động', en: 'The contest can be announced' },
  'next.draft.ready.what': {
    vi: 'Đọc lại thể lệ lần cuối, rồi phát động.',
    en: 'Read the rules once more, then announce.',
  },
  'next.draft.reader': {
    vi: 'Ban Tổ chức đang soạn cuộc thi',
    en: 'The organisers are preparing the contest',
  },
  'next.announced': { vi: 'Chờ đến giờ nhận bài', en: 'Waiting for the opening' },
  'next.announced.what': {
    vi: 'Hệ thống tự mở nhận bài lúc {at}.',
    en: 'Receiving opens by itself at {at}.',
  },
  'next.announced.due': {
    vi: 'Đã đến giờ nhận bài. Mở để tác giả gửi bài.',
    en: 'The time has come. Open, so that authors can submit.',
  },
  'next.receiving': { vi: 'Đang nhận bài', en: 'Receiving entries' },
  'next.receiving.what': {
    vi: 'Hệ thống tự đóng nhận bài sau hạn nộp. Tổ thư ký có thể sàng lọc ngay những bài đã nhận.',
    en: 'Receiving closes by itself after the deadline. The secretariat can screen what has arrived already.',
  },
  'next.receiving.due': {
    vi: 'Đã hết hạn nộp. Đóng nhận bài để chuyển sang sàng lọc.',
    en: 'The deadline has passed. Close receiving and go on to screening.',
  },
  'next.screening': { vi: 'Sàng lọc các bài đã nhận', en: 'Screen the entries' },
  'next.screening.left': {
    vi: 'Còn {count} bài chờ sàng lọc. Xong tất cả mới rọc phách được.',
    en: {
      one: '{count} work waits. Sealing is possible when none does.',
      other: '{count} works wait. Sealing is possible when none does.',
    },
  },
  'next.screening.done': {
    vi: 'Mọi bài đã được sàng lọc. Có thể rọc phách để đưa vào chấm kín.',
    en: 'Everything is screened. The works can be sealed for blind judging.',
  },
  'next.judging': { vi: 'Đang chấm kín', en: 'Blind judging' },
  'next.judging.what': {
    vi: 'Tên tác giả đã được tách khỏi bài. Theo dõi tiến độ chấm; khi vòng cuối đã khóa thì ghép phách.',
    en: 'Names are separated from works. Follow the judging; unseal when the last round is closed.',
  },
  'next.deciding': { vi: 'Xét giải', en: 'Decide the prizes' },
  'next.deciding.what': {
    vi: 'Hội đồng thẩm định giải xếp giải theo kết quả đã ghép phách; Ban Tổ chức duyệt và công bố.',
    en: 'The council fills the prize plan from the unsealed ranking; the organisers approve and publish.',
  },
  'next.published': { vi: 'Kết quả đã công bố', en: 'Results are published' },
  'next.published.what': {
    vi: 'Cấp giấy chứng nhận. Khi mọi việc đã xong thì lưu trữ cuộc thi.',
    en: 'Issue the certificates. When everything is done, archive the contest.',
  },
  'next.archived': { vi: 'Cuộc thi đã lưu trữ', en: 'The contest is archived' },
  'next.archived.what': {
    vi: 'Nội dung chỉ còn để xem.',
    en: 'Its content can only be read.',
  },
  'next.cancelled': { vi: 'Cuộc thi đã hủy', en: 'The contest was cancelled' },
  'next.cancelled.what': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },

  'go.setup': { vi: 'Vào thiết lập', en: 'Open the set-up' },
  'go.screening': { vi: 'Vào sàng lọc', en: 'Open screening' },
  'go.sealing': { vi: 'Tới phần rọc phách', en: 'Go to sealing' },
  'go.judging': { vi: 'Theo dõi chấm', en: 'Follow the judging' },
  'go.unsealing': { vi: 'Tới phần ghép phách', en: 'Go to unsealing' },
  'go.council': { vi: 'Vào bảng xét giải', en: 'Open the prize board' },
  'go.certificates': { vi: 'Vào giấy chứng nhận', en: 'Open certificates' },

  announce: { vi: 'Phát động', en: 'Announce' },
  'announce.title': { vi: 'Phát động cuộc thi', en: 'Announce the contest' },
  'announce.what': {
    vi: 'Trang cuộc thi và thể lệ được công khai ngay. Từ lúc này thể lệ, thể loại, tiêu chí chấm và cơ cấu giải không sửa được nữa.',
    en: 'The page and the rules become public at once. From then on the rules, categories, rubric and prize plan stand.',
  },
  'announce.when': {
    vi: 'Nhận bài từ {opens} đến {closes}, giờ Việt Nam; hệ thống tự mở và tự đóng.',
    en: 'Entries are received from {opens} to {closes}, Vietnam time; both happen by themselves.',
  },
  'open-receiving': { vi: 'Mở nhận bài', en: 'Open receiving' },
  'open-receiving.title': { vi: 'Mở nhận bài dự thi', en: 'Open for entries' },
  'open-receiving.what': {
    vi: 'Tác giả gửi được bài ngay sau khi mở, cho đến {closes}, giờ Việt Nam.',
    en: 'Authors can submit at once, until {closes}, Vietnam time.',
  },
  'close-receiving': { vi: 'Đóng nhận bài', en: 'Close receiving' },
  'close-receiving.title': { vi: 'Đóng nhận bài dự thi', en: 'Close receiving' },
  'close-receiving.what': {
    vi: 'Không ai gửi, sửa hoặc rút bài được nữa. Cuộc thi chuyển sang sàng lọc. Việc này không hoàn tác được.',
    en: 'Nobody can submit, change or withdraw a work any more. The contest goes on to screening. This cannot be undone.',
  },
  archive: { vi: 'Lưu trữ', en: 'Archive' },
  'archive.title': { vi: 'Lưu trữ cuộc thi', en: 'Archive the contest' },
  'archive.what': {
    vi: 'Cuộc thi khép lại, mọi nội dung chỉ còn để xem. Trang kết quả và trang xác minh giấy chứng nhận vẫn mở. Việc này không hoàn tác được.',
    en: 'The contest is closed and can only be read. Results and verification stay public. This cannot be undone.',
  },

  'check.title': { vi: 'Nội dung còn thiếu', en: 'What is missing' },
  'check.required': { vi: 'Bắt buộc trước khi phát động', en: 'Required before the announcement' },
  'check.advised': { vi: 'Nên có', en: 'Advised' },
  'check.done': { vi: 'Không còn thiếu nội dung nào.', en: 'Nothing is missing.' },

  'figures.title': { vi: 'Bài dự thi', en: 'Entries' },
  'figures.total': { vi: 'Đã nhận', en: 'Received' },
  'figures.waiting': { vi: 'Chờ sàng lọc', en: 'To screen' },
  'figures.eligible': { vi: 'Hợp lệ', en: 'Eligible' },
  'figures.ineligible': { vi: 'Không hợp lệ', en: 'Ineligible' },
  'figures.findings': {
    vi: '{count} bài có dấu hiệu lộ danh tính',
    en: { one: '{count} work has signs of identity', other: '{count} works have signs of identity' },
  },
  'figures.progress': { vi: 'Tiến độ sàng lọc', en: 'Progress of screening' },
  'figures.none': {
    vi: 'Chưa nhận được bài nào. Bài gửi về sẽ hiện ở đây.',
    en: 'Nothing has arrived yet. Entries are counted here.',
  },
  'figures.sealed': {
    vi: 'Số liệu theo tác giả không hiển thị trong thời gian chấm kín.',
    en: 'Figures of the named side are not shown while judging is blind.',
  },

  'way.title': { vi: 'Các mốc thời gian', en: 'Dates' },
  'way.zone': { vi: 'Theo giờ Việt Nam', en: 'Vietnam time' },
  'way.opens': { vi: 'Mở nhận bài', en: 'Receiving opens' },
  'way.closes': { vi: 'Hết hạn nộp bài', en: 'Deadline' },
  'way.round': { vi: 'Chấm xong {round}', en: 'Readings due: {round}' },
  'way.results': { vi: 'Công bố kết quả (dự kiến)', en: 'Results expected' },
  'way.today': { vi: 'Hôm nay', en: 'Today' },
  'way.unset': { vi: 'chưa định', en: 'not set' },
  'way.extended': {
    vi: 'Đã gia hạn từ {from}. Lý do: {reason}',
    en: 'Extended from {from}. Reason: {reason}',
  },

  extend: { vi: 'Quyết định điều chỉnh thời hạn', en: 'Put deadlines off' },
  'extend.number': { vi: 'Số, ký hiệu quyết định', en: 'Number of the decision' },
  'extend.decided': { vi: 'Ngày ký', en: 'Date of the decision' },
  'extend.signer-title': { vi: 'Thẩm quyền, chức vụ người ký', en: 'Authority and position of the signer' },
  'extend.signer': { vi: 'Họ và tên người ký', en: 'Name of the signer' },
  'extend.body': { vi: 'Nội dung quyết định', en: 'Text of the decision' },
  'extend.body.help': {
    vi: 'Mỗi điều một dòng. Thời hạn mới được hệ thống liệt kê ở cuối quyết định.',
    en: 'One article a line. The new deadlines are listed at the end of the paper.',
  },
  'extend.ways': { vi: 'Các hình thức nhận bài khác', en: 'The other ways in' },
  'extend.paper': { vi: 'Văn bản quyết định', en: 'The paper of the decision' },
  'extend.needed': { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
  'extend.what': {
    vi: 'Gia hạn là một quyết định: hạn mới và lý do được công bố trên trang cuộc thi và ghi vào nhật ký. Hạn nộp chỉ dời về sau.',
    en: 'An extension is a decision: the new deadline and its reason are published and kept in the record. It can only be later.',
  },
  'extend.present': { vi: 'Hạn đang công bố: {at}.', en: 'Published deadline: {at}.' },
  'extend.at': { vi: 'Hạn mới (giờ Việt Nam)', en: 'New deadline (Vietnam time)' },
  'extend.later': {
    vi: 'Muộn hơn {duration} so với hạn đang công bố.',
    en: '{duration} later than published.',
  },
  'extend.reason': { vi: 'Lý do', en: 'Reason' },
  'extend.reason.help': {
    vi: 'Được công bố nguyên văn, ví dụ: theo Công văn số 45-CV/BTC.',
    en: 'Published word for word.',
  },
  'extend.at.missing': { vi: 'Chọn hạn mới.', en: 'Choose the new deadline.' },
  'extend.reason.missing': { vi: 'Ghi lý do gia hạn.', en: 'Give the reason.' },
  'extend.do': { vi: 'Quyết định gia hạn', en: 'Decide the extension' },

  cancel: { vi: 'Hủy cuộc thi', en: 'Cancel the contest' },
  'cancel.what': {
    vi: 'Cuộc thi dừng hẳn, không mở lại được. Trang công khai ghi rõ đã hủy kèm lý do. Bài đã nhận được giữ nguyên để xem lại.',
    en: 'The contest stops for good. Its public page says so, with the reason. Works received are kept.',
  },
  'cancel.reason': { vi: 'Lý do hủy', en: 'Reason' },
  'cancel.reason.missing': { vi: 'Ghi lý do hủy.', en: 'Give the reason.' },
  'more.title': { vi: 'Quyết định khác', en: 'Other decisions' },
} as const satisfies Catalogue;

/** The translator of the overview. */
export const useOverviewT = createUseT(messages);
/** A key of the overview's messages. */
export type OverviewKey = keyof typeof messages;
