import { matchCategory } from './match-category.js';

const categories = ['Tạp chí', 'Báo in', 'Báo điện tử', 'Phát thanh', 'Video clip'].map((name) => ({
  id: name,
  name,
}));

it.each([
  ['Tạp chí', 'Tạp chí'],
  ['TAP CHI', 'Tạp chí'],
  ['thể loại: báo in', 'Báo in'],
  ['2', 'Báo in'],
  ['4. Phát thanh', 'Phát thanh'],
  ['clip', 'Video clip'],
  ['Tác phẩm video clip ngắn', 'Video clip'],
  ['báo', null],
  ['Thơ', null],
  ['', null],
  ['9', null],
])('"%s" means %s', (text, expected) => {
  expect(matchCategory(text, categories)).toBe(expected);
});
