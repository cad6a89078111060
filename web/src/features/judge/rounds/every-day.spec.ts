import { everyDay } from './every-day.js';

it('has a place for days on which nothing came in, over the end of a month', () => {
  const days = everyDay([
    { day: '2026-08-02', submitted: 3 },
    { day: '2026-07-30', submitted: 5 },
  ]);
  expect(days.map(({ day, submitted }) => `${day} ${submitted}`)).toEqual([
    '2026-07-30 5',
    '2026-07-31 0',
    '2026-08-01 0',
    '2026-08-02 3',
  ]);
  expect(everyDay([])).toEqual([]);
});
