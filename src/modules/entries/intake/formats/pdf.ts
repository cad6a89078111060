import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { endsLikeZip } from '../containers/zip.js';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import type { RecognisedText } from '../ocr/recognise-pages.js';
import { readableStrings } from './image-metadata.js';
import { embedded } from './leftovers.js';
import { splitMargins, toLines, toParagraphs, type PageText, type PlacedText } from './pdf-layout.js';
import { picturedPagesOf, picturePixels, readMixedPages } from './pdf-pictures.js';
import { rangesOf, whiteTexts } from './pdf-white-text.js';
import { inspectPdfStructure, type PdfStructure } from './pdf-structure.js';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from './pdfjs.js';

/** List marks set in symbol fonts arrive as private characters. */
const SYMBOL_FONT = /[\uE000-\uF8FF]/gu;
const mostAttachedBytes = 1024 * 1024;
const MAX_OUTLINE_ITEMS = 2_000;
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Reads a PDF: text in the order of its content, without running headers; scripts and pictures are never touched. */
export async function readPdf(
  original: Buffer,
  limits: InspectionLimits,
  recogniseScans = false,
): Promise<ExtractedDocument> {
  const structure = inspectPdfStructure(original, limits);
  const document = await openPdf(structure.bytes);
  try {
    return await extract(document, structure, limits, recogniseScans);
  } catch (error) {
    // The library has its own family of errors for what it cannot make sense of.
    throw error instanceof Refusal ? error : new Refusal('corrupt');
  } finally {
    await document.loadingTask.destroy();
  }
}

async function extract(
  document: PDFDocumentProxy,
  structure: PdfStructure,
  limits: InspectionLimits,
  recogniseScans: boolean,
): Promise<ExtractedDocument> {
  if (document.numPages > limits.maxPages) {
    throw new Refusal('too-many-pages', { pages: document.numPages, limit: limits.maxPages });
  }
  const segments = [...(await documentSegments(document, limits)), ...structure.leftovers];
  const whites: string[] = [];
  const pixels: number[] = [];
  const pages = await readPages(document, limits, segments, whites, pixels);
  const { body, margins } = splitMargins(pages);
  if (margins.length > 0)
    segments.push({ place: 'outside-body', part: 'pdf:margins', text: margins.join('\n') });
  const text = new TextBuilder(limits.maxTextLength, limits.maxWords);
  const paragraphs = toParagraphs(body);
  const scanned = structure.hasImages && paragraphs.every((paragraph) => paragraph.trim() === '');
  const recognised =
    scanned && recogniseScans && document.numPages <= limits.maxRecognisedPages
      ? await recognise(structure)
      : null;
  const pictured = scanned || !structure.hasImages ? [] : picturedPagesOf(body, pixels);
  const mixed = scanned
    ? null
    : await readMixedPages(() => openPdf(structure.withPictures()), body, pictured, limits, recogniseScans);
  for (const paragraph of recognised?.paragraphs ?? mixed?.paragraphs ?? paragraphs)
    text.add(`${paragraph}\n`);
  const built = text.finish();
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: mostlyHidden(built.text, whites) ? [] : rangesOf(built.text, whites),
    pages: document.numPages,
    encoding: null,
    recognitionConfidence: recognised?.confidence ?? mixed?.confidence ?? null,
    segments,
    reasons: [
      ...structure.reasons,
      ...(mixed?.reasons ?? []),
      ...(scanned ? [scanReason(recognised, document.numPages)] : []),
      ...(built.controlsRemoved ? [{ code: 'control-characters-removed' } as const] : []),
    ],
  };
}

/** Scanners lay the text that they recognised unseen under the whole page: that is no hiding. */
function mostlyHidden(text: string, whites: readonly string[]): boolean {
  return whites.reduce((sum, white) => sum + white.length, 0) > text.length / 2;
}

/** The program that recognises text is large: it is loaded for scans alone. */
async function recognise(structure: PdfStructure): Promise<RecognisedText> {
  const { recognisePages } = await import('../ocr/recognise-pages.js');
  const document = await openPdf(structure.withPictures());
  try {
    return await recognisePages(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

function scanReason(recognised: RecognisedText | null, pages: number): Reason {
  if (recognised === null || recognised.paragraphs.length === 0) return { code: 'scanned-pages' };
  return { code: 'recognised-text', params: { pages, confidence: recognised.confidence } };
}

/** Opens a PDF that was made harmless before; nothing in it runs. @throws Refusal where it cannot be read */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      useWorkerFetch: false,
      cMapUrl: join(home, 'cmaps') + sep,
      standardFontDataUrl: join(home, 'standard_fonts') + sep,
      // Pictures larger than this are left out where pages are drawn.
      maxImageSize: 32_000_000,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(encrypted ? 'encrypted' : 'corrupt');
  }
}

async function readPages(
  document: PDFDocumentProxy,
  limits: InspectionLimits,
  segments: Segment[],
  whites: string[],
  pixels: number[],
): Promise<PageText[]> {
  const pages: PageText[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const pieces = await placedTexts(page);
    length += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > limits.maxTextLength) throw new Refusal('too-many-words', { limit: limits.maxWords });
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({
      lines: toLines(pieces.map((piece) => ({ ...piece, y: piece.y - bottom }))),
      height: top - bottom,
    });
    segments.push(...(await annotationSegments(page, number)), ...(await alternativeTexts(page, number)));
    whites.push(...(await whiteTexts(page)));
    pixels.push(await picturePixels(page));
    page.cleanup();
  }
  return pages;
}

async function placedTexts(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
    return [
      {
        text: item.str.replace(SYMBOL_FONT, '•'),
        x,
        y,
        width: item.width,
        size: Math.hypot(skew, scale),
        endsLine: item.hasEOL,
      },
    ];
  });
}

interface Annotation {
  titleObj?: { str?: string };
  contentsObj?: { str?: string };
  url?: string;
  options?: readonly { displayValue?: string }[];
  file?: { filename?: string; description?: string };
  unsafeUrl?: string;
  fieldName?: unknown;
  fieldValue?: unknown;
  alternativeText?: string;
}

async function annotationSegments(page: PDFPageProxy, number: number): Promise<Segment[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  const texts = annotations.flatMap((one) => [
    one.titleObj?.str,
    one.contentsObj?.str,
    one.unsafeUrl ?? one.url,
    one.alternativeText,
    one.file?.filename,
    one.file?.description,
    ...(one.options ?? []).map((option) => option.displayValue),
    typeof one.fieldName === 'string' ? one.fieldName : undefined,
    typeof one.fieldValue === 'string' ? one.fieldValue : undefined,
  ]);
  const text = texts.filter((one) => one).join('\n');
  return text ? [{ place: 'hidden', part: `pdf:annotations, page ${String(number)}`, text }] : [];
}

async function documentSegments(document: PDFDocumentProxy, limits: InspectionLimits): Promise<Segment[]> {
  const { info, metadata } = await document.getMetadata();
  const segments: Segment[] = [];
  for (const [key, value] of Object.entries(info)) {
    for (const text of stringsIn(value)) segments.push({ place: 'metadata', part: `info:${key}`, text });
  }
  for (const [key, value] of metadata ?? []) {
    for (const text of stringsIn(value)) segments.push({ place: 'metadata', part: `xmp:${key}`, text });
  }
  const outline = (await document.getOutline()) as OutlineItem[] | null;
  const titles = outlineTitles(outline ?? []);
  if (titles.length > 0) segments.push({ place: 'hidden', part: 'pdf:bookmarks', text: titles.join('\n') });
  const destinations = Object.keys(await document.getDestinations());
  if (destinations.length > 0)
    segments.push({ place: 'hidden', part: 'pdf:destinations', text: destinations.join('\n') });
  const layers = await layerNames(document);
  if (layers.length > 0) segments.push({ place: 'hidden', part: 'pdf:layers', text: layers.join('\n') });
  const attachments = (await document.getAttachments()) as Record<
    string,
    { filename?: string; description?: string; content?: Uint8Array }
  > | null;
  for (const [key, { filename, description, content }] of Object.entries(attachments ?? {})) {
    if (content) segments.push(...(await attachedText(filename ?? key, Buffer.from(content), limits)));
    segments.push({
      place: 'hidden',
      part: 'pdf:attachments',
      text: [key, filename, description].join('\n'),
    });
  }
  return segments;
}

/** What an attached file says: another document, or any text. */
async function attachedText(name: string, content: Buffer, limits: InspectionLimits): Promise<Segment[]> {
  const part = `pdf:attachments/${name}`;
  if (endsLikeZip(content)) return embedded(part, content, limits);
  const text = readableStrings(content.subarray(0, mostAttachedBytes)).join('\n');
  return text === '' ? [] : [{ place: 'hidden', part, text, kind: 'attachment' }];
}

async function layerNames(document: PDFDocumentProxy): Promise<string[]> {
  const layers = await document.getOptionalContentConfig();
  return [...layers].flatMap(([, { name }]) => (typeof name === 'string' ? [name] : []));
}

interface TaggedNode {
  alt?: string;
  children?: TaggedNode[];
}

/** Descriptions of pictures in a tagged file. */
async function alternativeTexts(page: PDFPageProxy, number: number): Promise<Segment[]> {
  const waiting = [(await page.getStructTree()) as TaggedNode | null];
  const texts: string[] = [];
  while (waiting.length > 0 && texts.length < MAX_OUTLINE_ITEMS) {
    const node = waiting.pop();
    if (node?.alt) texts.push(node.alt);
    waiting.push(...(node?.children ?? []));
  }
  const part = `pdf:alternative texts, page ${String(number)}`;
  return texts.length > 0 ? [{ place: 'hidden', part, text: texts.join('\n') }] : [];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn);
  return [];
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

function outlineTitles(items: readonly OutlineItem[]): string[] {
  const titles: string[] = [];
  const waiting = [...items];
  while (waiting.length > 0 && titles.length < MAX_OUTLINE_ITEMS) {
    const item = waiting.shift();
    if (!item) break;
    titles.push(item.title);
    waiting.push(...item.items);
  }
  return titles;
}
