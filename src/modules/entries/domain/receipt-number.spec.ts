import { receiptNumber, receiptPrefixes } from './receipt-number.js';

it.each([
  ['chinh-luan-son-la-2026', 2030, 'SL26'],
  ['chinh-luan-2025-toan-quoc', 2030, 'TQ25'],
  ['son-la', 2026, 'SL26'],
  ['vietnam', 2026, 'VI26'],
  ['2027', 2026, 'CK27'],
  ['cuoc-thi-2', 2026, 'CT26'],
])('takes the prefix from %s', (slug, year, prefix) => {
  expect(receiptPrefixes(slug, year)[0]).toBe(prefix);
});

it('has others ready where one is taken', () => {
  const prefixes = receiptPrefixes('son-la', 2026);
  expect(prefixes.slice(0, 3)).toEqual(['SL26', 'SL26A', 'SL26B']);
  expect(new Set(prefixes).size).toBe(1 + 26 + 26 * 26);
});

it('numbers with five digits, and more where they are needed', () => {
  expect(receiptNumber('SL26', 318)).toBe('SL26-00318');
  expect(receiptNumber('HN25', 128_248)).toBe('HN25-128248');
});
