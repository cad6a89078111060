import type { Locale, Sentence } from '../../../kernel/locale.js';

const sentences: Readonly<Record<string, Sentence>> = {
  'identity-in-work': {
    vi: 'Thông tin cá nhân của tác giả xuất hiện trong nội dung tác phẩm',
    en: 'The work itself names its author',
  },
  'wrong-category': { vi: 'Không đúng thể loại đăng ký', en: 'Not of the category it was entered in' },
  'over-length': { vi: 'Vượt quá độ dài quy định', en: 'Longer than allowed' },
  'under-length': { vi: 'Chưa đủ độ dài quy định', en: 'Shorter than required' },
  'missing-translation': {
    vi: 'Thiếu bản dịch tiếng Việt kèm theo',
    en: 'The Vietnamese translation is missing',
  },
  duplicate: { vi: 'Trùng lặp với tác phẩm đã có', en: 'It repeats a work that exists already' },
  'published-too-early': { vi: 'Đã công bố trước thời điểm cho phép', en: 'Published earlier than allowed' },
  'over-cap': { vi: 'Vượt quá số tác phẩm được dự thi', en: 'More works than one author may enter' },
  'too-many-authors': { vi: 'Vượt quá số tác giả quy định', en: 'More authors than allowed' },
  'barred-person': { vi: 'Tác giả không thuộc đối tượng dự thi', en: 'An author may not take part' },
  late: { vi: 'Nộp sau thời hạn', en: 'Handed in after the deadline' },
  'bad-file': {
    vi: 'Tệp không đọc được hoặc không đúng định dạng',
    en: 'The file cannot be read or is of another type',
  },
  'missing-proof': { vi: 'Thiếu minh chứng công bố', en: 'The proof of publication is missing' },
  'off-topic': { vi: 'Không đúng chủ đề của cuộc thi', en: 'Not on the subject of the contest' },
  other: { vi: 'Không đáp ứng quy định khác của thể lệ', en: 'Another rule of the contest is not met' },
};

/** Why a work breaches the rules, for its author. */
export function screeningReason(reason: string, locale: Locale): string {
  return sentences[reason]?.[locale] ?? reason;
}
