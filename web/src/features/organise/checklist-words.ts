import type { ChecklistItem } from '../../api/types.js';
import { type Catalogue, formatScore, type Locale, type Message, say } from '../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Ghi tên cuộc thi', en: 'Give the title' },
  organiser: { vi: 'Ghi cơ quan tổ chức', en: 'Name the organiser' },
  audience: { vi: 'Ghi đối tượng dự thi', en: 'Say who may enter' },
  rules: { vi: 'Soạn thể lệ', en: 'Write the rules' },
  consent: {
    vi: 'Có ít nhất một nội dung đồng ý bắt buộc',
    en: 'Have at least one required consent',
  },
  summary: { vi: 'Viết lời giới thiệu ngắn', en: 'Write a short summary' },
  contact: { vi: 'Ghi thư điện tử liên hệ', en: 'Give a contact e-mail' },
  categories: { vi: 'Có ít nhất một thể loại', en: 'Have at least one category' },
  'receiving-opens': { vi: 'Định ngày mở nhận bài', en: 'Set when receiving opens' },
  'receiving-closes': {
    vi: 'Định hạn nộp bài ở thời điểm chưa qua',
    en: 'Set a deadline that is still ahead',
  },
  'dates-order': {
    vi: 'Xếp các mốc đúng thứ tự: mở, hết hạn, các vòng chấm, công bố',
    en: 'Put the dates in order: opening, deadline, rounds, results',
  },
  'results-expected': { vi: 'Định ngày dự kiến công bố', en: 'Set when results are expected' },
  channels: {
    vi: 'Đặt hạn của các hình thức nhận bài trong khoảng từ khi mở nhận bài đến khi công bố kết quả',
    en: 'Keep the deadlines of all ways in between opening and results',
  },
  rounds: { vi: 'Có ít nhất một vòng chấm', en: 'Have at least one round' },
  advancement: {
    vi: 'Ghi số bài vào vòng sau cho mỗi vòng trước',
    en: 'Say for each earlier round how many works advance',
  },
  'round-dates': { vi: 'Định hạn chấm xong của từng vòng', en: 'Set by when each round is read' },
  criteria: {
    vi: 'Tổng điểm các tiêu chí phải bằng thang điểm (hiện là {sum})',
    en: 'The criteria must add up to the scale (now {sum})',
  },
  prizes: { vi: 'Lập cơ cấu giải', en: 'Write the prize plan' },
  secretary: { vi: 'Mời Tổ thư ký', en: 'Invite a secretary' },
  judges: {
    vi: 'Mời đủ giám khảo (có {have}, cần ít nhất {need})',
    en: 'Invite enough judges ({have} of at least {need})',
  },
  'panel-head': { vi: 'Mời Trưởng Ban Giám khảo', en: 'Invite a panel head' },
  council: { vi: 'Mời Hội đồng thẩm định giải', en: 'Invite the council' },
  wording: { vi: 'Soạn lời giấy chứng nhận', en: 'Write the wording of certificates' },
  signer: { vi: 'Ghi người ký giấy chứng nhận', en: 'Name who signs the certificates' },
  'certificate-place': { vi: 'Ghi nơi cấp giấy chứng nhận', en: 'Give the place of issue' },
  other: { vi: 'Bổ sung mục này', en: 'Complete this section' },
} as const satisfies Catalogue;

function messageOf(key: string): Message {
  const known: Readonly<Record<string, Message>> = messages;
  return known[key] ?? messages.other;
}

/** What a point of the checklist asks for; the server gives the figures of its sentence. */
export function checklistWords(item: ChecklistItem, locale: Locale): string {
  const { sum } = item.params;
  const params = typeof sum === 'number' ? { ...item.params, sum: formatScore(sum, locale) } : item.params;
  return say(messageOf(item.key), locale, params);
}
