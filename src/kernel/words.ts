/**
 * Counts words as Vietnamese contest rules and Word do: tokens between white space that hold at least one letter
 * or digit, so a dash or an ellipsis standing alone is no word.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const [token] of text.matchAll(/\S+/gu)) {
    if (/[\p{L}\p{N}]/u.test(token)) words += 1;
  }
  return words;
}
