import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'desk.title': { vi: 'Bàn chấm', en: 'Judging desk' },
  'desk.none': {
    vi: 'Chưa có bài nào được giao. Khi Trưởng Ban Giám khảo phát hành, các bài sẽ hiện ở đây và bạn nhận được thư báo.',
    en: 'No work has been given to you yet. When the panel head releases the works they appear here, and a mail tells you.',
  },
  'desk.left': {
    vi: 'Còn {count} bài chưa nộp phiếu',
    en: { one: '{count} work still to be judged', other: '{count} works still to be judged' },
  },
  'desk.all-done': { vi: 'Đã nộp đủ phiếu', en: 'All sheets are in' },
  'desk.progress': { vi: 'Đã nộp {done} trên {total} phiếu', en: '{done} of {total} sheets handed in' },
  'desk.open': { vi: 'Mở danh sách bài', en: 'Open the list' },
  'desk.open-round': { vi: 'Mở danh sách bài của {name}', en: 'Open the list of {name}' },
  'desk.pace': {
    vi: 'Cần khoảng {count} bài mỗi ngày để kịp hạn.',
    en: { one: 'About {count} work a day to be in time.', other: 'About {count} works a day to be in time.' },
  },

  'list.caption': { vi: 'Các bài được giao', en: 'Works given to you' },
  'list.code': { vi: 'Mã phách', en: 'Code' },
  'list.category': { vi: 'Thể loại', en: 'Category' },
  'list.words': { vi: 'Số chữ', en: 'Words' },
  'list.state': { vi: 'Phiếu chấm', en: 'Sheet' },
  'list.total': { vi: 'Điểm bạn chấm', en: 'Your score' },
  'list.third': { vi: 'Chấm lần thứ ba', en: 'Third reading' },
  'list.empty': {
    vi: 'Vòng này không có bài nào được giao cho bạn.',
    en: 'No work of this round was given to you.',
  },
  'list.next': { vi: 'Chấm tiếp', en: 'Go on judging' },
  'list.start': { vi: 'Bắt đầu chấm', en: 'Start judging' },
  'list.search': { vi: 'Tìm theo mã phách', en: 'Search by code' },
  'list.closed': {
    vi: 'Vòng này đã khóa điểm. Bạn vẫn xem được các phiếu của mình.',
    en: 'The round is closed. You can still read your own sheets.',
  },
  'list.by-category': { vi: 'Theo thể loại', en: 'By category' },

  'sheet.place': { vi: '{position} trên {of}', en: '{position} of {of}' },
  'sheet.due': { vi: 'Hạn chấm {at}', en: 'Due {at}' },
  'sheet.fresh': { vi: 'Chưa chấm', en: 'Not started' },
  'sheet.read-only': { vi: 'Chỉ đọc', en: 'Read only' },
  'sheet.words': { vi: '{count} chữ', en: { one: '{count} word', other: '{count} words' } },
  'sheet.third': { vi: 'Chấm lần thứ ba', en: 'Third reading' },
  'sheet.third.what': {
    vi: 'Hai lần chấm trước chênh nhau quá mức quy định. Mời bạn chấm độc lập; điểm của hai lần trước không hiển thị.',
    en: 'The two readings before differ by more than the rules allow. Please judge independently; their scores are not shown.',
  },

  'text.label': { vi: 'Bài dự thi {code}', en: 'Work {code}' },
  'media.sound': { vi: 'Nghe tác phẩm {code}', en: 'Listen to the work {code}' },
  'media.film': { vi: 'Xem tác phẩm {code}', en: 'Watch the work {code}' },
  'text.tools': { vi: 'Cách hiển thị bài', en: 'How the work is shown' },
  'text.smaller': { vi: 'Chữ nhỏ hơn', en: 'Smaller letters' },
  'text.larger': { vi: 'Chữ to hơn', en: 'Larger letters' },
  'text.leading': { vi: 'Giãn dòng {value}', en: 'Line height {value}' },
  'text.dark': { vi: 'Nền tối', en: 'Dark paper' },
  'text.light': { vi: 'Nền sáng', en: 'Light paper' },
  'text.progress': { vi: 'Đã đọc {percent} %', en: '{percent} % read' },
  'text.empty': { vi: 'Bài này không có nội dung chữ.', en: 'This work has no text.' },
  'text.to-sheet': { vi: 'Tới phiếu chấm', en: 'To the score sheet' },
  'text.quote': { vi: 'Chép vào ghi chú riêng', en: 'Copy to the private note' },
  'text.quoted': { vi: 'Đã chép đoạn này vào ghi chú riêng.', en: 'The passage is in your private note.' },

  'way.label': { vi: 'Đi giữa các bài', en: 'Between the works' },
  'way.previous': { vi: 'Bài trước', en: 'Previous' },
  'way.list': { vi: 'Danh sách', en: 'List' },
  'way.next': { vi: 'Bài sau', en: 'Next' },
  'way.next-open': { vi: 'Bài chưa chấm tiếp theo', en: 'Next work to judge' },
  'way.keys': {
    vi: 'Enter: tiêu chí sau · ↑ ↓: tăng, giảm một bước · Alt+J, Alt+K: bài sau, bài trước · Alt+S: nộp phiếu',
    en: 'Enter: next criterion · ↑ ↓: one step up, down · Alt+J, Alt+K: next, previous work · Alt+S: hand in',
  },

  'score.title': { vi: 'Phiếu chấm', en: 'Score sheet' },
  'score.of': { vi: 'trên {max}', en: 'of {max}' },
  'score.total': { vi: 'Tổng', en: 'Total' },
  'choice.title': { vi: 'Chọn điểm cho {name}', en: 'Choose the score of {name}' },
  'choice.what': {
    vi: 'Tiêu chí này đã được ghi hai điểm, ở đây và ở nơi khác. Chọn điểm được tính.',
    en: 'This criterion was given two scores, here and elsewhere. Choose the one that counts.',
  },
  'choice.here': { vi: 'Ở đây: {score}', en: 'Here: {score}' },
  'choice.there': { vi: 'Ở nơi khác: {score}', en: 'Elsewhere: {score}' },
  'choice.open': {
    vi: 'Còn {count} tiêu chí có hai điểm, cần chọn một',
    en: {
      one: '{count} criterion has two scores to choose from',
      other: '{count} criteria have two scores to choose from',
    },
  },
  'choice.first': {
    vi: 'Chưa nộp được: còn tiêu chí có hai điểm, cần chọn một.',
    en: 'Not handed in: a criterion has two scores, of which one must be chosen.',
  },
  'kept.title': {
    vi: 'Máy này còn giữ phần chưa gửi được lên máy chủ',
    en: 'This device still keeps what the server did not get',
  },
  'kept.what': {
    vi: 'Phiếu đã được nộp, khóa hoặc trả về từ nơi khác trước khi phần này gửi được. Phần này không được tính.',
    en: 'The sheet was handed in, closed or taken back elsewhere before this could be sent. It does not count.',
  },
  'kept.drop': { vi: 'Đã xem, bỏ phần này', en: 'Seen, drop it' },
  'kept.list': {
    vi: 'Có {count} phiếu mà phần vừa ghi đang giữ trên máy này, chưa gửi được lên máy chủ. Mở phiếu để gửi.',
    en: {
      one: '{count} sheet has something that is kept on this device and not sent yet. Open it to send it.',
      other:
        '{count} sheets have something that is kept on this device and not sent yet. Open them to send it.',
    },
  },
  'score.missing': {
    vi: 'Còn {count} tiêu chí chưa có điểm',
    en: { one: '{count} criterion has no score yet', other: '{count} criteria have no score yet' },
  },
  'score.wrong': {
    vi: '{count} điểm cần sửa, chưa được lưu',
    en: { one: '{count} score to correct, not saved', other: '{count} scores to correct, not saved' },
  },
  'score.unreadable': {
    vi: 'Ghi một số, ví dụ {example}.',
    en: 'Please write a number, such as {example}.',
  },
  'score.above': {
    vi: 'Điểm cao nhất của tiêu chí này là {max}.',
    en: 'The most for this criterion is {max}.',
  },
  'score.step': {
    vi: 'Điểm đi theo bước {step}: {below} hoặc {above}.',
    en: 'Scores go in steps of {step}: {below} or {above}.',
  },
  'score.needed': { vi: 'Tiêu chí này chưa có điểm.', en: 'This criterion has no score yet.' },
  'score.comment': { vi: 'Nhận xét gửi tác giả', en: 'Comment for the author' },
  'score.comment.help': {
    vi: 'Tác giả có thể được đọc sau khi công bố. Không ghi tên mình.',
    en: 'The author may read this after publication. Please do not sign it.',
  },
  'score.note': { vi: 'Ghi chú riêng', en: 'Private note' },
  'score.note.help': { vi: 'Chỉ mình bạn thấy.', en: 'Only you see this.' },
  'score.no-comment': { vi: 'Không có nhận xét.', en: 'No comment.' },

  'submit.act': { vi: 'Nộp phiếu', en: 'Hand in' },
  'submit.title': { vi: 'Nộp phiếu chấm {code}', en: 'Hand in the sheet of {code}' },
  'submit.what': {
    vi: 'Tổng điểm {total} trên {max}. Phiếu đã nộp không sửa được nữa, trừ khi Trưởng Ban Giám khảo trả lại.',
    en: 'The total is {total} of {max}. A sheet that was handed in cannot be changed unless the panel head returns it.',
  },
  'submit.incomplete': {
    vi: 'Chưa nộp được: còn tiêu chí chưa có điểm hoặc điểm cần sửa.',
    en: 'Not handed in: some criteria have no score, or one that cannot stand.',
  },
  'submit.done': { vi: 'Phiếu đã nộp lúc {at}', en: 'Handed in at {at}' },
  'submit.done.what': {
    vi: 'Phiếu chỉ còn để đọc. Nếu cần sửa, đề nghị Trưởng Ban Giám khảo trả lại phiếu.',
    en: 'The sheet is now for reading only. If it needs a change, ask the panel head to return it.',
  },

  'state.returned': { vi: 'Phiếu được trả lại', en: 'The sheet was returned' },
  'state.returned.what': {
    vi: 'Lý do: {reason}',
    en: 'Reason: {reason}',
  },
  'state.recused': { vi: 'Bạn đã từ chối chấm bài này', en: 'You stepped back from this work' },
  'state.recused.what': {
    vi: 'Nội dung bài không còn hiển thị và bài được giao cho giám khảo khác.',
    en: 'The text is no longer shown, and another judge has been given the work.',
  },
  'state.closed': { vi: 'Vòng chấm đã khóa điểm', en: 'The round is closed' },
  'state.closed.what': {
    vi: 'Phiếu chỉ còn để đọc.',
    en: 'The sheet is for reading only.',
  },
  'merged.title': {
    vi: 'Phiếu này vừa được sửa ở nơi khác',
    en: 'This sheet was just changed elsewhere',
  },
  'merged.what': {
    vi: 'Phần chỉ sửa ở một nơi đã được ghép lại. Tiêu chí được sửa ở cả hai nơi hiện cả hai điểm để chọn; hai đoạn nhận xét được nối liền. Mời xem lại trước khi nộp.',
    en: 'What was changed in one place only has been joined. A criterion changed in both shows both scores to choose from; two texts follow each other. Please look it through before handing in.',
  },
  'merged.close': { vi: 'Đã xem', en: 'Seen' },
  'taken.title': {
    vi: 'Phiếu không còn nhận điểm',
    en: 'The sheet takes no more scores',
  },

  'recuse.act': { vi: 'Từ chối chấm', en: 'Step back' },
  'recuse.title': { vi: 'Từ chối chấm bài {code}', en: 'Step back from {code}' },
  'recuse.what': {
    vi: 'Bài sẽ được giao ngay cho giám khảo khác và không hiện với bạn nữa. Việc này không hoàn lại được và được ghi vào nhật ký.',
    en: 'Another judge is given the work at once and you no longer see it. This cannot be undone and is recorded.',
  },
  'recuse.reason': { vi: 'Lý do', en: 'Reason' },
  'recuse.help': {
    vi: 'Ví dụ: nhận ra người viết, đã góp ý cho bài trước khi dự thi. Không cần nêu tên.',
    en: 'For example: you recognise the writer, or advised on the work. No name is needed.',
  },
  'recuse.short': { vi: 'Ghi lý do, ít nhất 5 ký tự.', en: 'Please give a reason of at least 5 characters.' },
} as const satisfies Catalogue;

/** The translator of the judge's desk. */
export const useDeskT = createUseT(messages);
/** The desk's own translate function. */
export type DeskT = ReturnType<typeof useDeskT>;
