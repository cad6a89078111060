import { existsSync } from 'node:fs';
import { Piscina } from 'piscina';
import type { InspectionLimits } from '../intake/domain/limits.js';
import type { PageWish } from './draw-page.js';
import type { DrawingTask } from './draw-page.worker.js';

const maxHeapMegabytes = 512;
/** From the wish on, waiting included: whoever looks at a page has turned to another by then. */
const patienceMilliseconds = 30_000;
/** Pages that wait to be drawn; beyond them the server says that it is busy. */
const mostWaiting = 40;

/** What became of a page that was to be drawn. */
export type Drawn =
  | { readonly kind: 'drawn'; readonly page: Buffer }
  | { readonly kind: 'busy' }
  | { readonly kind: 'undrawable' };

/** Draws pages in a worker thread, one at a time, so that a hostile file costs a thread and not the server. */
export class PagePool {
  private readonly pool: Piscina<DrawingTask, Uint8Array> | null;

  constructor(private readonly limits: InspectionLimits) {
    const worker = new URL('./draw-page.worker.js', import.meta.url);
    // Under jest the sources are TypeScript, which a plain worker thread cannot load: then it is drawn in this process.
    this.pool = existsSync(worker)
      ? new Piscina({
          filename: worker.href,
          minThreads: 0,
          maxThreads: 1,
          maxQueue: mostWaiting,
          idleTimeout: 60_000,
          resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
        })
      : null;
  }

  /** Draws a page, within bounds of time and memory. */
  async draw(wish: PageWish): Promise<Drawn> {
    const { pool, limits } = this;
    if (pool !== null && pool.queueSize >= mostWaiting) return { kind: 'busy' };
    const timeout = AbortSignal.timeout(patienceMilliseconds);
    try {
      const page =
        pool === null
          ? await (await import('./draw-page.js')).drawPage(wish, limits)
          : await pool.run({ wish, limits }, { signal: timeout });
      return { kind: 'drawn', page: Buffer.from(page) };
    } catch {
      // The file may be broken, locked or too costly: a person is told to look at it with another program.
      return timeout.aborted ? { kind: 'busy' } : { kind: 'undrawable' };
    }
  }

  /** Ends the thread; what is being drawn is lost. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
