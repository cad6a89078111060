/** Why two works may be one. */
export const twinGrounds = ['same-file', 'same-text', 'same-title'] as const;
/** A ground for thinking that two works are one. */
export type TwinGround = (typeof twinGrounds)[number];

/** What a person found: one work that came in twice, or two works after all. */
export type TwinVerdict = 'same' | 'different';

/** Two works of a contest that may be one; `a` has the smaller id. */
export interface TwinPair {
  readonly a: string;
  readonly b: string;
  readonly grounds: readonly TwinGround[];
}

/** From this share of a text in the other one, in hundredths of a percent, the two are taken for the same text. */
export const sameTextShare = 9_000;

/** Brings the pairs found for several grounds together, those with more grounds first. */
export function pairsTogether(
  found: readonly { readonly a: string; readonly b: string; readonly ground: TwinGround }[],
): TwinPair[] {
  const pairs = new Map<string, { a: string; b: string; grounds: Set<TwinGround> }>();
  for (const { a, b, ground } of found) {
    const [first, second] = inOrder(a, b);
    const key = `${first} ${second}`;
    const pair = pairs.get(key) ?? { a: first, b: second, grounds: new Set() };
    pair.grounds.add(ground);
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .map(({ a, b, grounds }) => ({ a, b, grounds: twinGrounds.filter((ground) => grounds.has(ground)) }))
    .sort((x, y) => y.grounds.length - x.grounds.length || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The two ids of a pair, the smaller one first. */
export function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}
