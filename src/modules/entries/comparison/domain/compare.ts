import { findPassages, type SharedPassage, type WordRange } from './align.js';
import { tokenise, type TokenisedWork, Vocabulary } from './tokens.js';

/** A work to be compared, by the name under which it is reported. */
export interface ComparedWork {
  readonly id: string;
  readonly text: string;
}

/** A stretch of text: UTF-16 offset and length. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A passage in both texts. */
export interface Passage {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** Two works that share passages. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  /** Part of the words of a work that stand in shared passages, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** Words in shared passages, in the work with fewer of them. */
  readonly words: number;
  readonly passages: readonly Passage[];
}

/** Words that several works quote: no copying. */
export interface CommonQuotation {
  readonly text: string;
  readonly words: number;
  readonly works: readonly string[];
}

/** What a comparison of works found. */
export interface Comparison {
  /** By descending larger share. */
  readonly pairs: readonly SimilarPair[];
  readonly quotations: readonly CommonQuotation[];
}

/**
 * Words in quotation marks are a common quotation where so many works have them. Of two works alone, both must have
 * them, introduced by a colon.
 */
const commonWorks = 3;
/** Shorter words in quotation marks are what somebody says in a story. */
const shortestQuotation = 15;
/** What is left of a passage beside quotations must be as long as a passage has to be. */
const fewestOwnWords = 6;
const gram = 6;
/** Pairs with fewer three-word groups in common share no passage worth a look. */
const fewestSharedSeeds = 4;

/** Compares every work with every other. Pairs whose larger share is below `minShare` are left out. */
export function compareWorks(works: readonly ComparedWork[], minShare: number): Comparison {
  const collection = new Collection(works);
  return collection.compare(candidatePairs(collection.tokenised), minShare);
}

/** Compares one work with others; it stands first in every pair. */
export function compareOne(
  work: ComparedWork,
  others: readonly ComparedWork[],
  minShare: number,
): readonly SimilarPair[] {
  const collection = new Collection([work, ...others]);
  const pairs = others.map((_other, at) => [0, at + 1] as const);
  return collection.compare(pairs, minShare).pairs;
}

/** Works that are looked at together: what several of them quote is common. */
class Collection {
  readonly tokenised: readonly TokenisedWork[];
  private readonly common: readonly ReadonlySet<number>[];

  constructor(private readonly works: readonly ComparedWork[]) {
    const vocabulary = new Vocabulary();
    this.tokenised = works.map(({ text }) => tokenise(text, vocabulary));
    this.common = commonQuotations(this.tokenised);
  }

  compare(candidates: readonly (readonly [number, number])[], minShare: number): Comparison {
    const { works, tokenised, common } = this;
    const pairs = candidates.flatMap(([first, second]) => {
      const [a, b] = [tokenised[first] as TokenisedWork, tokenised[second] as TokenisedWork];
      const found = pairOf(a, b, [common[first] ?? new Set(), common[second] ?? new Set()]);
      if (found === null || Math.max(found.shareOfA, found.shareOfB) < minShare) return [];
      return [{ a: works[first]?.id ?? '', b: works[second]?.id ?? '', ...found }];
    });
    pairs.sort(
      (one, other) =>
        Math.max(other.shareOfA, other.shareOfB) - Math.max(one.shareOfA, one.shareOfB) ||
        compare(one.a, other.a) ||
        compare(one.b, other.b),
    );
    return { pairs, quotations: describeQuotations(works, tokenised, common) };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function pairOf(
  a: TokenisedWork,
  b: TokenisedWork,
  quoted: readonly [ReadonlySet<number>, ReadonlySet<number>],
): Omit<SimilarPair, 'a' | 'b'> | null {
  const skipA = quotedWords(a, quoted[0]);
  const skipB = quotedWords(b, quoted[1]);
  const passages = findPassages(a, b).filter((passage) => isCopied(passage, skipA, skipB));
  if (passages.length === 0) return null;
  const inA = covered(
    a,
    passages.map((passage) => passage.a),
    skipA,
  );
  const inB = covered(
    b,
    passages.map((passage) => passage.b),
    skipB,
  );
  return {
    shareOfA: rounded(inA / a.words.length),
    shareOfB: rounded(inB / b.words.length),
    words: Math.min(inA, inB),
    passages: passages.map((passage) => ({ a: textRange(a, passage.a), b: textRange(b, passage.b) })),
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/** Whether a passage is more than a quotation. */
function isCopied(passage: SharedPassage, skipA: Uint8Array, skipB: Uint8Array): boolean {
  return Math.min(countNot(skipA, passage.a), countNot(skipB, passage.b)) >= fewestOwnWords;
}

function countNot(skip: Uint8Array, { from, to }: WordRange): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += skip[at] === 0 ? 1 : 0;
  return count;
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
function quotedWords(work: TokenisedWork, common: ReadonlySet<number>): Uint8Array {
  const skip = new Uint8Array(work.words.length);
  for (let at = 0; at < skip.length; at += 1) {
    const number = work.quotations[at] as number;
    if (number < 0 || !common.has(number) || (at > 0 && work.quotations[at - 1] === number)) continue;
    skip.fill(1, sentenceStart(work, at), quotationRange(work, at).to);
  }
  return skip;
}

function covered(work: TokenisedWork, ranges: readonly WordRange[], skip: Uint8Array): number {
  const marks = new Uint8Array(work.words.length);
  for (const { from, to } of ranges) marks.fill(1, from, to);
  return marks.reduce((sum, mark, at) => sum + (mark === 1 && skip[at] === 0 ? 1 : 0), 0);
}

function textRange({ starts, ends }: TokenisedWork, { from, to }: WordRange): TextRange {
  const offset = starts[from] as number;
  return { offset, length: (ends[to - 1] as number) - offset };
}

/** The quotations of each work that are common to several. */
function commonQuotations(works: readonly TokenisedWork[]): Set<number>[] {
  const seenIn = new Map<string, Set<number>>();
  works.forEach((work, index) => {
    eachQuotedGram(work, (key) => {
      const seen = seenIn.get(key) ?? new Set<number>();
      seenIn.set(key, seen);
      seen.add(index);
    });
  });
  return works.map((work) => {
    const counts = new Map<number, { all: number; common: number }>();
    eachQuotedGram(work, (key, quotation) => {
      const count = counts.get(quotation) ?? { all: 0, common: 0 };
      counts.set(quotation, count);
      count.all += 1;
      if ((seenIn.get(key)?.size ?? 0) >= Math.min(commonWorks, works.length)) count.common += 1;
    });
    const common = [...counts].filter(([quotation, count]) => {
      const range = quotationRange(work, work.quotations.indexOf(quotation));
      const known = works.length >= commonWorks || isIntroduced(work, range);
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

function describeQuotations(
  works: readonly ComparedWork[],
  tokenised: readonly TokenisedWork[],
  common: readonly ReadonlySet<number>[],
): CommonQuotation[] {
  const byWords = new Map<string, { text: string; words: number; works: string[] }>();
  tokenised.forEach((work, index) => {
    for (const number of common[index] ?? []) {
      const range = quotationRange(work, work.quotations.indexOf(number));
      const key = work.words.subarray(range.from, range.to).join();
      const { offset, length } = textRange(work, range);
      const known = byWords.get(key) ?? {
        text: work.text.slice(offset, offset + length),
        words: range.to - range.from,
        works: [],
      };
      byWords.set(key, known);
      known.works.push(works[index]?.id ?? '');
    }
  });
  return [...byWords.values()].sort((a, b) => b.works.length - a.works.length || compare(a.text, b.text));
}

/** Pairs of works with enough rare three-word groups in common; the others cannot share a passage. */
function candidatePairs(works: readonly TokenisedWork[]): (readonly [number, number])[] {
  const postings = new Map<string, number[]>();
  works.forEach(({ words }, index) => {
    const own = new Set<string>();
    for (let at = 0; at + 3 <= words.length; at += 1) {
      own.add(`${words[at] as number},${words[at + 1] as number},${words[at + 2] as number}`);
    }
    for (const key of own) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [index]);
      else list.push(index);
    }
  });
  const shared = new Map<number, number>();
  const most = Math.max(50, works.length / 20);
  for (const list of postings.values()) {
    if (list.length < 2 || list.length > most) continue;
    list.forEach((first, at) => {
      for (const second of list.slice(at + 1)) {
        const pair = first * works.length + second;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared]
    .filter(([, count]) => count >= fewestSharedSeeds)
    .map(([pair]) => [Math.floor(pair / works.length), pair % works.length] as const);
}
