import { existsSync } from 'node:fs';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { writeSheet, type XlsxSheet } from './xlsx-sheet.js';

export type { XlsxCell, XlsxSheet } from './xlsx-sheet.js';

/** Builds Excel files in a thread of their own: tens of thousands of rows take seconds. */
@Injectable()
export class XlsxBuilder implements OnApplicationShutdown {
  private readonly pool: Piscina<XlsxSheet, Uint8Array> | null;

  constructor() {
    const worker = new URL('./xlsx.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load.
    this.pool = existsSync(worker)
      ? new Piscina({ filename: worker.href, minThreads: 0, maxThreads: 1, idleTimeout: 30_000 })
      : null;
  }

  /** The bytes of a workbook with one sheet. */
  async build(sheet: XlsxSheet): Promise<Buffer> {
    const bytes = this.pool === null ? await writeSheet(sheet) : await this.pool.run(sheet);
    return Buffer.from(bytes);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
