import { type ContestBasics, type Round, withPolicy } from './contest.js';

/** The basic fields that are rules: after the announcement they stand. */
export const frozenFields = [
  'title',
  'edition',
  'organiser',
  'audience',
  'rules',
  'receivingOpensAt',
  'receivingClosesAt',
  'entriesPerAuthor',
  'scaleMax',
  'formGroupLimits',
  'consentPurposes',
  'channels',
] as const satisfies readonly (keyof ContestBasics)[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Which rules a change of basic fields would touch. */
export function frozenChanges(before: ContestBasics, after: ContestBasics): readonly (keyof ContestBasics)[] {
  const fields: (keyof ContestBasics)[] = frozenFields.filter((field) => !same(before[field], after[field]));
  // Of screening only what authors may count on is a rule.
  const appeal = before.screening.appealDays !== after.screening.appealDays;
  return appeal ? [...fields, 'screening'] : fields;
}

function policyKey({ deviation }: Round): unknown {
  if (deviation === null) return null;
  const { metric, tiers, thirdRule, togetherAbove } = deviation;
  return [metric, tiers.map(({ from, action }) => [from, action]), thirdRule, togetherAbove];
}

/** Whether two lists of rounds differ in more than the days by which the readings are due. */
export function roundsDiffer(before: readonly Round[], after: readonly Round[]): boolean {
  const rules = (rounds: readonly Round[]): unknown =>
    rounds
      .map(withPolicy)
      .map((round) => [
        round.id,
        round.name,
        round.readingsPerEntry,
        policyKey(round),
        round.method,
        round.tieKeys.map((key) => [key.by, key.by === 'criterion' ? key.criterionId : null]),
        round.advanceCount,
      ]);
  return !same(rules(before), rules(after));
}
