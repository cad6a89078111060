import { getDocument } from '../../src/modules/entries/intake/formats/pdfjs.js';

/** pdf.js tells of nothing less. */
const onlyErrors = 0;

/** A stretch of text as it stands on a page; the baseline is measured from the top, in points. */
export interface ReadItem {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** The typeface's PostScript name without the tag of its subset. */
  readonly font: string;
}

/** A page with its text, in the order in which it was drawn. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly ReadItem[];
  /** Items that follow one another on one baseline, joined. */
  readonly lines: readonly string[];
}

/** What a reader of a PDF can learn from it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
}

interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface RawPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  getTextContent(): Promise<{ items: readonly object[] }>;
  getOperatorList(): Promise<unknown>;
  commonObjs: { get(name: string): unknown };
}

/** Reads a PDF with pdf.js, a program that has nothing in common with the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: onlyErrors,
    useWorkerFetch: false,
    isEvalSupported: false,
  });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  const { info } = await document.getMetadata();
  const [fingerprint] = document.fingerprints;
  await task.destroy();
  return { pages, info: { ...info }, fingerprint: fingerprint ?? '' };
}

async function readPage(page: RawPage): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  // Typefaces are named only after the page's operators have been read.
  await page.getOperatorList();
  const content = await page.getTextContent();
  const items = content.items
    .filter((item): item is RawItem => 'str' in item && item.str !== '' && item.str !== ' ')
    .map((item) => ({
      text: item.str,
      x: item.transform[4] ?? 0,
      baseline: height - (item.transform[5] ?? 0),
      width: item.width,
      size: item.transform[3] ?? 0,
      font: fontOf(page, item.fontName),
    }));
  return { width, height, items, lines: linesOf(items) };
}

function fontOf(page: RawPage, name: string): string {
  const font = page.commonObjs.get(name);
  const known = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  return known.replace(/^[A-Z]{6}\+/, '');
}

function linesOf(items: readonly ReadItem[]): string[] {
  const lines: string[] = [];
  let last: ReadItem | undefined;
  for (const item of items) {
    const gap = last ? item.x - (last.x + last.width) : 0;
    if (last && Math.abs(last.baseline - item.baseline) < 0.5 && gap > -1) {
      const joined = gap > item.size * 0.15 ? ' ' : '';
      lines[lines.length - 1] += joined + item.text;
    } else {
      lines.push(item.text);
    }
    last = item;
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}
