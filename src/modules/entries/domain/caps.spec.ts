import fc from 'fast-check';
import { type CapRules, type CountedWork, withinCaps } from './caps.js';

const none: CapRules = { perContest: null, perCategory: null, perFormGroup: null };
const work = (change: Partial<CountedWork>): CountedWork => ({
  entryId: 'new',
  categoryId: 'journal',
  formGroup: 'written',
  ownerAccountId: 'an',
  authorKeys: ['an|1980'],
  ...change,
});
const code = (others: readonly CountedWork[], rules: Partial<CapRules>, candidate = work({})): string =>
  withinCaps(candidate, others, { ...none, ...rules })?.code ?? 'allowed';

it('counts the account, even under another author’s name', () => {
  const other = work({ entryId: 'a', authorKeys: ['binh|1990'] });
  expect(code([other], { perCategory: 1 })).toBe('entry.over-cap-category');
  expect(code([other], { perCategory: 2 })).toBe('allowed');
});

it('counts each author over all accounts', () => {
  const other = work({ entryId: 'a', ownerAccountId: 'unit', authorKeys: ['chi|1970', 'an|1980'] });
  expect(code([other], { perContest: 1 })).toBe('entry.over-cap-contest');
  const candidate = work({ authorKeys: ['binh|1990'] });
  expect(code([other], { perContest: 1 }, candidate)).toBe('allowed');
  expect(code([other], { perContest: 1 }, work({ authorKeys: ['binh|1990', 'chi|1970'] }))).toBe(
    'entry.over-cap-contest',
  );
});

it('does not add up the works of different people', () => {
  const others = [
    work({ entryId: 'a', ownerAccountId: 'x', authorKeys: ['binh|1990'] }),
    work({ entryId: 'b', ownerAccountId: 'y', authorKeys: ['chi|1970'] }),
  ];
  const candidate = work({ authorKeys: ['binh|1990', 'chi|1970'] });
  expect(code(others, { perCategory: 2 }, candidate)).toBe('allowed');
});

it('counts categories, groups and the contest apart, and does not count the work itself', () => {
  const news = work({ entryId: 'a', categoryId: 'newspaper' });
  const radio = work({ entryId: 'b', categoryId: 'radio', formGroup: 'multimedia' });
  expect(code([news, radio], { perCategory: 1 })).toBe('allowed');
  expect(code([news, radio], { perFormGroup: 1 })).toBe('entry.over-cap-form-group');
  expect(code([news, radio], { perFormGroup: 2, perContest: 2 })).toBe('entry.over-cap-contest');
  expect(code([work({})], { perCategory: 1, perContest: 1, perFormGroup: 1 })).toBe('allowed');
});

it('never lets anybody stand with more than the cap, in whatever order works come', () => {
  const key = fc.constantFrom('an', 'binh', 'chi');
  const arrivals = fc.array(
    fc.record({ ownerAccountId: key, authorKeys: fc.uniqueArray(key, { minLength: 1, maxLength: 2 }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 3 }), (works, perContest) => {
      const standing: CountedWork[] = [];
      works.forEach((one, index) => {
        const candidate = work({ ...one, entryId: String(index) });
        if (withinCaps(candidate, standing, { ...none, perContest }) === null) standing.push(candidate);
      });
      for (const person of ['an', 'binh', 'chi']) {
        expect(standing.filter((one) => one.authorKeys.includes(person)).length).toBeLessThanOrEqual(
          perContest,
        );
        expect(standing.filter((one) => one.ownerAccountId === person).length).toBeLessThanOrEqual(
          perContest,
        );
      }
    }),
  );
});
