import type { Problem } from './problem.js';

/** Problems of awards. */
export const awardProblems = {} as const satisfies Record<string, Problem>;
