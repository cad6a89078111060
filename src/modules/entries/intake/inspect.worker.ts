import { constants, setPriority } from 'node:os';
import type { Inspection, InspectionInput } from './domain/inspection.js';
import type { InspectionLimits } from './domain/limits.js';
import { inspectFile } from './inspect-file.js';

/** What the pool sends to a worker thread. */
export interface InspectionTask {
  input: InspectionInput;
  limits: InspectionLimits;
}

// Those who wait for an answer come first. Linux counts this for the thread alone, elsewhere it would be the server.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** Entry of the worker thread that piscina runs. */
export default function run({ input, limits }: InspectionTask): Promise<Inspection> {
  return inspectFile(input, limits);
}
