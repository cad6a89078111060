import { figuresOf } from './figures.js';
import { prizeTableOf } from './prize-table.js';
import { timelineOf, type TimelineDates } from './timeline.js';
import { formatCalendarDay, formatDay, formatLeft, formatMoment, formatNumber } from './vietnam-time.js';
import { type PublicAward, winnersOf } from './winners.js';

const at = (text: string): Date => new Date(text);

describe('times in Vietnam', () => {
  it('writes days and moments as officials do', () => {
    expect(formatMoment(at('2026-07-15T10:00:00.000Z'), 'vi')).toBe('17:00 ngày 15/7/2026');
    expect(formatMoment(at('2026-07-15T10:00:00.000Z'), 'en')).toBe('17:00 on 15 July 2026');
    expect(formatDay(at('2026-02-04T18:00:00.000Z'), 'vi')).toBe('05/02/2026');
    expect(formatCalendarDay('2026-10-20', 'vi')).toBe('20/10/2026');
    expect(formatMoment(at('2025-12-31T17:00:00.000Z'), 'vi')).toBe('00:00 ngày 01/01/2026');
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
  });

  it.each([
    [((12 * 24 + 3) * 60 + 59) * 60_000, '12 ngày 3 giờ', '12 days 3 hours'],
    [24 * 60 * 60_000, '1 ngày', '1 day'],
    [(24 * 60 + 5) * 60_000, '1 ngày', '1 day'],
    [(3 * 60 + 5) * 60_000, '3 giờ 5 phút', '3 hours 5 minutes'],
    [60_000, '1 phút', '1 minute'],
    [59_999, 'chưa đầy một phút', 'less than a minute'],
    [-5, 'chưa đầy một phút', 'less than a minute'],
  ])('%d milliseconds are %s', (left, vi, en) => {
    expect([formatLeft(left, 'vi'), formatLeft(left, 'en')]).toEqual([vi, en]);
  });
});

describe('the timeline', () => {
  const dates: TimelineDates = {
    announcedAt: at('2026-01-01T00:00:00Z'),
    receivingOpensAt: at('2026-01-11T00:00:00Z'),
    receivingClosesAt: at('2026-03-01T00:00:00Z'),
    rounds: [{ name: 'Sơ khảo', dueAt: null }],
    resultsExpectedAt: at('2026-05-01T00:00:00Z'),
    publishedAt: null,
  };

  it.each([
    ['2025-12-01T00:00:00Z', 0, 0],
    ['2026-01-01T00:00:00Z', 0, 1],
    ['2026-01-06T00:00:00Z', 16.7, 1],
    ['2026-01-11T00:00:00Z', 33.3, 2],
    ['2026-05-01T00:00:00Z', 100, 4],
    ['2027-01-01T00:00:00Z', 100, 4],
  ])('on %s stands at %d percent', (now, percent, passed) => {
    const timeline = timelineOf(dates, at(now));
    expect([timeline.todayPercent, timeline.passed]).toEqual([percent, passed]);
    expect(timeline.milestones.map((milestone) => milestone.kind)).toEqual([
      'announced',
      'opens',
      'closes',
      'results',
    ]);
  });

  it('has no length with one date, and shows the real day of publication', () => {
    const one = { ...dates, receivingOpensAt: null, receivingClosesAt: null, resultsExpectedAt: null };
    expect(timelineOf(one, at('2026-02-01T00:00:00Z')).todayPercent).toBe(0);
    const published = timelineOf(
      { ...dates, publishedAt: at('2026-04-20T00:00:00Z') },
      at('2026-05-01T00:00:00Z'),
    );
    expect(published.milestones.at(-1)?.at).toEqual(at('2026-04-20T00:00:00Z'));
  });
});

it('lays the prize plan out by name and by group of categories', () => {
  const prize = (name: string, quantity: number, ...categoryIds: string[]) => ({
    name,
    quantity,
    value: null,
    categoryIds,
  });
  const table = prizeTableOf([
    prize('A', 1, 'x'),
    prize('B', 2, 'x'),
    prize('A', 3, 'z', 'y'),
    prize('Triển vọng', 15),
    prize('B', 4, 'y', 'z'),
  ]);
  expect(table.columns).toEqual([['x'], ['y', 'z'], []]);
  expect(table.rows.map((row) => [row.name, ...row.cells.map((cell) => cell?.quantity ?? null)])).toEqual([
    ['A', 1, 3, null],
    ['B', 2, 4, null],
    ['Triển vọng', null, null, 15],
  ]);
});

it('groups winners by the contest’s order of categories and by prize', () => {
  const award = (categoryId: string, prizeName: string, workTitle: string): PublicAward => ({
    ...{ categoryId, prizeName, workTitle, categoryName: categoryId.toUpperCase() },
    ...{ authorNames: ['Lò Thị Ín'], unitName: null, revoked: false },
  });
  const winners = winnersOf(
    [award('b', 'A', '1'), award('a', 'A', '2'), award('b', 'B', '3'), award('b', 'A', '4')],
    ['a', 'b'],
  );
  expect(
    winners.map((group) => [
      group.categoryName,
      group.prizes.map((prize) => [prize.prizeName, prize.awards.map((each) => each.workTitle).join()]),
    ]),
  ).toEqual([
    ['A', [['A', '2']]],
    [
      'B',
      [
        ['A', '1,4'],
        ['B', '3'],
      ],
    ],
  ]);
});

it('counts what was received, judged and awarded, in the contest’s order of categories', () => {
  const categories = ['b', 'a', 'empty'].map((id) => ({ id, name: id.toUpperCase() }));
  const tallies = [
    { categoryId: 'a', received: 9, eligible: 7 },
    { categoryId: 'b', received: 3, eligible: 3 },
    { categoryId: 'unknown', received: 1, eligible: 1 },
  ];
  const awards = ['a', 'a', 'b'].map((categoryId, index) => ({ categoryId, revoked: index === 1 }));
  expect(figuresOf(categories, tallies, awards)).toEqual([
    { name: 'B', received: 3, eligible: 3, awarded: 1 },
    { name: 'A', received: 9, eligible: 7, awarded: 1 },
  ]);
});
