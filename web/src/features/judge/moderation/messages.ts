import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'list.title': { vi: 'Bài có điểm lệch', en: 'Scores that differ' },
  'list.none': {
    vi: 'Chưa có bài nào phải xử lý theo quy định về điểm lệch.',
    en: 'No work calls for anything under the rules for differences.',
  },
  'list.count': {
    vi: '{count} bài có điểm lệch; {open} bài còn chờ xử lý.',
    en: {
      one: '{count} work differs; {open} still to be settled.',
      other: '{count} works differ; {open} still to be settled.',
    },
  },
  'list.only-open': { vi: 'Chỉ hiện bài còn chờ', en: 'Only those still open' },

  'state.asked': { vi: 'Chờ xử lý', en: 'To be settled' },
  'state.open': { vi: 'Chưa có người chấm lần ba', en: 'Nobody for a third reading' },
  'state.third-assigned': { vi: 'Đang chấm lần ba', en: 'Third reading under way' },
  'state.settled': { vi: 'Đã có điểm', en: 'Settled' },
  'state.third-done': { vi: 'Đã chấm lần ba', en: 'Third reading done' },

  'says.discuss': {
    vi: 'Theo thể lệ: các giám khảo chấm bài trao đổi dưới mã phách, thống nhất điểm.',
    en: 'By the rules: the judges of the work discuss it by code and agree on a score.',
  },
  'says.discuss-with-minutes': {
    vi: 'Theo thể lệ: các giám khảo chấm bài trao đổi, thống nhất điểm và lập biên bản.',
    en: 'By the rules: the judges of the work discuss, agree on a score and keep minutes.',
  },
  'says.head-decides': {
    vi: 'Theo thể lệ: Trưởng ban Giám khảo quyết định điểm.',
    en: 'By the rules: the panel head decides on the score.',
  },
  'says.together': {
    vi: 'Theo thể lệ: Ban Giám khảo chấm chung; Trưởng ban ghi kết quả kèm biên bản.',
    en: 'By the rules: the panel reads the work together; the head records the outcome with minutes.',
  },
  'says.council': {
    vi: 'Theo thể lệ: sau lần chấm thứ ba, Ban Giám khảo quyết định điểm.',
    en: 'By the rules: after the third reading the panel decides on the score.',
  },
  'says.open': {
    vi: 'Chưa tìm được giám khảo chấm lần ba: mời thêm giám khảo, hoặc quyết định điểm.',
    en: 'No judge was found for the third reading: invite another, or decide on the score.',
  },
  'says.third-assigned': {
    vi: 'Đã giao lần chấm thứ ba cho một giám khảo khác.',
    en: 'The third reading has been dealt to another judge.',
  },
  'says.third-done': {
    vi: 'Điểm được tính theo quy tắc của vòng cho ba lượt chấm.',
    en: 'The score follows from the round’s rule for three readings.',
  },
  'says.ordered': {
    vi: 'Chấm thêm theo yêu cầu của Trưởng ban: điểm là trung bình cộng các lượt chấm.',
    en: 'One more reading was ordered: the mean of all readings counts.',
  },
  'says.settled': {
    vi: 'Điểm thay cho các lượt chấm đã được ghi lại; các phiếu chấm giữ nguyên.',
    en: 'A score in place of the readings has been recorded; the sheets stay as they were.',
  },
  hidden: {
    vi: 'Điểm được che vì Ông/Bà còn phải chấm bài này.',
    en: 'The scores are hidden because you still have to read this work.',
  },

  'sheets.caption': { vi: 'Các phiếu chấm bài {code}', en: 'The sheets of {code}' },
  'sheets.criterion': { vi: 'Tiêu chí', en: 'Criterion' },
  'sheets.total': { vi: 'Tổng điểm', en: 'Total' },
  'sheets.comment': { vi: 'Nhận xét', en: 'Comment' },
  'sheets.reading': { vi: 'Lần {number}', en: 'Reading {number}' },
  'sheets.third': { vi: 'Lần thứ ba', en: 'Third reading' },
  'sheets.apart': { vi: 'Lệch', en: 'Apart' },
  'sheets.waiting': { vi: 'Chưa nộp', en: 'Not in yet' },
  'sheets.mine': { vi: 'Phiếu của Ông/Bà', en: 'Your sheet' },
  'sheets.judge': { vi: 'Giám khảo {letter}', en: 'Judge {letter}' },
  return: { vi: 'Trả lại phiếu', en: 'Return' },

  'talk.title': { vi: 'Trao đổi của giám khảo', en: 'The judges’ discussion' },
  'talk.none': { vi: 'Chưa có ý kiến nào.', en: 'Nothing has been said yet.' },
  'talk.stalled': {
    vi: 'Một giám khảo của bài không còn tham gia chấm nên không thể thống nhất điểm. Trưởng ban quyết định.',
    en: 'One of the judges no longer sits, so no agreement can come. The decision is the head’s.',
  },
  'talk.said': { vi: 'Giám khảo {letter}', en: 'Judge {letter}' },
  'talk.proposed': { vi: 'Giám khảo {letter} đề nghị {total} điểm', en: 'Judge {letter} proposed {total}' },
  'talk.accepted': {
    vi: 'Giám khảo {letter} đồng ý mức {total} điểm',
    en: 'Judge {letter} accepted {total}',
  },
  'talk.me': { vi: '(Ông/Bà)', en: '(you)' },

  'record.agreed': { vi: 'Hai bên thống nhất: {total} điểm', en: 'Agreed: {total}' },
  'record.decided': { vi: 'Trưởng ban quyết định: {total} điểm', en: 'Decided by the head: {total}' },
  'record.together': { vi: 'Chấm chung: {total} điểm', en: 'Read together: {total}' },
  'record.superseded': { vi: 'hết hiệu lực', en: 'no longer stands' },
  'record.reason': { vi: 'Lý do', en: 'Reason' },
  'record.minutes': { vi: 'Biên bản', en: 'Minutes' },
  'record.print': { vi: 'Biên bản (PDF)', en: 'Minutes (PDF)' },

  'decide.act': { vi: 'Quyết định điểm', en: 'Decide' },
  'decide.again': { vi: 'Quyết định lại', en: 'Decide anew' },
  'decide.own-reading': {
    vi: 'Ông/Bà đã chấm bài này nên không quyết định điểm của bài.',
    en: 'You have read this work, so its score is not yours to decide.',
  },
  'decide.together': { vi: 'Ghi kết quả chấm chung', en: 'Record the outcome' },
  'decide.title': { vi: 'Quyết định điểm bài {code}', en: 'Decide on {code}' },
  'decide.what': {
    vi: 'Điểm này thay cho các lượt chấm khi xếp hạng. Các phiếu chấm giữ nguyên; quyết định được ghi vào nhật ký cùng lý do.',
    en: 'This score takes the place of the readings in the ranking. The sheets stay as they are; the decision is recorded with its reason.',
  },
  'decide.reason': { vi: 'Lý do (ít nhất 10 ký tự)', en: 'Reason (at least 10 characters)' },
  'decide.minutes': { vi: 'Nội dung biên bản (ít nhất 20 ký tự)', en: 'Minutes (at least 20 characters)' },
  'decide.save': { vi: 'Ghi quyết định', en: 'Record the decision' },
  'decide.reason-short': { vi: 'Vui lòng ghi rõ lý do.', en: 'Please give the reason.' },
  'decide.minutes-short': { vi: 'Vui lòng ghi nội dung biên bản.', en: 'Please write the minutes.' },
  'scores.missing': { vi: 'Cần chấm đủ các tiêu chí.', en: 'Every criterion needs a score.' },
  'scores.total': { vi: 'Tổng: {total}/{max}', en: 'Total: {total}/{max}' },

  'desk.title': { vi: 'Bài cần thống nhất điểm', en: 'Scores to agree on' },
  'desk.what': {
    vi: 'Điểm của Ông/Bà và của giám khảo khác lệch nhau. Hai bên trao đổi dưới mã phách, không nêu tên.',
    en: 'Your score and another judge’s lie apart. You discuss the work by code, without names.',
  },
  'desk.waits': { vi: 'Chờ Ông/Bà trả lời', en: 'Waits for your answer' },
  'desk.open': { vi: 'Đang trao đổi', en: 'Under discussion' },
  'desk.settled': { vi: 'Đã có điểm', en: 'Settled' },
  'page.title': { vi: 'Thống nhất điểm bài {code}', en: 'Agree on {code}' },
  'page.desk': { vi: 'Bàn chấm', en: 'Desk' },
  'page.list': { vi: 'Danh sách bài', en: 'List of works' },
  'page.you': { vi: 'Ông/Bà là giám khảo {letter}', en: 'You are judge {letter}' },
  'page.read': { vi: 'Đọc lại bài và phiếu của Ông/Bà', en: 'Read the work and your sheet again' },
  'page.rules': {
    vi: 'Phiếu chấm đã nộp giữ nguyên. Điểm thống nhất là một bản ghi mới, có đủ ý kiến của các bên. Vui lòng không nêu tên, đơn vị hay dấu hiệu nhận biết ai.',
    en: 'The sheets stay as they were handed in. An agreed score is a record of its own. Please name nobody, and nothing by which anybody could be known.',
  },
  'say.label': { vi: 'Ý kiến gửi giám khảo kia', en: 'To the other judge' },
  'say.act': { vi: 'Gửi ý kiến', en: 'Send' },
  'propose.title': { vi: 'Đề nghị mức điểm', en: 'Propose a score' },
  'propose.counter': { vi: 'Đề nghị mức điểm khác', en: 'Propose another score' },
  'propose.act': { vi: 'Gửi đề nghị', en: 'Propose' },
  'propose.minutes': { vi: 'Nội dung biên bản', en: 'Minutes' },
  'propose.minutes.help': {
    vi: 'Nêu chỗ đánh giá khác nhau và lý do đi đến mức điểm này (ít nhất 20 ký tự).',
    en: 'Where you judged differently and why you came to this score (at least 20 characters).',
  },
  'proposal.theirs': {
    vi: 'Giám khảo {letter} đề nghị {total} điểm',
    en: 'Judge {letter} proposes {total}',
  },
  'proposal.mine': {
    vi: 'Ông/Bà đã đề nghị {total} điểm, chờ giám khảo kia trả lời',
    en: 'You proposed {total}; the other judge has not answered yet',
  },
  'accept.act': { vi: 'Đồng ý mức điểm này', en: 'Accept this score' },
  'settled.agreed': { vi: 'Đã thống nhất: {total} điểm', en: 'Agreed: {total}' },
  'settled.decided': {
    vi: 'Trưởng ban Giám khảo đã quyết định: {total} điểm',
    en: 'The panel head decided: {total}',
  },
  'settled.together': {
    vi: 'Ban Giám khảo đã chấm chung: {total} điểm',
    en: 'The panel read it together: {total}',
  },

  'border.title': { vi: 'Bài nằm sát vạch', en: 'Works near a line' },
  'border.what': {
    vi: 'Điểm của giám khảo có sai số. Tỷ lệ dưới đây cho biết bài có thể thuộc về phía bên kia vạch (vạch giải hoặc vạch vào vòng sau) đến mức nào: tỷ lệ càng gần 50%, một lượt chấm nữa càng đáng làm.',
    en: 'Scores have some error. The share says how likely the work belongs on the other side of a line (of a prize, or to the next round): the nearer to 50%, the more a further reading is worth.',
  },
  'border.none': {
    vi: 'Không có bài nào có từ 5% khả năng thuộc về phía bên kia vạch.',
    en: 'No work has a chance of 5% or more to belong on the other side of a line.',
  },
  'border.code': { vi: 'Mã phách', en: 'Code' },
  'border.rank': { vi: 'Thứ hạng', en: 'Rank' },
  'border.value': { vi: 'Điểm', en: 'Score' },
  'border.readings': { vi: 'Lượt chấm', en: 'Readings' },
  'border.line': { vi: 'Vạch gần nhất', en: 'Nearest line' },
  'border.next-round': { vi: 'Vào vòng sau (hạng {place})', en: 'To the next round (rank {place})' },
  'border.prize': { vi: '{name} (hạng {place})', en: '{name} (rank {place})' },
  'border.likelihood': { vi: 'Khả năng', en: 'Likelihood' },
  'border.pick': { vi: 'Chọn bài {code}', en: 'Choose {code}' },
  'border.act': { vi: 'Yêu cầu chấm thêm ({count})', en: 'Order a reading ({count})' },
  'border.confirm.title': { vi: 'Yêu cầu chấm thêm {count} bài', en: 'Order a reading of {count} works' },
  'border.confirm.what': {
    vi: 'Mỗi bài được giao cho giám khảo có ít bài nhất trong số những người được phép chấm; phần đã chia của những người khác giữ nguyên. Điểm mới được tính vào trung bình. Vòng chấm mở lại cho đến khi nộp đủ phiếu.',
    en: 'Each work goes to the judge with the least to read among those who may; nobody else’s share changes. The new score joins the mean. The round is open again until the sheets are in.',
  },
  'border.confirm.reason': { vi: 'Lý do', en: 'Reason' },
  'border.done': { vi: 'Đã giao chấm thêm: {codes}.', en: 'Dealt: {codes}.' },
  'border.unstaffed': { vi: 'Chưa có giám khảo cho: {codes}.', en: 'Nobody there for: {codes}.' },
} as const satisfies Catalogue;

/** The translator of differences, discussions and borderline works. */
export const useModerationT = createUseT(messages);
