import fc from 'fast-check';
import { kept, openWordsOf, proposedBeside, refound } from './kept-masks.js';
import type { Mask } from './masks.js';

const text = 'Tôi là Hà Văn Ín, giáo viên. Ông nội tên Hà Văn Ín từng kể. Trường Tiểu học Chiềng An.';
const at = (words: string, from = 0): Mask => ({
  offset: text.indexOf(words, from),
  length: words.length,
  label: null,
});

it('finds every mask again in the text it was set over', () => {
  const mask = fc.record({
    offset: fc.nat(text.length - 12),
    length: fc.integer({ min: 1, max: 10 }),
    label: fc.constantFrom(null, '[họ tên]' as const),
  });
  fc.assert(
    fc.property(fc.array(mask, { maxLength: 6 }), (masks) => {
      const set = kept(masks, text);
      const { masks: again, lost } = refound(set, text);
      expect(lost).toEqual([]);
      expect(again).toEqual(
        set.map(({ offset, length, label }) => ({ offset, length, label: label ?? null })),
      );
    }),
  );
});

it('finds the same place in a version with words before it, and not its neighbour', () => {
  const [second] = kept([at('Hà Văn Ín', 20)], text);
  const corrected = `Một đoạn mới.\n${text}`;
  expect(refound(second === undefined ? [] : [second], corrected).masks).toEqual([
    { ...at('Hà Văn Ín', 20), offset: at('Hà Văn Ín', 20).offset + 'Một đoạn mới.\n'.length },
  ]);
});

it('says which words are not there any more', () => {
  const set = kept([at('Hà Văn Ín'), at('Trường Tiểu học Chiềng An')], text);
  const { masks, lost } = refound(set, text.replace('Trường Tiểu học Chiềng An', 'Trường tôi'));
  expect(lost).toEqual(['Trường Tiểu học Chiềng An']);
  expect(masks).toEqual([at('Hà Văn Ín')]);
});

it('keeps labels, and leaves masks from before words were kept where they stand', () => {
  expect(refound([{ offset: 4, length: 2 }], text).masks).toEqual([{ offset: 4, length: 2, label: null }]);
  expect(refound([{ offset: text.length, length: 2 }], text).masks).toEqual([]);
  const labelled = kept([{ ...at('giáo viên'), label: '[chức vụ]' }], text);
  expect(refound(labelled, `x ${text}`).masks[0]?.label).toBe('[chức vụ]');
});

it('proposes findings of another version but for words that were left open', () => {
  const findings = [at('Hà Văn Ín'), at('Trường Tiểu học Chiềng An')].map((mask) => ({
    ...mask,
    place: 'body',
  }));
  const open = openWordsOf(findings, [at('Hà Văn Ín')], text);
  expect(open).toEqual(['Trường Tiểu học Chiềng An']);
  expect(proposedBeside(findings, open, text)).toEqual([at('Hà Văn Ín')]);
});
