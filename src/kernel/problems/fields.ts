import type { Problem } from './problem.js';

/** What can be wrong with one field of a request, whatever it belongs to. */
export const fieldProblems = {
  'field.required': { kind: 'invalid', vi: 'Cần điền mục này.', en: 'Please fill this in.' },
  'field.invalid': { kind: 'invalid', vi: 'Giá trị chưa đúng.', en: 'This value is not right.' },
  'field.unknown': {
    kind: 'invalid',
    vi: 'Mục này không có trong biểu mẫu.',
    en: 'There is no such field.',
  },
  'field.email': {
    kind: 'invalid',
    vi: 'Địa chỉ thư điện tử chưa đúng.',
    en: 'This is not an e-mail address.',
  },
  'field.length': {
    kind: 'invalid',
    vi: 'Nội dung quá ngắn hoặc quá dài.',
    en: 'This is too short or too long.',
  },
  'field.too-long': { kind: 'invalid', vi: 'Nội dung quá dài.', en: 'This is too long.' },
  'field.too-small': { kind: 'invalid', vi: 'Giá trị quá nhỏ.', en: 'This is too small.' },
  'field.too-large': { kind: 'invalid', vi: 'Giá trị quá lớn.', en: 'This is too large.' },
  'field.text': { kind: 'invalid', vi: 'Cần một đoạn chữ.', en: 'This must be text.' },
  'field.whole': { kind: 'invalid', vi: 'Cần một số nguyên.', en: 'This must be a whole number.' },
  'field.yes-or-no': { kind: 'invalid', vi: 'Cần chọn có hoặc không.', en: 'This must be yes or no.' },
  'field.list': { kind: 'invalid', vi: 'Cần một danh sách.', en: 'This must be a list.' },
  'field.list-long': { kind: 'invalid', vi: 'Danh sách quá dài.', en: 'This list is too long.' },
  'field.time': { kind: 'invalid', vi: 'Thời điểm chưa đúng.', en: 'This is not a date and time.' },
  'field.choice': {
    kind: 'invalid',
    vi: 'Cần chọn một giá trị trong danh sách.',
    en: 'Please choose from the list.',
  },
  'field.agree': { kind: 'invalid', vi: 'Cần đồng ý để tiếp tục.', en: 'You need to agree to go on.' },
} as const satisfies Record<string, Problem>;
