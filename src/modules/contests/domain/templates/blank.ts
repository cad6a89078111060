import { plainBasics, usualCriteria, usualRound } from './defaults.js';
import type { ContestTemplate } from './template.js';

/** Nothing but a rubric and one round. */
export const blank: ContestTemplate = {
  key: 'blank',
  title: { vi: 'Cuộc thi trống', en: 'Blank contest' },
  summary: {
    vi: 'Một vòng chấm, thang 100 điểm; mọi nội dung khác do Ban Tổ chức thiết lập.',
    en: 'One round on a scale of 100; everything else is for the organiser to set.',
  },
  basics: plainBasics,
  categories: [],
  rounds: [usualRound({ name: 'Vòng chấm', readingsPerEntry: 2, advanceCount: null })],
  criteria: usualCriteria,
  prizes: [],
  units: [],
};
