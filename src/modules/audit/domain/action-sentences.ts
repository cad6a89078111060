import type { Locale, Sentence } from '../../../kernel/locale.js';

/** What an act was, for people. An act that is not listed is shown by its own name. */
export const actionSentences: Readonly<Record<string, Sentence>> = {
  'accounts.account-registered': { vi: 'Tạo tài khoản', en: 'Account registered' },
  'accounts.confirmation-requested': { vi: 'Gửi thư xác nhận địa chỉ', en: 'Confirmation mail sent' },
  'accounts.registration-repeated': {
    vi: 'Đăng ký lặp lại với địa chỉ đã có tài khoản',
    en: 'Registration repeated with an address that has an account',
  },
  'accounts.reset-requested': { vi: 'Yêu cầu đặt lại mật khẩu', en: 'Password reset requested' },
  'accounts.invitation-sent': { vi: 'Gửi thư mời giữ vai trò', en: 'Role offered by mail' },
  'accounts.role-granted': { vi: 'Giao vai trò', en: 'Role granted' },
  'accounts.role-revoked': { vi: 'Thu hồi vai trò', en: 'Role revoked' },
  'contests.contest-created': { vi: 'Tạo cuộc thi', en: 'Contest made' },
  'contests.contest-edited': { vi: 'Sửa thông tin cuộc thi', en: 'Contest edited' },
  'contests.contest-moved': { vi: 'Chuyển trạng thái cuộc thi', en: 'Contest moved on' },
  'contests.deadline-extended': {
    vi: 'Quyết định điều chỉnh thời hạn nhận bài',
    en: 'Deadlines put off by decision',
  },
  'entries.entry-begun': { vi: 'Bắt đầu bài dự thi', en: 'Entry begun' },
  'entries.entry-submitted': { vi: 'Nhận bài dự thi, cấp biên nhận', en: 'Entry received, receipt issued' },
  'entries.paper-registered': { vi: 'Tiếp nhận bài giấy, cấp biên nhận', en: 'Work on paper registered' },
  'entries.paper-corrected': {
    vi: 'Sửa thông tin tiếp nhận bài giấy',
    en: 'Registration of paper corrected',
  },
  'entries.barred-list-changed': {
    vi: 'Sửa danh sách người không được dự thi',
    en: 'List of people who may not enter changed',
  },
  'entries.twins-judged': { vi: 'Kết luận về bài có thể trùng', en: 'Possible duplicate judged' },
  'entries.entry-changed': { vi: 'Sửa bài dự thi đã nộp', en: 'Received entry changed' },
  'entries.entry-withdrawn': { vi: 'Rút bài dự thi', en: 'Entry withdrawn' },
  'entries.unit-list-imported': { vi: 'Nhận danh sách tác phẩm của đơn vị', en: 'List of a unit taken in' },
  'entries.text-confirmed': {
    vi: 'Xác nhận văn bản chuyển mã hoặc nhận dạng',
    en: 'Converted or recognised text confirmed',
  },
  'entries.file-opened': { vi: 'Mở tệp gốc của bài dự thi', en: 'Original file opened' },
  'screening.identity-viewed': { vi: 'Xem hồ sơ tác giả', en: 'Dossier opened' },
  'screening.entry-screened': { vi: 'Quyết định sàng lọc', en: 'Screening decision' },
  'screening.ineligible-proposed': {
    vi: 'Đề nghị không hợp lệ, chờ người thứ hai',
    en: 'Proposed as ineligible, awaiting a second person',
  },
  'screening.proposal-sent-back': { vi: 'Trả lại đề nghị không hợp lệ', en: 'Proposal sent back' },
  'screening.correction-asked': { vi: 'Yêu cầu tác giả bổ sung, sửa', en: 'Correction asked for' },
  'screening.entry-corrected': { vi: 'Tác giả nộp bản sửa', en: 'Corrected version handed in' },
  'screening.works-assigned': {
    vi: 'Giao bài cho thành viên Tổ thư ký',
    en: 'Works assigned to a secretary',
  },
  'screening.appeal-filed': { vi: 'Tác giả khiếu nại', en: 'Appeal filed' },
  'screening.appeal-answered': { vi: 'Trả lời khiếu nại', en: 'Appeal answered' },
  'screening.act-taken-back': { vi: 'Hoàn tác thao tác hàng loạt', en: 'Bulk act taken back' },
  'screening.masks-changed': { vi: 'Sửa phần che danh tính', en: 'Masks changed' },
  'sealing.round-sealed': { vi: 'Rọc phách, niêm phong vòng chấm', en: 'Round sealed' },
  'sealing.contest-unsealed': { vi: 'Ghép phách', en: 'Codes unsealed' },
  'sealing.conflicts-declared': { vi: 'Khai báo xung đột lợi ích', en: 'Conflicts of interest declared' },
  'judging.judge-seated': { vi: 'Giám khảo tham gia chấm', en: 'Judge seated' },
  'judging.judge-left': { vi: 'Giám khảo thôi chấm', en: 'Judge left' },
  'judging.judges-reminded': { vi: 'Nhắc giám khảo chấm bài', en: 'Judges reminded' },
  'judging.judge-replaced': { vi: 'Thay giám khảo ở một vòng chấm', en: 'Judge replaced in a round' },
  'judging.assignment-drawn': { vi: 'Lập phương án phân công chấm', en: 'Assignment drawn' },
  'judging.round-released': { vi: 'Giao bài cho giám khảo', en: 'Round released to judges' },
  'judging.sheet-started': { vi: 'Bắt đầu chấm một bài', en: 'Score sheet begun' },
  'judging.sheet-submitted': { vi: 'Nộp phiếu chấm', en: 'Score sheet handed in' },
  'judging.sheet-recused': { vi: 'Từ chối chấm một bài', en: 'Judge recused from a work' },
  'judging.sheet-returned': { vi: 'Trả lại phiếu chấm', en: 'Score sheet returned' },
  'judging.reading-dealt': { vi: 'Phân công thêm lượt chấm', en: 'Another reading assigned' },
  'judging.reading-unstaffed': {
    vi: 'Chưa tìm được giám khảo cho một lượt chấm',
    en: 'No judge found for a reading',
  },
  'judging.question-opened': { vi: 'Điểm lệch, yêu cầu xử lý', en: 'A difference to be settled' },
  'judging.question-stalled': {
    vi: 'Việc thống nhất điểm bị gián đoạn',
    en: 'The settling of a difference was interrupted',
  },
  'judging.discussion-moved': { vi: 'Giám khảo trao đổi về điểm lệch', en: 'Judges discussed a difference' },
  'judging.score-reconciled': { vi: 'Thống nhất hoặc quyết định điểm', en: 'Score agreed or decided on' },
  'judging.reconciliation-superseded': {
    vi: 'Điểm thống nhất hết hiệu lực',
    en: 'Agreed score no longer stands',
  },
  'judging.reading-ordered': { vi: 'Yêu cầu chấm thêm một lượt', en: 'One more reading ordered' },
  'judging.round-moved': { vi: 'Chuyển trạng thái vòng chấm', en: 'Round moved on' },
  'scoring.round-closed': {
    vi: 'Khóa điểm, cam kết kết quả vòng chấm',
    en: 'Round closed, result committed',
  },
  'awards.board-opened': { vi: 'Mở bảng xét giải', en: 'Prize board opened' },
  'awards.awards-proposed': { vi: 'Lập phương án giải theo thứ hạng', en: 'Prize plan filled by rank' },
  'awards.award-given': { vi: 'Trao giải theo quyết định của Hội đồng', en: 'Award given by hand' },
  'awards.award-taken': { vi: 'Bỏ giải đã đề xuất', en: 'Proposed award taken away' },
  'awards.awards-approved': { vi: 'Phê duyệt kết quả', en: 'Awards approved' },
  'awards.awards-published': { vi: 'Công bố kết quả', en: 'Results published' },
  'awards.results-announced': { vi: 'Gửi thông báo kết quả', en: 'Entrants told the results' },
  'awards.award-revoked': { vi: 'Thu hồi giải', en: 'Award revoked' },
  'documents.certificates-issued': { vi: 'Cấp giấy chứng nhận', en: 'Certificates issued' },
  'documents.certificate-revoked': { vi: 'Thu hồi giấy chứng nhận', en: 'Certificate revoked' },
};

/** The act in the reader's language. */
export function actionSentence(action: string, locale: Locale): string {
  return actionSentences[action]?.[locale] ?? action;
}
