/** A run of words that two versions share, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Above so many pairs of words a stretch is shown as replaced whole: comparing would take seconds. */
const mostPairs = 4_000_000;

function common<T>(a: readonly T[], b: readonly T[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Lengths of the longest common sequences of all ends of both lists. */
function table(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const below = rows[i + 1];
      const here = rows[i];
      if (here === undefined || below === undefined) continue;
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return rows;
}

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > mostPairs) {
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  const rows = table(a, b);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const down = rows[i + 1]?.[j] ?? -1;
    const right = rows[i]?.[j + 1] ?? -1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && down >= right)) {
      parts.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

/**
 * Neighbouring changes as one: first all that is gone, then all that is new. A blank that both versions have between
 * two changed words belongs to the change.
 */
function inRuns(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let gone = '';
  let fresh = '';
  const flush = (): void => {
    if (gone !== '') runs.push({ kind: 'gone', text: gone });
    if (fresh !== '') runs.push({ kind: 'new', text: fresh });
    gone = '';
    fresh = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    const between = text.trim() === '' && gone !== '' && fresh !== '' && next !== undefined;
    if (kind === 'same' && !(between && next.kind !== 'same')) {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: last.text + text };
      else runs.push({ kind, text });
      continue;
    }
    if (kind !== 'new') gone += text;
    if (kind !== 'gone') fresh += text;
  }
  flush();
  return runs;
}

/** What became of a text, word by word; the parts that are not gone make up the new text. */
export function diffOf(before: string, after: string): DiffPart[] {
  const a = before.match(/\s+|\S+/gu) ?? [];
  const b = after.match(/\s+|\S+/gu) ?? [];
  const { head, tail } = common(a, b);
  const parts: DiffPart[] = [
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', text: tail === 0 ? '' : a.slice(-tail).join('') },
  ];
  return inRuns(parts.filter((part) => part.text !== ''));
}
