/** A word on its way into lines. */
export interface Word {
  readonly width: number;
  /** The space after it, when another word follows on its line. */
  readonly space: number;
  /** Where a reader would pause: a comma or full stop ends the word. */
  readonly endsClause: boolean;
  /** Begins with a capital: a break before it seldom tears a Vietnamese compound apart. */
  readonly startsName: boolean;
  /** Belongs to the word after it, as "ngày" and "05" do to what follows in a date. */
  readonly bindsNext: boolean;
}

const BREAK_WITHIN_DATE = 0.2;
const BREAK_IN_CLAUSE = 0.1;
const BREAK_BEFORE_NAME = 0.012;

/**
 * Where to break words into a given number of lines so that the lines are about equally long and breaks fall
 * where a reader pauses. Gives the index after the last word of each line, or null when they do not fit.
 */
export function balancedBreaks(words: readonly Word[], lineCount: number, width: number): number[] | null {
  const target = lineWidth(words, 0, words.length) / lineCount;
  // best[k][end]: least cost of setting the first `end` words in k lines.
  let best = new Map<number, { cost: number; breaks: readonly number[] }>([[0, { cost: 0, breaks: [] }]]);
  for (let line = 1; line <= lineCount; line += 1) {
    const next: typeof best = new Map();
    for (const [start, { cost, breaks }] of best) {
      for (let end = start + 1; end <= words.length; end += 1) {
        const used = lineWidth(words, start, end);
        if (used > width) break;
        const total = cost + ((used - target) / target) ** 2 + breakCost(words, end);
        if (total < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(end, { cost: total, breaks: [...breaks, end] });
        }
      }
    }
    best = next;
  }
  const found = best.get(words.length);
  return found ? [...found.breaks] : null;
}

function lineWidth(words: readonly Word[], start: number, end: number): number {
  let width = 0;
  for (let index = start; index < end; index += 1) {
    const word = words[index];
    if (word) width += word.width + (index < end - 1 ? word.space : 0);
  }
  return width;
}

function breakCost(words: readonly Word[], end: number): number {
  if (end === words.length || words[end - 1]?.endsClause) return 0;
  if (words[end - 1]?.bindsNext) return BREAK_WITHIN_DATE;
  return words[end]?.startsName ? BREAK_BEFORE_NAME : BREAK_IN_CLAUSE;
}
