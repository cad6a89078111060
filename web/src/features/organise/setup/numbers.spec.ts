import { checkedNumber, shownNumber, wholeNumber } from './numbers.js';

describe('numbers in fields', () => {
  it('reads whole numbers with and without groups', () => {
    expect(wholeNumber(' 1500 ')).toBe(1500);
    expect(wholeNumber('1.500')).toBe(1500);
    expect(wholeNumber('10 000 000')).toBe(10_000_000);
  });

  it('tells nothing from wrong', () => {
    expect(wholeNumber('')).toBeNull();
    expect(wholeNumber('1,5')).toBeUndefined();
    expect(wholeNumber('1.50')).toBeUndefined();
    expect(wholeNumber('-3')).toBeUndefined();
    expect(checkedNumber('năm')).toBeNull();
  });

  it('shows nothing for no number', () => {
    expect(shownNumber(null)).toBe('');
    expect(shownNumber(12)).toBe('12');
  });
});
