import { fold } from '../../../../kernel/vietnamese.js';

/** A work cut into words, as the word rule counts them, each with a folded key and its place in the text. */
export interface TokenisedWork {
  readonly text: string;
  /** Words by number; two words with one number are the same but for marks, case, look-alikes and punctuation. */
  readonly words: Int32Array;
  /** UTF-16 offset of each word, and of the end of each. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the sentence of each word, ascending. */
  readonly sentences: Int32Array;
  /** For each word the number of the quotation it stands in, or -1. */
  readonly quotations: Int32Array;
}

/** Numbers for words, shared by all works that are to be compared. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}

/** Letters of other scripts that look like Latin ones, by which copies are hidden from a plain search. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcхxуyіiѕsјjһhԁdԛqԝwкkмmтtнhвbαaοoνvτtιiκkρpυu'].flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? '']] : [],
  ),
);
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/u;
const OPENING = /^["“«„]/u;
const CLOSING = /["”»][.,;:!?…)\]]*$/u;
/** A quotation that never ends is none. */
const LONGEST_QUOTATION = 400;

/** Cuts a text into words. */
export function tokenise(text: string, vocabulary: Vocabulary): TokenisedWork {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const raw: string[] = [];
  let sentence = 0;
  let last = 0;
  for (const { token, at } of tokensOf(text)) {
    if (text.slice(last, at).includes('\n') && words.length > 0) sentence += 1;
    last = at + token.length;
    const key = keyOf(token);
    if (key === '') continue;
    words.push(vocabulary.numberOf(key));
    starts.push(at);
    ends.push(last);
    sentences.push(sentence);
    raw.push(token);
    if (ENDS_SENTENCE.test(token)) sentence += 1;
  }
  return {
    text,
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentences: Int32Array.from(sentences),
    quotations: quotationsOf(raw),
  };
}

/** The folded keys of a text's words, in their order. */
export function wordKeys(text: string): string[] {
  const keys: string[] = [];
  for (const { token } of tokensOf(text)) {
    const key = keyOf(token);
    if (key !== '') keys.push(key);
  }
  return keys;
}

/** Signs that join syllables or sentences without a blank: “xã-hội”, “hết.Câu”. */
const JOINED = /\p{L}\p{M}*[-–—/.,;:!?…)”"]+[“"(]?\p{L}/u;
/** What every joined token has: nearly all tokens fail this quick test and are spared the slow one. */
const MAY_BE_JOINED = /[-–—/.,;:!?…)”"]./;
const JOINT = /(?<=\p{L}\p{M}*[-–—/.,;:!?…)”"]+)(?=[“"(]?\p{L})/u;

function* tokensOf(text: string): Generator<{ readonly token: string; readonly at: number }> {
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    if (!MAY_BE_JOINED.test(token) || !JOINED.test(token)) {
      yield { token, at: index };
      continue;
    }
    let at = index;
    for (const part of token.split(JOINT)) {
      yield { token: part, at };
      at += part.length;
    }
  }
}

/** Texts repeat their words: what was worked out once is kept, up to so many. */
const mostRemembered = 50_000;
const remembered = new Map<string, string>();

/** What makes two words the same; empty for a token without a letter or a digit. */
function keyOf(token: string): string {
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const key = plainKey(token);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (token.length < 40) remembered.set(token, key);
  return key;
}

function plainKey(token: string): string {
  if (!/[\p{L}\p{N}]/u.test(token)) return '';
  const plain = [...fold(token.normalize('NFKC'))].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '') || token;
}

function quotationsOf(tokens: readonly string[]): Int32Array {
  const quotations = new Int32Array(tokens.length).fill(-1);
  let from = -1;
  let number = 0;
  tokens.forEach((token, at) => {
    if (OPENING.test(token)) from = at;
    if (from < 0 || !CLOSING.test(token)) return;
    if (at - from < LONGEST_QUOTATION) quotations.fill(number++, from, at + 1);
    from = -1;
  });
  return quotations;
}
