import { normaliseEmail } from '../../../../kernel/vietnamese.js';
import { sourceSpan, wholeWords, type FoldedText } from './folded-text.js';
import type { Hit, TextNature } from './name-leaks.js';
import { isFirstPerson } from './sentence.js';

const smallestLocalPart = 6;
/** Words for what people do with a name of their own. */
const BYLINE =
  /(?:tac gia|nguoi viet|nguoi thuc hien|nguoi du thi|ho va ten|ho ten|thi sinh|bai cua|viet boi|ky ten|but danh|nguoi gui)[\s:.–-]*$/u;

/** Finds the own part of a mail address where it stands alone: as a login, or as somebody is called in a chat. */
export function findLogin(text: FoldedText, email: string, nature: TextNature): Hit[] {
  const login = normaliseEmail(email)?.split('@')[0] ?? '';
  if (login.length < smallestLocalPart) return [];
  const telling = /\d/u.test(login) || login.includes('.');
  if (nature === 'prose' && !telling) return [];
  return [...wholeWords(text.plain, login)].flatMap((at): Hit[] => {
    const before = text.plain.charAt(at - 1);
    const after = text.plain.charAt(at + login.length);
    if (/[._+\-@]/u.test(before) || /[@_+]/u.test(after)) return [];
    return [{ span: sourceSpan(text, at, at + login.length), confidence: nature === 'label' ? 0.7 : 0.6 }];
  });
}

/** Finds initials where the place says that the writer is meant: "Người viết: L.T.M." */
export function findSignedInitials(text: FoldedText, name: string): Hit[] {
  const words = name.trim().split(/\s+/u);
  if (words.length < 3) return [];
  const letters = words.map((word) => word.charAt(0).toUpperCase()).join('\\.?\\s?');
  const pattern = new RegExp(`(?<![\\p{L}.])${letters}\\.?(?!\\p{L})`, 'gu');
  return [...text.source.matchAll(pattern)].flatMap((match): Hit[] => {
    const start = text.starts.findIndex((offset) => offset >= match.index);
    const before = text.plain.slice(Math.max(0, start - 40), start);
    if (!BYLINE.test(before)) return [];
    return [{ span: { offset: match.index, length: match[0].trimEnd().length }, confidence: 0.65 }];
  });
}

/** Finds a day of birth in any usual spelling, where somebody speaks of being born or of themselves. */
export function findBirthDate(text: FoldedText, birthDate: string): Hit[] {
  const [day, month, year] = partsOf(birthDate);
  if (day === undefined || month === undefined || year === undefined) return [];
  const number = (value: number): string => `0?${value}`;
  const pattern = new RegExp(
    `(?<!\\d)(?:${number(day)}\\s?[/.-]\\s?${number(month)}\\s?[/.-]\\s?${year}` +
      `|(?:ngay )?${number(day)} thang ${number(month)}(?:,)? nam ${year}|${year}-${pad(month)}-${pad(day)})(?!\\d)`,
    'gu',
  );
  return [...text.plain.matchAll(pattern)].map((match) => {
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    const before = text.plain.slice(Math.max(0, match.index - 30), match.index);
    const born = /\b(?:sinh|ngay sinh|tuoi)\b/u.test(before) || isFirstPerson(text.source, span);
    return { span, confidence: born ? 0.8 : 0.55 };
  });
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Day, month and year of `25/07/2004` or `2004-07-25`. */
function partsOf(date: string): number[] {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(date.trim());
  if (vietnamese) return vietnamese.slice(1).map(Number);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date.trim());
  return iso ? iso.slice(1).map(Number).reverse() : [];
}
