import { exceedsSimilarity } from './similarity.js';

it.each([
  [0.2, 20, false],
  [0.2001, 20, true],
  [1, 100, false],
  [1, null, false],
  [null, 20, false],
])('a share of %p with a limit of %p percent: %p', (share, limit, exceeds) => {
  expect(exceedsSimilarity(share, limit)).toBe(exceeds);
});
