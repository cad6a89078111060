import { INK } from '../../../platform/pdf/colors.js';
import { breakLines, drawLine, type TextLine, type TextRun } from '../../../platform/pdf/text-lines.js';
import { ABOVE_BASELINE, type PageFlow } from './page-flow.js';

/** A column of a ruled table; the widths are shares of the whole. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'center';
}

/** A cell: its paragraphs. */
export type Cell = readonly TextRun[];

/** Rows under one heading that runs across the table; an empty title draws no heading. */
export interface TableGroup {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

interface Look {
  readonly size: number;
  readonly tint: string;
  /** Height that must stay free below the last row, for what may not stand alone on a page. */
  readonly reserve: number;
}

const PADDING = 4.5;
const LEADING = 1.34;
const RULE = '#6E6A62';

/** Draws a ruled table; on each new page the column titles and the heading of the group stand again. */
export function drawTable(
  flow: PageFlow,
  columns: readonly Column[],
  groups: readonly TableGroup[],
  look: Look,
): void {
  new TableDrawing(flow, columns, look).draw(groups);
}

type SetRow = readonly (readonly TextLine[])[];

class TableDrawing {
  private readonly widths: number[];

  constructor(
    private readonly flow: PageFlow,
    private readonly columns: readonly Column[],
    private readonly look: Look,
  ) {
    const whole = columns.reduce((sum, column) => sum + column.share, 0);
    this.widths = columns.map((column) => (column.share / whole) * flow.width);
  }

  draw(groups: readonly TableGroup[]): void {
    const header = this.header();
    this.flow.ensure(this.heightOf(header) * 4);
    this.drawRow(header, this.look.tint);
    for (const group of groups) {
      const rows = group.rows.map((cells) => this.setRow(cells));
      const title = this.setTitle(group.title);
      const first = rows[0] ? Math.min(this.heightOf(rows[0]), this.flow.pageHeight / 3) : 0;
      if (this.flow.ensure(this.titleHeight(title) + first)) this.drawRow(header, this.look.tint);
      this.drawTitle(title);
      const again = (): void => {
        this.drawRow(header, this.look.tint);
        this.drawTitle(group.title === '' ? [] : this.setTitle(`${group.title} (tiếp theo)`));
      };
      rows.forEach((row, index) => {
        const after = group === groups.at(-1) ? rows.slice(index + 1) : null;
        this.drawBreakable(row, again, { reserve: this.reserveBefore(after), fresh: false });
      });
    }
  }

  /**
   * Moves a row to the next page when it does not fit, and divides it only if no page could hold it. On a
   * fresh page something is always drawn, so that even an impossible row comes to an end.
   */
  private drawBreakable(row: SetRow, again: () => void, page: { reserve: number; fresh: boolean }): void {
    const height = this.heightOf(row);
    const free = this.flow.bottom - this.flow.y;
    if (height + page.reserve <= free) {
      this.drawRow(row);
      return;
    }
    const lines = Math.floor((free - 2 * PADDING) / (this.look.size * LEADING));
    const divisible = height > this.flow.pageHeight * 0.8 && lines >= 3;
    const drawn = divisible || page.fresh ? Math.max(1, lines) : 0;
    if (drawn > 0) this.drawRow(row.map((cell) => cell.slice(0, drawn)));
    const rest = row.map((cell) => cell.slice(drawn));
    if (rest.every((cell) => cell.length === 0)) return;
    this.flow.startPage();
    again();
    this.drawBreakable(rest, again, { reserve: 0, fresh: true });
  }

  /**
   * What must stay free below a row, by the rows that follow it in the last group: the last two go to a new page
   * together, so that none of them stands there alone above the signatures.
   */
  private reserveBefore(after: readonly SetRow[] | null): number {
    if (after === null || after.length > 1) return 0;
    const [last] = after;
    return this.look.reserve === 0 ? 0 : this.look.reserve + (last === undefined ? 0 : this.heightOf(last));
  }

  private header(): SetRow {
    return this.setRow(this.columns.map((column) => [this.bold(column.title)]));
  }

  private setRow(cells: readonly Cell[]): SetRow {
    return this.columns.map((column, index) => {
      const inner = (this.widths[index] ?? 0) - 2 * PADDING;
      return (cells[index] ?? []).flatMap((run) =>
        breakLines(this.flow.doc, [run], inner, column.align === 'center' ? 'balanced' : 'filled'),
      );
    });
  }

  private heightOf(row: SetRow): number {
    const lines = Math.max(1, ...row.map((cell) => cell.length));
    return lines * this.look.size * LEADING + 2 * PADDING;
  }

  private drawRow(row: SetRow, fill?: string): void {
    const { doc } = this.flow;
    const height = this.heightOf(row);
    let { left } = this.flow;
    row.forEach((cell, index) => {
      const width = this.widths[index] ?? 0;
      this.box(left, width, height, fill);
      const centered = fill !== undefined || this.columns[index]?.align === 'center';
      cell.forEach((line, at) => {
        const top = this.flow.y + PADDING + (fill === undefined ? 0 : this.slack(row, cell) / 2);
        drawLine(doc, line, {
          x: centered ? left + width / 2 : left + PADDING,
          baseline: top + (at + ABOVE_BASELINE) * this.look.size * LEADING,
          align: centered ? 'center' : 'left',
        });
      });
      left += width;
    });
    this.flow.y += height;
  }

  private slack(row: SetRow, cell: readonly TextLine[]): number {
    const lines = Math.max(1, ...row.map((other) => other.length));
    return (lines - cell.length) * this.look.size * LEADING;
  }

  private setTitle(title: string): TextLine[] {
    if (title === '') return [];
    return breakLines(this.flow.doc, [this.bold(title)], this.flow.width - 2 * PADDING);
  }

  private titleHeight(lines: readonly TextLine[]): number {
    return lines.length === 0 ? 0 : lines.length * this.look.size * LEADING + 2 * PADDING;
  }

  private drawTitle(lines: readonly TextLine[]): void {
    const height = this.titleHeight(lines);
    if (height === 0) return;
    this.box(this.flow.left, this.flow.width, height);
    lines.forEach((line, at) => {
      const baseline = this.flow.y + PADDING + (at + ABOVE_BASELINE) * this.look.size * LEADING;
      drawLine(this.flow.doc, line, { x: this.flow.left + PADDING, baseline });
    });
    this.flow.y += height;
  }

  private box(x: number, width: number, height: number, fill?: string): void {
    const { doc } = this.flow;
    if (fill !== undefined) doc.rect(x, this.flow.y, width, height).fill(fill);
    doc.rect(x, this.flow.y, width, height).lineWidth(0.5).stroke(RULE);
  }

  private bold(text: string): TextRun {
    return { text, font: 'serif-bold', size: this.look.size, color: INK };
  }
}
