import type { FieldError } from '../../../../kernel/domain-error.js';
import { policyOfLimit } from '../../../../kernel/deviation.js';
import type { CategoryTerms, ContestBasics, CriterionTerms, PrizeTerms, RoundTerms } from '../contest.js';
import { examPolicy, plainBasics, usualCriteria, writtenCategory } from '../templates/defaults.js';
import { checkBasics } from './basics.js';
import type { FieldChecks } from './field-checks.js';
import { checkCategories, checkCriteria, checkPrizes, checkRounds, checkUnits } from './lists.js';

const at = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const found = (checks: FieldChecks): string[] =>
  checks.found.map((error: FieldError) => `${error.pointer} ${error.code}`);
const good: ContestBasics = {
  ...plainBasics,
  title: 'Cuộc thi',
  receivingOpensAt: at('2026-03-01'),
  receivingClosesAt: at('2026-06-01'),
  resultsExpectedAt: at('2026-09-01'),
};

describe('basic fields', () => {
  it('are well as they are', () => expect(found(checkBasics(good))).toEqual([]));

  it.each<[string, Partial<ContestBasics>, string[]]>([
    ['no title', { title: ' ' }, ['/title contest.field-required']],
    ['a long title', { title: 'x'.repeat(301) }, ['/title contest.field-too-long']],
    ['a pale colour', { accent: '#FFD0D0' }, ['/accent contest.accent-invalid']],
    ['a colour by name', { accent: 'red' }, ['/accent contest.accent-invalid']],
    ['a wrong address', { contactEmail: 'ban to chuc' }, ['/contactEmail contest.email-invalid']],
    [
      'closing before opening',
      { receivingClosesAt: at('2026-02-01') },
      ['/receivingClosesAt contest.dates-order'],
    ],
    [
      'results too early',
      { resultsExpectedAt: at('2026-06-01') },
      ['/resultsExpectedAt contest.dates-order'],
    ],
    ['no time to be late', { graceMinutes: -1 }, ['/graceMinutes contest.number-range']],
    ['half a work', { entriesPerAuthor: 0.5 }, ['/entriesPerAuthor contest.number-range']],
    [
      'a group twice',
      {
        formGroupLimits: [
          { formGroup: 'written', maxEntriesPerAuthor: 1 },
          { formGroup: 'written', maxEntriesPerAuthor: 0 },
        ],
      },
      [
        '/formGroupLimits/1 contest.choice-repeated',
        '/formGroupLimits/1/maxEntriesPerAuthor contest.number-range',
      ],
    ],
    [
      'a day that is none',
      { certificate: { ...plainBasics.certificate, decisionDate: '2026-02-30' } },
      ['/certificate/decisionDate contest.day-invalid'],
    ],
    [
      'a wording without a name',
      { certificate: { ...plainBasics.certificate, wording: 'Chứng nhận {giai}' } },
      ['/certificate/wording contest.wording-recipient'],
    ],
    [
      'a purpose twice, one without a name, one without words',
      {
        consentPurposes: [
          { purpose: 'judging', required: true, text: 'Đồng ý.' },
          { purpose: 'judging', required: true, text: 'Đồng ý.' },
          { purpose: 'Chấm', required: true, text: 'Đồng ý.' },
          { purpose: 'other', required: false, text: '' },
        ],
      },
      [
        '/consentPurposes/1/purpose contest.choice-repeated',
        '/consentPurposes/2/purpose contest.choice-unknown',
        '/consentPurposes/3/text contest.field-required',
      ],
    ],
  ])('%s', (_, change, errors) => expect(found(checkBasics({ ...good, ...change }))).toEqual(errors));
});

describe('categories', () => {
  const category = writtenCategory('Tạp chí', 'journal');
  const check = (...changes: Partial<CategoryTerms>[]): string[] =>
    found(
      checkCategories(
        changes.map((change) => ({ ...category, ...change })),
        1_000_000_000,
      ),
    );

  it.each<[string, Partial<CategoryTerms>[], string[]]>([
    ['names that differ', [{}, { name: 'Báo' }], []],
    ['names alike but for accents', [{}, { name: 'TAP  CHI' }], ['/items/1/name contest.name-repeated']],
    ['no name', [{ name: '' }], ['/items/0/name contest.field-required']],
    ['lengths reversed', [{ minWords: 200, maxWords: 100 }], ['/items/0/maxWords contest.words-order']],
    [
      'a duplication limit above the whole',
      [{ maxSimilarityPercent: 101 }],
      ['/items/0/maxSimilarityPercent contest.number-range'],
    ],
    ['no words', [{ maxWords: 0 }], ['/items/0/maxWords contest.number-range']],
    [
      'larger than the server takes',
      [{ maxBytes: 1_000_000_001 }],
      ['/items/0/maxBytes contest.number-range'],
    ],
    ['no file type', [{ fileTypes: [] }], ['/items/0/fileTypes contest.field-required']],
    [
      'a type nobody can read',
      [{ fileTypes: ['docx', 'exe'] }],
      ['/items/0/fileTypes/1 contest.choice-unknown'],
    ],
    ['a type twice', [{ fileTypes: ['pdf', 'pdf'] }], ['/items/0/fileTypes/1 contest.choice-repeated']],
    ['no author', [{ maxAuthors: 0 }], ['/items/0/maxAuthors contest.number-range']],
  ])('%s', (_, changes, errors) => expect(check(...changes)).toEqual(errors));

  it('are at most thirty', () => {
    const many = Array.from({ length: 31 }, (_, index) => ({ name: `Thể loại ${index}` }));
    expect(check(...many)).toEqual(['/items contest.list-length']);
  });
});

describe('rounds', () => {
  const round: RoundTerms = {
    name: 'Sơ khảo',
    readingsPerEntry: 2,
    deviationLimit: 1500,
    deviation: null,
    method: 'mean',
    tieKeys: [],
    advanceCount: null,
    dueAt: null,
  };
  const check = (...changes: Partial<RoundTerms>[]): string[] =>
    found(
      checkRounds(
        changes.map((change) => ({ ...round, ...change })),
        10_000,
        at('2026-06-01'),
      ),
    );

  it.each<[string, Partial<RoundTerms>[], string[]]>([
    [
      'two in order',
      [
        { advanceCount: 60, dueAt: at('2026-07-01') },
        { name: 'Chung khảo', dueAt: at('2026-08-01') },
      ],
      [],
    ],
    ['due before the deadline', [{ dueAt: at('2026-05-01') }], ['/items/0/dueAt contest.dates-order']],
    [
      'due before the round before',
      [{ dueAt: at('2026-08-01') }, { name: 'Chung khảo', dueAt: at('2026-07-01') }],
      ['/items/1/dueAt contest.dates-order'],
    ],
    [
      'advancing from the last',
      [{ advanceCount: 1 }],
      ['/items/0/advanceCount contest.advance-in-last-round'],
    ],
    ['no reading', [{ readingsPerEntry: 0 }], ['/items/0/readingsPerEntry contest.number-range']],
    [
      'a limit beyond the scale',
      [{ deviationLimit: 10_001 }],
      ['/items/0/deviationLimit contest.number-range'],
    ],
    ['the tiers of the examination', [{ deviation: examPolicy }], []],
    [
      'tiers that fall',
      [{ deviation: { ...examPolicy, tiers: [...examPolicy.tiers].reverse() } }],
      ['/items/0/deviation/tiers/1/from contest.tiers-order'],
    ],
    [
      'reading together without a third reading',
      [{ deviation: { ...examPolicy, tiers: [{ from: 1000, action: 'discuss' }] } }],
      ['/items/0/deviation/togetherAbove contest.together-without-third'],
    ],
    [
      'reading together before a third reading',
      [{ deviation: { ...examPolicy, metric: 'total', togetherAbove: 1500 } }],
      ['/items/0/deviation/togetherAbove contest.together-too-low'],
    ],
    [
      'standard scores beside a score that is agreed on',
      [{ method: 'zscore', deviation: examPolicy }],
      ['/items/0/method contest.method-without-agreement'],
    ],
    ['standard scores with third readings alone', [{ method: 'zscore', deviation: policyOfLimit(1500) }], []],
    [
      'ties by what is not there, or twice',
      [{ tieKeys: [{ by: 'criterion', criterionId: 'x' }, { by: 'median' }, { by: 'median' }] }],
      ['/items/0/tieKeys/0 contest.tie-criterion-unknown', '/items/0/tieKeys/2 contest.tie-key-repeated'],
    ],
    [
      'ties by an earlier round where there is none',
      [
        { tieKeys: [{ by: 'earlier-round' }], advanceCount: 5 },
        { name: 'Chung khảo', tieKeys: [{ by: 'earlier-round' }] },
      ],
      ['/items/0/tieKeys/0 contest.tie-no-earlier-round'],
    ],
  ])('%s', (_, changes, errors) => expect(check(...changes)).toEqual(errors));
});

describe('the rubric', () => {
  const check = (items: readonly CriterionTerms[], scaleMax = 10_000): FieldError[] => [
    ...checkCriteria(items, scaleMax).found,
  ];

  it('adds up to the scale', () => {
    expect(check(usualCriteria)).toEqual([]);
    expect(check(usualCriteria.slice(1))).toEqual([
      {
        pointer: '/items',
        code: 'contest.criteria-sum',
        params: { sum: '60', expected: '100' },
      },
    ]);
  });

  it('goes in whole steps', () => {
    const odd = usualCriteria.map((item, index) => (index === 0 ? { ...item, maxScore: 4025 } : item));
    expect(check(odd).map((error) => error.code)).toEqual(['contest.criterion-step']);
    const still = usualCriteria.map((item, index) => (index === 0 ? { ...item, step: 0 } : item));
    expect(check(still).map((error) => error.code)).toEqual(['contest.number-range']);
  });
});

describe('the prize plan', () => {
  const prize: PrizeTerms = { name: 'Giải A', quantity: 3, value: null, categoryIds: ['a'] };
  const check = (...changes: Partial<PrizeTerms>[]): string[] =>
    found(
      checkPrizes(
        changes.map((change) => ({ ...prize, ...change })),
        ['a', 'b'],
      ),
    );

  it.each<[string, Partial<PrizeTerms>[], string[]]>([
    ['one name for two categories', [{}, { categoryIds: ['b'] }], []],
    [
      'one name twice for the same',
      [{ categoryIds: ['a', 'b'] }, { name: 'giai a', categoryIds: ['b', 'a'] }],
      ['/items/1/name contest.name-repeated'],
    ],
    [
      'a category of elsewhere',
      [{ categoryIds: ['c'] }],
      ['/items/0/categoryIds contest.prize-category-unknown'],
    ],
    ['no prize', [{ quantity: 0 }], ['/items/0/quantity contest.number-range']],
    ['a debt', [{ value: -1 }], ['/items/0/value contest.number-range']],
  ])('%s', (_, changes, errors) => expect(check(...changes)).toEqual(errors));
});

it('units have names of their own', () => {
  const units = ['Huyện ủy Mai Sơn', 'HUYỆN UỶ MAI SƠN', ''].map((name) => ({
    name,
    abbreviation: null,
    above: null,
  }));
  expect(found(checkUnits(units))).toEqual([
    '/items/1/name contest.name-repeated',
    '/items/2/name contest.field-required',
  ]);
});
