import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'anchors.label': { vi: 'Số bài chấm chung', en: 'Works that all judges read' },
  'anchors.help': {
    vi: 'Mọi giám khảo được phép đều chấm các bài này để thống nhất cách chấm. Trên bàn chấm các bài này không khác các bài khác. Để 0 nếu không dùng.',
    en: 'Every judge who may reads these works, so that judges can be compared. On the desk they look like any other. 0: none.',
  },
  'anchors.wrong': { vi: 'Ghi một số nguyên từ 0 đến 20.', en: 'A whole number from 0 to 20.' },
  'anchors.are': {
    vi: 'Bài chấm chung ({count}): {codes}. Các bài này có nhiều lần chấm hơn quy định; điểm là trung bình của tất cả và không tính chênh lệch.',
    en: 'Works that all judges read ({count}): {codes}. They have more readings than planned; all of them count, and no difference is looked for.',
  },

  'impossible.too-many-conflicts': {
    vi: 'Cách xử lý: mời thêm giám khảo không có xung đột với các bài này, hoặc rà lại các khai báo xung đột với giám khảo.',
    en: 'What to do: invite judges without a conflict with these works, or go through the declared conflicts with the judges.',
  },
  'impossible.too-little-capacity': {
    vi: 'Cách xử lý: mời thêm giám khảo, hoặc đề nghị giám khảo đang có nhận chấm thêm thể loại của các bài này.',
    en: 'What to do: invite more judges, or ask those there are to take the categories of these works as well.',
  },
  'impossible.people': { vi: 'Mở Nhân sự', en: 'Open People' },

  'loads.title': { vi: 'Số bài của mỗi giám khảo', en: 'Works of each judge' },
  'loads.same': {
    vi: '{judges} giám khảo, mỗi người {works} bài.',
    en: '{judges} judges with {works} works each.',
  },
  'loads.range': {
    vi: '{judges} giám khảo, mỗi người từ {least} đến {most} bài.',
    en: '{judges} judges with {least} to {most} works each.',
  },
  'loads.why': {
    vi: 'Chênh nhau hơn 1 bài là do thể loại giám khảo nhận chấm hoặc xung đột đã khai.',
    en: 'More than 1 apart comes from the categories judges take, or from declared conflicts.',
  },
  'loads.row': {
    vi: '{name}: {works} bài',
    en: '{name}: {works} works',
  },
  'loads.table': { vi: 'Xem bảng số liệu', en: 'Show the figures' },
  'loads.name': { vi: 'Giám khảo', en: 'Judge' },
  'loads.works': { vi: 'Số bài', en: 'Works' },
  'loads.by-category': { vi: 'Theo thể loại', en: 'By category' },
  'loads.conflicts': { vi: 'Bài có xung đột', en: 'Works in conflict' },
  'loads.conflicts.kept': {
    vi: '{count} cặp giám khảo và bài có xung đột đã khai; không cặp nào được giao.',
    en: {
      one: '{count} pair of a judge and a work has a declared conflict; none was dealt.',
      other: '{count} pairs of a judge and a work have a declared conflict; none was dealt.',
    },
  },
  'loads.conflicts.none': {
    vi: 'Không có xung đột nào đã khai với các bài của vòng này.',
    en: 'No conflict was declared with works of this round.',
  },

  'pairs.title': { vi: 'Hai giám khảo cùng chấm bao nhiêu bài', en: 'How many works two judges share' },
  'pairs.linked': {
    vi: 'Mọi giám khảo nối với nhau qua các bài chấm chung, nên mức chặt, rộng của từng người so sánh được. Hai người cùng chấm từ {least} đến {most} bài.',
    en: 'All judges are linked through works they share, so that how strict each is can be compared. Two of them share {least} to {most} works.',
  },
  'pairs.apart': {
    vi: 'Giám khảo chia thành {groups} nhóm không có bài chung, nên không so sánh được mức chặt, rộng giữa các nhóm. Muốn nối các nhóm: mời giám khảo chấm nhiều thể loại, hoặc thêm bài chấm chung.',
    en: 'The judges fall into {groups} groups without a common work, so that strictness cannot be compared between them. To link them: let judges read several categories, or add works that all read.',
  },
  'pairs.cell': { vi: '{one} và {other}: {works} bài', en: '{one} and {other}: {works} works' },
  'pairs.table': { vi: 'Xem từng cặp', en: 'Show the pairs' },
  'pairs.first': { vi: 'Giám khảo', en: 'Judge' },
  'pairs.second': { vi: 'Cùng với', en: 'With' },
  'pairs.shared': { vi: 'Bài chung', en: 'Shared' },
  'pairs.many': {
    vi: 'Có quá nhiều giám khảo để vẽ từng cặp; bảng cho biết có bao nhiêu cặp cùng chấm bao nhiêu bài.',
    en: 'There are too many judges to draw each pair; the table tells how many pairs share how many works.',
  },
  'pairs.count': { vi: 'Số cặp', en: 'Pairs' },
} as const satisfies Catalogue;

/** The translator of the preview of an assignment. */
export const usePreviewT = createUseT(messages);
