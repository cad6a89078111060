// Icelandic eth (and African D) typed for Đ. No Icelandic word begins with eth, and Vietnamese đ only ever
// begins a syllable, so the first letter of a word is exactly where the two can be told apart.
const MISUSED_ETH = /(?<![\p{L}\p{M}])[\u00D0\u0189\u00F0\u0256]/gu;
// Controls, format characters (zero-width, bidi), what Unicode says to draw as nothing, and lone surrogates.
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]|\uFEFF/gu;
const MARKS = /\p{M}/gu;
const WHITE_SPACE = /\s+/gu;
const collator = new Intl.Collator('vi');

/** NFC, with Đ where the look-alike Icelandic eth stands at the beginning of a word. */
export function toNfc(text: string): string {
  return text
    .normalize('NFC')
    .replace(MISUSED_ETH, (eth) => (eth === '\u00D0' || eth === '\u0189' ? '\u0110' : '\u0111'));
}

/** Without marks, đ as d, lower case, single blanks: the form for searching and for unique keys. Idempotent. */
export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[\u0111\u00F0\u0256]/gu, 'd')
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** One line of text as a person meant it: NFC, trimmed, single blanks, no control or zero-width characters. */
export function cleanLine(text: string): string {
  return toNfc(text.replace(UNSEEN, '').replace(WHITE_SPACE, ' ').trim());
}

/** The three keys by which Vietnamese names are sorted, compared in the order given, middle, family. */
export interface NameSortKeys {
  given: string;
  middle: string;
  family: string;
}

/** Splits a full name into its sort keys: the last word is the given name, the first one the family name. */
export function nameSortKeys(fullName: string): NameSortKeys {
  const words = cleanLine(fullName).split(' ');
  const given = words.at(-1) ?? '';
  if (words.length === 1) return { given, middle: '', family: '' };
  return { given, middle: words.slice(1, -1).join(' '), family: words[0] ?? '' };
}

/** Orders names by given name, then middle, then family name; three keys, since tones only break ties in each. */
export function compareNames(a: string, b: string): number {
  const first = nameSortKeys(a);
  const second = nameSortKeys(b);
  return (
    collator.compare(first.given, second.given) ||
    collator.compare(first.middle, second.middle) ||
    collator.compare(first.family, second.family)
  );
}

/** Alphabetical order of Vietnamese text (a ă â b … ; ngang, huyền, hỏi, ngã, sắc, nặng). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u;

/** The address in lower case without blanks around it, or null if it is not an e-mail address. */
export function normaliseEmail(text: string): string | null {
  const address = cleanLine(text).normalize('NFKC').toLowerCase();
  if (address.length > 254 || address.indexOf('@') > 64) return null;
  return EMAIL.test(address) ? address : null;
}

const VIETNAMESE_NUMBER = /^(?:[35789]\d{8}|2\d{9})$/u; // mobile of ten digits, landline of eleven, without the 0
const FOREIGN_NUMBER = /^[1-9]\d{7,14}$/u;

/** E.164 ("+84912345678") of a phone number in any usual spelling, or null if it is not a phone number. */
export function normalisePhone(text: string): string | null {
  const compact = cleanLine(text)
    .normalize('NFKC')
    .replace(/[\s.\-\u2010-\u2015()/]/gu, '');
  const match = /^(\+|00)?(\d{8,15})$/u.exec(compact);
  if (!match) return null;
  const [, international, digits = ''] = match;
  if (digits.startsWith('84') && (international !== undefined || digits.length >= 11)) {
    const national = digits.slice(2).replace(/^0/u, '');
    return VIETNAMESE_NUMBER.test(national) ? `+84${national}` : null;
  }
  if (international !== undefined) return FOREIGN_NUMBER.test(digits) ? `+${digits}` : null;
  const national = digits.replace(/^0/u, '');
  return digits.startsWith('0') && VIETNAMESE_NUMBER.test(national) ? `+84${national}` : null;
}
