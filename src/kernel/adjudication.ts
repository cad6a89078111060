import { compareFractions, distance, type Fraction, meanOfFractions } from './fraction.js';

/** Which scores of two judges and a third one stand. */
export type AdjudicationBranch =
  | 'within_threshold'
  | 'third_required'
  | 'agrees_one'
  | 'agrees_both_closest'
  | 'agrees_both_equidistant'
  | 'agrees_none';

/** A score by its judge: the first, the second, the third. */
export type ScoreName = 'a' | 'b' | 'c';

/** What two or three scores come to. */
export interface Adjudication {
  readonly thirdNeeded: boolean;
  readonly branch: AdjudicationBranch;
  readonly scoresUsed: readonly ScoreName[];
  /** Where three differ from each other their mean counts; null while a third score is missing. */
  readonly meanOfThree: Fraction | null;
  /** Where three differ from each other the council decides: null then too. */
  readonly escalate: Fraction | null;
}

/**
 * The rule of the closest pair. Two scores agree when they differ by the threshold at most; then their mean stands.
 * Else a third is needed: with it the mean of the pair that agrees, of the closer pair where it agrees with both, of
 * all three where it stands midway. All exact.
 */
export function adjudicate(a: Fraction, b: Fraction, c: Fraction | null, threshold: Fraction): Adjudication {
  const agree = (x: Fraction, y: Fraction): boolean => compareFractions(distance(x, y), threshold) <= 0;
  if (agree(a, b)) return decided('within_threshold', false, { a, b });
  if (c === null) {
    return { thirdNeeded: true, branch: 'third_required', scoresUsed: [], meanOfThree: null, escalate: null };
  }
  const [likeA, likeB] = [agree(a, c), agree(b, c)];
  if (likeA && likeB) {
    const nearer = compareFractions(distance(a, c), distance(b, c));
    if (nearer === 0) return decided('agrees_both_equidistant', true, { a, b, c });
    return decided('agrees_both_closest', true, nearer < 0 ? { a, c } : { b, c });
  }
  if (likeA || likeB) return decided('agrees_one', true, likeA ? { a, c } : { b, c });
  return { ...decided('agrees_none', true, { a, b, c }), escalate: null };
}

function decided(
  branch: AdjudicationBranch,
  thirdNeeded: boolean,
  used: Readonly<Partial<Record<ScoreName, Fraction>>>,
): Adjudication {
  const mean = meanOfFractions(Object.values(used));
  const scoresUsed = Object.keys(used) as ScoreName[];
  return { thirdNeeded, branch, scoresUsed, meanOfThree: mean, escalate: mean };
}

/** What the national exam's rule asks for two or three scores. */
export type ExamBranch =
  'agree' | 'discuss' | 'minutes' | 'third' | 'equal_pair' | 'mean_of_three' | 'collective';

/** The limits of the national exam's rule, in points. */
export interface ExamTiers {
  /** From this difference on a discussion needs minutes and goes to the head. */
  readonly minutesFrom: Fraction;
  /** Above this difference a third marking is ordered. */
  readonly thirdAbove: Fraction;
  /** Three scores further apart than this are marked together. */
  readonly collectiveAbove: Fraction;
}

/** What the exam's rule comes to. */
export interface ExamDecision {
  readonly thirdNeeded: boolean;
  readonly branch: ExamBranch;
  readonly scoresUsed: readonly ScoreName[];
  /** Null while people have to decide. */
  readonly score: Fraction | null;
}

/**
 * The rule of the national exam for two markings (discuss, discuss with minutes, third marking) and for three (two
 * equal ones stand, else the mean of three, else marking together).
 */
export function adjudicateByExamRule(
  a: Fraction,
  b: Fraction,
  c: Fraction | null,
  tiers: ExamTiers,
): ExamDecision {
  const apart = distance(a, b);
  const undecided = (branch: ExamBranch, thirdNeeded: boolean): ExamDecision => ({
    thirdNeeded,
    branch,
    scoresUsed: [],
    score: null,
  });
  if (compareFractions(apart, tiers.thirdAbove) <= 0) {
    if (apart.over === 0n) return { thirdNeeded: false, branch: 'agree', scoresUsed: ['a', 'b'], score: a };
    return undecided(compareFractions(apart, tiers.minutesFrom) < 0 ? 'discuss' : 'minutes', false);
  }
  if (c === null) return undecided('third', true);
  if (distance(a, c).over === 0n)
    return { thirdNeeded: true, branch: 'equal_pair', scoresUsed: ['a', 'c'], score: c };
  if (distance(b, c).over === 0n)
    return { thirdNeeded: true, branch: 'equal_pair', scoresUsed: ['b', 'c'], score: c };
  const spread = [apart, distance(a, c), distance(b, c)].reduce((most, one) =>
    compareFractions(one, most) > 0 ? one : most,
  );
  if (compareFractions(spread, tiers.collectiveAbove) > 0) return undecided('collective', true);
  return {
    thirdNeeded: true,
    branch: 'mean_of_three',
    scoresUsed: ['a', 'b', 'c'],
    score: meanOfFractions([a, b, c]),
  };
}
