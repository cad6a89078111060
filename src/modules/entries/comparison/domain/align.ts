import type { TokenisedWork } from './tokens.js';

/** A stretch of words: from the first to the one after the last. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Words that two works have in common, in each of them. */
export interface SharedPassage {
  readonly a: WordRange;
  readonly b: WordRange;
}

/** Words in a row that must be the same for a passage to begin. */
const seedLength = 3;
/** A seed that stands more often than this in one work is a turn of phrase. */
const mostPlaces = 12;
/** Words that may have been changed, left out or put in between two seeds of one passage. */
const widestGap = 12;
const largestShift = 6;
/** A passage has so many words in common, and so large a part of its words. */
const fewestMatches = 6;
const leastIdentity = 0.5;
/** A sentence of which so much is copied was copied whole. */
const sentencePart = 0.5;

interface Chain {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
  matches: number;
}

/**
 * Finds the passages that two works share, wherever they stand in each, with words changed, left out or put in.
 * Passages grow from three equal words in a row and end with whole sentences, so that altered words inside count.
 */
export function findPassages(a: TokenisedWork, b: TokenisedWork): SharedPassage[] {
  const chains = chainSeeds(a, b).filter((chain) => isPassage(chain));
  chains.sort(
    (one, other) => other.matches - one.matches || one.fromA - other.fromA || one.fromB - other.fromB,
  );
  const takenA = new Uint8Array(a.words.length);
  const takenB = new Uint8Array(b.words.length);
  const passages: SharedPassage[] = [];
  for (const chain of chains) {
    grow(chain, a, b);
    const passage = {
      a: wholeSentences(a, { from: chain.fromA, to: chain.toA }),
      b: wholeSentences(b, { from: chain.fromB, to: chain.toB }),
    };
    // Sentences of one pattern resemble each other too: what a better passage explains in both is no other one.
    if (isMostlyTaken(takenA, passage.a) && isMostlyTaken(takenB, passage.b)) continue;
    takenA.fill(1, passage.a.from, passage.a.to);
    takenB.fill(1, passage.b.from, passage.b.to);
    passages.push(passage);
  }
  return passages.sort((one, other) => one.a.from - other.a.from || one.b.from - other.b.from);
}

function isMostlyTaken(taken: Uint8Array, { from, to }: WordRange): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) count += taken[at] as number;
  return count * 2 > to - from;
}

function isPassage({ fromA, toA, fromB, toB, matches }: Chain): boolean {
  return matches >= fewestMatches && matches >= leastIdentity * Math.max(toA - fromA, toB - fromB);
}

/** Where each seed of a work begins. */
export function seedsOf(words: Int32Array): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= words.length; at += 1) {
    const key = `${words[at] as number},${words[at + 1] as number},${words[at + 2] as number}`;
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  return places;
}

function chainSeeds(a: TokenisedWork, b: TokenisedWork): Chain[] {
  const places = seedsOf(b.words);
  const done: Chain[] = [];
  let open: Chain[] = [];
  for (let at = 0; at + seedLength <= a.words.length; at += 1) {
    const key = `${a.words[at] as number},${a.words[at + 1] as number},${a.words[at + 2] as number}`;
    const found = places.get(key) ?? [];
    if (open.length > 0 && (open[0] as Chain).toA + widestGap < at) {
      const still = open.filter((chain) => chain.toA + widestGap >= at);
      done.push(...open.filter((chain) => chain.toA + widestGap < at));
      open = still;
    }
    if (found.length > mostPlaces) continue;
    for (const place of found) extend(open, at, place);
  }
  return [...done, ...open];
}

/** Adds a seed to the chain that it continues best, or begins one. */
function extend(open: Chain[], atA: number, atB: number): void {
  let best: Chain | null = null;
  let leastCost = Infinity;
  for (const chain of open) {
    const gapA = atA + seedLength - chain.toA;
    const gapB = atB + seedLength - chain.toB;
    if (gapA <= 0 || gapB <= 0 || gapA > widestGap + seedLength || gapB > widestGap + seedLength) continue;
    const cost = Math.abs(gapA - gapB) * 4 + gapB;
    if (Math.abs(gapA - gapB) <= largestShift && cost < leastCost) {
      best = chain;
      leastCost = cost;
    }
  }
  if (best === null) {
    open.push({ fromA: atA, toA: atA + seedLength, fromB: atB, toB: atB + seedLength, matches: seedLength });
    return;
  }
  best.matches += Math.min(seedLength, atA + seedLength - best.toA, atB + seedLength - best.toB);
  best.toA = atA + seedLength;
  best.toB = atB + seedLength;
}

/** Takes in equal words beyond the ends, over at most two changed ones. */
function grow(chain: Chain, a: TokenisedWork, b: TokenisedWork): void {
  for (let step = nextEqual(a, b, chain.toA, chain.toB, 1); step !== null;) {
    [chain.toA, chain.toB] = [step[0] + 1, step[1] + 1];
    step = nextEqual(a, b, chain.toA, chain.toB, 1);
  }
  for (let step = nextEqual(a, b, chain.fromA - 1, chain.fromB - 1, -1); step !== null;) {
    [chain.fromA, chain.fromB] = step;
    step = nextEqual(a, b, chain.fromA - 1, chain.fromB - 1, -1);
  }
}

/** The nearest equal words from here, none or one changed or added before them, inside the same sentences. */
function nextEqual(
  a: TokenisedWork,
  b: TokenisedWork,
  atA: number,
  atB: number,
  step: 1 | -1,
): readonly [number, number] | null {
  for (const [offA, offB] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [1, 0],
    [2, 2],
    [1, 2],
    [2, 1],
  ] as const) {
    const [i, j] = [atA + offA * step, atB + offB * step];
    if (i < 0 || j < 0 || i >= a.words.length || j >= b.words.length) continue;
    if (a.words[i] !== b.words[j]) continue;
    const near = a.sentences[i] === a.sentences[atA - step] && b.sentences[j] === b.sentences[atB - step];
    if (near || offA + offB === 0) return [i, j];
  }
  return null;
}

/** Moves the ends to the ends of sentences: over those that are copied for the larger part, back from the others. */
function wholeSentences(work: TokenisedWork, range: WordRange): WordRange {
  const first = sentenceAround(work, range.from);
  const last = sentenceAround(work, range.to - 1);
  if (first.from === last.from) {
    return partOf(range, first) >= sentencePart ? first : range;
  }
  const from = partOf(range, first) >= sentencePart ? first.from : first.to;
  const to = partOf(range, last) >= sentencePart ? last.to : last.from;
  return from < to ? { from, to } : range;
}

function partOf(range: WordRange, sentence: WordRange): number {
  const common = Math.min(range.to, sentence.to) - Math.max(range.from, sentence.from);
  return common / (sentence.to - sentence.from);
}

function sentenceAround({ sentences }: TokenisedWork, word: number): WordRange {
  const number = sentences[word];
  let from = word;
  let to = word + 1;
  while (from > 0 && sentences[from - 1] === number) from -= 1;
  while (to < sentences.length && sentences[to] === number) to += 1;
  return { from, to };
}
