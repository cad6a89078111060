import { findWords, foldInPlace } from './find-words.js';

const text = 'Đường lên bản Mường.\nBản mường xa, đường\u00a0 xa. 🙂 Ban?';

it('keeps every letter in its place', () => {
  const folded = foldInPlace(text);
  expect(folded).toHaveLength(text.length);
  expect(folded.indexOf('?')).toBe(text.indexOf('?'));
  expect(foldInPlace('ĐẶNG')).toBe('dang');
  expect(foldInPlace('İ')).toHaveLength(1);
});

it('finds words with and without accents, in any case', () => {
  const folded = foldInPlace(text);
  const words = (wanted: string): string[] =>
    findWords(folded, wanted).map(({ offset, length }) => text.slice(offset, offset + length));
  expect(words('ban')).toEqual(['bản', 'Bản', 'Ban']);
  expect(words('BẢN')).toEqual(['bản', 'Bản', 'Ban']);
  expect(words('muong ban')).toEqual([]);
  expect(words('muong. ban')).toEqual(['Mường.\nBản']);
  expect(words('đường xa')).toEqual(['đường\u00a0 xa']);
  expect(words('ban?')).toEqual(['Ban?']);
  expect(words('  ')).toEqual([]);
});
