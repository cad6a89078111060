import { groupsOfFour, partsOf, sizeText } from './receipt.js';

describe('the figures of a receipt', () => {
  it('shows a digest in groups of four', () => {
    expect(groupsOfFour('e3b0c44298fc1c14')).toBe('e3b0 c442 98fc 1c14');
    expect(groupsOfFour('e3b0c')).toBe('e3b0 c');
    expect(groupsOfFour('')).toBe('');
  });

  it('says what each of several files is to the work', () => {
    expect(partsOf(['work'])).toEqual([undefined]);
    expect(partsOf(['script', 'media', 'proof', 'proof'])).toEqual([
      'Kịch bản',
      'Tệp âm thanh, video',
      'Minh chứng 1',
      'Minh chứng 2',
    ]);
    expect(partsOf(['work', 'work', 'translation'])).toEqual(['Trang 1', 'Trang 2', 'Bản dịch']);
  });

  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1.000 byte (1 kB)'],
    [52_300, '52.300 byte (52,3 kB)'],
    [1_234_567, '1.234.567 byte (1,2 MB)'],
    [26_214_400, '26.214.400 byte (26,2 MB)'],
  ])('writes %d bytes as "%s"', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
