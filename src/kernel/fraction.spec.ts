import fc from 'fast-check';
import {
  compareFractions,
  distance,
  floorOf,
  fraction,
  fractionText,
  meanOfFractions,
  minus,
  parseFraction,
  plus,
  times,
  toDecimal,
} from './fraction.js';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([over, under]) => fraction(over, under));

describe('fractions', () => {
  it('reads decimals with a point or a comma exactly', () => {
    expect(
      ['0.1', '8,50', '-3', '+2.25', ' 7 '].map((text) => fractionText(parseFraction(text) ?? fraction(0))),
    ).toEqual(['1/10', '17/2', '-3', '9/4', '7']);
    expect(['', 'x', '1.', '.5', '1e3', '1.2.3'].map(parseFraction)).toEqual(Array(6).fill(null));
  });

  it('has lowest terms and a positive denominator', () => {
    expect(fraction(6, -4)).toEqual({ over: -3n, under: 2n });
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it('writes halves away from zero', () => {
    expect(
      [fraction(401, 8), fraction(-401, 8), fraction(1, 3), fraction(-1, 1000)].map((f) => toDecimal(f, 2)),
    ).toEqual(['50.13', '-50.13', '0.33', '0.00']);
    expect(toDecimal(fraction(5, 2), 0)).toBe('3');
  });

  it('rounds down', () => {
    expect([fraction(7, 2), fraction(-7, 2), fraction(-4, 2)].map(floorOf)).toEqual([3n, -4n, -2n]);
  });

  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(Math.sign(compareFractions(a, b))).toBe(-Math.sign(compareFractions(b, a)) + 0);
        expect(distance(a, b)).toEqual(distance(b, a));
        expect(compareFractions(meanOfFractions([a, b]), times(plus(a, b), fraction(1, 2)))).toBe(0);
      }),
    );
  });
});
