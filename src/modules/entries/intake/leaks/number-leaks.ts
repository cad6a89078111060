import { normaliseEmail, normalisePhone } from '../../../../kernel/vietnamese.js';
import { sourceSpan, wholeWords, type FoldedText } from './folded-text.js';
import type { Hit } from './name-leaks.js';

const GAP = '[\\s.\\-()\\u00B7\\u2010-\\u2015/]{0,3}';

function spelledDigits(digits: string): string {
  return [...digits].join(GAP);
}

function hitsOf(text: FoldedText, pattern: RegExp, confidence: number): Hit[] {
  return [...text.plain.matchAll(pattern)].map((match) => ({
    span: sourceSpan(text, match.index, match.index + match[0].length),
    confidence,
  }));
}

/** Finds a phone number in any spelling: with 0, 84, +84 or 0084, with blanks, dots, hyphens or brackets. */
export function findPhone(text: FoldedText, phone: string): Hit[] {
  const normalised = normalisePhone(phone);
  if (normalised === null) return [];
  const vietnamese = normalised.startsWith('+84');
  const digits = spelledDigits(normalised.slice(vietnamese ? 3 : 1));
  const prefix = vietnamese ? `(?:(?:\\(\\+?84\\)|(?:\\+|00)?84)${GAP}(?:0${GAP})?|0${GAP})` : '(?:\\+|00)?';
  return hitsOf(text, new RegExp(`(?<!\\d)${prefix}${digits}(?!\\d)`, 'gu'), 1);
}

const SPOKEN = [
  '(?:0|o|khong|zero)',
  '(?:1|l|mot)',
  '(?:2|hai)',
  '(?:3|ba)',
  '(?:4|bon|tu)',
  '(?:5|nam|lam)',
  '(?:6|sau)',
  '(?:7|bay)',
  '(?:8|tam)',
  '(?:9|chin)',
];
const SPOKEN_GAP = '[\\s,.;()/\\u00B7\\u2010-\\u2015-]{0,3}';

const anySpoken = new RegExp(`(?:${SPOKEN.join('|')})(?:${SPOKEN_GAP}(?:${SPOKEN.join('|')})){7}`, 'u');
const speaking = new WeakMap<FoldedText, boolean>();

/** Whether a text spells out any number at all: asked once, however many numbers are looked for. */
function spellsNumbers(text: FoldedText): boolean {
  const known = speaking.get(text) ?? anySpoken.test(text.plain);
  speaking.set(text, known);
  return known;
}

/** Finds a number whose digits are written in words, one by one, or with letters that look like digits. */
function spokenDigits(text: FoldedText, digits: string, mayFollowZero: boolean): Hit[] {
  if (digits.length < 8 || !spellsNumbers(text)) return [];
  const words = [...digits].map((digit) => SPOKEN[Number(digit)]).join(SPOKEN_GAP);
  const zero = mayFollowZero ? `(?:${SPOKEN[0] ?? ''}${SPOKEN_GAP})?` : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${zero}${words}(?![\\p{L}\\p{N}])`, 'gu');
  // All in digits it was found, and judged, as a number.
  return hitsOf(text, pattern, 0.9).filter(({ span }) =>
    /\p{L}/u.test(text.source.slice(span.offset, span.offset + span.length)),
  );
}

/** Finds a phone number that is written in words, digit by digit: "không chín một hai …", or partly so. */
export function findSpokenPhone(text: FoldedText, phone: string): Hit[] {
  const digits = normalisePhone(phone)?.replace(/^\+84/u, '').replace(/\D/gu, '') ?? '';
  return spokenDigits(text, digits, true);
}

/** Finds a registered number that is written in words. */
export function findSpokenNumber(text: FoldedText, number: string): Hit[] {
  return spokenDigits(text, number.replace(/\D/gu, ''), false);
}

/** Finds a registered number (citizen ID, bank account) however its digits are grouped. */
export function findDigits(text: FoldedText, number: string): Hit[] {
  const digits = number.replace(/\D/gu, '');
  if (digits.length < 8) return [];
  return hitsOf(text, new RegExp(`(?<!\\d)${spelledDigits(digits)}(?!\\d)`, 'gu'), 1);
}

/** Finds an e-mail address, in any case. */
export function findEmail(text: FoldedText, email: string): Hit[] {
  const address = normaliseEmail(email);
  if (address === null) return [];
  return [...wholeWords(text.plain, address)]
    .filter((at) => !/[._+-]/u.test(text.plain.charAt(at - 1)))
    .map((at) => ({ span: sourceSpan(text, at, at + address.length), confidence: 1 }));
}

/** Finds an e-mail address that was written so that no machine reads it: "may.lo (at) example chấm vn". */
export function findSpelledEmail(text: FoldedText, email: string): Hit[] {
  const address = normaliseEmail(email);
  if (address === null) return [];
  const at = '\\s*(?:@|[(\\[{<]?\\s*(?:at|a cong|a moc|a vong|a-cong|acong)\\s*[)\\]}>]?)\\s*';
  const dot = '\\s*(?:\\.|[(\\[{<]?\\s*(?:dot|cham)\\s*[)\\]}>]?)\\s*';
  const pattern = [...address]
    .map((sign) => (sign === '@' ? at : sign === '.' ? dot : sign.replace(/[+*?^$()[\]{}|\\]/u, '\\$&')))
    .join('');
  return hitsOf(text, new RegExp(`(?<![\\p{L}\\p{N}._+-])${pattern}(?![\\p{L}\\p{N}])`, 'gu'), 0.9);
}

/** Finds the own part of a profile's address without its host: "FB: lo.may.77". */
export function findProfileName(text: FoldedText, url: string): Hit[] {
  const name =
    url
      .replace(/[?#].*$/u, '')
      .replace(/\/+$/u, '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? '';
  if (name.length < 8 || !/\p{L}/u.test(name)) return [];
  return [...wholeWords(text.plain, name)].map((at) => ({
    span: sourceSpan(text, at, at + name.length),
    confidence: 0.9,
  }));
}

/** Finds a profile address, whatever stands before its host. */
export function findProfile(text: FoldedText, url: string): Hit[] {
  const needle = url
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^(?:www|m|web)\./u, '')
    .replace(/\/+$/u, '');
  if (needle.length < 8) return [];
  return [...wholeWords(text.plain, needle)].map((at) => ({
    span: sourceSpan(text, at, at + needle.length),
    confidence: 1,
  }));
}
