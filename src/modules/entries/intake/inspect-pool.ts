import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { Piscina } from 'piscina';
import type { Inspection, InspectionInput } from './domain/inspection.js';
import { DEFAULT_LIMITS, type InspectionLimits } from './domain/limits.js';
import type { InspectionTask } from './inspect.worker.js';
import { failedInspection } from './rejected.js';

// What is short-lived would take 48 MB of each thread before anybody cleared it away.
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** How the pool is set up; what is absent keeps its default. */
export interface InspectPoolOptions {
  maxThreads?: number;
  limits?: InspectionLimits;
}

/** Inspects files in worker threads, so that a hostile file costs a thread and not the server. */
export class InspectPool {
  private readonly pool: Piscina<InspectionTask, Inspection> | null;
  private readonly limits: InspectionLimits;

  constructor({ maxThreads = 2, limits = DEFAULT_LIMITS }: InspectPoolOptions = {}) {
    this.limits = limits;
    const worker = new URL('./inspect.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load. Inspection then runs in this
    // process: the same code, without the protection of a thread.
    this.pool = existsSync(worker)
      ? new Piscina({
          filename: worker.href,
          minThreads: 0,
          maxThreads,
          idleTimeout: 30_000,
          resourceLimits: MEMORY_LIMITS,
        })
      : null;
  }

  /**
   * Inspects one file; one that takes too long or breaks its thread is rejected, not thrown. Throws only if the path
   * cannot be read, which says nothing about the work.
   */
  async inspect(input: InspectionInput): Promise<Inspection> {
    await access(input.path, constants.R_OK);
    if (this.pool === null) return (await import('./inspect-file.js')).inspectFile(input, this.limits);
    const { timeoutMs, recognitionTimeoutMs } = this.limits;
    const timeout = AbortSignal.timeout(input.recogniseScans === true ? recognitionTimeoutMs : timeoutMs);
    try {
      return await this.pool.run({ input, limits: this.limits }, { signal: timeout });
    } catch {
      return failedInspection(input, { code: timeout.aborted ? 'too-complex' : 'inspection-failed' });
    }
  }

  /** Ends the threads; what is being inspected is lost. */
  async close(): Promise<void> {
    await this.pool?.destroy();
  }
}
