/** Lanczos coefficients (g = 7, n = 9) of the logarithm of the gamma function. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const tiny = 1e-300;
const precision = 1e-15;
const mostSteps = 10_000;

/** The logarithm of the gamma function, for a positive argument. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1 + 7.5;
  const sum = lanczos.reduce(
    (total, value, index) => (index === 0 ? value : total + value / (x - 1 + index)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The regularised incomplete beta function, by its continued fraction (modified Lentz). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  let c = 1;
  let d = 1 / orTiny(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / orTiny(1 + even * d);
    c = orTiny(1 + even / c);
    value *= d * c;
    d = 1 / orTiny(1 + odd * d);
    c = orTiny(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < precision) break;
  }
  return (front * value) / a;
}

function orTiny(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The regularised upper incomplete gamma function. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostSteps && term > sum * precision; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / orTiny(b);
  let value = d;
  for (let n = 1; n < mostSteps; n += 1) {
    const over = -n * (n - a);
    b += 2;
    d = 1 / orTiny(over * d + b);
    c = orTiny(b + over / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < precision) break;
  }
  return value;
}

/** The chance that a chi-squared variable is above a value. */
export function chiSquaredAbove(value: number, df: number): number {
  return upperGamma(df / 2, value / 2);
}

/** The chance that an F variable is above a value. */
export function fAbove(value: number, df1: number, df2: number): number {
  if (value <= 0) return 1;
  if (value === Infinity) return 0;
  return incompleteBeta(df2 / (df2 + df1 * value), df2 / 2, df1 / 2);
}

/** The chance that an F variable is below a value; exact where it is small, as `1 - fAbove` would not be. */
export function fBelow(value: number, df1: number, df2: number): number {
  if (value <= 0) return 0;
  if (value === Infinity) return 1;
  return incompleteBeta((df1 * value) / (df2 + df1 * value), df1 / 2, df2 / 2);
}

/** The value that an F variable stays below with a chance, 0 to 1. */
export function fQuantile(chance: number, df1: number, df2: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return Infinity;
  let [low, high] = [0, 1];
  while (fBelow(high, df1, df2) < chance) [low, high] = [high, high * 2];
  // Bisection: some sixty cheap steps, and nothing that could run away.
  for (let step = 0; step < 200 && high - low > precision * high; step += 1) {
    const middle = (low + high) / 2;
    if (fBelow(middle, df1, df2) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Abramowitz and Stegun's rational start of the normal quantile is refined to full precision by Halley's step. */
export function normalQuantile(chance: number): number {
  if (chance <= 0) return -Infinity;
  if (chance >= 1) return Infinity;
  if (chance > 0.5) return -normalQuantile(1 - chance);
  const t = Math.sqrt(-2 * Math.log(chance));
  let x = -(
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  );
  for (let step = 0; step < 4; step += 1) {
    const error = (normalBelow(x) - chance) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}

/** The chance that a standard normal variable is below a value. */
export function normalBelow(value: number): number {
  const tail = upperGamma(0.5, (value * value) / 2) / 2;
  return value < 0 ? tail : 1 - tail;
}
