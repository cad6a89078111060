import fc from 'fast-check';
import { type Arrival, type ArrivalRules, breachesOf, dayText, vietnamDay } from './arrival.js';

const rules: ArrivalRules = {
  post: { lastPostmarkOn: '2026-07-15', lastArrivalOn: '2026-07-22' },
  hand: { lastOn: '2026-07-15' },
  email: { closesAt: '2026-07-15T10:00:00.000Z' },
};
const none: ArrivalRules = { post: null, hand: null, email: null };
const arrival = (change: Partial<Arrival>): Arrival => ({
  channel: 'post',
  postmarkedOn: '2026-07-15',
  arrivedAt: new Date('2026-07-20T03:00:00.000Z'),
  ...change,
});
const codes = (change: Partial<Arrival>, given = rules): string[] =>
  breachesOf(arrival(change), given).map(({ code }) => code);

it('lets the postmark decide, not the day of arrival', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ postmarkedOn: '2026-07-16' })).toEqual(['reception.postmark-late']);
  expect(codes({ postmarkedOn: '2026-07-01', arrivedAt: new Date('2026-07-22T17:00:00.000Z') })).toEqual([
    'reception.arrival-late',
  ]);
  expect(codes({ postmarkedOn: '2026-07-16', arrivedAt: new Date('2026-07-23T00:00:00.000Z') })).toEqual([
    'reception.postmark-late',
    'reception.arrival-late',
  ]);
});

it('takes paper without a postmark that came by the last day of it', () => {
  const lastMinute = new Date('2026-07-15T16:59:59.999Z');
  expect(codes({ postmarkedOn: null, arrivedAt: lastMinute })).toEqual([]);
  expect(codes({ postmarkedOn: null, arrivedAt: new Date(lastMinute.getTime() + 1) })).toEqual([
    'reception.postmark-missing',
  ]);
});

it('goes by the day in Vietnam for what is handed over, and by the instant for mails', () => {
  const hand = { channel: 'hand', postmarkedOn: null } as const;
  expect(codes({ ...hand, arrivedAt: new Date('2026-07-15T16:59:59.999Z') })).toEqual([]);
  expect(codes({ ...hand, arrivedAt: new Date('2026-07-15T17:00:00.000Z') })).toEqual([
    'reception.hand-late',
  ]);
  const mail = { channel: 'email', postmarkedOn: null } as const;
  expect(codes({ ...mail, arrivedAt: new Date('2026-07-15T10:00:00.000Z') })).toEqual([]);
  expect(codes({ ...mail, arrivedAt: new Date('2026-07-15T10:00:00.001Z') })).toEqual([
    'reception.email-late',
  ]);
});

it.each(['post', 'hand', 'email'] as const)('says that %s was not announced', (channel) => {
  expect(codes({ channel }, none)).toEqual(['reception.channel-closed']);
});

it('names the days of the rule as people write them', () => {
  const [breach] = breachesOf(arrival({ postmarkedOn: '2026-07-16' }), rules);
  expect(breach?.params).toEqual({ day: '16/7/2026', lastDay: '15/7/2026' });
  const [late] = breachesOf(
    arrival({ channel: 'email', arrivedAt: new Date('2026-07-15T10:01:00.000Z') }),
    rules,
  );
  expect(late?.params).toEqual({ time: '17:01 15/7/2026', lastTime: '17:00 15/7/2026' });
  expect(dayText('2026-02-05')).toBe('05/02/2026');
});

it('never gets stricter when a deadline is put off', () => {
  const day = fc
    .date({ min: new Date('2026-07-01'), max: new Date('2026-08-30'), noInvalidDate: true })
    .map((at) => vietnamDay(at));
  fc.assert(
    fc.property(
      fc.option(day),
      fc.date({ min: new Date('2026-07-01'), max: new Date('2026-08-30'), noInvalidDate: true }),
      (postmarkedOn, arrivedAt) => {
        const later: ArrivalRules = {
          ...rules,
          post: { lastPostmarkOn: '2026-07-25', lastArrivalOn: '2026-08-01' },
        };
        const now = codes({ postmarkedOn, arrivedAt });
        expect(codes({ postmarkedOn, arrivedAt }, later).every((code) => now.includes(code))).toBe(true);
      },
    ),
  );
});
