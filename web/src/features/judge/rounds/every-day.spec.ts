import { dayOf, everyDay } from './every-day.js';

it('has a place for days on which nothing came in, over the end of a month', () => {
  const given = [
    { day: '2026-08-02', submitted: 3 },
    { day: '2026-07-30', submitted: 5 },
  ];
  const days = everyDay(given, '2026-08-03');
  expect(days.map(({ day, submitted }) => `${day} ${submitted}`)).toEqual([
    '2026-07-30 5',
    '2026-07-31 0',
    '2026-08-01 0',
    '2026-08-02 3',
    '2026-08-03 0',
  ]);
  expect(everyDay(given, '2026-07-01')).toHaveLength(4);
  expect(everyDay([], '2026-08-03')).toEqual([]);
});

it('goes by the days of Viet Nam', () => {
  expect(dayOf(Date.parse('2026-08-02T16:59:59Z'))).toBe('2026-08-02');
  expect(dayOf(Date.parse('2026-08-02T17:00:00Z'))).toBe('2026-08-03');
});
