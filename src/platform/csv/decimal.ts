/** A decimal number kept exact: `digits` divided by 10 to the power of `decimals`. */
export interface Decimal {
  readonly digits: number;
  readonly decimals: number;
}

const written = /^([+-]?)(\d{1,15})(?:[.,](\d{1,15}))?$/;

/**
 * Reads a number with a decimal point or a decimal comma; null when it is none, or has more digits than are exact.
 * Zeros at the end of the decimals are dropped, so that 8,50 and 8.5 are the same.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = written.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const decimals = fraction.replace(/0+$/, '');
  const digits = Number(whole + decimals);
  if (!Number.isSafeInteger(digits)) return null;
  return { digits: sign === '-' && digits !== 0 ? -digits : digits, decimals: decimals.length };
}

/** A decimal as a whole number of units of 10 to the power of minus `decimals`; null when that is not exact. */
export function inUnits(decimal: Decimal, decimals: number): number | null {
  const units = decimal.digits * 10 ** (decimals - decimal.decimals);
  return decimals >= decimal.decimals && Number.isSafeInteger(units) ? units : null;
}
