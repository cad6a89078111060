import type { Problem } from './problem.js';

/** Problems of sealing. */
export const sealingProblems = {} as const satisfies Record<string, Problem>;
