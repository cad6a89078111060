import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  'missing.title': { vi: 'Không có trang này', en: 'There is no such page' },
  'missing.what': {
    vi: 'Địa chỉ có thể đã sai hoặc trang đã được chuyển đi.',
    en: 'The address may be wrong, or the page has moved.',
  },
  'missing.home': { vi: 'Về trang chính', en: 'Go home' },
  home: { vi: 'Trang chính', en: 'Home' },
  'zone.vietnam': { vi: 'giờ Việt Nam', en: 'Vietnam time' },

  'role.organiser': { vi: 'Ban Tổ chức', en: 'Organiser' },
  'role.secretary': { vi: 'Tổ thư ký', en: 'Secretary' },
  'role.judge': { vi: 'Giám khảo', en: 'Judge' },
  'role.panel-head': { vi: 'Trưởng Ban Giám khảo', en: 'Panel head' },
  'role.council': { vi: 'Hội đồng thẩm định giải', en: 'Council' },
  'role.auditor': { vi: 'Giám sát', en: 'Auditor' },
  'role.custodian': { vi: 'Người giữ khóa phách', en: 'Key custodian' },
  'role.unit-coordinator': { vi: 'Đầu mối đơn vị', en: 'Unit coordinator' },
} as const satisfies Catalogue;

/** The translator of what several pages of organisers say. */
export const useT = createUseT(messages);
