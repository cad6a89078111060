import type { Problem } from './problem.js';

/** Problems of contests. */
export const contestProblems = {} as const satisfies Record<string, Problem>;
