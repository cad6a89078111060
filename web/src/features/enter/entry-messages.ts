import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  submit: { vi: 'Nộp bài', en: 'Submit' },
  'submit.title': { vi: 'Nộp bài dự thi', en: 'Submit the entry' },
  'submit.after': {
    vi: 'Bạn nhận ngay mã biên nhận trên trang này và qua thư. Đến hạn nộp, bạn vẫn sửa, thay tệp hoặc rút bài được.',
    en: 'You get a receipt here and by mail at once. Until the deadline you can still change, replace or withdraw the work.',
  },
  'submit.findings': {
    vi: 'Tệp còn {count} chỗ có thể lộ danh tính tác giả. Nên sửa trước khi nộp.',
    en: {
      one: 'The file has {count} place that may name the author. Better mend it before.',
      other: 'The file has {count} places that may name the author. Better mend them before.',
    },
  },
  'submit.waiting': {
    vi: 'Tệp đang được kiểm tra. Bạn có thể nộp ngay; kết quả kiểm tra sẽ hiện trên trang này.',
    en: 'The file is still being inspected. You may submit now; the result will be shown here.',
  },
  'submit.unsaved': {
    vi: 'Còn nội dung chưa lưu được lên máy chủ. Chờ lưu xong rồi nộp.',
    en: 'Something is not saved on the server yet. Wait until it is, then submit.',
  },
  'sum.work': { vi: 'Tác phẩm', en: 'Work' },
  'sum.category': { vi: 'Thể loại', en: 'Category' },
  'sum.authors': { vi: 'Tác giả', en: 'Authors' },
  'sum.representative': { vi: 'người đại diện', en: 'represents the authors' },
  'sum.file': { vi: 'Tệp', en: 'Files' },
  'sum.consents': { vi: 'Cam đoan', en: 'Declarations' },
  'sum.none': { vi: 'Chưa có', en: 'None' },
  'sum.title': { vi: 'Nội dung đã nộp', en: 'What was submitted' },
  'sum.title.draft': { vi: 'Nội dung bản nháp', en: 'The draft' },

  withdraw: { vi: 'Rút bài', en: 'Withdraw' },
  'withdraw.title': { vi: 'Rút bài dự thi', en: 'Withdraw the entry' },
  'withdraw.what': {
    vi: 'Bài sẽ không được chấm và không thể nộp lại. Biên nhận không còn hiệu lực. Muốn dự thi tiếp, bạn phải tạo bài mới trước hạn nộp.',
    en: 'The work will not be judged and cannot be submitted again. Its receipt is void. To take part you would begin a new entry before the deadline.',
  },
  'withdraw.reason': { vi: 'Lý do', en: 'Reason' },

  received: { vi: 'Đã nhận bài lúc {at}. Mã biên nhận {number}.', en: 'Received at {at}. Receipt {number}.' },
  'received.edit': {
    vi: 'Đến hạn nộp, bạn vẫn sửa được; thay đổi được lưu ngay và bài giữ nguyên mã biên nhận.',
    en: 'Until the deadline you can still change it; changes are saved at once and the receipt number stays.',
  },
  'receipt.title': { vi: 'Giấy biên nhận', en: 'Receipt' },
  'receipt.number': { vi: 'Mã biên nhận', en: 'Receipt number' },
  'receipt.at': { vi: 'Nhận lúc', en: 'Received at' },
  'receipt.files': {
    vi: '{count} tệp đã nhận',
    en: { one: '{count} file', other: '{count} files received' },
  },
  'receipt.page': { vi: 'Tác phẩm, trang {number}', en: 'The work, page {number}' },
  'receipt.role.work': { vi: 'Tác phẩm', en: 'The work' },
  'receipt.role.script': { vi: 'Kịch bản', en: 'Script' },
  'receipt.role.media': { vi: 'Tệp âm thanh, video', en: 'Sound or film' },
  'receipt.role.translation': { vi: 'Bản dịch tiếng Việt', en: 'Vietnamese translation' },
  'receipt.role.proof': { vi: 'Minh chứng', en: 'Proof' },
  'receipt.digest': { vi: 'Dấu vân tay của tệp (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  'receipt.digest.what': {
    vi: 'Dãy này chỉ khớp với đúng tệp đã nộp; giữ lại để đối chiếu khi cần.',
    en: 'It fits the submitted file only; keep it to compare.',
  },
  'receipt.pdf': { vi: 'Tải biên nhận (PDF)', en: 'Download the receipt (PDF)' },
  'receipt.zone': { vi: 'giờ Việt Nam', en: 'Vietnam time' },

  'refused.discard': { vi: 'Bỏ thay đổi chưa lưu', en: 'Drop the unsaved change' },
  restored: {
    vi: 'Đã khôi phục nội dung chưa kịp lưu từ lần trước trên máy này.',
    en: 'What was not saved the last time on this device has been restored.',
  },

  'way.title': { vi: 'Chặng đường của bài', en: 'The way of the work' },
  'way.submitted': { vi: 'Nộp bài', en: 'Submitted' },
  'way.deadline': { vi: 'Hết hạn nhận bài', en: 'End of receiving' },
  'way.screening': { vi: 'Sàng lọc', en: 'Screening' },
  'way.judging': { vi: 'Chấm kín', en: 'Blind judging' },
  'way.judging.what': {
    vi: 'Tên tác giả được tách khỏi bài; không ai xem được điểm cho đến khi xét giải.',
    en: 'Names are separated from works; nobody sees scores before the prizes are decided.',
  },
  'way.results': { vi: 'Công bố kết quả', en: 'Results' },
  'way.expected': { vi: 'dự kiến {at}', en: 'expected {at}' },
  'way.done': { vi: 'đã xong', en: 'done' },
  'way.now': { vi: 'đang ở đây', en: 'now' },

  'correction.title': {
    vi: 'Ban Thư ký đề nghị sửa bài',
    en: 'The secretariat asks you to correct the entry',
  },
  'correction.until': {
    vi: 'Sửa và gửi lại trước {at}. Sửa xong, nhấn “Gửi bản đã sửa”.',
    en: 'Correct it and send it again before {at}. When it is done, press “Send the corrected version”.',
  },
  'correction.passed': {
    vi: 'Hạn sửa bài là {at}, nay đã hết. Ban Thư ký xem xét theo bản hiện có.',
    en: 'The time for the correction was over at {at}. The secretariat decides about the version that is there.',
  },
  'correction.send': { vi: 'Gửi bản đã sửa', en: 'Send the corrected version' },
  'masked.title': { vi: 'Một số chỗ được che khi chấm', en: 'Some words are masked for judging' },
  'masked.what': {
    vi: 'Để bảo đảm chấm kín, giám khảo không đọc được các chữ sau:',
    en: 'So that the work is judged blind, judges do not read these words:',
  },
  'appeal.words': { vi: 'Khiếu nại kết quả sàng lọc', en: 'Appeal against the decision' },
  'appeal.help': {
    vi: 'Nêu rõ lý do. Nhận đến {at}; người trả lời không phải là người đã quyết định.',
    en: 'Say why. Taken until {at}; somebody other than who decided will answer.',
  },
  'appeal.send': { vi: 'Gửi khiếu nại', en: 'Send the appeal' },
  'appeal.open': { vi: 'Khiếu nại đang được xem xét', en: 'Your appeal is being considered' },
  'appeal.upheld': { vi: 'Khiếu nại được chấp nhận', en: 'Your appeal was upheld' },
  'appeal.dismissed': { vi: 'Khiếu nại không được chấp nhận', en: 'Your appeal was dismissed' },
  'appeal.answer': { vi: 'Trả lời: {answer}', en: 'Answer: {answer}' },
  'outcome.eligible': {
    vi: 'Bài hợp lệ và được đưa vào chấm kín.',
    en: 'The work is eligible and goes to blind judging.',
  },
  'outcome.ineligible': { vi: 'Bài không hợp lệ', en: 'The work is not eligible' },
  'outcome.reason': { vi: 'Lý do: {reason}.', en: 'Reason: {reason}.' },
  'outcome.mend': {
    vi: 'Đến hạn nộp, bạn vẫn sửa được bài hoặc thay tệp; sau khi sửa, bài được sàng lọc lại.',
    en: 'Until the deadline you can still mend the work or replace the file; it is then screened again.',
  },
  'receipt.void': { vi: 'Không còn hiệu lực', en: 'No longer valid' },
  'outcome.withdrawn': {
    vi: 'Bài đã được rút và không được chấm.',
    en: 'The work was withdrawn and is not judged.',
  },
  'outcome.disqualified': { vi: 'Bài đã bị loại', en: 'The work was disqualified' },
  'outcome.late': {
    vi: 'Đã hết hạn nhận bài, bản nháp này không được nộp. Nội dung vẫn được giữ để bạn xem lại.',
    en: 'Receiving is over and this draft was not submitted. Its content is kept for you to read.',
  },
  'award.title': { vi: 'Tác phẩm đoạt giải: {prize}', en: 'The work won: {prize}' },
  'award.certificate': { vi: 'Tải giấy chứng nhận (PDF)', en: 'Download the certificate (PDF)' },

  'reason.identity-in-work': { vi: 'lộ danh tính trong tác phẩm', en: 'identity in the work' },
  'reason.wrong-category': { vi: 'sai thể loại', en: 'wrong category' },
  'reason.over-length': { vi: 'vượt độ dài', en: 'over length' },
  'reason.under-length': { vi: 'chưa đủ độ dài', en: 'under length' },
  'reason.missing-translation': { vi: 'thiếu bản dịch tiếng Việt', en: 'no Vietnamese translation' },
  'reason.duplicate': { vi: 'trùng lặp quá mức cho phép', en: 'duplication above the limit' },
  'reason.published-too-early': { vi: 'đã công bố trước thời điểm cho phép', en: 'published too early' },
  'reason.over-cap': { vi: 'vượt số bài cho phép', en: 'over the number of entries' },
  'reason.too-many-authors': { vi: 'vượt số tác giả cho phép', en: 'too many authors' },
  'reason.barred-person': { vi: 'người không được dự thi', en: 'person who may not enter' },
  'reason.late': { vi: 'nộp quá hạn', en: 'late' },
  'reason.bad-file': { vi: 'tệp không đọc được', en: 'unreadable file' },
  'reason.missing-proof': { vi: 'thiếu minh chứng', en: 'missing proof' },
  'reason.off-topic': { vi: 'lạc đề', en: 'off topic' },
  'reason.other': { vi: 'lý do khác', en: 'other' },
} as const satisfies Catalogue;

/** The translator of one entry's page. */
export const useEntryT = createUseT(messages);
/** Keys of these messages, for codes that come from the server. */
export type EntryMessageKey = keyof typeof messages;

/** Whether a code of the server has its own sentence here. */
export function hasEntryMessage(key: string): key is EntryMessageKey {
  return Object.hasOwn(messages, key);
}
