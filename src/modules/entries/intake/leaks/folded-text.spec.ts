import fc from 'fast-check';
import { fold } from '../../../../kernel/vietnamese.js';
import { foldWithOffsets, sourceSpan, wholeWords } from './folded-text.js';

const pieces = fc.array(
  fc.constantFrom('Lò', 'Thị', 'Mẩy', 'Ðình', ' ', '\u00A0', '\n', '\u200B', 'a\u0301', 'ﬁ', '😀', '.', '–'),
  { maxLength: 20 },
);

describe('foldWithOffsets', () => {
  it('maps finds back to the words as they stand', () => {
    const source = 'Tác giả:  LÒ\u00A0Thi\u0323\u200B  Mẩy (bản Nà)';
    const text = foldWithOffsets(source);
    const at = text.plain.indexOf('lo thi may');
    const { offset, length } = sourceSpan(text, at, at + 'lo thi may'.length);
    expect(source.slice(offset, offset + length)).toBe('LÒ\u00A0Thi\u0323\u200B  Mẩy');
  });

  it('reads dots and hyphens within words as joints, elsewhere not', () => {
    expect(foldWithOffsets('lo-thi_may.docx. Hết').joined).toBe('lo thi may docx. het');
  });

  it('remembers a place for every folded unit, in order, for any text', () => {
    fc.assert(
      fc.property(
        pieces.map((list) => list.join('')),
        (source) => {
          const text = foldWithOffsets(source);
          expect(text.starts).toHaveLength(text.plain.length);
          expect(text.joined).toHaveLength(text.plain.length);
          text.starts.forEach((start, index) => {
            expect(start).toBeLessThan(text.ends[index] ?? 0);
            expect(start).toBeGreaterThanOrEqual(text.starts[index - 1] ?? 0);
          });
        },
      ),
    );
  });

  it('folds a span to what was found, wherever it stands', () => {
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const source = `${before.join('')} Đèo Văn Ỉnh ${after.join('')}`;
        const text = foldWithOffsets(source);
        const spans = [...wholeWords(text.plain, 'deo van inh')].map((at) => sourceSpan(text, at, at + 11));
        expect(spans.length).toBeGreaterThan(0);
        for (const { offset, length } of spans) {
          expect(fold(source.slice(offset, offset + length))).toBe('deo van inh');
        }
      }),
    );
  });
});

describe('wholeWords', () => {
  it('finds no parts of words', () => {
    expect([...wholeWords('an lan an, can an1', 'an')]).toEqual([0, 7]);
    expect([...wholeWords('lovanan07 xlovanan', 'lovanan', true)]).toEqual([0]);
    expect([...wholeWords('gì cũng được', '')]).toEqual([]);
  });
});
