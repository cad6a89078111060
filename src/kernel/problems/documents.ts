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
} as const satisfies Record<string, Problem>;
