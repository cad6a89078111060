import type { Problem } from './problem.js';

/** Problems of what the secretariat does in common: corrections, second persons, appeals, bulk acts. */
export const screeningProblems = {
  'entry.appealed': {
    kind: 'conflict',
    vi: 'Bài dự thi đang được xem xét khiếu nại nên chưa thể thay đổi.',
    en: 'An appeal about the work is being considered, so it cannot be changed now.',
  },
  'entry.correction-passed': {
    kind: 'conflict',
    vi: 'Đã hết thời hạn sửa bài do Ban Thư ký đặt ra. Vui lòng liên hệ Ban Thư ký nếu cần gia hạn.',
    en: 'The time for the correction is over. Please write to the secretariat if you need more.',
  },
  'screening.message-missing': {
    kind: 'invalid',
    vi: 'Cần ghi rõ nội dung tác giả phải sửa.',
    en: 'Say what the author has to correct.',
  },
  'screening.due-invalid': {
    kind: 'invalid',
    vi: 'Hạn sửa bài phải ở tương lai và trong vòng {days} ngày.',
    en: 'The deadline of a correction must lie in the future, within {days} days.',
  },
  'screening.second-same': {
    kind: 'forbidden',
    vi: 'Người đề nghị không hợp lệ không được tự xác nhận. Cần một người khác trong Ban Thư ký.',
    en: 'Whoever proposed “ineligible” may not confirm it. Another person of the secretariat is needed.',
  },
  'screening.proposal-waiting': {
    kind: 'conflict',
    vi: 'Bài này đã có đề nghị không hợp lệ và đang chờ người thứ hai. Hãy xác nhận hoặc trả lại đề nghị đó.',
    en: 'A proposal waits for a second person. Confirm it or send it back.',
  },
  'screening.no-proposal': {
    kind: 'conflict',
    vi: 'Bài này không có đề nghị nào chờ người thứ hai.',
    en: 'No proposal about this work waits for a second person.',
  },
  'screening.appeal-none': {
    kind: 'conflict',
    vi: 'Cuộc thi này không nhận khiếu nại về kết quả sàng lọc.',
    en: 'This contest takes no appeals about screening.',
  },
  'screening.appeal-late': {
    kind: 'conflict',
    vi: 'Đã hết thời hạn khiếu nại về kết quả sàng lọc.',
    en: 'The time for an appeal is over.',
  },
  'screening.appeal-used': {
    kind: 'conflict',
    vi: 'Bài này đã được khiếu nại và đã có trả lời. Trả lời đó là cuối cùng.',
    en: 'An appeal about this work has been answered. The answer is final.',
  },
  'screening.appeal-words-missing': {
    kind: 'invalid',
    vi: 'Cần ghi rõ lý do khiếu nại.',
    en: 'Say why you appeal.',
  },
  'screening.appeal-own-decision': {
    kind: 'forbidden',
    vi: 'Người đã quyết định hoặc đề nghị không hợp lệ không được trả lời khiếu nại về chính quyết định đó.',
    en: 'Whoever decided or proposed may not answer an appeal against it.',
  },
  'screening.appeal-open': {
    kind: 'conflict',
    vi: 'Bài này đang có khiếu nại. Hãy trả lời khiếu nại trước.',
    en: 'An appeal about this work is open. Answer it first.',
  },
  'screening.answer-missing': {
    kind: 'invalid',
    vi: 'Cần ghi lý do trả lời khiếu nại hoặc trả lại đề nghị.',
    en: 'Give the reason of the answer.',
  },
  'screening.changed-since': {
    kind: 'conflict',
    vi: 'Bài đã thay đổi sau khi danh sách được mở. Hãy xem lại bài này.',
    en: 'The work has changed since the list was read. Look at it again.',
  },
  'screening.changed-after': {
    kind: 'conflict',
    vi: 'Bài đã được xử lý tiếp sau thao tác này nên giữ nguyên.',
    en: 'The work has been acted upon since, so it stays as it is.',
  },
  'screening.undo-over': {
    kind: 'conflict',
    vi: 'Đã hết thời gian hoàn tác. Hãy sửa từng bài, hoặc dùng thao tác hàng loạt khác.',
    en: 'The time for taking this back is over. Decide about the works again, one by one or together.',
  },
  'screening.undo-early': {
    kind: 'conflict',
    vi: 'Thao tác đang được thực hiện. Hoàn tác được khi đã xong.',
    en: 'The act is still under way. It can be taken back once it is done.',
  },
  'screening.assignee-unknown': {
    kind: 'invalid',
    vi: 'Người được giao không thuộc Ban Thư ký của cuộc thi này.',
    en: 'The person does not belong to the secretariat of this contest.',
  },
  'screening.nothing-selected': {
    kind: 'invalid',
    vi: 'Chưa chọn bài nào, hoặc không còn bài nào khớp điều kiện lọc.',
    en: 'Nothing is selected, or nothing matches the filters any more.',
  },
  'screening.view-name-missing': {
    kind: 'invalid',
    vi: 'Cần đặt tên cho chế độ xem.',
    en: 'Give the view a name.',
  },
  'screening.reply-name-missing': {
    kind: 'invalid',
    vi: 'Cần đặt tên cho mẫu lời nhắn.',
    en: 'Give the reply a name.',
  },
  'screening.reply-words-missing': {
    kind: 'invalid',
    vi: 'Cần ghi nội dung của mẫu lời nhắn.',
    en: 'Write the words of the reply.',
  },
  'screening.too-many-replies': {
    kind: 'conflict',
    vi: 'Mỗi cuộc thi lưu tối đa {limit} mẫu lời nhắn.',
    en: 'A contest may keep at most {limit} replies.',
  },
  'screening.too-many-views': {
    kind: 'conflict',
    vi: 'Mỗi người được lưu tối đa {limit} chế độ xem trong một cuộc thi.',
    en: 'A person may keep at most {limit} views in a contest.',
  },
} as const satisfies Record<string, Problem>;
