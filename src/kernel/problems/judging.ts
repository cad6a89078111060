import type { Problem } from './problem.js';

/** Problems of judging. */
export const judgingProblems = {} as const satisfies Record<string, Problem>;
