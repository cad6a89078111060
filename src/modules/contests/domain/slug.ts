import { fold } from '../../../kernel/vietnamese.js';

const longest = 80;

/** The address form of a title: without marks, words joined by hyphens, at most 80 characters. */
export function slugOf(title: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === '' ? 'cuoc-thi' : slug;
}

/** The slug itself, or the first free one of `slug-2`, `slug-3` …. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
