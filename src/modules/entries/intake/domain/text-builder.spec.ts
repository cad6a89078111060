import { Refusal } from './reasons.js';
import { TextBuilder } from './text-builder.js';

function build(...adds: [text: string, hidden?: boolean][]) {
  const builder = new TextBuilder(1_000, 200);
  for (const [text, hidden] of adds) builder.add(text, hidden);
  return builder.finish();
}

describe('TextBuilder', () => {
  it('makes paragraphs in NFC without empty lines', () => {
    expect(build(['Ba\u0300i\n\n \nhai\tba'])).toMatchObject({ text: 'Bài\nhai ba', normalised: true });
    expect(build(['Bài'])).toMatchObject({ text: 'Bài', normalised: false, controlsRemoved: false });
  });

  it('composes letters whose marks come in another run', () => {
    expect(build(['Ba'], ['\u0300i']).text).toBe('Bài');
  });

  it('drops what cannot be seen and says so', () => {
    expect(build(['a\u0000b\u202Ec\u200Bd'])).toMatchObject({ text: 'abcd', controlsRemoved: true });
  });

  it('knows where unseen words ended up', () => {
    const { text, hiddenRanges } = build(['một\nhai '], ['ba bốn', true], [' năm']);
    expect(hiddenRanges.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(['ba bốn']);
  });

  it('refuses more text than allowed while it comes in', () => {
    expect(() => build(['x'.repeat(1_001)])).toThrow(Refusal);
  });
});
