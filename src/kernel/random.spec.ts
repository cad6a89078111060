import fc from 'fast-check';
import { SeededRandom } from './random.js';

describe('SeededRandom', () => {
  it('says the same from the same seed, and something else from another', () => {
    const words = (seed: string): number[] => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 8 }, () => random.word());
    };
    expect(words('vòng 1')).toEqual(words('vòng 1'));
    expect(words('vòng 1')).not.toEqual(words('vòng 2'));
  });

  it('is the published generator sfc32', () => {
    const random = new SeededRandom('');
    Object.assign(random, { a: 0, b: 0, c: 0, counter: 1 });
    // By hand: sums 0+0+1, then a=0, b=0, c=1 with counter 2, then b=9, c=rotl(1,21)+3.
    const third = (0 + 9 + 3) | 0;
    expect([random.word(), random.word()]).toEqual([1, 2]);
    expect(random.word()).toBe(third);
  });

  it('draws each integer below a bound about equally often', () => {
    const random = new SeededRandom('frequencies');
    const bound = 7;
    const draws = 70_000;
    const seen = new Int32Array(bound);
    for (let draw = 0; draw < draws; draw++) seen[random.int(bound)]! += 1;
    const expected = draws / bound;
    const chiSquared = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquared).toBeLessThan(22.46); // 0.1 % point of six degrees of freedom
  });

  it('has no modulo bias at a bound that does not divide 2^32', () => {
    const random = new SeededRandom('bias');
    const bound = 3 * 2 ** 30;
    let low = 0;
    for (let draw = 0; draw < 30_000; draw++) if (random.int(bound) < 2 ** 30) low++;
    expect(low / 30_000).toBeCloseTo(1 / 3, 1);
  });

  it('refuses a bound that is no bound', () => {
    const random = new SeededRandom('x');
    for (const bound of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN])
      expect(() => random.int(bound)).toThrow(RangeError);
    expect(random.int(1)).toBe(0);
  });

  it('shuffles: the same items, every order about equally often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const ascending = (a: number, b: number): number => a - b;
        expect(new SeededRandom(seed).shuffle(items).sort(ascending)).toEqual([...items].sort(ascending));
      }),
    );
    const random = new SeededRandom('orders');
    const orders = new Map<string, number>();
    for (let round = 0; round < 12_000; round++) {
      const order = random.shuffle(['a', 'b', 'c']).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('permutes 0 to n - 1', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.string(), (length, seed) => {
        const sorted = new SeededRandom(seed).permutation(length).sort();
        expect([...sorted]).toEqual(Array.from({ length }, (_, index) => index));
      }),
    );
  });
});
