import { figuresOf, type FiguredWork } from './unit-figures.js';

const work = (given: Partial<FiguredWork>): FiguredWork => ({
  state: 'submitted',
  categoryId: 'a',
  submittedAt: new Date('2026-07-04T17:30:00.000Z'),
  awardPrizeName: null,
  ...given,
});

it('counts what stands, by category and by day of Vietnam', () => {
  const figures = figuresOf([
    work({}),
    work({ state: 'eligible', categoryId: 'b', submittedAt: new Date('2026-07-04T16:30:00.000Z') }),
    work({ state: 'eligible', awardPrizeName: 'Giải Nhì' }),
    work({ state: 'ineligible' }),
    work({ state: 'disqualified' }),
    work({ state: 'draft', submittedAt: null }),
    work({ state: 'withdrawn' }),
  ]);
  expect(figures).toEqual({
    received: 5,
    drafts: 1,
    withdrawn: 1,
    waiting: 1,
    eligible: 2,
    ineligible: 2,
    prizes: 1,
    byCategory: [
      { categoryId: 'a', count: 4 },
      { categoryId: 'b', count: 1 },
    ],
    byDay: [
      { day: '2026-07-04', count: 1 },
      { day: '2026-07-05', count: 4 },
    ],
  });
});
