import type { Pdf } from '../../../platform/pdf/document.js';
import { INK } from '../../../platform/pdf/colors.js';
import {
  breakLines,
  drawLine,
  drawText,
  type LinePlace,
  type TextLine,
  type TextRun,
} from '../../../platform/pdf/text-lines.js';

/** The empty borders of a page, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How a paragraph is set. */
export interface ParagraphOptions {
  readonly align?: 'left' | 'center' | 'right';
  /** Line height as a multiple of the size. */
  readonly leading?: number;
  /** From the left margin, for all lines. */
  readonly indent?: number;
  /** Room kept free on the right. */
  readonly inset?: number;
  readonly gapAfter?: number;
}

const LEADING = 1.4;

/** The part of a line's height that lies above its baseline. */
export const ABOVE_BASELINE = 0.78;

/** A document that is written from top to bottom and opens pages as it needs them. */
export class PageFlow {
  y = 0;
  private pages = 0;

  constructor(
    readonly doc: Pdf,
    private readonly margins: Margins,
  ) {
    this.startPage();
  }

  get left(): number {
    return this.margins.left;
  }

  get right(): number {
    return this.doc.page.width - this.margins.right;
  }

  get width(): number {
    return this.right - this.left;
  }

  get bottom(): number {
    return this.doc.page.height - this.margins.bottom;
  }

  /** The height that an empty page offers. */
  get pageHeight(): number {
    return this.bottom - this.margins.top;
  }

  /** Opens a page; from the second on it carries its number in the middle of the upper border. */
  startPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = this.margins.top;
    if (this.pages === 1) return;
    const number: TextRun = { text: String(this.pages), font: 'serif', size: 13, color: INK };
    const place: LinePlace = {
      x: this.doc.page.width / 2,
      baseline: this.margins.top * 0.62,
      align: 'center',
    };
    drawText(this.doc, number, place);
  }

  /** Opens a page unless the height is still free; tells whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.startPage();
    return true;
  }

  /** The height that a paragraph will take on one page. */
  heightOf(runs: readonly TextRun[], options: ParagraphOptions = {}): number {
    const lines = this.linesOf(runs, options);
    const leading = options.leading ?? LEADING;
    return lines.reduce((sum, line) => sum + line.size * leading, options.gapAfter ?? 0);
  }

  /** Writes a paragraph, over the page's end where it must. */
  paragraph(runs: readonly TextRun[], options: ParagraphOptions = {}): void {
    const left = this.left + (options.indent ?? 0);
    const right = this.right - (options.inset ?? 0);
    const x = { left, center: (left + right) / 2, right }[options.align ?? 'left'];
    for (const line of this.linesOf(runs, options)) {
      const height = line.size * (options.leading ?? LEADING);
      this.ensure(height);
      const place: LinePlace = {
        x,
        baseline: this.y + height * ABOVE_BASELINE,
        align: options.align ?? 'left',
      };
      drawLine(this.doc, line, place);
      this.y += height;
    }
    this.y += options.gapAfter ?? 0;
  }

  private linesOf(runs: readonly TextRun[], options: ParagraphOptions): TextLine[] {
    const width = this.width - (options.indent ?? 0) - (options.inset ?? 0);
    return breakLines(this.doc, runs, width, options.align === 'center' ? 'balanced' : 'filled');
  }
}
