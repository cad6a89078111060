import { signatureOfKeys } from './signature.js';
import { SignatureIndex } from './signature-index.js';
import type { TokenisedWorks } from './tokenised-works.js';

/** Two works by their places, the earlier one first. */
export type PlacePair = readonly [number, number];

/** Pairs with fewer three-word groups in common share no passage worth a look. */
const fewestSharedSeeds = 4;
/** Of more works than this the groups are sampled, so that memory stays bounded. */
const mostExact = 1_500;
const sampledWish = { least: 3, most: 40 };

/** Pairs of works that may share a passage. */
export function candidatePairs(works: TokenisedWorks): PlacePair[] {
  return works.count <= mostExact ? exactPairs(works) : sampledPairs(works);
}

function exactPairs(works: TokenisedWorks): PlacePair[] {
  const shared = new Map<number, number>();
  const most = Math.max(50, works.count / 20);
  for (const list of worksByGroup(works).values()) {
    if (list.length < 2 || list.length > most) continue;
    list.forEach((first, at) => {
      for (const second of list.slice(at + 1)) {
        const pair = first * works.count + second;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared]
    .filter(([, count]) => count >= fewestSharedSeeds)
    .map(([pair]) => [Math.floor(pair / works.count), pair % works.count] as const);
}

function worksByGroup(works: TokenisedWorks): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  works.each(({ words }, index) => {
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
  return postings;
}

function sampledPairs(works: TokenisedWorks): PlacePair[] {
  const index = new SignatureIndex();
  const pairs: PlacePair[] = [];
  works.each(({ words }, place) => {
    const signature = signatureOfKeys(Array.from(words, String));
    for (const { id } of index.candidates(signature, sampledWish)) pairs.push([Number(id), place]);
    index.set(String(place), signature);
  });
  return pairs;
}
