import { fold } from '../../../../kernel/vietnamese.js';

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const NUCLEUS =
  '(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uyê|uya|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|' +
  'ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])';
const CODA = '(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');
const FOLDED_SYLLABLE = new RegExp(`^${fold(ONSET)}${fold(NUCLEUS)}${CODA}$`, 'u');
/** grave, acute, tilde, hook above, dot below: a syllable bears at most one. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word is built like a Vietnamese syllable, with at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}

/**
 * Share of the words with a letter beyond ASCII that are Vietnamese syllables: near 1 for Vietnamese, low for text
 * that was decoded with the wrong character set. 0 if there is no such word.
 */
export function vietnameseShare(text: string): number {
  const words = (text.match(/[\p{L}\p{M}\p{N}\p{S}\u00AD]+/gu) ?? []).filter((word) =>
    /\P{ASCII}/u.test(word),
  );
  if (words.length === 0) return 0;
  return words.filter(isVietnameseSyllable).length / words.length;
}

/**
 * Share of the words that would be Vietnamese syllables if marks were put on them: near 1 for Vietnamese that was
 * written without accents, about a third for English. 0 if there is no word.
 */
export function unmarkedVietnameseShare(text: string): number {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => FOLDED_SYLLABLE.test(word)).length / words.length;
}
