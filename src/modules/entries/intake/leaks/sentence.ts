import type { Span } from './folded-text.js';

/** Words with which a writer speaks of the own self. */
const FIRST_PERSON =
  /(?<!\p{L})(?:tôi|chúng tôi|bản thân|em tên|tên em|quê em|quê tôi|nhà tôi|mình là)(?!\p{L})/iu;
const reach = 200;

/** Whether the sentence around a span speaks of the writer. */
export function isFirstPerson(source: string, { offset, length }: Span): boolean {
  const before = source.slice(Math.max(0, offset - reach), offset);
  const after = source.slice(offset + length, offset + length + reach);
  const start = Math.max(...['. ', '\n', '! ', '? '].map((end) => before.lastIndexOf(end)));
  const end = /[.!?](?:\s|$)|\n/u.exec(after)?.index ?? after.length;
  return FIRST_PERSON.test(`${before.slice(start + 1)} ${after.slice(0, end)}`);
}
