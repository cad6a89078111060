import { DomainError } from '../../kernel/domain-error.js';
import type { Inspection, RegisteredPerson } from '../../modules/entries/intake/domain/inspection.js';

/** A file to be inspected, with what the client claimed and who is registered for it. */
export interface Candidate {
  /** As the caller names it. */
  readonly file: string;
  readonly path: string;
  readonly clientName: string;
  readonly people: readonly RegisteredPerson[];
}

/** Threads that inspect at the same time. */
const threads = 2;

/** What inspection says of a candidate, and how long it took. */
export interface InspectionResult {
  readonly candidate: Candidate;
  readonly inspection: Inspection;
  readonly seconds: number;
}

/**
 * In threads of their own, a few at a time. What is kept of each comes in the order of the list; the texts of all
 * works together may be more than memory holds.
 */
export async function inspectEach<T>(
  candidates: readonly Candidate[],
  keep: (result: InspectionResult) => T,
): Promise<T[]> {
  const { InspectPool } = await import('../../modules/entries/intake/inspect-pool.js');
  const pool = new InspectPool({ maxThreads: threads });
  const results: T[] = [];
  let next = 0;
  const inspectOn = async (): Promise<void> => {
    for (let index = next++; index < candidates.length; index = next++) {
      const candidate = candidates[index] as Candidate;
      const begun = performance.now();
      const inspection = await pool.inspect({ ...candidate, recogniseScans: true }).catch(() => {
        throw new DomainError('engine.file-unreadable', { file: candidate.file });
      });
      const seconds = Math.round(performance.now() - begun) / 1000;
      results[index] = keep({ candidate, inspection, seconds });
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, inspectOn));
  } finally {
    await pool.close();
  }
  return results;
}
