import {
  deviationActions,
  deviationMetrics,
  type DeviationPolicy,
  mayAgree,
  scoringMethods,
  thirdReadingAbove,
  thirdRules,
  tieKeyNames,
} from '../../../../kernel/deviation.js';
import type { RoundTerms } from '../contest.js';
import type { FieldChecks } from './field-checks.js';

const mostTiers = 6;
const mostKeys = 10;

/** What the rules of one round are checked against. */
export interface RoundPlace {
  readonly scaleMax: number;
  readonly criterionIds: readonly string[];
  /** Whether no round lies before it. */
  readonly first: boolean;
}

/** Finds what is wrong with the policy for readings that lie apart. */
function checkPolicy(checks: FieldChecks, at: string, policy: DeviationPolicy, scaleMax: number): void {
  const { metric, tiers, thirdRule, togetherAbove } = policy;
  choice(checks, `${at}/metric`, metric, deviationMetrics);
  choice(checks, `${at}/thirdRule`, thirdRule, thirdRules);
  if (tiers.length > mostTiers) checks.add(`${at}/tiers`, 'contest.list-length', { most: mostTiers });
  tiers.forEach(({ from, action }, index) => {
    choice(checks, `${at}/tiers/${index}/action`, action, deviationActions);
    checks.whole(`${at}/tiers/${index}/from`, from, 1, scaleMax);
    const before = tiers[index - 1];
    if (before !== undefined && from <= before.from) {
      checks.add(`${at}/tiers/${index}/from`, 'contest.tiers-order');
    }
  });
  checks.whole(`${at}/togetherAbove`, togetherAbove, 1, scaleMax);
  const third = thirdReadingAbove(policy);
  if (togetherAbove === null) return;
  if (third === null) checks.add(`${at}/togetherAbove`, 'contest.together-without-third');
  else if (togetherAbove <= third && metric === 'total') {
    checks.add(`${at}/togetherAbove`, 'contest.together-too-low');
  }
}

function choice(checks: FieldChecks, pointer: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) checks.add(pointer, 'contest.choice-unknown', { value });
}

function checkTieKeys(checks: FieldChecks, at: string, item: RoundTerms, place: RoundPlace): void {
  if (item.tieKeys.length > mostKeys) checks.add(at, 'contest.list-length', { most: mostKeys });
  const seen = new Set<string>();
  item.tieKeys.forEach((key, index) => {
    const pointer = `${at}/${index}`;
    choice(checks, pointer, key.by, tieKeyNames);
    if (key.by === 'criterion' && !place.criterionIds.includes(key.criterionId)) {
      checks.add(pointer, 'contest.tie-criterion-unknown');
    }
    if (key.by === 'earlier-round' && place.first) checks.add(pointer, 'contest.tie-no-earlier-round');
    const name = key.by === 'criterion' ? key.criterionId : key.by;
    if (seen.has(name)) checks.add(pointer, 'contest.tie-key-repeated');
    seen.add(name);
  });
}

/** Finds what is wrong with what a round says of differences, of the method and of ties. */
export function checkRoundRules(checks: FieldChecks, at: string, item: RoundTerms, place: RoundPlace): void {
  if (item.deviation !== null) checkPolicy(checks, `${at}/deviation`, item.deviation, place.scaleMax);
  choice(checks, `${at}/method`, item.method, scoringMethods);
  // Standard scores lie on a scale of their own: a score that people agreed on would not fit among them.
  if (item.method === 'zscore' && mayAgree(item.deviation)) {
    checks.add(`${at}/method`, 'contest.method-without-agreement');
  }
  checkTieKeys(checks, `${at}/tieKeys`, item, place);
}
