import { contrast, readableOnPaper } from './accent.js';
import { freeSlug, slugOf } from './slug.js';

it.each([
  ['Cuộc thi chính luận tỉnh Sơn La', 'cuoc-thi-chinh-luan-tinh-son-la'],
  ['  “Đất & Người” — 2026! ', 'dat-nguoi-2026'],
  ['***', 'cuoc-thi'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('the slug of %j is %s', (title, slug) => expect(slugOf(title)).toBe(slug));

it('is cut at a word', () => {
  const slug = slugOf('một hai ba bốn '.repeat(20));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^mot-hai-.+-(mot|hai|ba|bon)$/);
});

it('takes the first free number', () => {
  expect(freeSlug('a', new Set())).toBe('a');
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
});

it('knows which colours can be read', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(readableOnPaper('#A61E22')).toBe(true);
  expect(readableOnPaper('#F0C040')).toBe(false);
  expect(readableOnPaper('#A61E22;}')).toBe(false);
});
