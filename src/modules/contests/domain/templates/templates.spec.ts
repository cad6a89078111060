import { checkBasics } from '../validation/basics.js';
import { checkCategories, checkCriteria, checkPrizes, checkRounds, checkUnits } from '../validation/lists.js';
import { findTemplate, templates } from './templates.js';

const mostBytes = 25 * 1024 * 1024;

describe.each(templates.map((template) => [template.key, template] as const))(
  'the template %s',
  (key, template) => {
    it('is found and holds nothing that the domain would refuse', () => {
      expect(findTemplate(key)).toBe(template);
      const dates = { receivingOpensAt: null, receivingClosesAt: null, resultsExpectedAt: null };
      const ids = template.categories.map((_, index) => String(index));
      const prizes = template.prizes.map((prize) => ({
        ...prize,
        categoryIds: prize.categories.map(String),
      }));
      const { scaleMax } = template.basics;
      const checks = [
        checkBasics({ ...template.basics, ...dates, title: 'Cuộc thi' }),
        checkCategories(template.categories, mostBytes),
        checkRounds(template.rounds, scaleMax, null),
        checkCriteria(template.criteria, scaleMax),
        checkPrizes(prizes, ids),
        checkUnits(template.units.map((unit) => ({ ...unit, above: null }))),
      ];
      expect(checks.flatMap((check) => check.found)).toEqual([]);
    });

    it('has a title and a summary in both languages', () => {
      for (const sentence of [template.title, template.summary]) {
        expect(sentence.vi.length).toBeGreaterThan(5);
        expect(sentence.en).not.toBe(sentence.vi);
      }
    });
  },
);

it('the national template has the caps and the prize plan of its rules', () => {
  const national = findTemplate('national-2025');
  expect(national?.basics.formGroupLimits).toEqual([
    { formGroup: 'written', maxEntriesPerAuthor: 2 },
    { formGroup: 'multimedia', maxEntriesPerAuthor: 3 },
  ]);
  expect(
    national?.categories.map((each) => [each.formGroup, each.maxEntriesPerAuthor, each.maxAuthors]),
  ).toEqual([
    ['written', 1, 2],
    ['written', 1, 2],
    ['multimedia', 1, 3],
    ['multimedia', 1, 3],
    ['multimedia', 1, 3],
  ]);
  expect(national?.prizes.map((prize) => prize.quantity)).toEqual([
    ...[1, 3, 5, 7, 10],
    ...[1, 3, 5, 7, 10],
    ...[1, 3, 5, 7, 10],
    15,
  ]);
  expect(national?.rounds.map((round) => round.readingsPerEntry)).toEqual([2, 3]);
});

it('an unknown key finds nothing', () => {
  expect(findTemplate('toString')).toBeNull();
});
