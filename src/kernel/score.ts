import type { Locale } from './locale.js';
import { type Refusal, refuse } from './refusal.js';

/** A mean kept exact: the sum of `count` values, in hundredths. No count, no mean. */
export interface Mean {
  readonly sum: number;
  readonly count: number;
}

/** More digits than any score of a contest has; beyond it the integers would no longer be safe. */
const largestWholePart = 9;

const written = /^(\d+)(?:[.,](\d{1,2}))?$/;

/**
 * Reads a score as a person types it, "8,5" or "8.5", and returns hundredths (850);
 * refuses what is not a number of at most two decimals (`score.unreadable`).
 */
export function parseScore(text: string): number | Refusal {
  const match = written.exec(text.trim());
  const whole = match?.[1];
  if (whole === undefined || whole.length > largestWholePart) {
    return refuse('score.unreadable', { text: text.trim().slice(0, 40) });
  }
  return Number(whole) * 100 + Number((match?.[2] ?? '').padEnd(2, '0'));
}

/**
 * Writes hundredths as the reader writes numbers. Without `digits` there are as many decimals as the
 * score has; with fewer digits than that it is rounded half up.
 */
export function formatScore(hundredths: number, locale: Locale, digits?: 0 | 1 | 2): string {
  const shown = digits ?? neededDigits(hundredths);
  const unit = 10 ** (2 - shown);
  const rounded = roundHalfUp(Math.abs(hundredths), unit);
  const text = (rounded / 10 ** shown).toFixed(shown);
  const signed = hundredths < 0 && rounded !== 0 ? `-${text}` : text;
  return locale === 'vi' ? signed.replace('.', ',') : signed;
}

function neededDigits(hundredths: number): 0 | 1 | 2 {
  if (hundredths % 100 === 0) return 0;
  return hundredths % 10 === 0 ? 1 : 2;
}

/** Whether a score is a whole number of steps (both in hundredths). */
export function onStep(value: number, step: number): boolean {
  return Number.isSafeInteger(value) && Number.isSafeInteger(step) && step > 0 && value % step === 0;
}

/** The exact mean of scores in hundredths; null when there is none. */
export function meanOf(scores: readonly number[]): Mean | null {
  if (scores.length === 0) return null;
  let sum = 0;
  for (const score of scores) sum += score;
  if (!Number.isSafeInteger(sum)) throw new RangeError('a sum of scores left the safe integers');
  return { sum, count: scores.length };
}

/** Orders two exact means: negative when `a` is the smaller, 0 when they are equal, without rounding. */
export function compareMeans(a: Mean, b: Mean): number {
  const left = a.sum * b.count;
  const right = b.sum * a.count;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  const difference = BigInt(a.sum) * BigInt(b.count) - BigInt(b.sum) * BigInt(a.count);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** A mean rounded half up to hundredths, exactly: 2 readings of 80 and 80,01 give 80,01. */
export function meanHalfUp(sum: number, count: number): number {
  if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(count) || count <= 0) {
    throw new RangeError('a mean needs an integer sum and a positive count');
  }
  return sum < 0 ? -roundHalfUp(-sum, count) + 0 : roundHalfUp(sum, count);
}

/** Integer division rounded half away from zero, for a dividend that is not negative. */
function roundHalfUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  const quotient = (dividend - rest) / divisor;
  return rest * 2 >= divisor ? quotient + 1 : quotient;
}
