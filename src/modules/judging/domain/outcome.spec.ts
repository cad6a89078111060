import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type DeviationAction,
  type DeviationPolicy,
  policyOfLimit,
  thirdRules,
} from '../../../kernel/deviation.js';
import { isAgreed, isForJudges, needsMinutes, seatsOf } from './discussion.js';
import {
  countedReadings,
  discrepancyOf,
  isUnsettled,
  type Outcome,
  outcomeOf,
  sameBasis,
} from './outcome.js';
import { gapsOf, type Reading, type ReadingRules } from './readings.js';

const exam: DeviationPolicy = {
  metric: 'total',
  tiers: [
    { from: 1, action: 'discuss' },
    { from: 1000, action: 'discuss-with-minutes' },
    { from: 1501, action: 'third-reading' },
  ],
  thirdRule: 'equal-pair-else-mean',
  togetherAbove: 2500,
};
const rulesOf = (deviation: DeviationPolicy | null, readingsPerEntry = 2): ReadingRules => ({
  readingsPerEntry,
  deviation,
});
const sheet = (reading: number, total: number, of: Partial<Reading> = {}): Reading => ({
  ...{ copyId: 'c', judgeId: `j${reading}`, reading, third: false, state: 'submitted', total },
  ...of,
});
const third = (total: number, of: Partial<Reading> = {}): Reading => sheet(3, total, { third: true, ...of });
const two = (a: number, b: number): Reading[] => [sheet(1, a), sheet(2, b)];

/** What an outcome is, in a word: the totals that count, what is asked, what is waited for. */
function said(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'reading':
      return 'reading';
    case 'third':
      return outcome.dealt ? 'third dealt' : 'third wanted';
    case 'asked':
      return outcome.question;
    case 'settled':
      return `settled ${outcome.total}`;
    case 'counted':
      return outcome.readings.map(({ total }) => total).join(' ');
  }
}

describe('the tiers', () => {
  it.each([
    [7000, 7000, '7000 7000'],
    [7000, 6250, 'discuss'],
    [7000, 6001, 'discuss'],
    [7000, 6000, 'discuss-with-minutes'],
    [7000, 5500, 'discuss-with-minutes'],
    [7000, 5499, 'third wanted'],
  ])('%d and %d: %s', (a, b, outcome) => {
    expect(said(outcomeOf(two(a, b), rulesOf(exam)))).toBe(outcome);
    expect(
      said(outcomeOf(two(b, a), rulesOf(exam)))
        .split(' ')
        .sort(),
    ).toEqual(outcome.split(' ').sort());
  });

  it.each<DeviationAction>(['head-decides', 'together'])('may ask for %s', (action) => {
    const policy = { ...exam, tiers: [{ from: 500, action }] };
    expect(said(outcomeOf(two(7000, 6500), rulesOf(policy)))).toBe(action);
    expect(said(outcomeOf(two(7000, 6501), rulesOf(policy)))).toBe('7000 6501');
  });

  it('wait for all planned readings, and take the plain mean where nothing is set', () => {
    expect(said(outcomeOf([sheet(1, 7000)], rulesOf(exam)))).toBe('reading');
    expect(said(outcomeOf([sheet(1, 7000), sheet(2, 5000, { state: 'returned' })], rulesOf(exam)))).toBe(
      'reading',
    );
    expect(said(outcomeOf(two(10_000, 0), rulesOf(null)))).toBe('10000 0');
  });

  it('look at totals, at any criterion, or at both', () => {
    const pair = [
      sheet(1, 7000, { scores: { a: 4000, b: 3000 } }),
      sheet(2, 7000, { scores: { a: 3000, b: 4000 } }),
    ];
    const by = (metric: DeviationPolicy['metric']): string =>
      said(outcomeOf(pair, rulesOf({ ...exam, metric })));
    expect(by('total')).toBe('7000 7000');
    expect(by('any-criterion')).toBe('discuss-with-minutes');
    expect(by('both')).toBe('discuss-with-minutes');
    expect(() => outcomeOf(two(1, 2), rulesOf({ ...exam, metric: 'both' }))).toThrow(RangeError);
  });

  it('look at the outermost of more than two planned readings', () => {
    const three = [...two(7000, 7500), sheet(3, 5900)];
    expect(said(outcomeOf(three, rulesOf(exam, 3)))).toBe('third wanted');
    expect(gapsOf(three, rulesOf(exam, 3))).toEqual([{ reading: 4, third: true }]);
  });
});

describe('three readings', () => {
  const by = (thirdRule: DeviationPolicy['thirdRule'], togetherAbove: number | null = null): ReadingRules =>
    rulesOf({ ...exam, thirdRule, togetherAbove });
  const of = (rules: ReadingRules, a: number, b: number, c: number): string =>
    said(outcomeOf([...two(a, b), third(c)], rules));

  it('count by their mean', () => {
    expect(of(by('mean-of-three'), 7000, 5000, 6000)).toBe('7000 5000 6000');
    expect(of(by('mean-of-three', 2500), 7500, 5000, 6000)).toBe('7500 5000 6000');
    expect(of(by('mean-of-three', 2500), 7501, 5000, 6000)).toBe('together');
  });

  it('count by an equal pair, else by their mean', () => {
    expect(of(by('equal-pair-else-mean', 2500), 7000, 5000, 5000)).toBe('5000 5000');
    expect(of(by('equal-pair-else-mean', 2500), 9000, 5000, 9000)).toBe('9000 9000');
    expect(of(by('equal-pair-else-mean', 2500), 7000, 5000, 6000)).toBe('7000 5000 6000');
    expect(of(by('equal-pair-else-mean', 2500), 8000, 5000, 6000)).toBe('together');
    expect(of(by('equal-pair-else-mean'), 8000, 5000, 6000)).toBe('8000 5000 6000');
  });

  it('count by the closest pair', () => {
    expect(of(by('closest-pair'), 7000, 5000, 5400)).toBe('5000 5400');
    expect(of(by('closest-pair'), 7000, 5000, 6000)).toBe('7000 5000 6000');
    expect(of(by('closest-pair'), 7000, 5000, 1000)).toBe('7000 5000 1000');
    expect(of(by('closest-pair', 2500), 7000, 5000, 1000)).toBe('together');
  });

  it('count by the third alone, or are left to the panel', () => {
    expect(of(by('third-is-final'), 7000, 5000, 100)).toBe('100');
    expect(of(by('council'), 7000, 5000, 6000)).toBe('council');
  });

  it('are waited for', () => {
    const waiting = [...two(7000, 5000), third(0, { state: 'assigned', total: null })];
    expect(said(outcomeOf(waiting, by('mean-of-three')))).toBe('third dealt');
  });

  it('count by their mean where the third was ordered and no difference called for it', () => {
    const ordered = { ordered: true, settled: null };
    const rules = by('third-is-final');
    expect(said(outcomeOf(two(7000, 7000), rules, ordered))).toBe('third wanted');
    expect(gapsOf(two(7000, 7000), rules, ordered)).toEqual([{ reading: 3, third: true }]);
    expect(said(outcomeOf([...two(7000, 7000), third(6000)], rules, ordered))).toBe('7000 7000 6000');
  });
});

describe('a score in place of the readings', () => {
  const settled = { ordered: false, settled: 6600 };

  it('stands, and needs no further reading', () => {
    const outcome = outcomeOf(two(7000, 5000), rulesOf(exam), settled);
    expect(said(outcome)).toBe('settled 6600');
    expect(gapsOf(two(7000, 5000), rulesOf(exam), settled)).toEqual([]);
    expect(countedReadings(two(7000, 5000), outcome)).toEqual({ readings: two(7000, 5000), decided: 6600 });
  });

  it('is missed where people are asked: then all readings count', () => {
    const outcome = outcomeOf(two(7000, 6500), rulesOf(exam));
    expect([isUnsettled(outcome), countedReadings(two(7000, 6500), outcome).decided]).toEqual([true, null]);
    expect(countedReadings(two(7000, 6500), outcome).readings).toHaveLength(2);
  });

  it('rests on the sheets as they were', () => {
    const basis = [
      { sheetId: 'a', version: 1 },
      { sheetId: 'b', version: 2 },
    ];
    expect(sameBasis(basis, [...basis].reverse())).toBe(true);
    expect(sameBasis(basis, [{ sheetId: 'a', version: 2 }, basis[1] ?? { sheetId: '', version: 0 }])).toBe(
      false,
    );
    expect(sameBasis(basis, basis.slice(1))).toBe(false);
  });
});

describe('how a difference stands', () => {
  const rules = rulesOf(exam);
  it.each([
    ['nothing differs', two(7000, 7000), null],
    ['people are asked', two(7000, 6500), 'asked'],
    ['nobody reads it a third time', two(7000, 5000), 'open'],
    ['somebody does', [...two(7000, 5000), third(0, { state: 'started', total: null })], 'third-assigned'],
    ['somebody has', [...two(7000, 5000), third(6000)], 'third-done'],
    [
      'a sheet was given back after the third reading',
      [sheet(1, 7000), sheet(2, 5000, { state: 'returned' }), third(6000)],
      'third-done',
    ],
    ['three lie too far apart', [...two(9000, 5000), third(6000)], 'asked'],
  ])('%s', (_, sheets, state) => {
    expect(discrepancyOf(sheets, rules)).toBe(state);
  });

  it('is settled once there is a score', () => {
    expect(discrepancyOf(two(7000, 6500), rules, { ordered: false, settled: 1 })).toBe('settled');
  });
});

describe('whatever the readings', () => {
  const total = fc.integer({ min: 0, max: 10_000 });
  const policies = fc.record({
    metric: fc.constant('total' as const),
    tiers: fc.constantFrom(exam.tiers, policyOfLimit(1500).tiers),
    thirdRule: fc.constantFrom(...thirdRules),
    togetherAbove: fc.option(fc.integer({ min: 1600, max: 9000 })),
  });

  it('the first two judges are alike, and what counts lies between the least and the most', () => {
    fc.assert(
      fc.property(total, total, total, policies, (a, b, c, policy) => {
        const one = outcomeOf([...two(a, b), third(c)], rulesOf(policy));
        const other = outcomeOf([...two(b, a), third(c)], rulesOf(policy));
        expect(said(other).split(' ').sort()).toEqual(said(one).split(' ').sort());
        if (one.kind === 'counted') expect(one.readings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a work is counted, settled or waits for somebody, never both', () => {
    fc.assert(
      fc.property(total, total, policies, (a, b, policy) => {
        const rules = rulesOf(policy);
        const outcome = outcomeOf(two(a, b), rules);
        expect(gapsOf(two(a, b), rules).length > 0).toBe(outcome.kind === 'third');
        expect(discrepancyOf(two(a, b), rules) === null).toBe(outcome.kind === 'counted');
      }),
    );
  });
});

describe('who settles it', () => {
  it('the judges by letters in the order of their readings, all but the author of a proposal', () => {
    const seats = seatsOf([
      { judgeId: 'y', reading: 2 },
      { judgeId: 'x', reading: 1 },
    ]);
    expect(seats).toEqual([
      { judgeId: 'x', letter: 'A' },
      { judgeId: 'y', letter: 'B' },
    ]);
    expect(isAgreed(seats, { by: 'x', accepted: [] })).toBe(false);
    expect(isAgreed(seats, { by: 'x', accepted: ['y'] })).toBe(true);
  });

  it('with minutes where the tier says so', () => {
    expect(['discuss', 'discuss-with-minutes', 'together', 'council', null].map(needsMinutes)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(['discuss', 'discuss-with-minutes', 'head-decides', 'together'].map(isForJudges)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

const golden = '../shared/golden/adjudication_vn_exam_rule.json';
(existsSync(golden) ? describe : describe.skip)('the vectors of the national examination', () => {
  interface Vector {
    readonly m1: number;
    readonly m2: number;
    readonly m3?: number;
    readonly expect: string;
  }
  const vectors = existsSync(golden)
    ? (JSON.parse(readFileSync(golden, 'utf8')) as { test_vectors: Vector[] }).test_vectors
    : [];
  const hundredths = (points: number): number => Math.round(points * 1000);
  const words: readonly [RegExp, RegExp][] = [
    [/^agree/, /^\d+ \d+$/],
    [/^discuss/, /^discuss$/],
    [/^minutes/, /^discuss-with-minutes$/],
    [/^third/, /^third wanted$/],
    [/^collective/, /^together$/],
    [/^(\d|mean)/, /^\d+( \d+)+$/],
  ];

  it.each(vectors.map((vector) => [JSON.stringify(vector), vector] as const))('%s', (_, vector) => {
    const { m1, m2, m3 } = vector;
    const sheets = [
      ...two(hundredths(m1), hundredths(m2)),
      ...(m3 === undefined ? [] : [third(hundredths(m3))]),
    ];
    const wanted = words.find(([expected]) => expected.test(vector.expect))?.[1] ?? /never/;
    expect(said(outcomeOf(sheets, rulesOf(exam)))).toMatch(wanted);
  });
});
