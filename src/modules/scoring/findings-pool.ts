import { existsSync } from 'node:fs';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { type Findings, type FindingsInput, findingsOf } from './domain/findings/findings.js';

/** Works findings out in a thread of its own: a large round takes minutes, and the server goes on meanwhile. */
@Injectable()
export class FindingsPool implements OnApplicationShutdown {
  private readonly pool: Piscina<FindingsInput, Findings> | null;

  constructor() {
    const worker = new URL('./findings.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load.
    this.pool = existsSync(worker)
      ? new Piscina({ filename: worker.href, minThreads: 0, maxThreads: 1, idleTimeout: 30_000 })
      : null;
  }

  /** What the sheets of a round say. */
  async run(input: FindingsInput): Promise<Findings> {
    return this.pool === null ? findingsOf(input) : this.pool.run(input);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
