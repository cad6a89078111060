import fc from 'fast-check';
import { blindCodeAlphabet, drawBlindCode, drawDistinctCodes, parseBlindCode } from './blind-code.js';

/** A code drawn from random that fast-check can shrink. */
const codes = fc.array(fc.nat(blindCodeAlphabet.length - 1), { minLength: 6, maxLength: 6 }).map((values) => {
  let next = 0;
  return drawBlindCode(() => values[next++] ?? 0);
});

const bare = (code: string): string => code.replace('-', '');

describe('a blind code', () => {
  it('has the printed form', () => {
    for (let draw = 0; draw < 200; draw++) {
      expect(drawBlindCode()).toMatch(/^[34679CDFHJKMNPQRTWX]{3}-[34679CDFHJKMNPQRTWX]{4}$/);
    }
  });

  it('is read back in any case, with blanks and hyphens anywhere', () => {
    fc.assert(
      fc.property(
        codes,
        fc.boolean(),
        fc.constantFrom(' ', '-', '–', '\u00a0', ''),
        (code, lower, filler) => {
          const typed = ` ${[...bare(code)].join(filler)} `;
          expect(parseBlindCode(lower ? typed.toLowerCase() : typed)).toBe(code);
        },
      ),
    );
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const text = bare(code);
        for (let place = 0; place < text.length; place++) {
          for (const wrong of blindCodeAlphabet) {
            if (wrong === text[place]) continue;
            expect(parseBlindCode(text.slice(0, place) + wrong + text.slice(place + 1))).toBeNull();
          }
        }
      }),
    );
  });

  it('shows any two characters exchanged, neighbours or not', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let first = 0; first < 7; first++) {
          for (let second = first + 1; second < 7; second++) {
            const text = [...bare(code)];
            if (text[first] === text[second]) continue;
            [text[first], text[second]] = [text[second] ?? '', text[first] ?? ''];
            expect(parseBlindCode(text.join(''))).toBeNull();
          }
        }
      }),
    );
  });

  it.each(['', 'K7M', '0000000', 'ABC-DEFG', '3333-333-3', 'ÁẾỐ-ỰẠỈỊ', '🙂🙂🙂'])('is not %j', (text) => {
    expect(parseBlindCode(text)).toBeNull();
  });

  it('has nothing in its alphabet that is taken for something else', () => {
    for (const group of ['0OQ', '1ILJ', '2Z', '5S', '8B', '6G', 'UVY', 'EF', 'A4']) {
      expect(
        [...group].filter((character) => blindCodeAlphabet.includes(character)).length,
      ).toBeLessThanOrEqual(1);
    }
    expect(new Set(blindCodeAlphabet).size).toBe(19);
  });
});

describe('drawDistinctCodes', () => {
  it('draws as many as asked, each once, none that is taken', () => {
    const taken = new Set(drawDistinctCodes(500, new Set()));
    const drawn = drawDistinctCodes(5000, taken);
    expect(new Set([...drawn, ...taken]).size).toBe(5500);
    expect(drawn.every((code) => parseBlindCode(code) === code)).toBe(true);
  });

  it('draws again when a code is taken already', () => {
    const sequence = [...Array<number>(6).fill(0), ...Array<number>(6).fill(1)];
    let next = 0;
    const first = drawBlindCode(() => 0);
    const [drawn] = drawDistinctCodes(1, new Set([first]), () => sequence[next++] ?? 0);
    expect(drawn).not.toBe(first);
    expect(next).toBe(12);
  });

  it('spreads its characters evenly', () => {
    const seen = new Map<string, number>();
    for (const code of drawDistinctCodes(10_000, new Set())) {
      for (const character of bare(code)) seen.set(character, (seen.get(character) ?? 0) + 1);
    }
    expect(seen.size).toBe(19);
    for (const count of seen.values()) expect(Math.abs(count / (70_000 / 19) - 1)).toBeLessThan(0.15);
  });

  it('refuses to crowd the codes', () => {
    expect(() => drawDistinctCodes(19 ** 6, new Set())).toThrow(RangeError);
  });
});
