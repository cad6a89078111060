import { formatScore, onStep } from '../../../../kernel/score.js';
import { fold } from '../../../../kernel/vietnamese.js';
import {
  categoryForms,
  type CategoryTerms,
  type CriterionTerms,
  documentTypes,
  formGroups,
  knownFileTypes,
  type PrizeTerms,
  type RoundTerms,
  takesMedia,
} from '../contest.js';
import { mostLevels, type NamedPlace, wrongPlaces } from '../../units/domain/unit-tree.js';
import { FieldChecks } from './field-checks.js';
import { checkRoundRules } from './round-rules.js';

const root = '/items';
const mostWords = 1_000_000;
const mostMinutes = 600;
const mostMediaBytes = 2_147_483_647;
const mostMoney = 2_000_000_000;
const nameLength = 120;

/** Finds everything wrong with the categories; `mostBytes` is what the server takes at all. */
export function checkCategories(items: readonly CategoryTerms[], mostBytes: number): FieldChecks {
  const checks = new FieldChecks();
  checks.names(
    root,
    items.map((item) => item.name),
    30,
  );
  items.forEach((item, index) => {
    const at = `${root}/${index}`;
    checks.text(`${at}/name`, item.name, nameLength, 'needed');
    checks.whole(`${at}/minWords`, item.minWords, 1, mostWords);
    checks.whole(`${at}/maxWords`, item.maxWords, 1, mostWords);
    if (item.minWords !== null && item.maxWords !== null && item.minWords > item.maxWords) {
      checks.add(`${at}/maxWords`, 'contest.words-order');
    }
    checks.whole(`${at}/tolerancePercent`, item.tolerancePercent, 0, 50);
    checks.whole(`${at}/maxSimilarityPercent`, item.maxSimilarityPercent, 1, 100);
    checks.whole(`${at}/maxEntriesPerAuthor`, item.maxEntriesPerAuthor, 1, 100);
    checks.whole(`${at}/maxAuthors`, item.maxAuthors, 1, 20);
    checks.whole(`${at}/maxBytes`, item.maxBytes, 1024, mostBytes);
    if (item.fileTypes.length === 0) checks.add(`${at}/fileTypes`, 'contest.field-required');
    checks.choices(`${at}/fileTypes`, item.fileTypes, knownFileTypes);
    checkMedia(checks, at, item);
    if (!categoryForms.includes(item.form))
      checks.add(`${at}/form`, 'contest.choice-unknown', { value: item.form });
    if (!formGroups.includes(item.formGroup)) {
      checks.add(`${at}/formGroup`, 'contest.choice-unknown', { value: item.formGroup });
    }
  });
  return checks;
}

/** Sound and film come with a script, so that their category takes documents too. */
function checkMedia(checks: FieldChecks, at: string, item: CategoryTerms): void {
  const { minMinutes, maxMinutes, fileTypes } = item;
  checks.whole(`${at}/minMinutes`, minMinutes, 1, mostMinutes);
  checks.whole(`${at}/maxMinutes`, maxMinutes, 1, mostMinutes);
  checks.whole(`${at}/maxMediaBytes`, item.maxMediaBytes, 1024, mostMediaBytes);
  if (minMinutes !== null && maxMinutes !== null && minMinutes > maxMinutes) {
    checks.add(`${at}/maxMinutes`, 'contest.minutes-order');
  }
  if (takesMedia(item) && !documentTypes.some((type) => fileTypes.includes(type))) {
    checks.add(`${at}/fileTypes`, 'contest.script-type-missing');
  }
}

/** Finds everything wrong with the rounds; each is due after the one before and after the deadline. */
export function checkRounds(
  items: readonly RoundTerms[],
  scaleMax: number,
  closesAt: Date | null,
  criterionIds: readonly string[] = [],
): FieldChecks {
  const checks = new FieldChecks();
  checks.names(
    root,
    items.map((item) => item.name),
    5,
  );
  let before = closesAt;
  items.forEach((item, index) => {
    const at = `${root}/${index}`;
    checks.text(`${at}/name`, item.name, nameLength, 'needed');
    checks.whole(`${at}/readingsPerEntry`, item.readingsPerEntry, 1, 15);
    checks.whole(`${at}/deviationLimit`, item.deviationLimit, 1, scaleMax);
    checkRoundRules(checks, at, item, { scaleMax, criterionIds, first: index === 0 });
    checks.whole(`${at}/advanceCount`, item.advanceCount, 1, mostWords);
    if (index === items.length - 1 && item.advanceCount !== null) {
      checks.add(`${at}/advanceCount`, 'contest.advance-in-last-round');
    }
    if (item.dueAt !== null && before !== null && item.dueAt <= before) {
      checks.add(`${at}/dueAt`, 'contest.dates-order');
    }
    before = item.dueAt ?? before;
  });
  return checks;
}

/** Finds everything wrong with the rubric: its criteria add up to the scale, each in whole steps. */
export function checkCriteria(items: readonly CriterionTerms[], scaleMax: number): FieldChecks {
  const checks = new FieldChecks();
  checks.names(
    root,
    items.map((item) => item.name),
    20,
  );
  items.forEach((item, index) => {
    const at = `${root}/${index}`;
    checks.text(`${at}/name`, item.name, nameLength, 'needed');
    checks.text(`${at}/guidance`, item.guidance, 2000);
    checks.whole(`${at}/maxScore`, item.maxScore, 1, scaleMax);
    checks.whole(`${at}/step`, item.step, 1, scaleMax);
    if (item.step >= 1 && !onStep(item.maxScore, item.step))
      checks.add(`${at}/maxScore`, 'contest.criterion-step');
  });
  const sum = items.reduce((total, item) => total + item.maxScore, 0);
  if (items.length > 0 && checks.found.length === 0 && sum !== scaleMax) {
    checks.add(root, 'contest.criteria-sum', {
      sum: formatScore(sum, 'vi'),
      expected: formatScore(scaleMax, 'vi'),
    });
  }
  return checks;
}

/** Finds everything wrong with the prize plan. One name may stand for several groups of categories. */
export function checkPrizes(items: readonly PrizeTerms[], categoryIds: readonly string[]): FieldChecks {
  const checks = new FieldChecks();
  if (items.length > 100) checks.add(root, 'contest.list-length', { most: 100 });
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const at = `${root}/${index}`;
    checks.text(`${at}/name`, item.name, nameLength, 'needed');
    checks.whole(`${at}/quantity`, item.quantity, 1, 1000);
    checks.whole(`${at}/value`, item.value, 0, mostMoney);
    if (item.categoryIds.some((id) => !categoryIds.includes(id))) {
      checks.add(`${at}/categoryIds`, 'contest.prize-category-unknown');
    }
    const key = JSON.stringify([fold(item.name), [...item.categoryIds].sort()]);
    if (seen.has(key)) checks.add(`${at}/name`, 'contest.name-repeated', { name: item.name });
    seen.add(key);
  });
  return checks;
}

const wrongPlaceCodes = {
  unknown: 'contest.unit-above-unknown',
  circle: 'contest.unit-circle',
  deep: 'contest.unit-too-deep',
} as const;

/** Finds everything wrong with the list of units. */
export function checkUnits(
  items: readonly (NamedPlace & { readonly abbreviation: string | null })[],
): FieldChecks {
  const checks = new FieldChecks();
  checks.names(
    root,
    items.map((item) => item.name),
    5000,
  );
  items.forEach((item, index) => {
    checks.text(`${root}/${index}/name`, item.name, 200, 'needed');
    checks.text(`${root}/${index}/abbreviation`, item.abbreviation, 40);
  });
  for (const { index, why } of wrongPlaces(items)) {
    checks.add(`${root}/${index}/above`, wrongPlaceCodes[why], { most: mostLevels });
  }
  return checks;
}
