import fc from 'fast-check';
import { compareMeans, formatScore, meanHalfUp, meanOf, onStep, parseScore } from './score.js';

describe('parseScore', () => {
  it.each([
    ['8,5', 850],
    ['8.5', 850],
    [' 80,25 ', 8025],
    ['0', 0],
    ['100', 10000],
    ['7,05', 705],
  ])('reads %j', (text, expected) => {
    expect(parseScore(text)).toBe(expected);
  });

  it.each(['', 'tám', '8,555', '1.234,5', '-1', '8,', ',5', '1e3', '12345678901', '8 5'])(
    'refuses %j',
    (text) => {
      expect(parseScore(text)).toEqual({ code: 'score.unreadable', params: { text: text.trim() } });
    },
  );

  it('reads back what formatScore wrote, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom('vi', 'en'), (score, locale) => {
        expect(parseScore(formatScore(score, locale))).toBe(score);
      }),
    );
  });
});

describe('formatScore', () => {
  it('writes the decimals that are needed, or those asked for', () => {
    expect(formatScore(8050, 'vi')).toBe('80,5');
    expect(formatScore(8000, 'vi')).toBe('80');
    expect(formatScore(8005, 'en')).toBe('80.05');
    expect(formatScore(8000, 'vi', 1)).toBe('80,0');
    expect(formatScore(7, 'en', 2)).toBe('0.07');
    expect(formatScore(-350, 'vi')).toBe('-3,5');
  });

  it('rounds half up, away from zero', () => {
    expect(formatScore(8005, 'en', 1)).toBe('80.1');
    expect(formatScore(8004, 'en', 1)).toBe('80.0');
    expect(formatScore(-5, 'en', 1)).toBe('-0.1');
    expect(formatScore(-4, 'en', 1)).toBe('0.0');
  });
});

describe('onStep', () => {
  it('holds for whole numbers of steps only', () => {
    expect(onStep(3250, 50)).toBe(true);
    expect(onStep(3225, 50)).toBe(false);
    expect(onStep(0, 50)).toBe(true);
    expect(onStep(1, 0)).toBe(false);
    expect(onStep(0.5, 0.5)).toBe(false);
  });
});

describe('means', () => {
  it('are exact sums and counts', () => {
    expect(meanOf([8000, 7000, 7001])).toEqual({ sum: 22001, count: 3 });
    expect(meanOf([])).toBeNull();
  });

  it('refuse a sum that integers cannot hold', () => {
    expect(() => meanOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });

  it('compare without rounding', () => {
    expect(compareMeans({ sum: 1, count: 3 }, { sum: 333_333_333, count: 1_000_000_000 })).toBe(1);
    expect(compareMeans({ sum: 2, count: 6 }, { sum: 1, count: 3 })).toBe(0);
    const huge = 2 ** 50;
    expect(compareMeans({ sum: huge, count: huge + 1 }, { sum: huge - 1, count: huge })).toBe(1);
    expect(compareMeans({ sum: huge - 1, count: huge }, { sum: huge, count: huge + 1 })).toBe(-1);
    expect(compareMeans({ sum: huge, count: huge }, { sum: huge + 1, count: huge + 1 })).toBe(0);
  });

  it('round half up to hundredths', () => {
    expect(meanHalfUp(16001, 2)).toBe(8001);
    expect(meanHalfUp(22000, 3)).toBe(7333);
    expect(meanHalfUp(-1, 2)).toBe(-1);
    expect(meanHalfUp(-1, 3)).toBe(0);
    expect(() => meanHalfUp(1, 0)).toThrow(RangeError);
  });

  it('round to the nearest hundredth, never farther than half of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e4 }), (sum, count) => {
        const rounded = meanHalfUp(sum, count);
        expect(2 * (rounded * count - sum)).toBeLessThanOrEqual(count);
        expect(2 * (rounded * count - sum)).toBeGreaterThan(-count);
      }),
    );
  });
});
