import { contrast, isColour, letterColourOn } from './colour.js';

describe('accents', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#FFFFFF', '#FFFFFF')).toBe(1);
  });

  it.each(['#A61E22', '#F2C200', '#1D2430', '#9BD3AE', '#777777'])(
    'finds readable letters on %s',
    (accent) => {
      expect(contrast(accent, letterColourOn(accent))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('takes nothing that is no colour', () => {
    expect(isColour('#A61E22')).toBe(true);
    expect(isColour('red; background: url(x)')).toBe(false);
  });
});
