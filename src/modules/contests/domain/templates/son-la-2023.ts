import {
  multimediaCategory,
  plainBasics,
  prizeLevels,
  usualCriteria,
  usualRound,
  writtenCategory,
} from './defaults.js';
import { sonLaRules } from './son-la-rules.js';
import type { ContestTemplate, TemplateUnit } from './template.js';

const districts = [
  'Mường La',
  'Quỳnh Nhai',
  'Thuận Châu',
  'Bắc Yên',
  'Phù Yên',
  'Mộc Châu',
  'Vân Hồ',
  'Yên Châu',
  'Mai Sơn',
  'Sông Mã',
  'Sốp Cộp',
];

/** The units that were asked to launch the contest of 2023, in the province's structure of that year. */
const units: readonly TemplateUnit[] = [
  { name: 'Thành ủy Sơn La', abbreviation: null },
  ...districts.map((name) => ({ name: `Huyện ủy ${name}`, abbreviation: null })),
  { name: 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh', abbreviation: 'ĐUK' },
  { name: 'Đảng ủy Quân sự tỉnh', abbreviation: 'ĐUQS' },
  { name: 'Đảng ủy Công an tỉnh', abbreviation: 'ĐUCA' },
  { name: 'Đảng ủy Bộ đội Biên phòng tỉnh', abbreviation: 'ĐUBP' },
  { name: 'Tỉnh đoàn Sơn La', abbreviation: null },
  { name: 'Trường Chính trị tỉnh Sơn La', abbreviation: 'TCT' },
  { name: 'Trường Đại học Tây Bắc', abbreviation: 'ĐHTB' },
  { name: 'Trường Cao đẳng Sơn La', abbreviation: 'CĐSL' },
  { name: 'Trường Cao đẳng Y tế Sơn La', abbreviation: 'CĐYT' },
  { name: 'Trường Cao đẳng Kỹ thuật công nghệ Sơn La', abbreviation: 'CĐKTCN' },
];

const levels = [
  ['Giải Nhất', 1],
  ['Giải Nhì', 2],
  ['Giải Ba', 4],
  ['Giải Khuyến khích', 8],
] as const;
const multimediaLevels = [
  ['Giải Nhất', 1],
  ['Giải Nhì', 1],
  ['Giải Ba', 2],
  ['Giải Khuyến khích', 3],
] as const;

/** A provincial contest of some hundred works, as Sơn La ran it in 2023. */
export const sonLa2023: ContestTemplate = {
  key: 'son-la-2023',
  title: {
    vi: 'Cuộc thi chính luận cấp tỉnh (theo Sơn La năm 2023)',
    en: 'Provincial political essay contest (as in Sơn La, 2023)',
  },
  summary: {
    vi: 'Năm thể loại, hai vòng chấm kín, giải Nhất, Nhì, Ba, Khuyến khích; sẵn danh sách 22 đầu mối của tỉnh.',
    en: 'Five forms, two blind rounds, first to third and consolation prizes; with the list of the province’s 22 units.',
  },
  basics: {
    ...plainBasics,
    organiser: 'Ban Tổ chức Cuộc thi chính luận tỉnh Sơn La',
    parentAgency: 'Tỉnh ủy Sơn La',
    standingBody: 'Ban Tuyên giáo Tỉnh ủy Sơn La',
    headingStyle: 'PARTY',
    summary:
      'Những bài viết, chương trình gắn với đời sống của tỉnh, có lý lẽ và dẫn chứng. Tác phẩm được chấm kín qua hai vòng.',
    audience:
      'Cán bộ, đảng viên, đoàn viên, hội viên, học sinh, sinh viên và nhân dân sinh sống, học tập, công tác tại tỉnh Sơn La',
    rules: sonLaRules,
    place: 'Sơn La',
    formGroupLimits: [
      { formGroup: 'written', maxEntriesPerAuthor: 2 },
      { formGroup: 'multimedia', maxEntriesPerAuthor: 3 },
    ],
    certificate: { ...plainBasics.certificate, place: 'Sơn La', registerPrefix: 'SL' },
  },
  categories: [
    writtenCategory('Tạp chí', 'journal'),
    writtenCategory('Báo', 'newspaper'),
    multimediaCategory('Phát thanh', 'radio'),
    multimediaCategory('Truyền hình', 'television'),
    multimediaCategory('Video clip', 'video-clip'),
  ],
  rounds: [
    usualRound({ name: 'Sơ khảo', readingsPerEntry: 2, advanceCount: 60 }),
    usualRound({ name: 'Chung khảo', readingsPerEntry: 3, advanceCount: null }),
  ],
  criteria: usualCriteria,
  prizes: [
    ...prizeLevels(levels, [0]),
    ...prizeLevels(levels, [1]),
    ...prizeLevels(multimediaLevels, [2, 3, 4]),
  ],
  units,
};
