import { SeededRandom } from '../../../../kernel/random.js';
import { balance, fillByChain } from './balance.js';
import { dealEvenly } from './deal.js';
import { Dealing } from './dealing.js';
import { evenOverlaps } from './even-overlaps.js';
import { explain, explainedSlots } from './explain.js';
import { wholeFace } from './face.js';
import { compileInstance, type Instance } from './instance.js';
import { linkJudges } from './link.js';
import { Overlaps, readersOf } from './overlaps.js';
import { prefer } from './prefer.js';
import type { AssignmentPair, AssignmentProblem, AssignmentResult, Objective } from './problem.js';
import { summarise } from './summary.js';

/**
 * Assigns judges to entries. Hard: so many different judges for each entry, no conflict, no judge over the maximum or
 * outside the categories, existing readings kept. Then, in this order: loads as equal as can be and preference as high
 * as can be (both exactly; `objective` says which comes first), overlaps as even as a good search makes them, judges
 * of a category linked, everything else by chance. Throws a RangeError for ids that are unknown or there twice, and
 * for readings that are no positive integer.
 */
export function assign(problem: AssignmentProblem): AssignmentResult {
  if (!Number.isInteger(problem.readings) || problem.readings < 1) {
    throw new RangeError('assignment: readings must be a positive integer');
  }
  const instance = compileInstance(problem);
  if ('impossible' in instance) return instance;
  const random = new SeededRandom(`assignment:${problem.seed}`);
  const dealing = new Dealing(instance);
  const emptySlots = dealEvenly(dealing, new Overlaps(dealing), random);
  const unfilled = fillAll(dealing, emptySlots);
  if (unfilled.length > 0) return { impossible: explain(dealing, unfilled) };
  settle(dealing, problem.objective ?? 'balance', random);
  const overlaps = new Overlaps(dealing);
  evenOverlaps(dealing, overlaps, random);
  linkJudges(dealing, overlaps, random);
  return { pairs: pairsOf(instance, dealing), summary: summarise(dealing, overlaps) };
}

/**
 * Fills slots by chains of handovers. A slot for which there is no chain now will never have one, so a few of them
 * are enough to know that the rest is in vain, and to explain why.
 */
function fillAll(dealing: Dealing, slots: readonly number[]): number[] {
  const unfilled: number[] = [];
  for (const slot of slots) {
    if (fillByChain(dealing, slot) !== null) unfilled.push(slot);
    if (unfilled.length === explainedSlots) break;
  }
  return unfilled;
}

/** Makes loads and preferences as good as they can be, in the order that the objective says. */
function settle(dealing: Dealing, objective: Objective, random: SeededRandom): void {
  const all = wholeFace(dealing.instance);
  if (dealing.instance.preferences === null) {
    balance(dealing, all);
  } else if (objective === 'preference') {
    balance(dealing, prefer(dealing, all, random));
  } else {
    prefer(dealing, balance(dealing, all), random);
  }
}

function pairsOf(instance: Instance, dealing: Dealing): AssignmentPair[] {
  const pairs: AssignmentPair[] = [];
  instance.entryIds.forEach((entry, number) => {
    const readers = readersOf(dealing, number).sort((a, b) => a - b);
    for (const judge of readers) pairs.push({ entry, judge: instance.judgeIds[judge] ?? '' });
  });
  return pairs;
}
