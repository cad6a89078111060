import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Bảng xét giải', en: 'Prize board' },
  'state.open': { vi: 'Đang xét giải', en: 'Deciding' },
  'sealed.title': { vi: 'Cuộc thi chưa ghép phách', en: 'The contest has not been unsealed' },
  'sealed.what': {
    vi: 'Bảng xét giải chỉ mở khi mọi điểm đã cố định và mã phách đã được nối với bài trước người chứng kiến.',
    en: 'The board opens when every score is fixed and codes have been joined with works before witnesses.',
  },
  'sealed.go': { vi: 'Mở trang ghép phách', en: 'Open unsealing' },

  'act.propose': { vi: 'Đề xuất theo thứ hạng', en: 'Fill by rank' },
  'act.approve': { vi: 'Phê duyệt', en: 'Approve' },
  'act.correct': { vi: 'Sửa số quyết định', en: 'Correct the decision' },
  'act.publish': { vi: 'Công bố', en: 'Publish' },
  'propose.what': {
    vi: 'Bảng còn trống. Phương án theo thứ hạng điền giải từ trên xuống; chỗ đồng hạng để lại cho Hội đồng quyết định.',
    en: 'The board is empty. Filling by rank gives prizes from the top; ties at the line are left to the council.',
  },
  decision: { vi: 'Quyết định số {number}, ngày {date}', en: 'Decision {number} of {date}' },
  'result.list': { vi: 'Danh sách giải (PDF)', en: 'List of winners (PDF)' },
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  'public.page': { vi: 'Trang kết quả công khai', en: 'Public results' },
  'done.published': {
    vi: 'Kết quả đã được công bố và gửi thư cho các tác giả.',
    en: 'The results are public, and the entrants have been told by mail.',
  },
  'done.approved': {
    vi: 'Kết quả đã được phê duyệt. Giải không thay đổi được nữa; số và ngày quyết định còn sửa được đến khi công bố.',
    en: 'The results are approved. Awards can no longer change; number and date of the decision can, until publication.',
  },

  'ties.title': { vi: 'Đồng hạng chờ Hội đồng quyết định', en: 'Ties for the council to decide' },
  'tie.what': {
    vi: '{category}: {count} bài đồng hạng, cùng {score} điểm, giành {places}.',
    en: '{category}: {count} works tie with {score} points and compete for {places}.',
  },
  'tie.place': { vi: '{count} suất {prize}', en: '{count} × {prize}' },

  'ranking.title': { vi: 'Xếp hạng', en: 'Ranking' },
  'ranking.count': {
    vi: '{count} bài ở vòng cuối',
    en: { one: '{count} work in the last round', other: '{count} works in the last round' },
  },
  'ranking.empty': {
    vi: 'Vòng cuối chưa có bài nào được xếp hạng.',
    en: 'No work was ranked in the last round.',
  },
  'ranking.none-found': { vi: 'Không có bài nào khớp.', en: 'No work matches.' },
  'ranking.search': { vi: 'Tìm tác phẩm, tác giả, mã phách', en: 'Search works, authors, codes' },
  'ranking.more': {
    vi: 'Hiện cả {count} bài',
    en: { one: 'Show {count} work', other: 'Show all {count} works' },
  },
  'ranking.no-lines': {
    vi: 'Giải chia theo thể loại: chọn một thể loại để xem vạch giải.',
    en: 'Prizes go by category: choose one to see the lines.',
  },
  'category.all': { vi: 'Mọi thể loại', en: 'All categories' },
  category: { vi: 'Thể loại', en: 'Category' },
  rank: { vi: 'Hạng', en: 'Rank' },
  'rank.tied': { vi: 'đồng hạng', en: 'tied' },
  code: { vi: 'Mã phách', en: 'Code' },
  score: { vi: 'Điểm', en: 'Score' },
  work: { vi: 'Tác phẩm', en: 'Work' },
  range: { vi: 'Khoảng hạng', en: 'Range' },
  'range.from-to': { vi: '{best}–{worst}', en: '{best}–{worst}' },
  'range.unknown': { vi: '–', en: '–' },
  'range.what': {
    vi: 'Khoảng hạng là những thứ hạng mà bài có thể thực sự có trong nhóm tranh cùng giải, với độ tin cậy 95 %. Hai bài có khoảng hạng trùng nhau thì chênh lệch điểm chưa nói chắc bài nào hơn.',
    en: 'The range holds the places that a work may truly have among those in for the same prizes, with 95 % confidence. Where ranges overlap, the scores do not say for sure which work is better.',
  },
  'rule.mean': { vi: 'Điểm: trung bình các lần chấm.', en: 'Score: the mean of the readings.' },
  'rule.median': { vi: 'Điểm: trung vị các lần chấm.', en: 'Score: the median of the readings.' },
  'rule.trimmed': {
    vi: 'Điểm: trung bình sau khi bỏ điểm cao nhất và thấp nhất.',
    en: 'Score: the mean without the highest and the lowest reading.',
  },
  'rule.zscore': { vi: 'Điểm: điểm chuẩn hóa.', en: 'Score: standard scores.' },
  'rule.leniency': {
    vi: 'Điểm: đã hiệu chỉnh theo mức chấm chặt, chấm rộng của giám khảo.',
    en: 'Score: less the severity of the judges.',
  },
  'rule.mixed': {
    vi: 'Điểm: đã hiệu chỉnh theo mức chấm của giám khảo và độ tin cậy (mô hình hỗn hợp).',
    en: 'Score: corrected for severity and reliability (mixed model).',
  },
  prize: { vi: 'Giải', en: 'Prize' },
  line: { vi: 'Hết {prize}', en: 'End of {prize}' },

  'slots.title': { vi: 'Cơ cấu giải', en: 'Prize plan' },
  'slots.none': { vi: 'Cuộc thi chưa có cơ cấu giải.', en: 'The contest has no prize plan yet.' },
  'slots.count': { vi: '{given}/{planned}', en: '{given}/{planned}' },
  'slots.count.words': { vi: 'đã trao {given} trên {planned} giải', en: '{given} of {planned} given' },
  'slots.beyond': { vi: 'vượt cơ cấu {count}', en: '{count} beyond the plan' },
  'slots.empty': { vi: 'Còn trống', en: 'Empty' },
  'slots.for': { vi: 'Dành cho: {categories}', en: 'For: {categories}' },
  'slots.more': { vi: 'Trao thêm ngoài cơ cấu', en: 'Give one beyond the plan' },
  give: { vi: 'Trao giải', en: 'Give a prize' },
  'give.work': { vi: 'Trao giải cho “{work}”', en: 'Give a prize to “{work}”' },
  'give.prize': { vi: 'Trao {prize}', en: 'Give a prize: {prize}' },
  'give.choose-prize': { vi: 'Chọn giải', en: 'Choose a prize' },
  'give.choose-work': { vi: 'Chọn tác phẩm', en: 'Choose a work' },
  'give.prize.option': { vi: '{prize} ({given}/{planned})', en: '{prize} ({given}/{planned})' },
  'give.beyond': {
    vi: 'Giải này đã đủ số lượng trong cơ cấu. Trao thêm cần nêu rõ lý do; lý do được ghi vào nhật ký.',
    en: 'All planned awards of this prize are given. One more needs a clear reason, which goes on record.',
  },
  'give.missing': { vi: 'Chọn một mục trong danh sách.', en: 'Choose one of the list.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  'reason.help': {
    vi: 'Lý do được ghi ở phần thay đổi bên dưới và trong nhật ký.',
    en: 'It is listed among the changes below and in the record.',
  },
  'reason.missing': { vi: 'Ghi lý do, ít nhất 3 ký tự.', en: 'Give a reason of at least 3 characters.' },
  take: { vi: 'Bỏ giải', en: 'Take away' },
  'take.title': { vi: 'Bỏ {prize} của “{work}”', en: 'Take {prize} from “{work}”' },
  'take.of': { vi: 'Bỏ giải của “{work}”', en: 'Take away the prize of “{work}”' },
  'take.what': {
    vi: 'Suất giải trở lại trống cho đến khi Hội đồng trao lại.',
    en: 'The place is empty again until the council gives it to a work.',
  },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  'revoke.title': { vi: 'Thu hồi {prize} của “{work}”', en: 'Revoke {prize} of “{work}”' },
  'revoke.of': { vi: 'Thu hồi giải của “{work}”', en: 'Revoke the prize of “{work}”' },
  'revoke.what': {
    vi: 'Giải được ghi là đã thu hồi trên trang kết quả; giấy chứng nhận mất hiệu lực và trang xác minh cho biết điều đó. Việc này không hoàn tác được.',
    en: 'The award is marked as revoked on the results page; its certificate is no longer valid, and verification says so. This cannot be undone.',
  },
  'decision.number': { vi: 'Số quyết định', en: 'Number of the decision' },
  'decision.number.help': { vi: 'Ví dụ: 128/QĐ-BTC', en: 'For example 128/QĐ-BTC' },
  'decision.number.missing': { vi: 'Ghi số quyết định.', en: 'Give the number of the decision.' },
  'decision.date': { vi: 'Ngày quyết định', en: 'Date of the decision' },
  'decision.date.missing': { vi: 'Chọn ngày quyết định.', en: 'Choose the date of the decision.' },
  'approve.title': { vi: 'Phê duyệt kết quả', en: 'Approve the results' },
  'approve.what': {
    vi: '{count} giải trên bảng được phê duyệt theo quyết định này. Sau khi phê duyệt, không trao hay bỏ giải được nữa.',
    en: {
      one: '{count} award on the board is approved by this decision. Awards cannot be given or taken away afterwards.',
      other:
        '{count} awards on the board are approved by this decision. Awards cannot be given or taken away afterwards.',
    },
  },
  'approve.undecided': {
    vi: 'Còn {count} nhóm đồng hạng chưa quyết định; các suất đó sẽ để trống.',
    en: {
      one: '{count} tie is not decided; its places stay empty.',
      other: '{count} ties are not decided; their places stay empty.',
    },
  },
  'correct.title': { vi: 'Sửa số và ngày quyết định', en: 'Correct the decision' },
  'correct.what': {
    vi: 'Số và ngày mới thay cho số cũ trên mọi giấy chứng nhận đã lập.',
    en: 'The new number and date replace the old ones on every certificate that was made.',
  },
  'publish.title': { vi: 'Công bố kết quả', en: 'Publish the results' },
  'publish.what': {
    vi: '{count} giải được đưa lên trang kết quả công khai, và mọi tác giả nhận thư báo kết quả. Việc này không hoàn tác được; về sau chỉ có thể thu hồi từng giải theo quyết định.',
    en: {
      one: '{count} award goes on the public results page, and every entrant is told by mail. This cannot be undone; later single awards can only be revoked by decision.',
      other:
        '{count} awards go on the public results page, and every entrant is told by mail. This cannot be undone; later single awards can only be revoked by decision.',
    },
  },

  'changes.title': { vi: 'Thay đổi và lý do', en: 'Changes and reasons' },
  'changes.none': { vi: 'Chưa có thay đổi nào.', en: 'No changes yet.' },
  'changes.by': { vi: '{name}, {at}', en: '{name}, {at}' },
  'changes.reason': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
} as const satisfies Catalogue;

/** The translator of the council's board. */
export const useCouncilT = createUseT(messages);
