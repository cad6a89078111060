import {
  multimediaCategory,
  plainBasics,
  prizeLevels,
  usualCriteria,
  usualRound,
  writtenCategory,
} from './defaults.js';
import { nationalRules } from './national-rules.js';
import type { ContestTemplate } from './template.js';

const levels = [
  ['Giải Đặc biệt', 1],
  ['Giải A', 3],
  ['Giải B', 5],
  ['Giải C', 7],
  ['Giải Khuyến khích', 10],
] as const;

/** The national contest as its fifth edition (2025) ran it; prize plan of the third edition (2023). */
export const national2025: ContestTemplate = {
  key: 'national-2025',
  title: {
    vi: 'Cuộc thi chính luận toàn quốc (theo thể lệ năm 2025)',
    en: 'National political essay contest (by the rules of 2025)',
  },
  summary: {
    vi: 'Năm thể loại, hai vòng chấm kín, giải Đặc biệt, A, B, C, Khuyến khích cho từng nhóm và giải Triển vọng.',
    en: 'Five forms, two blind rounds, a special prize, A, B, C and consolation for each group, and the promising prize.',
  },
  basics: {
    ...plainBasics,
    organiser: 'Ban Tổ chức Cuộc thi',
    standingBody: 'Học viện Chính trị quốc gia Hồ Chí Minh',
    headingStyle: 'PARTY',
    summary:
      'Những bài viết, chương trình có lập luận chặt chẽ, tư liệu tin cậy và góc nhìn mới. Tác phẩm được chấm kín qua hai vòng.',
    audience: 'Công dân Việt Nam ở trong nước và ở nước ngoài, người nước ngoài',
    rules: nationalRules,
    place: 'Hà Nội',
    formGroupLimits: [
      { formGroup: 'written', maxEntriesPerAuthor: 2 },
      { formGroup: 'multimedia', maxEntriesPerAuthor: 3 },
    ],
    certificate: { ...plainBasics.certificate, place: 'Hà Nội' },
  },
  categories: [
    // As Hà Nội printed them for this edition.
    { ...writtenCategory('Tạp chí', 'journal'), maxSimilarityPercent: 20 },
    { ...writtenCategory('Báo', 'newspaper'), maxSimilarityPercent: 25 },
    multimediaCategory('Phát thanh', 'radio'),
    multimediaCategory('Truyền hình', 'television'),
    multimediaCategory('Video clip', 'video-clip'),
  ],
  rounds: [
    usualRound({ name: 'Sơ khảo', readingsPerEntry: 2, advanceCount: 200 }),
    usualRound({ name: 'Chung khảo', readingsPerEntry: 3, advanceCount: null }),
  ],
  criteria: usualCriteria,
  prizes: [
    ...prizeLevels(levels, [0]),
    ...prizeLevels(levels, [1]),
    ...prizeLevels(levels, [2, 3, 4]),
    { name: 'Giải Triển vọng', quantity: 15, value: null, categories: [] },
  ],
  units: [],
};
