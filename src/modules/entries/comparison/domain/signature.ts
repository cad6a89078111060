import { wordKeys } from './tokens.js';

/** Words of a group; passages begin with so many equal words in a row. */
const groupLength = 3;
/** One group in so many is kept, the same ones in every work: 45 copied words of a short essay still show. */
const sampling = 4;

/**
 * A sample of a work's three-word groups as sorted hashes of 32 bits, each once: about one number for four words. Two
 * works that share a passage share about a quarter of its groups, wherever it stands and however it is spelled.
 */
export function signatureOf(text: string): Int32Array {
  return signatureOfKeys(wordKeys(text));
}

/** The sample of the groups of words that are known by their keys. */
export function signatureOfKeys(keys: readonly string[]): Int32Array {
  const hashes = keys.map(hashOf);
  const kept = new Set<number>();
  for (let at = 0; at + groupLength <= hashes.length; at += 1) {
    let group = 0;
    for (let word = at; word < at + groupLength; word += 1) group = mixed(group ^ (hashes[word] as number));
    if (group % sampling === 0) kept.add(group);
  }
  return Int32Array.from(kept).sort();
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit depends on every other. */
function mixed(value: number): number {
  let hash = value + 0x9e3779b9;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
