import { A4_AREA, canHoldPage, isShownAsPage, judgePicture } from './pictured-page.js';

const sentence = 'Con đường về bản những ngày mưa bà con vẫn đi học chữ đều đặn';

describe('a picture within a document', () => {
  it('is shown as a page from a sixth of a sheet on, or where its size is unknown', () => {
    expect([A4_AREA, A4_AREA / 5.9, null].map(isShownAsPage)).toEqual([true, true, true]);
    expect(isShownAsPage(A4_AREA / 6.1)).toBe(false);
  });

  it('can hold a page only with the pixels for its lines', () => {
    expect(canHoldPage({ width: 1240, height: 1754 })).toBe(true);
    expect(canHoldPage({ width: 4000, height: 300 })).toBe(false);
    expect(canHoldPage({ width: 500, height: 500 })).toBe(false);
  });

  it('is text where enough words were read with confidence', () => {
    expect(judgePicture({ paragraphs: [sentence], confidence: 60 }, false)).toBe('page');
  });

  it('is left to a person where words were read without confidence, or not at all', () => {
    expect(judgePicture({ paragraphs: [sentence], confidence: 59 }, false)).toBe('unsure');
    expect(judgePicture(null, false)).toBe('unsure');
  });

  it('is shown with its doubt where the document holds nothing else', () => {
    expect(judgePicture({ paragraphs: [sentence], confidence: 31 }, true)).toBe('page');
  });

  it('is an illustration where there is hardly a word, however sure', () => {
    expect(judgePicture({ paragraphs: ['Bản Pá Khoang', 'Điện Biên'], confidence: 96 }, true)).toBe(
      'illustration',
    );
    expect(judgePicture({ paragraphs: [], confidence: 0 }, false)).toBe('illustration');
  });
});
