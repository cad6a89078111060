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

/** Which of the planned scores count beside the third, by their places, and whether the third does. */
export interface Counting {
  readonly planned: readonly number[];
  readonly third: boolean;
}

/**
 * The rule of the closest pair for planned scores that do not agree, and a third one. Null where the third agrees with
 * none of them; else those that it lies nearest to, together with it.
 */
export function closestToThird(
  planned: readonly Fraction[],
  third: Fraction,
  threshold: Fraction,
): Counting | null {
  const distances = planned.map((score) => distance(score, third));
  const least = distances.reduce((one, other) => (compareFractions(other, one) < 0 ? other : one));
  if (compareFractions(least, threshold) > 0) return null;
  const nearest = distances.flatMap((each, at) => (compareFractions(each, least) === 0 ? [at] : []));
  return { planned: nearest, third: true };
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
  const found = closestToThird([a, b], c, threshold);
  if (found === null) return { ...decided('agrees_none', true, { a, b, c }), escalate: null };
  if (found.planned.length === 2) return decided('agrees_both_equidistant', true, { a, b, c });
  const branch = agree(a, c) && agree(b, c) ? 'agrees_both_closest' : 'agrees_one';
  return decided(branch, true, found.planned[0] === 0 ? { a, c } : { b, c });
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

/** What is to be done with scores once a third is in: which count, or all are to be read together. */
export type ThreeScores = { readonly counting: Counting } | { readonly together: true };

const everyone = (planned: readonly Fraction[]): Counting => ({ planned: [...planned.keys()], third: true });

/** All scores count, unless they lie further apart than the limit allows. */
export function meanUnlessApart(
  planned: readonly Fraction[],
  third: Fraction,
  togetherAbove: Fraction | null,
): ThreeScores {
  if (togetherAbove !== null) {
    const sorted = [...planned, third].sort(compareFractions);
    const spread = distance(sorted[0] ?? third, sorted.at(-1) ?? third);
    if (compareFractions(spread, togetherAbove) > 0) return { together: true };
  }
  return { counting: everyone(planned) };
}

/** Two equal scores stand; else the mean of all, unless they lie too far apart. */
export function equalPairElseMean(
  planned: readonly Fraction[],
  third: Fraction,
  togetherAbove: Fraction | null,
): ThreeScores {
  const equal = planned.findIndex((score) => distance(score, third).over === 0n);
  if (equal >= 0) return { counting: { planned: [equal], third: true } };
  return meanUnlessApart(planned, third, togetherAbove);
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
  const found = equalPairElseMean([a, b], c, tiers.collectiveAbove);
  if ('together' in found) return undecided('collective', true);
  const { planned } = found.counting;
  if (planned.length === 2) {
    const score = meanOfFractions([a, b, c]);
    return { thirdNeeded: true, branch: 'mean_of_three', scoresUsed: ['a', 'b', 'c'], score };
  }
  const scoresUsed: readonly ScoreName[] = planned[0] === 0 ? ['a', 'c'] : ['b', 'c'];
  return { thirdNeeded: true, branch: 'equal_pair', scoresUsed, score: c };
}
