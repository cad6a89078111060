/** Words in the text around them. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 60;

/** Cuts out a place of a text with about sixty characters on each side, at the borders of words. */
export function excerptOf(text: string, offset: number, length: number): Excerpt | null {
  if (offset < 0 || length <= 0 || offset + length > text.length) return null;
  const end = offset + length;
  const start = Math.max(0, offset - AROUND);
  const stop = Math.min(text.length, end + AROUND);
  const before = text.slice(start, offset);
  const after = text.slice(end, stop);
  return {
    before: start === 0 ? before : `…${before.replace(/^\S*\s?/u, '')}`,
    match: text.slice(offset, end),
    after: stop === text.length ? after : `${after.replace(/\s?\S*$/u, '')}…`,
  };
}
