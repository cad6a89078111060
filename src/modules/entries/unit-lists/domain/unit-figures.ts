import type { EntryState } from '../../domain/entry.machine.js';

/** A work as the figures see it. */
export interface FiguredWork {
  readonly state: EntryState;
  readonly categoryId: string | null;
  readonly submittedAt: Date | null;
  readonly awardPrizeName: string | null;
}

/** The figures of a unit. */
export interface UnitFigures {
  /** Works that were handed in and not taken back. */
  readonly received: number;
  readonly drafts: number;
  readonly withdrawn: number;
  /** Received works whose screening is not decided. */
  readonly waiting: number;
  readonly eligible: number;
  readonly ineligible: number;
  readonly prizes: number;
  readonly byCategory: readonly { readonly categoryId: string; readonly count: number }[];
  /** By day of Vietnam, `2026-07-05`, in order. */
  readonly byDay: readonly { readonly day: string; readonly count: number }[];
}

const zoneHours = 7;

/** Counts the works of a unit. Prizes stand in works only once they are published. */
export function figuresOf(works: readonly FiguredWork[]): UnitFigures {
  const count = (...states: readonly EntryState[]): number =>
    works.filter((work) => states.includes(work.state)).length;
  const received = works.filter(({ state }) => state !== 'draft' && state !== 'withdrawn');
  return {
    received: received.length,
    drafts: count('draft'),
    withdrawn: count('withdrawn'),
    waiting: count('submitted'),
    eligible: count('eligible'),
    ineligible: count('ineligible', 'disqualified'),
    prizes: received.filter(({ awardPrizeName }) => awardPrizeName !== null).length,
    byCategory: [...tally(received.map(({ categoryId }) => categoryId ?? ''))].map(
      ([categoryId, number]) => ({
        categoryId,
        count: number,
      }),
    ),
    byDay: [...tally(received.flatMap(({ submittedAt }) => (submittedAt === null ? [] : dayOf(submittedAt))))]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([day, number]) => ({ day, count: number })),
  };
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Vietnam keeps one time the whole year. */
function dayOf(instant: Date): string {
  return new Date(instant.getTime() + zoneHours * 3_600_000).toISOString().slice(0, 10);
}
