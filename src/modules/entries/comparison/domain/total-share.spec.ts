import { totalShare } from './total-share.js';

const part = (share: number, ...ranges: (readonly [number, number])[]) => ({
  share,
  passages: ranges.map(([offset, length]) => ({ offset, length })),
});

it.each([
  ['no other work', [], 0],
  ['one other work', [part(0.3, [10, 100], [200, 50])], 0.3],
  ['two that share different passages', [part(0.2, [0, 100]), part(0.1, [500, 50])], 0.3],
  ['two that share the same passage', [part(0.2, [0, 100]), part(0.2, [0, 100])], 0.2],
  ['two whose passages overlap', [part(0.2, [0, 100]), part(0.2, [50, 100])], 0.3],
  ['several that together have all', [part(0.8, [0, 800]), part(0.8, [200, 800])], 1],
])('of %s', (_name, parts, expected) => {
  expect(totalShare(parts)).toBeCloseTo(expected, 10);
});
