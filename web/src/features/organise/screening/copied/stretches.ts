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

/** Cuts a text into paragraphs of runs. Where passages overlap, the earlier one has the words. */
export function markedParagraphs(text: string, passages: readonly Stretch[]): TextRun[][] {
  const cuts = new Set([0, text.length]);
  passages.forEach(({ offset, length }) => {
    cuts.add(offset);
    cuts.add(offset + length);
  });
  const borders = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const paragraphs: TextRun[][] = [[]];
  borders.slice(1).forEach((end, at) => {
    const start = borders[at] ?? 0;
    const found = passages.findIndex(({ offset, length }) => offset <= start && end <= offset + length);
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
