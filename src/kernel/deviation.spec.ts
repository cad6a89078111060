import {
  actionFor,
  type DeviationPolicy,
  limitOf,
  mayAgree,
  policyOfLimit,
  thirdReadingAbove,
} from './deviation.js';

const policy: DeviationPolicy = {
  metric: 'total',
  tiers: [
    { from: 1000, action: 'discuss' },
    { from: 1501, action: 'third-reading' },
  ],
  thirdRule: 'mean-of-three',
  togetherAbove: null,
};

describe('the policy for readings that lie apart', () => {
  it.each([
    [0, 'average'],
    [999, 'average'],
    [1000, 'discuss'],
    [1500, 'discuss'],
    [1501, 'third-reading'],
    [10_000, 'third-reading'],
  ])('%d hundredths: %s', (apart, action) => {
    expect(actionFor(apart, policy)).toBe(action);
  });

  it('reads a single limit as a third reading above it', () => {
    expect(policyOfLimit(1500).tiers).toEqual([{ from: 1501, action: 'third-reading' }]);
    expect(thirdReadingAbove(policyOfLimit(1500))).toBe(1500);
    expect(thirdReadingAbove({ ...policy, tiers: [{ from: 10, action: 'together' }] })).toBeNull();
    expect(thirdReadingAbove(null)).toBeNull();
  });

  it('knows when people may put a score of their own in place of the readings', () => {
    const third = policyOfLimit(1500);
    expect([null, third, { ...third, togetherAbove: 2500 }, policy].map(mayAgree)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(mayAgree({ ...third, thirdRule: 'council' })).toBe(true);
    expect(mayAgree({ ...policy, tiers: [{ from: 500, action: 'average' }] })).toBe(false);
  });

  it('writes a tier that begins just beyond a round figure as "above" it', () => {
    expect(limitOf(1000)).toEqual({ beyond: false, points: 1000 });
    expect(limitOf(1501)).toEqual({ beyond: true, points: 1500 });
  });
});
