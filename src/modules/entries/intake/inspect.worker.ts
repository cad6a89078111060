import type { Inspection, InspectionInput } from './domain/inspection.js';
import type { InspectionLimits } from './domain/limits.js';
import { inspectFile } from './inspect-file.js';

/** What the pool sends to a worker thread. */
export interface InspectionTask {
  input: InspectionInput;
  limits: InspectionLimits;
}

/** Entry of the worker thread that piscina runs. */
export default function run({ input, limits }: InspectionTask): Promise<Inspection> {
  return inspectFile(input, limits);
}
