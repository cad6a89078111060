import { accountProblems } from './problems/accounts.js';
import { awardProblems } from './problems/awards.js';
import { commonProblems } from './problems/common.js';
import { contestProblems } from './problems/contests.js';
import { documentProblems } from './problems/documents.js';
import { engineProblems } from './problems/engines.js';
import { entryProblems } from './problems/entries.js';
import { fieldProblems } from './problems/fields.js';
import { judgingProblems } from './problems/judging.js';
import { listProblems } from './problems/lists.js';
import { screeningProblems } from './problems/screening.js';
import { sealingProblems } from './problems/sealing.js';

/** The catalogue of every expected error: its kind and its sentence in each language. */
export const problems = {
  ...commonProblems,
  ...fieldProblems,
  ...accountProblems,
  ...contestProblems,
  ...entryProblems,
  ...listProblems,
  ...screeningProblems,
  ...sealingProblems,
  ...judgingProblems,
  ...engineProblems,
  ...awardProblems,
  ...documentProblems,
};

/** The name of an expected error. */
export type ProblemCode = keyof typeof problems;
