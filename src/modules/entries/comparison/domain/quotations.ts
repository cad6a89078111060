import { type CommonQuotation, compareText, textRange } from './compared.js';
import type { WordRange } from './align.js';
import type { TokenisedWork } from './tokens.js';
import type { TokenisedWorks } from './tokenised-works.js';

/**
 * Words in quotation marks are a common quotation where so many works have them. Of two works alone, both must have
 * them, introduced by a colon.
 */
const commonWorks = 3;
/** Shorter words in quotation marks are what somebody says in a story. */
const shortestQuotation = 15;
const gram = 6;

/** The quotations of each work that are common to several. */
export function commonQuotations(works: TokenisedWorks): Set<number>[] {
  // Nearly all stand in one work only, which is remembered as a plain number.
  const seenIn = new Map<string, number | Set<number>>();
  works.each((work, index) => {
    eachQuotedGram(work, (key) => {
      const seen = seenIn.get(key);
      if (seen === undefined) seenIn.set(key, index);
      else if (typeof seen === 'object') seen.add(index);
      else if (seen !== index) seenIn.set(key, new Set([seen, index]));
    });
  });
  return works.map((work) => {
    const counts = new Map<number, { all: number; common: number }>();
    eachQuotedGram(work, (key, quotation) => {
      const count = counts.get(quotation) ?? { all: 0, common: 0 };
      counts.set(quotation, count);
      count.all += 1;
      const seen = seenIn.get(key);
      const worksWithIt = typeof seen === 'object' ? seen.size : 1;
      if (worksWithIt >= Math.min(commonWorks, works.count)) count.common += 1;
    });
    const common = [...counts].filter(([quotation, count]) => {
      const range = quotationRange(work, work.quotations.indexOf(quotation));
      const known = works.count >= commonWorks || isIntroduced(work, range);
      return known && range.to - range.from >= shortestQuotation && count.common >= count.all * 0.7;
    });
    return new Set(common.map(([quotation]) => quotation));
  });
}

function eachQuotedGram(work: TokenisedWork, visit: (key: string, quotation: number) => void): void {
  for (let at = 0; at + gram <= work.words.length; at += 1) {
    const quotation = work.quotations[at] as number;
    if (quotation < 0 || work.quotations[at + gram - 1] !== quotation) continue;
    visit(work.words.subarray(at, at + gram).join(), quotation);
  }
}

/** The common quotations, those of most works first. */
export function describeQuotations(
  works: TokenisedWorks,
  common: readonly ReadonlySet<number>[],
): CommonQuotation[] {
  const byWords = new Map<string, { text: string; words: number; works: string[] }>();
  common.forEach((numbers, index) => {
    for (const number of numbers) {
      const work = works.at(index);
      const range = quotationRange(work, work.quotations.indexOf(number));
      const key = work.words.subarray(range.from, range.to).join();
      const { offset, length } = textRange(work, range);
      const known = byWords.get(key) ?? {
        text: work.text.slice(offset, offset + length),
        words: range.to - range.from,
        works: [],
      };
      byWords.set(key, known);
      known.works.push(works.idOf(index));
    }
  });
  return [...byWords.values()].sort((a, b) => b.works.length - a.works.length || compareText(a.text, b.text));
}

/** Whether a colon introduces the quotation that begins with a word. */
function isIntroduced({ text, ends }: TokenisedWork, { from }: WordRange): boolean {
  return from > 0 && text.charAt((ends[from - 1] as number) - 1) === ':';
}

function quotationRange({ quotations }: TokenisedWork, word: number): WordRange {
  const number = quotations[word];
  let from = word;
  let to = word + 1;
  while (from > 0 && quotations[from - 1] === number) from -= 1;
  while (to < quotations.length && quotations[to] === number) to += 1;
  return { from, to };
}

function sentenceStart({ sentences }: TokenisedWork, word: number): number {
  let at = word;
  while (at > 0 && sentences[at - 1] === sentences[word]) at -= 1;
  return at;
}

/** One for each word that belongs to a common quotation, or introduces one in its sentence. */
export function quotedWords(work: TokenisedWork, common: ReadonlySet<number>): Uint8Array {
  const skip = new Uint8Array(work.words.length);
  for (let at = 0; at < skip.length; at += 1) {
    const number = work.quotations[at] as number;
    if (number < 0 || !common.has(number) || (at > 0 && work.quotations[at - 1] === number)) continue;
    skip.fill(1, sentenceStart(work, at), quotationRange(work, at).to);
  }
  return skip;
}
