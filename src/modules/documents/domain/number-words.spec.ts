import { numberWords, numberWordsCapital } from './number-words.js';

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [25, 'hai mươi lăm'],
  [11, 'mười một'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [387, 'ba trăm tám mươi bảy'],
  [400, 'bốn trăm'],
  [1005, 'một nghìn không trăm linh năm'],
  [128_248, 'một trăm hai mươi tám nghìn hai trăm bốn mươi tám'],
  [1_000_001, 'một triệu không trăm linh một'],
])('%i is %s', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

it('begins a phrase with a capital', () => {
  expect(numberWordsCapital(31)).toBe('Ba mươi mốt');
});

it.each([-1, 1.5, 1e12, Number.NaN])('has no words for %p', (value) => {
  expect(() => numberWords(value)).toThrow(RangeError);
});
