import type { DeviationPolicy } from '../../../../kernel/deviation.js';
import { defaultAccent } from '../accent.js';
import { webOnly } from '../channels.js';
import {
  type CategoryForm,
  type CategoryTerms,
  type ConsentPurpose,
  type CriterionTerms,
  documentTypes,
  filmTypes,
  pictureTypes,
  type RoundTerms,
  soundTypes,
  usualRoundRules,
  usualScreening,
  withPolicy,
} from '../contest.js';
import type { ContestTemplate, TemplatePrize } from './template.js';

/**
 * The tiers of the national school-leaving examination for essays, on a scale of 100: up to 10 the mean, up to 15 a
 * discussion with minutes, beyond it a third reading, and all together where three lie more than 25 apart.
 */
export const examPolicy: DeviationPolicy = {
  metric: 'both',
  tiers: [
    { from: 1000, action: 'discuss-with-minutes' },
    { from: 1501, action: 'third-reading' },
  ],
  thirdRule: 'equal-pair-else-mean',
  togetherAbove: 2500,
};

/** A round by the usual rules. */
export function usualRound(of: Pick<RoundTerms, 'name' | 'readingsPerEntry' | 'advanceCount'>): RoundTerms {
  return withPolicy({ ...usualRoundRules, ...of, deviation: examPolicy, deviationLimit: null, dueAt: null });
}

const megabyte = 1024 * 1024;

/** The usual rubric: 100 points in steps of half a point. */
export const usualCriteria: readonly CriterionTerms[] = [
  {
    name: 'Nội dung, lập luận',
    guidance: 'Luận điểm rõ ràng, đúng chủ đề; lý lẽ chặt chẽ, có sức thuyết phục.',
    maxScore: 4000,
    step: 50,
  },
  {
    name: 'Tính phát hiện',
    guidance: 'Vấn đề hoặc góc nhìn mới; gắn với thực tiễn; có đề xuất.',
    maxScore: 2000,
    step: 50,
  },
  {
    name: 'Bố cục, diễn đạt',
    guidance: 'Kết cấu hợp lý, mạch lạc; văn phong phù hợp thể loại; đúng chính tả.',
    maxScore: 2500,
    step: 50,
  },
  {
    name: 'Tư liệu',
    guidance: 'Dẫn chứng, số liệu chính xác, có nguồn, được dùng đúng chỗ.',
    maxScore: 1000,
    step: 50,
  },
  {
    name: 'Hình thức',
    guidance: 'Trình bày đúng quy định của thể lệ.',
    maxScore: 500,
    step: 50,
  },
];

/** Purposes of consent, each ticked by itself. */
export const usualPurposes: readonly ConsentPurpose[] = [
  {
    purpose: 'judging',
    required: true,
    text: 'Tôi đồng ý để Ban Tổ chức xử lý họ tên, năm sinh, đơn vị và thông tin liên hệ của tôi nhằm tiếp nhận, sàng lọc và chấm tác phẩm dự thi.',
  },
  {
    purpose: 'originality',
    required: true,
    text: 'Tôi cam đoan tác phẩm do tôi (nhóm tác giả) sáng tác, không sao chép, chưa công bố trước ngày phát động cuộc thi.',
  },
  {
    purpose: 'publication',
    required: true,
    text: 'Nếu tác phẩm đạt giải, tôi đồng ý để Ban Tổ chức công bố họ tên, bút danh, đơn vị và tên tác phẩm của tôi.',
  },
  {
    purpose: 'forwarding',
    required: false,
    text: 'Tôi đồng ý để Ban Tổ chức chuyển tác phẩm và thông tin tác giả dự thi ở cấp trên.',
  },
];

/** The usual wording of a certificate; words in braces are filled in. */
export const usualWording = [
  'Chứng nhận {danh_xung}',
  '{tac_gia}',
  '{don_vi}',
  'Đạt {giai}[, thể loại {the_loai}]',
  '[với tác phẩm “{tac_pham}”]',
  'tại {cuoc_thi}',
].join('\n');

/** Basic fields as they are before anybody has decided anything. */
export const plainBasics: ContestTemplate['basics'] = {
  edition: null,
  organiser: '',
  parentAgency: null,
  standingBody: null,
  headingStyle: 'ORGANISER_ONLY',
  accent: defaultAccent,
  summary: '',
  audience: '',
  rules: '',
  contactEmail: null,
  place: null,
  graceMinutes: 5,
  entriesPerAuthor: null,
  scaleMax: 10_000,
  formGroupLimits: [],
  certificate: {
    wording: usualWording,
    signerTitle: 'TRƯỞNG BAN',
    signerName: '',
    decisionNumber: null,
    decisionDate: null,
    registerPrefix: 'CN',
    place: '',
  },
  consentPurposes: usualPurposes,
  channels: webOnly,
  screening: usualScreening,
};

/** A written category: one work of each author, at most two authors. */
export function writtenCategory(name: string, form: CategoryForm): CategoryTerms {
  return {
    name,
    form,
    formGroup: 'written',
    minWords: null,
    maxWords: null,
    tolerancePercent: 10,
    maxSimilarityPercent: null,
    maxEntriesPerAuthor: 1,
    maxAuthors: 2,
    maxBytes: 25 * megabyte,
    fileTypes: [...documentTypes, ...pictureTypes],
    minMinutes: null,
    maxMinutes: null,
    maxMediaBytes: null,
  };
}

/** A category of sound or picture, entered with its script: one work of each author, at most three authors. */
export function multimediaCategory(name: string, form: CategoryForm): CategoryTerms {
  const fileTypes = [...documentTypes, ...(form === 'radio' ? soundTypes : filmTypes)];
  return { ...writtenCategory(name, form), formGroup: 'multimedia', maxAuthors: 3, fileTypes };
}

/** Levels of a prize plan for one group of categories: pairs of name and quantity, best first. */
export function prizeLevels(
  levels: readonly (readonly [name: string, quantity: number])[],
  categories: readonly number[],
): TemplatePrize[] {
  return levels.map(([name, quantity]) => ({ name, quantity, value: null, categories }));
}
