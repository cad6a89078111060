import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDeadline,
  formatDuration,
  formatNumber,
  formatScore,
  formatSeconds,
  parseScore,
} from './format.js';

const at = '2026-07-05T09:42:07.000Z';

describe('dates are Vietnam’s and official', () => {
  it('writes the day with two digits and July with one', () => {
    expect(formatDate(at, 'vi')).toBe('05/7/2026');
    expect(formatDateTime(at, 'vi')).toBe('16:42 ngày 05/7/2026');
    expect(formatSeconds(at)).toBe('16:42:07');
  });

  it('writes January and February with a leading zero', () => {
    expect(formatDate('2026-02-10T00:00:00Z', 'vi')).toBe('10/02/2026');
    expect(formatDate('2026-01-31T17:00:00Z', 'vi')).toBe('01/02/2026');
  });

  it('speaks English in English', () => {
    expect(formatDateTime(at, 'en')).toBe('16:42 on 5 Jul 2026');
  });

  it('says nothing of what is no date', () => {
    expect(formatDateTime('soon', 'vi')).toBe('');
  });
});

describe('deadlines', () => {
  const closes = '2026-07-15T10:00:00.000Z';
  const before = (ms: number): number => new Date(closes).getTime() - ms;

  it.each([
    [2 * 86_400_000 + 3 * 3_600_000, 'Còn 2 ngày 3 giờ (17:00 15/7/2026, giờ Việt Nam)'],
    [3_600_000 + 60_000, 'Còn 1 giờ 1 phút (17:00 15/7/2026, giờ Việt Nam)'],
    [42 * 60_000, 'Còn 42 phút (17:00 15/7/2026, giờ Việt Nam)'],
    [38_000, 'Còn 38 giây (17:00 15/7/2026, giờ Việt Nam)'],
    [0, 'Đã hết hạn lúc 17:00 15/7/2026, giờ Việt Nam'],
  ])('with %d ms left', (left, sentence) => {
    expect(formatDeadline(closes, before(left), 'vi')).toBe(sentence);
  });

  it('counts in English with one and many', () => {
    expect(formatDuration(86_400_000 + 2 * 3_600_000, 'en')).toBe('1 day 2 hours');
  });
});

describe('numbers', () => {
  it('has a decimal comma in Vietnamese', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatScore(8050, 'vi')).toBe('80,5');
    expect(formatBytes(26_214_400, 'vi')).toBe('25 MB');
    expect(formatBytes(1_610_612_736, 'vi')).toBe('1,5 GB');
    expect(formatBytes(900, 'vi')).toBe('900 byte');
  });

  it.each([
    ['8,5', 850],
    ['8.5', 850],
    [' 8 ', 800],
    ['8,25', 825],
    ['8,255', null],
    ['tám', null],
    ['-1', null],
    ['', null],
  ])('reads %j', (typed, hundredths) => {
    expect(parseScore(typed)).toBe(hundredths);
  });
});
