import { behindOf, lags, paceOf, type Span, type Standing, standingOf } from './standing.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 6, number));
const span = { releasedAt: day(1), dueAt: day(21) };
const of = (submitted: number, activeAt: Date | null, now: Date, at: Span = span): Standing =>
  standingOf({ assigned: 40, submitted }, at, activeAt, now);

describe('how a judge stands against an even pace', () => {
  it.each<[string, number, Date | null, Date, Standing]>([
    ['half done at half time', 20, day(10), day(11), 'on-time'],
    ['a little behind', 16, day(10), day(11), 'on-time'],
    ['more than a tenth behind', 15, day(10), day(11), 'behind'],
    ['nothing yet on the second day', 0, null, day(2), 'on-time'],
    ['nothing yet after a tenth of the time', 0, null, day(3), 'not-started'],
    ['all in', 40, day(9), day(11), 'done'],
    ['the date is past', 39, day(20), day(21), 'overdue'],
  ])('%s', (_, submitted, activeAt, now, standing) => {
    expect(of(submitted, activeAt, now)).toBe(standing);
  });

  it('has nothing to say of a judge without works', () => {
    expect(standingOf({ assigned: 0, submitted: 0 }, span, null, day(30))).toBe('none');
  });

  it('goes by silence where there is no date', () => {
    const open = { releasedAt: day(1), dueAt: null };
    expect(of(1, day(9), day(11), open)).toBe('on-time');
    expect(of(1, day(8), day(11), open)).toBe('idle');
    expect(of(0, null, day(4), open)).toBe('not-started');
    expect(of(0, null, day(30), { releasedAt: null, dueAt: null })).toBe('on-time');
  });

  it('names those who lag', () => {
    const standings: Standing[] = ['none', 'done', 'on-time', 'behind', 'not-started', 'idle', 'overdue'];
    expect(standings.filter(lags)).toEqual(['behind', 'not-started', 'idle', 'overdue']);
  });

  it('counts what is missing for the even pace', () => {
    expect(behindOf({ assigned: 40, submitted: 15 }, span, day(11))).toBe(5);
    expect(behindOf({ assigned: 40, submitted: 30 }, span, day(11))).toBe(0);
    expect(behindOf({ assigned: 40, submitted: 0 }, { releasedAt: null, dueAt: null }, day(11))).toBe(0);
  });
});

describe('the pace', () => {
  it('is told in sheets a day, and a day that has only begun is one', () => {
    expect(paceOf({ assigned: 40, submitted: 15 }, span, day(11))).toEqual({ soFar: 1.5, needed: 2.5 });
    const soon = new Date(day(21).getTime() - 3_600_000);
    expect(paceOf({ assigned: 40, submitted: 30 }, span, soon).needed).toBe(10);
    expect(paceOf({ assigned: 40, submitted: 4 }, span, new Date(day(1).getTime() + 1)).soFar).toBe(4);
  });

  it('needs nothing when all is in, or when the date is past or not fixed', () => {
    expect(paceOf({ assigned: 4, submitted: 4 }, span, day(2)).needed).toBeNull();
    expect(paceOf({ assigned: 4, submitted: 1 }, span, day(22)).needed).toBeNull();
    expect(paceOf({ assigned: 4, submitted: 1 }, { releasedAt: null, dueAt: null }, day(2))).toEqual({
      soFar: null,
      needed: null,
    });
  });
});
