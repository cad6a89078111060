import { SeededRandom } from '../../../../kernel/random.js';

/** A judge who might read a copy once more. */
export interface ThirdReaderCandidate {
  readonly id: string;
  /** Readings that the judge holds already, done or not. */
  readonly load: number;
  readonly max?: number;
  /** None or empty: all categories. */
  readonly categories?: readonly string[];
}

/** A copy whose readings differ too much. */
export interface ThirdReaderQuestion {
  readonly copyId: string;
  readonly category?: string;
  readonly judges: readonly ThirdReaderCandidate[];
  /** Judges who must not read the copy. */
  readonly conflicts: ReadonlySet<string>;
  /** Judges who have read it, were given it, or gave it back. */
  readonly readers: ReadonlySet<string>;
  readonly seed: string;
}

/**
 * Chooses who reads a copy next: of all who may, one with the least load, ties drawn by the seed.
 * Null when nobody may.
 */
export function pickThirdReader(question: ThirdReaderQuestion): string | null {
  const able = question.judges.filter((judge) => mayRead(question, judge));
  const least = Math.min(...able.map((judge) => judge.load));
  const tied = able.filter((judge) => judge.load === least).map((judge) => judge.id);
  return seededOrder(tied, `third-reader:${question.seed}:${question.copyId}`)[0] ?? null;
}

function mayRead(question: ThirdReaderQuestion, judge: ThirdReaderCandidate): boolean {
  const { categories = [], max = Infinity } = judge;
  if (question.conflicts.has(judge.id) || question.readers.has(judge.id)) return false;
  if (judge.load >= max) return false;
  return categories.length === 0 || categories.includes(question.category ?? '');
}

/** Ids in an order that depends on the seed and on nothing else, least of all on the order they came in. */
export function seededOrder(ids: readonly string[], seed: string): string[] {
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : Number(a > b)));
  return new SeededRandom(`order:${seed}`).shuffle(sorted);
}
