import { markedParagraphs } from './stretches.js';

it('cuts paragraphs at passages and keeps every word', () => {
  const text = 'Một hai ba.\nBốn năm sáu bảy.\nTám.';
  const paragraphs = markedParagraphs(text, [
    { offset: 4, length: 15 },
    { offset: 28, length: 4 },
  ]);
  expect(paragraphs).toEqual([
    [
      { text: 'Một ', passage: null },
      { text: 'hai ba.', passage: 0 },
    ],
    [
      { text: 'Bốn năm', passage: 0 },
      { text: ' sáu bảy.', passage: null },
    ],
    [
      { text: 'Tám', passage: 1 },
      { text: '.', passage: null },
    ],
  ]);
  expect(paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n')).toBe(text);
});

it('takes passages that touch, overlap, or reach beyond the end', () => {
  const runs = markedParagraphs('abcdef', [
    { offset: 0, length: 3 },
    { offset: 2, length: 2 },
    { offset: 4, length: 99 },
  ]);
  expect(
    runs
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toBe('abcdef');
  expect(markedParagraphs('', [])).toEqual([]);
});

it('gives the words of overlapping passages to the one that is looked at', () => {
  const passages = [
    { offset: 0, length: 6 },
    { offset: 4, length: 6 },
  ];
  const runs = (lookedAt?: number): unknown => markedParagraphs('0123456789', passages, lookedAt);
  expect(runs()).toEqual([
    [
      { text: '0123', passage: 0 },
      { text: '45', passage: 0 },
      { text: '6789', passage: 1 },
    ],
  ]);
  expect(runs(1)).toEqual([
    [
      { text: '0123', passage: 0 },
      { text: '45', passage: 1 },
      { text: '6789', passage: 1 },
    ],
  ]);
});
