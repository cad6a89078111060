import type { RecordItem } from '../../../api/types.js';
import {
  type Catalogue,
  formatDate,
  formatNumber,
  formatShortDateTime,
  type Locale,
  say,
} from '../../../lib/i18n/index.js';
import { states } from '../../../ui/states.js';

/** Names of the facts that acts carry. */
const names: Catalogue = {
  administrator: { vi: 'quản trị viên', en: 'administrator' },
  advancing: { vi: 'bài vào vòng sau', en: 'going on' },
  awards: { vi: 'số giải', en: 'awards' },
  beyondPlan: { vi: 'ngoài cơ cấu', en: 'beyond the plan' },
  by: { vi: 'do', en: 'by' },
  bytes: { vi: 'số byte', en: 'bytes' },
  certificates: { vi: 'số giấy', en: 'certificates' },
  codes: { vi: 'số mã phách', en: 'codes' },
  commitment: { vi: 'mã cam kết', en: 'commitment' },
  committedRoot: { vi: 'mã cam kết kết quả', en: 'committed result' },
  decisionDate: { vi: 'ngày quyết định', en: 'date of decision' },
  decisionNumber: { vi: 'số quyết định', en: 'decision' },
  digest: { vi: 'mã băm điểm', en: 'digest of the scores' },
  entryId: { vi: 'bài', en: 'work' },
  event: { vi: 'việc', en: 'event' },
  first: { vi: 'từ số', en: 'first' },
  from: { vi: 'từ', en: 'from' },
  fromAt: { vi: 'từ', en: 'from' },
  judges: { vi: 'số giám khảo', en: 'judges' },
  last: { vi: 'đến số', en: 'last' },
  masks: { vi: 'số chỗ che', en: 'masks' },
  notices: { vi: 'số thư', en: 'mails' },
  openDiscrepancies: { vi: 'chênh lệch còn lại', en: 'open discrepancies' },
  outcome: { vi: 'kết luận', en: 'outcome' },
  part: { vi: 'phần', en: 'part' },
  persons: { vi: 'số người', en: 'persons' },
  prizeId: { vi: 'giải', en: 'prize' },
  reading: { vi: 'lượt chấm', en: 'reading' },
  reason: { vi: 'lý do', en: 'reason' },
  receiptNumber: { vi: 'biên nhận', en: 'receipt' },
  registerNumber: { vi: 'số vào sổ', en: 'register number' },
  revision: { vi: 'bản số', en: 'version' },
  role: { vi: 'vai trò', en: 'role' },
  seed: { vi: 'hạt giống', en: 'seed' },
  sha256: { vi: 'SHA-256', en: 'SHA-256' },
  sheets: { vi: 'số phiếu', en: 'sheets' },
  template: { vi: 'mẫu', en: 'template' },
  third: { vi: 'chấm lần ba', en: 'third reading' },
  to: { vi: 'sang', en: 'to' },
  toAt: { vi: 'đến', en: 'to' },
  total: { vi: 'tổng điểm', en: 'total' },
  undecided: { vi: 'nhóm đồng hạng chờ quyết định', en: 'undecided ties' },
  units: { vi: 'số đơn vị', en: 'units' },
  witnesses: { vi: 'số người chứng kiến', en: 'witnesses' },
  works: { vi: 'số bài', en: 'works' },
};

/** Words that facts are made of, beside states. */
const words: Catalogue = {
  eligible: { vi: 'hợp lệ', en: 'eligible' },
  ineligible: { vi: 'không hợp lệ', en: 'ineligible' },
  judge: { vi: 'giám khảo', en: 'judge' },
  conflict: { vi: 'xung đột lợi ích', en: 'conflict of interest' },
  organiser: { vi: 'Ban Tổ chức', en: 'organiser' },
  secretary: { vi: 'Tổ thư ký', en: 'secretary' },
  'panel-head': { vi: 'Trưởng Ban Giám khảo', en: 'panel head' },
  council: { vi: 'Hội đồng thẩm định giải', en: 'council' },
  auditor: { vi: 'Giám sát', en: 'auditor' },
  custodian: { vi: 'Người giữ khóa phách', en: 'key custodian' },
  'unit-coordinator': { vi: 'Đầu mối đơn vị', en: 'unit coordinator' },
  announce: { vi: 'phát động', en: 'announce' },
  'open-receiving': { vi: 'mở nhận bài', en: 'open receiving' },
  'close-receiving': { vi: 'khóa nhận bài', en: 'close receiving' },
  seal: { vi: 'rọc phách', en: 'seal' },
  decide: { vi: 'chuyển sang xét giải', en: 'decide' },
  publish: { vi: 'công bố', en: 'publish' },
  archive: { vi: 'lưu trữ', en: 'archive' },
  cancel: { vi: 'hủy', en: 'cancel' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
};

const digest = /^[0-9a-f]{32,}$/u;
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;
const moment = /^\d{4}-\d{2}-\d{2}T/u;

function stateWord(subject: string, value: string, locale: Locale): string | null {
  const noun: Readonly<Record<string, { readonly word: { vi: string; en: unknown } } | undefined>> =
    subject === 'round' ? states.round : subject === 'entry' ? states.entry : states.contest;
  const word = noun[value]?.word;
  return word === undefined ? null : locale === 'vi' ? word.vi : String(word.en);
}

function valueOf(item: RecordItem, key: string, locale: Locale): string {
  const value = item.details[key];
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value !== 'string') return say(words[String(value)] ?? { vi: '', en: '' }, locale);
  if (digest.test(value)) return `${value.slice(0, 8)}…`;
  if (id.test(value)) return value.slice(0, 8);
  if (day.test(value)) return formatDate(value, locale);
  if (moment.test(value)) return formatShortDateTime(value, locale);
  if (key === 'from' || key === 'to') return stateWord(item.subject, value, locale) ?? value;
  const word = words[value];
  return word === undefined ? value : say(word, locale);
}

/** One fact of an act in the reader's language. */
export interface Detail {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** The facts of an act, for people; long digests are shortened. */
export function detailsOf(item: RecordItem, locale: Locale): Detail[] {
  return Object.keys(item.details)
    .filter((key) => item.details[key] !== null && item.details[key] !== '')
    .map((key) => {
      const name = names[key];
      return { key, name: name === undefined ? key : say(name, locale), value: valueOf(item, key, locale) };
    });
}
