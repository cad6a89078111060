import { excerptOf, type Mark, paragraphsOf, tightened } from './passages.js';

const text = 'Một hai ba.\n\nBốn năm sáu.';
const mark = (start: number, end: number): Mark => ({ key: `${start}`, start, end, note: '' });

it('leaves out empty lines and keeps the places of letters', () => {
  const paragraphs = paragraphsOf(text, [], []);
  expect(paragraphs.map((runs) => runs.map((run) => [run.offset, run.text]))).toEqual([
    [[0, 'Một hai ba.']],
    [[13, 'Bốn năm sáu.']],
  ]);
});

it('cuts at marks and hits, over paragraphs too, and names where a mark begins', () => {
  const [first, second] = paragraphsOf(text, [mark(4, 16)], [{ offset: 8, length: 2 }]);
  expect(first?.map((run) => [run.text, run.mark !== null, run.opens, run.hit])).toEqual([
    ['Một ', false, false, -1],
    ['hai ', true, true, -1],
    ['ba', true, false, 0],
    ['.', true, false, -1],
  ]);
  expect(second?.map((run) => [run.text, run.mark !== null, run.opens])).toEqual([
    ['Bốn', true, false],
    [' năm sáu.', false, false],
  ]);
});

it('shows the mark that began last where two lie upon each other', () => {
  const [first] = paragraphsOf(text, [mark(4, 10), mark(0, 7)], []);
  expect(first?.map((run) => [run.text, run.mark?.start ?? null])).toEqual([
    ['Một ', 0],
    ['hai', 4],
    [' ba', 4],
    ['.', null],
  ]);
});

it('gives every letter back, whatever is marked', () => {
  const joined = paragraphsOf(text, [mark(2, 5), mark(3, 20), mark(14, 15)], [{ offset: 1, length: 9 }]);
  expect(joined.map((runs) => runs.map((run) => run.text).join(''))).toEqual(['Một hai ba.', 'Bốn năm sáu.']);
});

it('takes blanks off the ends of a selection, and has nothing where only blanks are', () => {
  expect(tightened(text, { offset: 3, length: 6 })).toEqual({ start: 4, end: 9 });
  expect(tightened(text, { offset: 11, length: 2 })).toBeNull();
});

it('shortens a long passage at a word', () => {
  expect(excerptOf(text, { start: 0, end: 25 })).toBe('Một hai ba. Bốn năm sáu.');
  expect(excerptOf(text, { start: 0, end: 25 }, 12)).toBe('Một hai ba. …');
});
