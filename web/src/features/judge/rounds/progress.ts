/** A share in whole per cent; all but everything is never called 100. */
export function percentOf(part: number, total: number): number {
  if (total <= 0) return 0;
  if (part >= total) return 100;
  return Math.min(99, Math.round((100 * part) / total));
}
