import fc from 'fast-check';
import { buildBlindText, MASK } from './blind-text.js';

const words = fc.array(fc.constantFrom('gió', 'núi', 'đường', 'Lò', 'Mẩy', '😀', '\n', ' ', 'á', 'a\u0301'), {
  maxLength: 30,
});

describe('buildBlindText', () => {
  it('replaces masked words by one uniform mark', () => {
    const text = 'Người viết: Lò Thị Mẩy, bản Nà Khoang';
    expect(buildBlindText(text, [{ offset: 12, length: 10 }])).toBe(`Người viết: ${MASK}, bản Nà Khoang`);
    expect(buildBlindText('Lò Mẩy', [{ offset: 0, length: 6 }])).toBe(MASK);
  });

  it('joins ranges that touch or overlap and ignores empty ones', () => {
    const masks = [
      { offset: 4, length: 2 },
      { offset: 2, length: 2 },
      { offset: 3, length: 2 },
      { offset: 0, length: 0 },
    ];
    expect(buildBlindText('abcdefgh', masks)).toBe(`ab${MASK}gh`);
  });

  it('lets nothing but plain paragraphs pass', () => {
    const text = 'Dòng\t một\u00A0\u200B \u202Emột\u0007\r\n\n  \u2028Dòng hai \uE000';
    expect(buildBlindText(text, [])).toBe('Dòng một một\nDòng hai');
  });

  it('masks whole characters: a tone or half an emoji never stays behind', () => {
    expect(buildBlindText('xa\u0301y', [{ offset: 1, length: 1 }])).toBe(`x${MASK}y`);
    expect(buildBlindText('a😀b', [{ offset: 2, length: 1 }])).toBe(`a${MASK}b`);
  });

  it('is stable, trimmed and free of controls for any text and masks', () => {
    const mask = fc.record({
      offset: fc.integer({ min: -3, max: 60 }),
      length: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(
        words.map((list) => list.join('')),
        fc.array(mask, { maxLength: 5 }),
        (text, masks) => {
          const blind = buildBlindText(text, masks);
          expect(blind).not.toMatch(/\p{Cs}|[\p{Cc}\p{Cf}](?<!\n)|\n\n|^\s|\s$| {2}/u);
          expect(buildBlindText(blind, [])).toBe(blind);
        },
      ),
    );
  });

  it('never shows a word that lies in a mask', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const start = `${before.join('')} `;
        const text = `${start}Tên-Riêng ${after.join('')}`;
        expect(buildBlindText(text, [{ offset: start.length, length: 9 }])).not.toContain('Riêng');
      }),
    );
  });
});
