import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'rounds.title': { vi: 'Chấm thi', en: 'Judging' },
  'rounds.none': {
    vi: 'Cuộc thi chưa có vòng chấm. Thêm vòng trong phần Thiết lập.',
    en: 'The contest has no rounds yet. Add them under Settings.',
  },
  'rounds.setup': { vi: 'Mở Thiết lập', en: 'Open the settings' },
  'rounds.open': { vi: 'Mở {name}', en: 'Open {name}' },
  'rounds.works': { vi: '{count} bài', en: { one: '{count} work', other: '{count} works' } },
  'rounds.readings': {
    vi: 'mỗi bài {count} lần chấm',
    en: { one: '{count} reading each', other: '{count} readings each' },
  },
  'rounds.limit': {
    vi: 'lệch quá {limit} điểm thì chấm lần thứ ba',
    en: 'a third reading beyond {limit} points',
  },
  'rounds.tiers': { vi: 'điểm lệch xử lý theo bậc', en: 'differences dealt with by tiers' },
  'rounds.no-limit': { vi: 'không đặt mức chênh lệch', en: 'no limit of difference' },
  'rounds.not-dealt': { vi: 'Chưa phân công', en: 'Not assigned yet' },
  'rounds.planned': {
    vi: 'Vòng này bắt đầu sau khi rọc phách.',
    en: 'This round begins once its works are sealed.',
  },

  'progress.title': { vi: 'Tiến độ', en: 'Progress' },
  'progress.of': {
    vi: 'Đã nộp {done} trên {total} phiếu ({percent} %)',
    en: '{done} of {total} sheets are in ({percent} %)',
  },
  'progress.parts': {
    vi: '{started} phiếu đang chấm, {assigned} phiếu chưa mở, {recused} lượt từ chối.',
    en: '{started} begun, {assigned} not opened yet, {recused} stepped back from.',
  },
  'progress.pace': {
    vi: 'Để kịp hạn, Ban Giám khảo cần nộp khoảng {count} phiếu mỗi ngày.',
    en: {
      one: 'To be in time the panel has to hand in about {count} sheet a day.',
      other: 'To be in time the panel has to hand in about {count} sheets a day.',
    },
  },
  'progress.late': {
    vi: 'Đã quá hạn chấm; còn {count} phiếu chưa nộp.',
    en: {
      one: 'The date is past; {count} sheet is missing.',
      other: 'The date is past; {count} sheets are missing.',
    },
  },
  'progress.unstaffed': {
    vi: 'Có {count} lượt chấm chưa tìm được giám khảo. Mời thêm giám khảo, hoặc xem lại các khai báo xung đột.',
    en: {
      one: '{count} reading has no judge. Invite another judge, or look at the declared conflicts.',
      other: '{count} readings have no judge. Invite more judges, or look at the declared conflicts.',
    },
  },
  'progress.all-in': {
    vi: 'Mọi phiếu đã nộp. Xem các bài chênh lệch rồi khóa vòng.',
    en: 'All sheets are in. Look at the differing scores, then close the round.',
  },

  'judges.title': { vi: 'Giám khảo', en: 'Judges' },
  'judges.none': {
    vi: 'Chưa có giám khảo nào. Mời giám khảo trong phần Nhân sự.',
    en: 'There are no judges yet. Invite them under People.',
  },
  'judges.people': { vi: 'Mở Nhân sự', en: 'Open People' },
  'judges.caption': { vi: 'Tiến độ của từng giám khảo', en: 'Progress by judge' },
  'judges.name': { vi: 'Họ tên', en: 'Name' },
  'judges.assigned': { vi: 'Được giao', en: 'Assigned' },
  'judges.done': { vi: 'Đã nộp', en: 'Handed in' },
  'judges.left': { vi: 'Còn lại', en: 'Left' },
  'judges.active': { vi: 'Hoạt động gần nhất', en: 'Last active' },
  'judges.conflicts': { vi: 'Xung đột', en: 'Conflicts' },
  'judges.declared': { vi: 'Đã khai', en: 'Declared' },
  'judges.undeclared': { vi: 'Chưa khai', en: 'Not declared' },
  'judges.left-seat': { vi: 'Đã thôi chấm', en: 'No longer sits' },
  'judges.never': { vi: 'Chưa mở', en: 'Not yet' },
  'judges.picture': {
    vi: '{done} trên {all} giám khảo đã nộp đủ phiếu; nhanh nhất {best} %, chậm nhất {least} %.',
    en: '{done} of {all} judges have handed in everything; the furthest is at {best} %, the last at {least} %.',
  },
  'judges.row': { vi: '{name}: {done} trên {total}', en: '{name}: {done} of {total}' },

  'assign.title': { vi: 'Phân công', en: 'Assignment' },
  'assign.what': {
    vi: 'Chia {works} bài cho {judges} giám khảo, mỗi bài {readings} lần chấm. Chương trình tránh các xung đột đã khai và chia đều. Giám khảo chưa thấy gì cho đến khi phát hành.',
    en: 'Deals {works} works to {judges} judges, {readings} readings each. Declared conflicts are kept apart and loads are even. Judges see nothing before the release.',
  },
  'assign.undeclared': {
    vi: 'Chưa khai xung đột: {names}. Nên chờ khai xong rồi mới phân công.',
    en: 'Have not declared conflicts: {names}. Better to wait for them before assigning.',
  },
  'assign.seed': { vi: 'Số gieo ngẫu nhiên', en: 'Seed' },
  'assign.seed.help': {
    vi: 'Để trống thì chương trình tự chọn. Cùng một số cho cùng một cách chia, để có thể kiểm tra lại.',
    en: 'Left empty, one is chosen. The same seed gives the same assignment, so that it can be checked.',
  },
  'assign.seed.wrong': {
    vi: 'Chỉ dùng chữ không dấu, chữ số và các dấu . : - _ (tối đa 100 ký tự).',
    en: 'Only letters, digits and . : - _ (at most 100).',
  },
  'assign.act': { vi: 'Phân công', en: 'Assign' },
  'assign.again': { vi: 'Phân công lại', en: 'Assign again' },
  'assign.preview': { vi: 'Bản phân công, chưa phát hành', en: 'The assignment, not released' },
  'assign.figures': { vi: 'Các con số của bản phân công', en: 'Figures of the assignment' },
  'fig.works': { vi: 'Số bài', en: 'Works' },
  'fig.judges': { vi: 'Số giám khảo', en: 'Judges' },
  'fig.pairs': { vi: 'Số phiếu', en: 'Sheets' },
  'fig.load': { vi: 'Mỗi giám khảo', en: 'Each judge' },
  'fig.load.value': { vi: '{min}–{max} bài', en: '{min}–{max} works' },
  'fig.load.same': { vi: '{count} bài', en: { one: '{count} work', other: '{count} works' } },
  'fig.overlap': { vi: 'Hai giám khảo cùng chấm', en: 'Two judges share' },
  'fig.conflicts': { vi: 'Xung đột bị giao nhầm', en: 'Conflicts assigned' },
  'fig.groups': { vi: 'Nhóm giám khảo tách rời', en: 'Groups of judges apart' },
  'fig.groups.help': {
    vi: 'Một nhóm: mọi giám khảo nối với nhau qua các bài chấm chung, nên điểm so sánh được với nhau.',
    en: 'One group: all judges are linked through works they share, so that their scores can be compared.',
  },
  'fig.groups.apart': {
    vi: 'Các giám khảo chia thành {count} nhóm không có bài chung, thường là theo thể loại. Điểm giữa các nhóm không so sánh được với nhau.',
    en: 'The judges fall into {count} groups without a common work, mostly by category. Scores of different groups cannot be compared.',
  },
  'fig.seed': { vi: 'Số gieo', en: 'Seed' },

  'release.act': { vi: 'Phát hành', en: 'Release' },
  'release.title': { vi: 'Phát hành bài cho giám khảo', en: 'Release the works to the judges' },
  'release.what': {
    vi: '{judges} giám khảo sẽ thấy bài của mình ({load}) và nhận thư báo. Sau khi phát hành không phân công lại được nữa.',
    en: '{judges} judges will see their works ({load}) and get a mail. After the release works cannot be assigned again.',
  },

  'differ.title': { vi: 'Bài có điểm chênh lệch', en: 'Scores that differ' },
  'differ.none': {
    vi: 'Chưa có bài nào phải xử lý theo quy định về điểm lệch.',
    en: 'No work calls for anything under the rules for differences.',
  },
  'differ.count': {
    vi: '{count} bài có điểm lệch phải xử lý; {done} bài đã xong.',
    en: {
      one: '{count} work with scores that differ; {done} settled.',
      other: '{count} works with scores that differ; {done} settled.',
    },
  },
  'differ.reading': { vi: 'Lần {number}', en: 'Reading {number}' },
  'differ.third': { vi: 'Lần thứ ba', en: 'Third reading' },
  'differ.spread': { vi: 'Chênh {spread}', en: 'Apart by {spread}' },
  'differ.hidden': {
    vi: 'Điểm được che vì bạn còn phải chấm bài này.',
    en: 'The scores are hidden because you still have to read this work.',
  },
  'differ.waiting': { vi: 'Chưa nộp', en: 'Not in yet' },
  'state.open': { vi: 'Chưa có người chấm lần ba', en: 'Nobody for a third reading' },
  'state.asked': { vi: 'Chờ xử lý', en: 'To be settled' },
  'state.settled': { vi: 'Đã có điểm', en: 'Settled' },
  'state.third-assigned': { vi: 'Đang chấm lần ba', en: 'Third reading under way' },
  'state.third-done': { vi: 'Đã chấm lần ba', en: 'Third reading done' },

  'return.act': { vi: 'Trả lại phiếu', en: 'Return' },
  'return.named': {
    vi: 'Trả lại phiếu {code} cho {name}',
    en: 'Return the sheet of {code} to {name}',
  },
  'return.what': {
    vi: 'Giám khảo được sửa và nộp lại phiếu; điểm đã nộp vẫn được lưu trong hồ sơ. Lý do được gửi cho giám khảo và ghi vào nhật ký.',
    en: 'The judge can change the sheet and hand it in again; what was handed in is kept on file. The reason goes to the judge and into the record.',
  },
  'return.reason': { vi: 'Lý do trả lại', en: 'Reason' },
  'return.short': { vi: 'Ghi lý do, ít nhất 5 ký tự.', en: 'Please give a reason of at least 5 characters.' },

  'close.act': { vi: 'Khóa vòng', en: 'Close the round' },
  'close.title': { vi: 'Khóa {name}', en: 'Close {name}' },
  'close.what': {
    vi: 'Phiếu chấm của {works} bài được chốt và không sửa được nữa. Việc này không hoàn lại được.',
    en: 'The sheets of {works} works are fixed for good. This cannot be undone.',
  },
  'close.open': {
    vi: 'Còn {count} bài chênh lệch chưa chấm lần thứ ba. Muốn khóa vòng phải ghi lý do; lý do được đưa vào biên bản.',
    en: {
      one: '{count} differing work has no third reading. Closing needs a reason, which goes into the minutes.',
      other:
        '{count} differing works have no third reading. Closing needs a reason, which goes into the minutes.',
    },
  },
  'close.reason': { vi: 'Lý do', en: 'Reason' },
  'close.wait': {
    vi: 'Khóa được vòng khi mọi phiếu đã nộp.',
    en: 'The round can be closed when all sheets are in.',
  },

  'rank.title': { vi: 'Xếp hạng', en: 'Ranking' },
  'rank.caption': { vi: 'Xếp hạng theo mã phách', en: 'Ranking by code' },
  'rank.rank': { vi: 'Hạng', en: 'Rank' },
  'rank.code': { vi: 'Mã phách', en: 'Code' },
  'rank.category': { vi: 'Thể loại', en: 'Category' },
  'rank.in-category': { vi: 'Hạng trong thể loại', en: 'Rank in category' },
  'rank.readings': { vi: 'Lần chấm', en: 'Readings' },
  'rank.mean': { vi: 'Điểm trung bình', en: 'Mean' },
  'rank.tied': { vi: 'đồng hạng', en: 'tied' },
  'rank.line': {
    vi: 'Đến đây được vào vòng sau: {count} bài',
    en: 'Up to here to the next round: {count} works',
  },
  'rank.tied-line': {
    vi: 'Quy định lấy {planned} bài; các bài đồng hạng ở vạch cuối đều được vào, nên có {count} bài.',
    en: 'The rules take {planned} works; all that share the last place go on, which makes {count}.',
  },
  'rank.next': {
    vi: 'Vòng sau dùng mã phách mới; Ban Tổ chức rọc phách lại trước khi chấm.',
    en: 'The next round has new codes; the organisers seal again before it is judged.',
  },
  'rank.seal': { vi: 'Rọc phách vòng sau', en: 'Seal the next round' },
  'rank.all': { vi: 'Mọi thể loại', en: 'All categories' },
  'rank.search': { vi: 'Tìm theo mã phách', en: 'Search by code' },
  'rank.none': { vi: 'Không có bài nào khớp.', en: 'No work matches.' },
  'rank.empty': { vi: 'Vòng này không có bài nào được xếp hạng.', en: 'No work of this round was ranked.' },
  'rank.root': { vi: 'Mã cam kết của bảng xếp hạng', en: 'Commitment of the ranking' },
  'rank.reason': { vi: 'Lý do ghi khi khóa vòng: {reason}', en: 'Reason given when closing: {reason}' },
  'rank.shown': {
    vi: 'Đang hiện {count} bài',
    en: { one: '{count} work shown', other: '{count} works shown' },
  },

  'spread.title': { vi: 'Phân bố điểm trung bình', en: 'How the means are spread' },
  'spread.what': {
    vi: 'Điểm từ {least} đến {most}; một nửa số bài đạt từ {median} trở lên.',
    en: 'From {least} to {most}; half of the works have {median} or more.',
  },
  'spread.range': { vi: 'Khoảng điểm', en: 'Range' },
  'spread.works': { vi: 'Số bài', en: 'Works' },
  'spread.from-to': { vi: '{from} đến dưới {to}', en: '{from} to under {to}' },
  'spread.table': { vi: 'Xem bảng số liệu', en: 'Show the figures' },
} as const satisfies Catalogue;

/** The translator of the panel head's pages. */
export const useRoundT = createUseT(messages);
