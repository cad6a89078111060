import type { Problem } from './problem.js';

/** Problems of entries. */
export const entryProblems = {} as const satisfies Record<string, Problem>;
