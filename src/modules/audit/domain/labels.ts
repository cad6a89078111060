import type { Locale, Sentence } from '../../../kernel/locale.js';
import type { ContestRole } from '../../../kernel/permissions.js';

const roleLabels: Record<ContestRole, Sentence> = {
  organiser: { vi: 'Ban Tổ chức', en: 'Organiser' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  judge: { vi: 'Giám khảo', en: 'Judge' },
  'panel-head': { vi: 'Trưởng ban giám khảo', en: 'Panel head' },
  council: { vi: 'Hội đồng thẩm định giải', en: 'Council' },
  auditor: { vi: 'Giám sát', en: 'Auditor' },
  custodian: { vi: 'Người giữ khóa phách', en: 'Key custodian' },
  'unit-coordinator': { vi: 'Đầu mối đơn vị', en: 'Unit coordinator' },
};

const otherLabels = {
  system: { vi: 'Hệ thống', en: 'The system' },
  visitor: { vi: 'Khách', en: 'Visitor' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  account: { vi: 'Người dùng', en: 'Account holder' },
} as const satisfies Record<string, Sentence>;

const labels: Readonly<Record<string, Sentence>> = { ...roleLabels, ...otherLabels };

/** Who acted, as the record shows it: roles, never a name. */
export function actorLabel(kind: string, roles: string, locale: Locale): string {
  const keys = kind === 'account' && roles !== '' ? roles.split(' ') : [kind];
  return keys.map((key) => labels[key]?.[locale] ?? key).join(', ');
}
