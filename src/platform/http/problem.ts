import { DomainError, type FieldError, type ProblemParams } from '../../kernel/domain-error.js';
import { fillSentence, type Locale } from '../../kernel/locale.js';
import { type ProblemCode, problems } from '../../kernel/problems.js';
import type { ProblemKind } from '../../kernel/problems/problem.js';

/** The one map from kinds of problems to statuses. */
export const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  precondition: 412,
  'too-large': 413,
  'unsupported-media': 415,
  'rate-limited': 429,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

const titles: Record<ProblemKind, Record<Locale, string>> = {
  invalid: { vi: 'Dữ liệu chưa đúng', en: 'Not right yet' },
  unauthenticated: { vi: 'Cần đăng nhập', en: 'Sign-in needed' },
  forbidden: { vi: 'Không được phép', en: 'Not allowed' },
  'not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  conflict: { vi: 'Không thực hiện được', en: 'Cannot be done now' },
  gone: { vi: 'Không còn hiệu lực', en: 'No longer valid' },
  precondition: { vi: 'Thiếu điều kiện', en: 'Something is missing' },
  'too-large': { vi: 'Quá dung lượng', en: 'Too large' },
  'unsupported-media': { vi: 'Loại tệp không được nhận', en: 'File type not accepted' },
  'rate-limited': { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
  unavailable: { vi: 'Tạm thời chưa sẵn sàng', en: 'Not ready' },
};

/** Problem details by RFC 9457, with the code of the catalogue. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode | 'internal';
  readonly params: ProblemParams;
  readonly errors?: readonly (FieldError & { readonly detail: string })[];
}

/** Fractions as the reader writes them: 0,5 in Vietnamese. */
function paramsIn(locale: Locale, params: ProblemParams): ProblemParams {
  const written = (value: ProblemParams[string]): ProblemParams[string] =>
    locale === 'vi' && typeof value === 'number' && !Number.isInteger(value)
      ? String(value).replace('.', ',')
      : value;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)]));
}

/** The sentence of a code in the reader's language. */
function sentenceOf(code: ProblemCode, locale: Locale, params: ProblemParams): string {
  return fillSentence(problems[code][locale], paramsIn(locale, params));
}

function fieldErrorIn(locale: Locale, error: FieldError): FieldError & { readonly detail: string } {
  return { ...error, detail: sentenceOf(error.code, locale, error.params ?? {}) };
}

/** Makes the body of an expected error. `instance` is the request id, so that it names no person or thing. */
export function problemBody(error: DomainError, locale: Locale, instance: string): ProblemBody {
  const { code, kind, params, errors } = error;
  return {
    type: `https://chamkin.invalid/problems/${code}`,
    title: titles[kind][locale],
    status: statusOf[kind],
    detail: sentenceOf(code, locale, params),
    instance,
    code,
    params,
    ...(errors.length > 0 ? { errors: errors.map((each) => fieldErrorIn(locale, each)) } : {}),
  };
}

/** The body of an unexpected error: it says nothing of what happened inside. */
export function internalBody(locale: Locale, instance: string): ProblemBody {
  const detail = {
    vi: 'Đã có lỗi ngoài dự kiến. Việc bạn vừa làm chưa được thực hiện. Vui lòng thử lại.',
    en: 'Something unexpected went wrong. What you did has not been carried out. Please try again.',
  };
  const title = { vi: 'Lỗi hệ thống', en: 'System error' };
  return {
    type: 'about:blank',
    title: title[locale],
    status: 500,
    detail: detail[locale],
    instance,
    code: 'internal',
    params: {},
  };
}
