const dayMs = 86_400_000;

interface Day {
  readonly day: string;
  readonly submitted: number;
}

/** The day in Viet Nam of an instant. */
export function dayOf(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The days from the first to today, those on which nothing came in too. */
export function everyDay(days: readonly Day[], today: string): Day[] {
  const counts = new Map(days.map((each) => [each.day, each.submitted]));
  const sorted = [...counts.keys()].sort();
  const [first] = sorted;
  if (first === undefined) return [];
  const last = [...sorted, today].sort().at(-1) ?? first;
  const from = Date.parse(`${first}T00:00:00Z`);
  const count = Math.round((Date.parse(`${last}T00:00:00Z`) - from) / dayMs) + 1;
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(from + index * dayMs).toISOString().slice(0, 10);
    return { day, submitted: counts.get(day) ?? 0 };
  });
}
