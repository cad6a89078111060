import { francAll } from 'franc-min';
import { unmarkedVietnameseShare } from './domain/vietnamese-syllables.js';

/** Shorter texts say too little; longer ones need not be read to the end. */
const fewestCharacters = 200;
const charactersRead = 20_000;
/** Vietnamese that scores this near the best guess is taken for Vietnamese: essays quote other languages. */
const nearness = 0.9;
/** Where so many words are Vietnamese syllables but for their marks, the author wrote without accents. */
const unmarkedPart = 0.85;

/**
 * The language of a text as an ISO 639 code (`vi`), by the frequency of its three-letter groups; null where the text
 * is too short or resembles nothing known. Vietnamese without accents resembles other languages to that count, so
 * its syllables tell.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, charactersRead);
  if (sample.length < fewestCharacters) return null;
  const guesses = francAll(sample, { minLength: fewestCharacters });
  const vietnamese = guesses.find(([code]) => code === 'vie')?.[1] ?? 0;
  const best = guesses[0]?.[0] ?? 'und';
  if (vietnamese >= nearness) return 'vi';
  if (unmarkedVietnameseShare(sample) >= unmarkedPart) return 'vi';
  return best === 'und' ? null : new Intl.Locale(best).language;
}
