import { checklistOf, missingOf, type Staffing } from './checklist.js';
import type { Contest } from './contest.js';
import { national2025 } from './templates/national-2025.js';

const now = new Date('2026-03-02T00:00:00.000Z');
const day = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const nobody: Staffing = { secretaries: 0, judges: 0, panelHeads: 0, council: 0 };
const listed = <T>(items: readonly T[]): (T & { id: string; position: number })[] =>
  items.map((item, position) => ({ ...item, id: String(position), position }));
const contest: Contest = {
  ...national2025.basics,
  title: 'Cuộc thi',
  receivingOpensAt: day(1),
  receivingClosesAt: day(30),
  resultsExpectedAt: day(90),
  id: 'c',
  slug: 'cuoc-thi',
  state: 'draft',
  version: 1,
  createdAt: now,
  announcedAt: null,
  publishedAt: null,
  cancelReason: null,
  categories: listed(national2025.categories),
  rounds: listed(national2025.rounds),
  criteria: listed(national2025.criteria),
  prizes: listed(
    national2025.prizes.map(({ categories, ...prize }) => ({
      ...prize,
      categoryIds: categories.map(String),
    })),
  ),
  extensions: [],
};

it('a template with its dates lacks nothing required', () => {
  expect(missingOf(contest, now)).toEqual([]);
});

it.each<[string, Partial<Contest>, string[]]>([
  ['no dates', { receivingOpensAt: null, receivingClosesAt: null }, ['receiving-opens', 'receiving-closes']],
  ['a deadline behind', { receivingOpensAt: day(-9), receivingClosesAt: day(-1) }, ['receiving-closes']],
  [
    'a round due before the deadline',
    { rounds: contest.rounds.map((round) => ({ ...round, dueAt: day(3) })) },
    ['dates-order'],
  ],
  [
    'nobody advances',
    { rounds: contest.rounds.map((round) => ({ ...round, advanceCount: null })) },
    ['advancement'],
  ],
  ['no round', { rounds: [] }, ['rounds', 'advancement']],
  ['another scale', { scaleMax: 1000 }, ['criteria']],
  ['no consent', { consentPurposes: [] }, ['consent']],
  ['no category, no prize', { categories: [], prizes: [] }, ['categories', 'prizes']],
])('%s', (_, change, missing) => expect(missingOf({ ...contest, ...change }, now)).toEqual(missing));

it('counts people, and asks for as many judges as a work has readings', () => {
  const people = (staffing: Staffing): [string, boolean][] =>
    checklistOf(contest, staffing, now).flatMap((point) =>
      point.section === 'people' ? [[point.key, point.done]] : [],
    );
  expect(people(nobody)).toEqual([
    ['secretary', false],
    ['judges', false],
    ['panel-head', false],
    ['council', false],
  ]);
  expect(people({ secretaries: 1, judges: 2, panelHeads: 1, council: 1 })[1]).toEqual(['judges', false]);
  expect(people({ secretaries: 1, judges: 3, panelHeads: 1, council: 1 })[1]).toEqual(['judges', true]);
});
