import { createHash } from 'node:crypto';

const wordValues = 0x1_0000_0000;

/**
 * A reproducible source of randomness for everything that must come out the same from the same seed
 * (assignment, orders). It is sfc32, begun from the SHA-256 of a text. Never for secrets: blind codes
 * and tokens come from `node:crypto`.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed, 'utf8').digest();
    this.a = digest.readInt32LE(0);
    this.b = digest.readInt32LE(4);
    this.c = digest.readInt32LE(8);
    this.counter = digest.readInt32LE(12);
    for (let round = 0; round < 12; round++) this.word();
  }

  /** The next 32 bits, as an unsigned integer. */
  word(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** An integer from 0 to `bound` - 1, each as likely as the other (no modulo bias); `bound` at most 2^32. */
  int(bound: number): number {
    if (!Number.isInteger(bound) || bound <= 0 || bound > wordValues) {
      throw new RangeError('a random integer needs a bound from 1 to 2^32');
    }
    const unbiased = wordValues - (wordValues % bound);
    let word = this.word();
    while (word >= unbiased) word = this.word();
    return word % bound;
  }

  /** A number from 0 up to, but not, 1, in steps of 2^-32. */
  fraction(): number {
    return this.word() / wordValues;
  }

  /** A new array with the same items in random order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.int(last + 1);
      const item = shuffled[last] as T;
      shuffled[last] = shuffled[other] as T;
      shuffled[other] = item;
    }
    return shuffled;
  }

  /** The numbers 0 to `length` - 1 in random order. */
  permutation(length: number): Int32Array {
    const order = new Int32Array(length);
    for (let index = 0; index < length; index++) {
      const other = this.int(index + 1);
      order[index] = order[other] ?? index;
      order[other] = index;
    }
    return order;
  }
}
