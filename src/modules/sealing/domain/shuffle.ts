import { randomInt } from 'node:crypto';

/** A random integer from 0 to `bound` - 1. */
export type DrawIndex = (bound: number) => number;

const drawSecretly: DrawIndex = (bound) => randomInt(bound);

/** A new array in an order from the cryptographic source (Fisher and Yates): rows in it tell nothing by their place. */
export function shuffledSecretly<T>(items: readonly T[], draw: DrawIndex = drawSecretly): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
