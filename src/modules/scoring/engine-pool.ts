import { existsSync } from 'node:fs';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { RoundOutcome } from './domain/closing.js';
import type { Findings, FindingsInput } from './domain/findings/findings.js';
import { findings, ranking, type RankingInput } from './engine.worker.js';

/** Works rankings and findings out in threads of their own: a large round takes minutes, and the server goes on. */
@Injectable()
export class EnginePool implements OnApplicationShutdown {
  private readonly pool: Piscina | null;

  constructor() {
    const worker = new URL('./engine.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load.
    this.pool = existsSync(worker)
      ? new Piscina({ filename: worker.href, minThreads: 0, maxThreads: 2, idleTimeout: 30_000 })
      : null;
  }

  /** What the sheets of a round come to by its rule. */
  async ranking(input: RankingInput): Promise<RoundOutcome> {
    if (this.pool === null) return ranking(input);
    return (await this.pool.run(input, { name: 'ranking' })) as RoundOutcome;
  }

  /** What the sheets of a round say beside its ranking. */
  async findings(input: FindingsInput): Promise<Findings> {
    if (this.pool === null) return findings(input);
    return (await this.pool.run(input, { name: 'findings' })) as Findings;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
