import type { Problem } from './problem.js';

/** Problems of awards. */
export const awardProblems = {
  'award.sealed': {
    kind: 'conflict',
    vi: 'Bảng xét giải chỉ mở sau khi ghép phách. Vui lòng ghép phách trước.',
    en: 'The prize board opens only after unsealing. Please unseal first.',
  },
  'award.board-closed': {
    kind: 'conflict',
    vi: 'Kết quả đã được phê duyệt nên không thay đổi giải được nữa.',
    en: 'The awards have been approved and can no longer be changed.',
  },
  'award.already-proposed': {
    kind: 'conflict',
    vi: 'Đã có giải trên bảng. Chỉ lập được phương án theo thứ hạng khi bảng còn trống.',
    en: 'There are awards on the board already. The plan can be filled by rank only while it is empty.',
  },
  'award.work-not-ranked': {
    kind: 'invalid',
    vi: 'Tác phẩm này không có trong bảng xếp hạng của vòng cuối.',
    en: 'This work is not in the ranking of the last round.',
  },
  'award.prize-unknown': {
    kind: 'invalid',
    vi: 'Giải này không có trong cơ cấu giải thưởng.',
    en: 'This prize is not in the prize plan.',
  },
  'award.other-category': {
    kind: 'conflict',
    vi: '“{prize}” không dành cho thể loại của tác phẩm này.',
    en: '“{prize}” is not for works of this category.',
  },
  'award.already-awarded': {
    kind: 'conflict',
    vi: 'Tác phẩm này đã có giải. Vui lòng bỏ giải đã trao trước khi trao giải khác.',
    en: 'This work has an award already. Please take it away before giving another.',
  },
  'award.none': {
    kind: 'conflict',
    vi: 'Chưa có giải nào trên bảng để phê duyệt.',
    en: 'There is no award on the board to approve.',
  },
  'award.not-approved': {
    kind: 'conflict',
    vi: 'Kết quả cần được phê duyệt, có số và ngày quyết định, trước khi công bố.',
    en: 'The awards must be approved, with number and date of the decision, before they are published.',
  },
  'award.date-invalid': {
    kind: 'invalid',
    vi: 'Ngày quyết định chưa đúng hoặc ở trong tương lai.',
    en: 'The date of the decision is not a day of the calendar, or lies ahead.',
  },
} as const satisfies Record<string, Problem>;
