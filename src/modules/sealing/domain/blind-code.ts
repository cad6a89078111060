import { randomInt } from 'node:crypto';

/**
 * The letters of blind codes. They are read aloud, written by hand and typed back, so nothing is in it that
 * can be taken for something else that people write: not 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B
 * (nor G, taken for 6, and E, taken for F), not U, V and Y; and no vowel, so that no code spells a name.
 * Nineteen is a prime, which the check character below needs.
 */
export const blindCodeAlphabet = '34679CDFHJKMNPQRTWX';

const base = blindCodeAlphabet.length;
const drawnCharacters = 6;
const codeLength = drawnCharacters + 1;
/** Hyphen after the third character: `K7M-4QX9`. */
const groupLength = 3;

/**
 * Powers of 2, a primitive root modulo 19: seven different weights, none of them zero. A code is right when its
 * weighted sum is a multiple of 19, so one wrong character, or any two exchanged, always shows.
 */
const weights = [1, 2, 4, 8, 16, 13, 7] as const;

/** A random integer from 0 to `bound` - 1. */
export type DrawInteger = (bound: number) => number;

const drawSecretly: DrawInteger = (bound) => randomInt(bound);

/** Draws a blind code from the cryptographic source: six characters that mean nothing and one that checks them. */
export function drawBlindCode(draw: DrawInteger = drawSecretly): string {
  const values = Array.from({ length: drawnCharacters }, () => draw(base));
  return written([...values, checkValue(values)]);
}

/**
 * Reads a blind code as people type it: any case, with or without blanks and hyphens.
 * Returns it as it is printed, or null when it is no code or has a slip of the pen in it.
 */
export function parseBlindCode(text: string): string | null {
  const bare = text.replace(/[\s\p{Pd}\u2212]/gu, '').toUpperCase();
  if (bare.length !== codeLength) return null;
  const values = [...bare].map((character) => blindCodeAlphabet.indexOf(character));
  if (values.includes(-1) || weightedSum(values) % base !== 0) return null;
  return written(values);
}

/**
 * Draws `count` codes, different from each other and from those `taken` (as printed).
 * Throws a RangeError before the codes become so dense that a guess would often hit one.
 */
export function drawDistinctCodes(
  count: number,
  taken: ReadonlySet<string>,
  draw: DrawInteger = drawSecretly,
): string[] {
  if (count + taken.size > base ** drawnCharacters / 4) throw new RangeError('too many blind codes');
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = drawBlindCode(draw);
    if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** The value which makes the weighted sum a multiple of the base: 7 · 11 = 77 = 4 · 19 + 1, so 11 undoes 7. */
function checkValue(values: readonly number[]): number {
  const inverseOfLastWeight = 11;
  return ((base - (weightedSum(values) % base)) * inverseOfLastWeight) % base;
}

function written(values: readonly number[]): string {
  const code = values.map((value) => blindCodeAlphabet.charAt(value)).join('');
  return `${code.slice(0, groupLength)}-${code.slice(groupLength)}`;
}
