import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'all-in.checked': {
    vi: 'Mọi phiếu đã nộp và đang được kiểm tra để khóa vòng.',
    en: 'All sheets are in and are being checked, so that the round can be closed.',
  },
  'pace.both': {
    vi: 'Đến nay mỗi ngày nộp {soFar} phiếu; từ nay cần {needed} phiếu mỗi ngày để kịp hạn.',
    en: 'So far {soFar} sheets a day came in; from now on {needed} a day are needed to be in time.',
  },
  'pace.enough': {
    vi: 'Đến nay mỗi ngày nộp {soFar} phiếu, đủ để kịp hạn (cần {needed} phiếu mỗi ngày).',
    en: 'So far {soFar} sheets a day came in, which is enough to be in time ({needed} a day are needed).',
  },
  'pace.so-far': {
    vi: 'Đến nay mỗi ngày nộp {soFar} phiếu. Vòng này không đặt hạn chấm.',
    en: 'So far {soFar} sheets a day came in. This round has no date.',
  },
  'pace.needed': {
    vi: 'Từ nay cần {needed} phiếu mỗi ngày để kịp hạn.',
    en: 'From now on {needed} sheets a day are needed to be in time.',
  },
  'pace.late': {
    vi: 'Đã quá hạn chấm; còn {count} phiếu chưa nộp.',
    en: {
      one: 'The date is past; {count} sheet is missing.',
      other: 'The date is past; {count} sheets are missing.',
    },
  },

  'days.title': { vi: 'Phiếu nộp theo ngày', en: 'Sheets handed in by day' },
  'days.sentence': {
    vi: 'Từ {from} đến {to} đã nộp {count} phiếu; ngày nhiều nhất {most} phiếu.',
    en: 'From {from} to {to} {count} sheets came in; {most} on the best day.',
  },
  'days.needed': {
    vi: 'Đường gạch: số phiếu mỗi ngày cần từ nay.',
    en: 'Dashed: the sheets a day needed from now on.',
  },
  'days.table': { vi: 'Xem bảng số liệu', en: 'Show the figures' },
  'days.day': { vi: 'Ngày', en: 'Day' },
  'days.sheets': { vi: 'Số phiếu', en: 'Sheets' },
  'categories.title': { vi: 'Theo thể loại', en: 'By category' },
  'categories.of': {
    vi: '{name}: đã nộp {done} trên {total} phiếu',
    en: '{name}: {done} of {total} sheets are in',
  },

  'who.title': { vi: 'Giám khảo', en: 'Judges' },
  'who.caption': { vi: 'Tiến độ của từng giám khảo', en: 'Progress by judge' },
  'who.name': { vi: 'Họ tên', en: 'Name' },
  'who.done': { vi: 'Đã nộp', en: 'Handed in' },
  'who.of': { vi: '{done} trên {total}', en: '{done} of {total}' },
  'who.needed': { vi: 'Cần mỗi ngày', en: 'Needed a day' },
  'who.active': { vi: 'Làm việc gần nhất', en: 'Last at work' },
  'who.never': { vi: 'Chưa bắt đầu', en: 'Not begun' },
  'who.standing': { vi: 'So với hạn', en: 'Against the date' },
  'who.reminded': { vi: 'Nhắc gần nhất', en: 'Last reminded' },
  'who.not-reminded': { vi: 'Chưa nhắc', en: 'Not yet' },
  'who.act': { vi: 'Thao tác', en: 'Acts' },
  'who.left': { vi: 'Đã được thay: {reason}', en: 'Replaced: {reason}' },
  'who.left-seat': { vi: 'Đã thôi chấm', en: 'No longer sits' },
  'who.all-well': { vi: 'Không giám khảo nào chậm so với hạn.', en: 'No judge lags behind the date.' },
  'who.lag': {
    vi: '{count} giám khảo đang chậm: {names}.',
    en: { one: '{count} judge lags: {names}.', other: '{count} judges lag: {names}.' },
  },

  'standing.none': { vi: 'Không có bài', en: 'No works' },
  'standing.done': { vi: 'Đã nộp đủ', en: 'All in' },
  'standing.on-time': { vi: 'Kịp hạn', en: 'In time' },
  'standing.behind': {
    vi: 'Chậm {count} phiếu',
    en: { one: '{count} sheet behind', other: '{count} sheets behind' },
  },
  'standing.not-started': { vi: 'Chưa bắt đầu', en: 'Not begun' },
  'standing.idle': { vi: 'Nghỉ từ 3 ngày trở lên', en: 'Idle for 3 days or more' },
  'standing.overdue': {
    vi: 'Quá hạn, còn {count} phiếu',
    en: { one: 'Overdue, {count} sheet left', other: 'Overdue, {count} sheets left' },
  },

  'remind.lagging': {
    vi: 'Nhắc {count} giám khảo đang chậm',
    en: { one: 'Remind {count} judge who lags', other: 'Remind {count} judges who lag' },
  },
  'remind.chosen': {
    vi: 'Nhắc {count} giám khảo đã chọn',
    en: { one: 'Remind {count} chosen judge', other: 'Remind {count} chosen judges' },
  },
  'remind.done': {
    vi: 'Đã gửi thư nhắc cho {count} giám khảo.',
    en: { one: 'A reminder goes to {count} judge.', other: 'A reminder goes to {count} judges.' },
  },
  'remind.nobody': { vi: 'Không có thư nhắc nào được gửi.', en: 'No reminder was sent.' },
  'remind.held': {
    vi: '{names}: đã nhắc trong 24 giờ qua nên không nhắc lại.',
    en: '{names}: reminded within the last 24 hours, so not again.',
  },
  'remind.idle': {
    vi: '{names}: không còn phiếu nào phải nộp.',
    en: '{names}: nothing left to hand in.',
  },
  'remind.again': { vi: 'Vẫn nhắc lại', en: 'Remind them again' },

  'replace.act': { vi: 'Thay', en: 'Replace' },
  'replace.named': { vi: 'Thay giám khảo {name}', en: 'Replace {name}' },
  'replace.what': {
    vi: '{submitted} phiếu đã nộp được giữ nguyên. {open} bài chưa nộp được giao cho người khác ngay.',
    en: '{submitted} sheets that are in stay. {open} works that are not in go to others at once.',
  },
  'replace.nothing-open': {
    vi: '{submitted} phiếu đã nộp được giữ nguyên. Không còn bài nào phải giao lại; giám khảo này không được giao thêm bài ở vòng này.',
    en: '{submitted} sheets that are in stay. No work has to be dealt again; this judge gets no more works of this round.',
  },
  'replace.started': {
    vi: '{count} bài trong số đó đang chấm dở; phần dở không được tính.',
    en: {
      one: '{count} of them was begun; what was begun does not count.',
      other: '{count} of them were begun; what was begun does not count.',
    },
  },
  'replace.spare': {
    vi: 'Trong đó {count} bài chấm chung đã đủ lượt chấm nên không giao lại.',
    en: {
      one: 'Of these, {count} work that all judges read has readings enough and goes to nobody.',
      other: 'Of these, {count} works that all judges read have readings enough and go to nobody.',
    },
  },
  'replace.to': { vi: 'Giao cho', en: 'Goes to' },
  'replace.evenly': { vi: 'Chia đều cho các giám khảo còn lại', en: 'All other judges, evenly' },
  'replace.shares': { vi: 'Ai nhận bao nhiêu bài', en: 'Who gets how many' },
  'replace.before': { vi: 'Đang có', en: 'Has' },
  'replace.gets': { vi: 'Nhận thêm', en: 'Gets' },
  'replace.after': { vi: 'Sau khi giao', en: 'Then has' },
  'replace.unplaced': {
    vi: 'Không còn ai chấm được {count} bài này (xung đột hoặc đã chấm rồi): {codes}. Mời thêm giám khảo.',
    en: {
      one: 'Nobody is left who may read {count} work (conflicts, or has read it): {codes}. Invite another judge.',
      other:
        'Nobody is left who may read {count} works (conflicts, or have read them): {codes}. Invite another judge.',
    },
  },
  'replace.reason': { vi: 'Lý do thay', en: 'Reason' },
  'replace.reason.help': {
    vi: 'Được lưu trong hồ sơ của vòng chấm. Ví dụ: ốm, bận công tác đột xuất.',
    en: 'Kept with the round. For example: ill, called away.',
  },
  'replace.short': {
    vi: 'Ghi lý do, ít nhất 5 ký tự.',
    en: 'Please give a reason of at least 5 characters.',
  },
  'replace.done': {
    vi: 'Đã thay {name}: {open} bài được giao cho {judges} giám khảo và họ nhận được thư báo.',
    en: '{name} was replaced: {open} works went to {judges} judges, who get a mail.',
  },
} as const satisfies Catalogue;

/** The translator of the progress of a round. */
export const useProgressT = createUseT(messages);
