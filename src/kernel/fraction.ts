/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const written = /^([+-]?)(\d{1,40})(?:[.,](\d{1,40}))?$/;

/** A fraction of two whole numbers, in lowest terms. Throws a RangeError when the second is zero. */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator');
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { over: (sign * top) / divisor, under: (sign * bottom) / divisor };
}

/** Reads a decimal with a point or a comma, exactly; null when it is none. */
export function parseFraction(text: string): Fraction | null {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = BigInt(whole + decimals);
  return fraction(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** The size of a fraction without its sign. */
export function distance(a: Fraction, b: Fraction): Fraction {
  const { over, under } = minus(a, b);
  return { over: over < 0n ? -over : over, under };
}

/** Negative when `a` is the smaller, 0 when both are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The exact mean. Throws a RangeError for none. */
export function meanOfFractions(values: readonly Fraction[]): Fraction {
  const sum = values.reduce(plus, fraction(0));
  return fraction(sum.over, sum.under * BigInt(values.length));
}

/** The largest whole number that is not above a fraction. */
export function floorOf({ over, under }: Fraction): bigint {
  const rest = over % under;
  return (over - rest) / under - (rest < 0n ? 1n : 0n);
}

/** Writes a fraction as a decimal of so many digits, halves rounded away from zero. */
export function toDecimal({ over, under }: Fraction, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const scaled = (over < 0n ? -over : over) * unit;
  const rounded = (scaled * 2n + under) / (under * 2n);
  const text = rounded.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = over < 0n && rounded !== 0n ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** Writes a fraction as `p/q`, a whole number as `p`. */
export function fractionText({ over, under }: Fraction): string {
  return under === 1n ? over.toString() : `${over.toString()}/${under.toString()}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
