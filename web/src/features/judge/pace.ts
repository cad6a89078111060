const day = 86_400_000;

/** How many a day are needed to be in time; null where there is nothing left, no date, or no time. */
export function neededADay(left: number, dueAt: string | null, nowMs: number): number | null {
  if (dueAt === null || left <= 0) return null;
  const time = new Date(dueAt).getTime() - nowMs;
  if (Number.isNaN(time) || time <= 0) return null;
  return Math.ceil(left / Math.max(1, time / day));
}
