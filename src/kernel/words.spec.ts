import fc from 'fast-check';
import { countWords } from './words.js';

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\t\u00A0', 0],
    ['Sáng sớm, sương phủ kín đồi chè.', 7],
    ['một – hai — ba … *** 4', 4],
    ['05/7/2025 1.234,5 ½', 3],
    ['không\u00A0ngắt dòng\nmới', 4],
    ['Tie\u0302\u0301ng Vie\u0323\u0302t', 2],
    ['漢字 ก 𐐀', 3],
  ])('%j has %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('adds up over lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});
