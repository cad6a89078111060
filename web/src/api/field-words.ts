import { type Catalogue, currentLocale, translator } from '../lib/i18n/index.js';

const messages = {
  isEmail: { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'This is not an e-mail address.' },
  isLength: {
    vi: 'Cần điền mục này, và không quá dài.',
    en: 'Please fill this in; it must not be too long.',
  },
  isNotEmpty: { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
  maxLength: { vi: 'Nội dung quá dài.', en: 'This is too long.' },
  min: { vi: 'Giá trị quá nhỏ.', en: 'This is too small.' },
  max: { vi: 'Giá trị quá lớn.', en: 'This is too large.' },
  isInt: { vi: 'Cần một số nguyên.', en: 'This must be a whole number.' },
  isIn: { vi: 'Cần chọn một giá trị trong danh sách.', en: 'Please choose from the list.' },
  equals: { vi: 'Cần đồng ý để tiếp tục.', en: 'You need to agree to go on.' },
} as const satisfies Catalogue;

function isKnown(code: string): code is keyof typeof messages {
  return Object.hasOwn(messages, code);
}

/** The sentence for a refused field, by the code of the rule; the problem's own sentence where there is none. */
export function fieldWords(code: string, fallback: string): string {
  return isKnown(code) ? translator(messages, currentLocale())(code) : fallback;
}
