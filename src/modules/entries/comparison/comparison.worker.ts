import { parentPort, workerData } from 'node:worker_threads';
import { ComparisonEngine } from './comparison-engine.js';
import type { ComparisonAnswer, ComparisonQuestion } from './comparison-thread.js';

const engine = new ComparisonEngine((workerData as { readonly folder: string }).folder);

/** Entry of the thread: one question after the other, each with its answer. */
parentPort?.on('message', ({ number, method, args }: ComparisonQuestion) => {
  try {
    const methods = engine as unknown as Record<string, (...values: readonly unknown[]) => unknown>;
    parentPort?.postMessage({ number, value: methods[method]?.(...args) } satisfies ComparisonAnswer);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ number, problem } satisfies ComparisonAnswer);
  }
});
