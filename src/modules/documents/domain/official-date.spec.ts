import {
  clockTime,
  localDateOf,
  officialDate,
  officialTime,
  placeAndDate,
  shortDate,
} from './official-date.js';

describe('official dates', () => {
  it.each([
    ['2025-02-05', 'ngày 05 tháng 02 năm 2025'],
    ['2018-04-03', 'ngày 03 tháng 4 năm 2018'],
    ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-12-10', 'ngày 10 tháng 12 năm 2026'],
  ])('%s is written "%s"', (date, expected) => {
    expect(officialDate(date)).toBe(expected);
  });

  it('follows the same rule in short', () => {
    expect(shortDate('2026-07-05')).toBe('05/7/2026');
    expect(shortDate('2026-02-28')).toBe('28/02/2026');
  });

  it('stands after the place', () => {
    expect(placeAndDate('Sơn La', '2026-10-09')).toBe('Sơn La, ngày 09 tháng 10 năm 2026');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'ngày mai'])('refuses "%s"', (date) => {
    expect(() => officialDate(date)).toThrow(RangeError);
  });

  it('reads instants on the clock of Vietnam, whatever the clock of the machine', () => {
    const lastMinute = new Date('2025-07-15T16:59:59Z');
    expect(localDateOf(lastMinute)).toBe('2025-07-15');
    expect(clockTime(lastMinute)).toBe('23:59:59 ngày 15/7/2025');
    const midnight = new Date('2025-07-15T17:00:00Z');
    expect(localDateOf(midnight)).toBe('2025-07-16');
    expect(clockTime(midnight)).toBe('00:00:00 ngày 16/7/2025');
    expect(officialTime(midnight)).toBe('00 giờ 00 phút, ngày 16 tháng 7 năm 2025');
  });
});
