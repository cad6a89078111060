import { assign } from './assignment/assign.js';
import type { Candidate, Wanting } from './next-reader.js';

/** A work whose reader leaves, and who reads it instead; null where nobody may. */
export interface Handover {
  readonly copyId: string;
  readonly judgeId: string | null;
}

const held = 'held';

function mayRead({ judgeId, categories }: Candidate, work: Wanting): boolean {
  return !work.barred.has(judgeId) && (categories.length === 0 || categories.includes(work.categoryId));
}

/**
 * Deals the works that a judge leaves to others, and moves nothing else. The chosen judge gets all that judge may
 * read; what is left goes to all, so that the loads of all together become as equal as they can be.
 */
export function planReplacement(
  works: readonly Wanting[],
  candidates: readonly Candidate[],
  chosen: string | null,
  seed: string,
): Handover[] {
  const replacing = candidates.find((candidate) => candidate.judgeId === chosen);
  const given = new Map<string, string>();
  for (const work of works) {
    if (replacing !== undefined && mayRead(replacing, work)) given.set(work.copyId, replacing.judgeId);
  }
  const open = works.filter(
    (work) => !given.has(work.copyId) && candidates.some((candidate) => mayRead(candidate, work)),
  );
  const loads = candidates.map((candidate) =>
    candidate.judgeId === chosen ? { ...candidate, load: candidate.load + given.size } : candidate,
  );
  for (const [copyId, judgeId] of dealEvenly(open, loads, seed)) given.set(copyId, judgeId);
  return works.map(({ copyId }) => ({ copyId, judgeId: given.get(copyId) ?? null }));
}

/**
 * By the engine of the assignment, so that loads come out exactly as equal as they can be: what a judge has more
 * than the least has goes in as works that the judge holds already.
 */
function dealEvenly(
  works: readonly Wanting[],
  candidates: readonly Candidate[],
  seed: string,
): [string, string][] {
  if (works.length === 0) return [];
  const least = Math.min(...candidates.map((candidate) => candidate.load));
  const before = candidates.flatMap(({ judgeId, load }) =>
    Array.from({ length: load - least }, (_, index) => ({
      entry: `${held}:${judgeId}:${index}`,
      judge: judgeId,
    })),
  );
  const all = [...new Set(works.map((work) => work.categoryId))];
  const result = assign({
    entries: [
      ...works.map((work) => ({ id: work.copyId, category: work.categoryId })),
      ...before.map(({ entry }) => ({ id: entry, category: held })),
    ],
    judges: candidates.map(({ judgeId, categories }) => ({
      id: judgeId,
      categories: [...(categories.length === 0 ? all : categories), held],
    })),
    conflicts: works.flatMap(({ copyId, barred }) =>
      candidates.flatMap(({ judgeId }) => (barred.has(judgeId) ? [{ entry: copyId, judge: judgeId }] : [])),
    ),
    existing: before,
    readings: 1,
    seed: `replacement:${seed}`,
  });
  if ('impossible' in result) throw new Error('A work that somebody may read found no reader.');
  const wanted = new Set(works.map((work) => work.copyId));
  return result.pairs.flatMap(({ entry, judge }) => (wanted.has(entry) ? [[entry, judge]] : []));
}
