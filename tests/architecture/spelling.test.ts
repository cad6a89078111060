import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the tone mark stands in words like “khóa”, “hủy”: on the first of the two vowels, as the official
 * texts have it, everywhere the same. The engines that read what people write know both ways.
 */
const newer = /(?<!\p{L})\p{L}*?(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/giu;
const bothWays = /\.(spec|test)\.ts$|^src\/modules\/entries\/(intake\/leaks|comparison)\//u;

it('sets tone marks in one way in everything that people read', () => {
  const inside = ['src', 'web/src', 'docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const files = [...inside, 'README.md', 'CHANGELOG.md'].filter(
    (file) => /\.(tsx?|md|mjs)$/u.test(file) && !bothWays.test(file),
  );
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .normalize('NFC')
      .split('\n')
      .flatMap((line, index) => (line.match(newer) ?? []).map((word) => `${file}:${index + 1} ${word}`)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
