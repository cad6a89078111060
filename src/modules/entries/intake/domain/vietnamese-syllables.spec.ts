import { isVietnameseSyllable, vietnameseShare } from './vietnamese-syllables.js';

describe('isVietnameseSyllable', () => {
  it.each(['nghiêng', 'Đường', 'quyển', 'giữ', 'ưỡng', 'khuỷu', 'oằn', 'ý'])('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(['tiÕng', '®­êng', 'ngừờ', 'straße', 'œuvre', 'họcz'])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});

describe('vietnameseShare', () => {
  it('tells right from wrong decoding', () => {
    const text = 'Sáng nào ông cụ cũng nhóm lò trước khi gà gáy';
    expect(vietnameseShare(text)).toBe(1);
    expect(vietnameseShare(Buffer.from(text, 'utf8').toString('latin1'))).toBeLessThan(0.6);
    expect(vietnameseShare('plain ascii words')).toBe(0);
  });
});
