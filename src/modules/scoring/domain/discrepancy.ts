/** The distance between the highest and the lowest total of a copy, in hundredths; 0 for fewer than two. */
export function spreadOf(totals: readonly number[]): number {
  return totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals);
}

/**
 * Whether readings of a copy lie so far apart that another judge must read it: farther than the limit, both in
 * hundredths. Exactly the limit still agrees. Without a limit no reading is too far from another.
 */
export function needsThirdReading(totals: readonly number[], limit: number | null): boolean {
  return limit !== null && spreadOf(totals) > limit;
}
