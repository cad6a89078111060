/** A piece of text as the PDF places it; lengths in points, y grows upwards. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  endsLine: boolean;
}

/** A line of a page. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Lines of the body, those that repeat in the margins, page by page. */
export interface PageText {
  lines: Line[];
  height: number;
}

const EDGE_SHARE = 0.13;
const FOOTNOTE_SHARE = 0.35;
const EDGE_LINES = 3;
const FULL_LINE = 0.9;
const PARAGRAPH_GAP = 1.4;
const PAGE_NUMBER = /^[-–—\s]*(?:(?:trang|page|tr\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—\s]*$/iu;

/** Joins placed pieces into lines, in the order of the page's own content. */
export function toLines(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const piece of pieces) {
    if (open && piece.text.trim() && Math.abs(piece.y - open.y) > Math.max(open.size, piece.size) * 0.6) {
      lines.push(open);
      open = null;
    }
    if (open === null) {
      open = { text: '', left: piece.x, right: piece.x, y: piece.y, size: piece.size };
    }
    if (piece.text.trim()) {
      if (!open.text.trim()) Object.assign(open, { left: piece.x, y: piece.y, size: piece.size });
      open.right = Math.max(open.right, piece.x + piece.width);
    }
    open.text += piece.text;
    if (piece.endsLine) {
      lines.push(open);
      open = null;
    }
  }
  if (open) lines.push(open);
  return lines.filter((line) => line.text.trim());
}

function edgeLines(page: PageText): Line[] {
  const byHeight = [...page.lines].sort((a, b) => b.y - a.y);
  const top = byHeight.slice(0, EDGE_LINES).filter((line) => line.y > page.height * (1 - EDGE_SHARE));
  const bottom = byHeight.slice(-EDGE_LINES).filter((line) => line.y < page.height * EDGE_SHARE);
  return [...new Set([...top, ...bottom])];
}

function edgeKey(line: Line): string {
  return `${line.text.trim().replace(/\d+/gu, '#')}@${String(Math.round(line.y / 4))}`;
}

/** Splits running headers, footers and page numbers from the body; what repeats at the same height is not body. */
export function splitMargins(pages: readonly PageText[]): { body: Line[][]; margins: string[] } {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(edgeKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.ceil(pages.length / 2));
  const margins = new Set<string>();
  const body = pages.map((page) => {
    const edges = new Set(edgeLines(page));
    const notes = new Set(footnotes(page));
    for (const line of notes) margins.add(line.text.trim());
    return page.lines.filter((line) => {
      if (notes.has(line)) return false;
      const repeats = edges.has(line) && (counts.get(edgeKey(line)) ?? 0) >= needed;
      const number = edges.has(line) && PAGE_NUMBER.test(line.text.trim());
      if (repeats || number) margins.add(line.text.trim());
      return !repeats && !number;
    });
  });
  return { body, margins: [...margins] };
}

/** Lines at the foot of a page that begin with the number of a note to which the text above refers. */
function footnotes(page: PageText): Line[] {
  const gap = median(gapsOf(page.lines));
  const start = page.lines.findIndex((line, index) => {
    const number = /^\s*(\d{1,3})\s+\p{L}/u.exec(line.text)?.[1];
    const before = page.lines[index - 1];
    if (number === undefined || !before || line.y > page.height * FOOTNOTE_SHARE) return false;
    const reference = new RegExp(`[\\p{L}\\p{P}]${number}(?![\\d\\p{L}])`, 'u');
    return (
      before.y - line.y > gap * PARAGRAPH_GAP &&
      page.lines.slice(0, index).some(({ text }) => reference.test(text))
    );
  });
  return start < 0 ? [] : page.lines.slice(start);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Joins lines into paragraphs: a line continues the one before if that was full and the distance is usual. */
export function toParagraphs(pages: readonly (readonly Line[])[]): string[] {
  const all = pages.flat();
  const right = Math.max(0, ...rightEdges(all));
  const left = median(all.map((line) => line.left));
  const paragraphs: string[] = [];
  for (const lines of pages) {
    const gap = median(gapsOf(lines));
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      const text = line.text.trim();
      const continues = before
        ? isFull(before, left, right) && before.y - line.y <= gap * PARAGRAPH_GAP && before.y > line.y
        : /^\p{Ll}/u.test(text) && paragraphs.length > 0;
      const last = paragraphs.at(-1);
      if (continues && last !== undefined) paragraphs[paragraphs.length - 1] = joinLines(last, text);
      else paragraphs.push(text);
    });
  }
  return paragraphs;
}

/** A line that breaks after a hyphen within a word ("NĐ-" "CP") goes on without a blank. */
function joinLines(first: string, second: string): string {
  return /[\p{L}\p{N}]-$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)
    ? first + second
    : `${first} ${second}`;
}

/** The usual right margin: single lines that run over it must not make all others look short. */
function rightEdges(lines: readonly Line[]): number[] {
  const edges = lines.map((line) => line.right).sort((a, b) => a - b);
  return edges.slice(0, Math.max(1, Math.ceil(edges.length * 0.95)));
}

function gapsOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.y > line.y ? [before.y - line.y] : [];
  });
}

function isFull(line: Line, left: number, right: number): boolean {
  return line.right >= left + (right - left) * FULL_LINE;
}
