import { existsSync } from 'node:fs';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { type ReadSheet, readSheetFile, workbookLimits } from './read-workbook.js';

const maxHeapMegabytes = 384;

/** Reads workbooks in a worker thread: one that was built to do harm costs the thread and not the server. */
@Injectable()
export class WorkbookPool implements OnApplicationShutdown {
  private readonly pool: Piscina<string, ReadSheet> | null;

  constructor() {
    const worker = new URL('./read-workbook.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load: as for inspection.
    this.pool = existsSync(worker)
      ? new Piscina({
          filename: worker.href,
          minThreads: 0,
          maxThreads: 1,
          idleTimeout: 30_000,
          resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
        })
      : null;
  }

  /** Reads the first sheet of a file in the store. */
  async read(path: string): Promise<ReadSheet> {
    if (this.pool === null) return readSheetFile(path);
    try {
      return await this.pool.run(path, { signal: AbortSignal.timeout(workbookLimits.timeoutMs) });
    } catch {
      return { problem: 'list.unreadable' };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
