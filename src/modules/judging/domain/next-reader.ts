import { SeededRandom } from '../../../kernel/random.js';

/** A judge who might take one more work. */
export interface Candidate {
  readonly judgeId: string;
  /** Sheets that count, in this round. */
  readonly load: number;
  /** Categories the judge reads; empty means all. */
  readonly categories: readonly string[];
}

/** A work that lacks a reader. */
export interface Wanting {
  readonly copyId: string;
  readonly categoryId: string;
  /** Judges who may not read it, or have had it before. */
  readonly barred: ReadonlySet<string>;
}

/** The judge with the least to read among those who may; by the seed among equals. Null when there is none. */
export function nextReader(work: Wanting, candidates: readonly Candidate[], seed: string): string | null {
  const able = candidates.filter(
    ({ judgeId, categories }) =>
      !work.barred.has(judgeId) && (categories.length === 0 || categories.includes(work.categoryId)),
  );
  const least = Math.min(...able.map((candidate) => candidate.load));
  const best = able
    .filter((candidate) => candidate.load === least)
    .sort((a, b) => (a.judgeId < b.judgeId ? -1 : 1));
  if (best.length === 0) return null;
  const random = new SeededRandom(`reader:${seed}:${work.copyId}`);
  return best[random.int(best.length)]?.judgeId ?? null;
}
