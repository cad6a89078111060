import { excerptOf } from './excerpt.js';

const text = 'Đoạn mở đầu. '.repeat(10) + 'Người viết: Lò Thị Ín, bản Pó. ' + 'Đoạn kết thúc. '.repeat(10);
const offset = text.indexOf('Lò Thị Ín');

it('shows the words around a place, cut between words', () => {
  const excerpt = excerptOf(text, offset, 9);
  expect(excerpt?.match).toBe('Lò Thị Ín');
  expect(excerpt?.before).toMatch(/^…\S.*Người viết: $/);
  expect(excerpt?.after).toMatch(/^, bản Pó\. .*\S…$/);
  expect(text).toContain(`${excerpt?.before.slice(1) ?? ''}Lò Thị Ín${excerpt?.after.slice(0, -1) ?? ''}`);
});

it('needs no dots at the ends of the text', () => {
  expect(excerptOf('Lò Thị Ín viết', 0, 9)).toEqual({ before: '', match: 'Lò Thị Ín', after: ' viết' });
});

it.each([
  [-1, 3],
  [0, 0],
  [5, 100],
])('has nothing to show for a place outside the text (%i, %i)', (at, length) => {
  expect(excerptOf('ngắn thôi', at, length)).toBeNull();
});
