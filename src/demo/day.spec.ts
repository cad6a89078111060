import { fiveInTheAfternoon } from './day.js';

describe('the day of the demo', () => {
  it.each([
    ['in the morning after its last act', '2026-11-27T10:00:00+07:00', '2026-11-27T17:00:00+07:00'],
    ['in the evening', '2026-11-27T23:59:00+07:00', '2026-11-27T17:00:00+07:00'],
    ['before its last act', '2026-11-27T09:00:00+07:00', '2026-11-26T17:00:00+07:00'],
    ['soon after midnight', '2026-11-27T00:01:00+07:00', '2026-11-26T17:00:00+07:00'],
  ])('%s', (_name, moment, expected) => {
    expect(fiveInTheAfternoon(new Date(moment))).toEqual(new Date(expected));
  });
});
