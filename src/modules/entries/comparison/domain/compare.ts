import { findPassages, type SharedPassage, type WordRange } from './align.js';
import { candidatePairs, type PlacePair } from './candidate-pairs.js';
import { type CommonPassage, commonPassages, type Match } from './common-passages.js';
import {
  type CommonQuotation,
  type ComparedWork,
  type Comparison,
  compareText,
  type SimilarPair,
  textRange,
} from './compared.js';
import { commonQuotations, describeQuotations, quotedWords } from './quotations.js';
import { TokenisedWorks } from './tokenised-works.js';

export type { ComparedWork, Comparison, Passage, SimilarPair, TextRange } from './compared.js';

/** What is left of a passage beside quotations must be as long as a passage has to be. */
const fewestOwnWords = 6;

/**
 * Compares every work with every other. Pairs whose larger share is below `minShare` are left out. Works are cut into
 * words when they are needed: a collection whose texts come from a file is compared within bounded memory.
 */
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
  readonly tokenised: TokenisedWorks;
  private readonly common: readonly ReadonlySet<number>[];

  constructor(works: readonly ComparedWork[]) {
    this.tokenised = new TokenisedWorks(works);
    this.common = commonQuotations(this.tokenised);
  }

  compare(candidates: readonly PlacePair[], minShare: number): Comparison {
    const { tokenised } = this;
    const matches = candidates.flatMap(([first, second]) => this.match(first, second) ?? []);
    const common = commonPassages(matches);
    const pairs = matches
      .filter((match) => !common.has(match) && Math.max(match.inA, match.inB) > 0)
      .map((match) => this.describe(match))
      .filter((pair) => Math.max(pair.shareOfA, pair.shareOfB) >= minShare);
    pairs.sort(
      (one, other) =>
        Math.max(other.shareOfA, other.shareOfB) - Math.max(one.shareOfA, one.shareOfB) ||
        compareText(one.a, other.a) ||
        compareText(one.b, other.b),
    );
    const quotations = [
      ...describeQuotations(tokenised, this.common),
      ...this.describeCommon([...common.values()].flat()),
    ];
    return { pairs, quotations: quotations.sort(byWorks) };
  }

  private match(first: number, second: number): CountedMatch | null {
    const [a, b] = [this.tokenised.at(first), this.tokenised.at(second)];
    const skipA = quotedWords(a, this.common[first] ?? new Set());
    const skipB = quotedWords(b, this.common[second] ?? new Set());
    const passages = findPassages(a, b).filter((passage) => isCopied(passage, skipA, skipB));
    if (passages.length === 0) return null;
    const [inA, inB] = [covered(passages, 'a', skipA), covered(passages, 'b', skipB)];
    return { first, second, passages, inA, inB };
  }

  private describe({ first, second, passages, inA, inB }: CountedMatch): SimilarPair {
    const [a, b] = [this.tokenised.at(first), this.tokenised.at(second)];
    return {
      a: this.tokenised.idOf(first),
      b: this.tokenised.idOf(second),
      shareOfA: rounded(inA / a.words.length),
      shareOfB: rounded(inB / b.words.length),
      words: Math.min(inA, inB),
      passages: passages.map((passage) => ({ a: textRange(a, passage.a), b: textRange(b, passage.b) })),
    };
  }

  /** Each once, with all the works that have it. */
  private describeCommon(found: readonly CommonPassage[]): CommonQuotation[] {
    const byWorks = new Map(found.map((passage) => [passage.works.join(), passage]));
    return [...byWorks.values()].map(({ work, range, works }) => {
      const tokenised = this.tokenised.at(work);
      const { offset, length } = textRange(tokenised, range);
      return {
        text: tokenised.text.slice(offset, offset + length),
        words: range.to - range.from,
        works: works.map((place) => this.tokenised.idOf(place)),
      };
    });
  }
}

interface CountedMatch extends Match {
  /** Words of each work in the passages, without quotations. */
  readonly inA: number;
  readonly inB: number;
}

function byWorks(a: CommonQuotation, b: CommonQuotation): number {
  return b.works.length - a.works.length || compareText(a.text, b.text);
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

function covered(passages: readonly SharedPassage[], side: 'a' | 'b', skip: Uint8Array): number {
  const marks = new Uint8Array(skip.length);
  for (const passage of passages) marks.fill(1, passage[side].from, passage[side].to);
  return marks.reduce((sum, mark, at) => sum + (mark === 1 && skip[at] === 0 ? 1 : 0), 0);
}
