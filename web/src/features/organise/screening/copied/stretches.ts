/** A passage in one of the two texts. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** A run of text: within the passage of this number (from 0), or between passages. */
export interface TextRun {
  readonly text: string;
  readonly passage: number | null;
}

/** Cuts a text into paragraphs of runs. Where passages overlap, the one looked at has the words, else the earlier. */
export function markedParagraphs(text: string, passages: readonly Stretch[], lookedAt = -1): TextRun[][] {
  const cuts = new Set([0, text.length]);
  passages.forEach(({ offset, length }) => {
    cuts.add(offset);
    cuts.add(offset + length);
  });
  const borders = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const paragraphs: TextRun[][] = [[]];
  borders.slice(1).forEach((end, at) => {
    const start = borders[at] ?? 0;
    const covers = ({ offset, length }: Stretch): boolean => offset <= start && end <= offset + length;
    const first = passages[lookedAt];
    const found = first !== undefined && covers(first) ? lookedAt : passages.findIndex(covers);
    const passage = found < 0 ? null : found;
    text
      .slice(start, end)
      .split('\n')
      .forEach((line, index) => {
        if (index > 0) paragraphs.push([]);
        if (line !== '') paragraphs.at(-1)?.push({ text: line, passage });
      });
  });
  return paragraphs.filter((runs) => runs.length > 0);
}
