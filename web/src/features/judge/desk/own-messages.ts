import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'own.title': { vi: 'Các điểm bạn đã chấm', en: 'The scores you have given' },
  'own.what': {
    vi: '{count} phiếu đã nộp của bạn, từ {least} đến {most} điểm; một nửa số bài được từ {median} trở lên. Chỉ mình bạn thấy hình này.',
    en: '{count} of your own sheets, from {least} to {most}; half of the works have {median} or more. Only you see this picture.',
  },
  'own.table': { vi: 'Xem bảng số liệu', en: 'Show the figures' },
  'own.range': { vi: 'Khoảng điểm', en: 'Range' },
  'own.works': { vi: 'Số bài', en: 'Works' },
  'own.from-to': { vi: '{from} đến dưới {to}', en: '{from} to under {to}' },
} as const satisfies Catalogue;

/** The translator of the judge's own figures. */
export const useOwnT = createUseT(messages);
