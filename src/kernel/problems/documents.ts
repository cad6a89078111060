import type { Problem } from './problem.js';

/** Problems of documents. */
export const documentProblems = {
  'certificate.unknown-placeholder': {
    kind: 'invalid',
    vi: 'Mẫu lời chứng nhận có ký hiệu không dùng được: {names}. Hãy sửa lại theo danh mục ký hiệu.',
    en: 'The certificate wording has placeholders that do not exist: {names}. Use those on the list.',
  },
  'certificate.malformed-wording': {
    kind: 'invalid',
    vi: 'Mẫu lời chứng nhận có dấu ngoặc không khép kín ở dòng {line}.',
    en: 'The certificate wording has a bracket that is not closed in line {line}.',
  },
  'certificate.wording-without-recipient': {
    kind: 'invalid',
    vi: 'Mẫu lời chứng nhận phải có một dòng riêng chỉ ghi {placeholder}.',
    en: 'The certificate wording must have one line that holds only {placeholder}.',
  },
  'certificate.no-awards': {
    kind: 'conflict',
    vi: 'Chưa có giải nào được phê duyệt nên chưa lập được văn bản này.',
    en: 'No award has been approved yet, so this paper cannot be made.',
  },
  'certificate.none-issued': {
    kind: 'conflict',
    vi: 'Chưa có giấy chứng nhận nào được cấp.',
    en: 'No certificate has been issued yet.',
  },
  'certificate.revoked': {
    kind: 'gone',
    vi: 'Giấy chứng nhận này đã bị thu hồi.',
    en: 'This certificate has been revoked.',
  },
  'document.nothing-sealed': {
    kind: 'conflict',
    vi: 'Chưa có vòng nào được rọc phách nên chưa có biên bản.',
    en: 'No round has been sealed yet, so there are no minutes.',
  },
  'document.too-many-rows': {
    kind: 'conflict',
    vi: 'Một biên bản có nhiều nhất {most} bài. Vui lòng chọn khoảng ngày ngắn hơn hoặc một hình thức nhận.',
    en: 'Minutes hold at most {most} works. Please choose fewer days, or one way in.',
  },
} as const satisfies Record<string, Problem>;
