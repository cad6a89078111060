import { constants, setPriority } from 'node:os';
import type { InspectionLimits } from '../intake/domain/limits.js';
import { drawPage, type PageWish } from './draw-page.js';

/** What the pool sends to a worker thread. */
export interface DrawingTask {
  readonly wish: PageWish;
  readonly limits: InspectionLimits;
}

// Those who wait for an answer come first. Linux counts this for the thread alone, elsewhere it would be the server.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** Entry of the worker thread that piscina runs. */
export default function run({ wish, limits }: DrawingTask): Promise<Uint8Array> {
  return drawPage(wish, limits);
}
