import { numberWords } from './number-words.js';

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [25, 'hai mươi lăm'],
  [30, 'ba mươi'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [193, 'một trăm chín mươi ba'],
  [400, 'bốn trăm'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [1015, 'một nghìn không trăm mười lăm'],
  [128_248, 'một trăm hai mươi tám nghìn hai trăm bốn mươi tám'],
  [1_000_001, 'một triệu không trăm linh một'],
])('%d is "%s"', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

it.each([-1, 1.5, Number.NaN, 1e15])('has no words for %d', (value) => {
  expect(() => numberWords(value)).toThrow(RangeError);
});
