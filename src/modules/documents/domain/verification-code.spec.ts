import { newVerificationCode, readCode, shownCode } from './verification-code.js';

describe('a verification code', () => {
  it('is read back however it is typed', () => {
    for (let count = 0; count < 200; count += 1) {
      const code = newVerificationCode();
      expect(readCode(code)).toBe(code);
      expect(readCode(shownCode(code))).toBe(code);
      expect(readCode(` ${shownCode(code).toLowerCase().replaceAll('-', ' – ')} `)).toBe(code);
    }
  });

  it('forgives look-alikes', () => {
    expect(readCode('oO0i-Il1L-2345')).toBe('000111112345'.slice(0, 12));
  });

  it.each([
    '',
    '1234',
    '0123456789ABC',
    '0123-4567-89AU',
    '0123456789A!',
    '<script>',
    '０１２３４５６７８９ＡＵ',
  ])('%j cannot be one', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is printed in three groups', () => {
    expect(shownCode('0123456789AB')).toBe('0123-4567-89AB');
  });

  it('uses the whole alphabet evenly and never comes twice', () => {
    const codes = Array.from({ length: 4000 }, newVerificationCode);
    expect(new Set(codes).size).toBe(4000);
    const counts = new Map<string, number>();
    for (const character of codes.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    // 48 000 draws over 32 characters: 1500 each, standard deviation 38; seven of them either way.
    expect(counts.size).toBe(32);
    expect(Math.min(...counts.values())).toBeGreaterThan(1230);
    expect(Math.max(...counts.values())).toBeLessThan(1770);
  });
});
