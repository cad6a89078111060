import { collect, createPdf } from '../pdf/document.js';
import type { DocumentContent } from './build-docx.js';

const MARGIN = 72;
const TEXT_SIZE = 13;

/** A document to be built as PDF; `createdAt` is written into the file. */
export interface PdfContent extends DocumentContent {
  createdAt: Date;
}

/** Builds a PDF of plain paragraphs on A4 in a typeface with all of Vietnamese; headers and footers on each page. */
export async function buildPdf(content: PdfContent): Promise<Buffer> {
  const { paragraphs, properties = {}, header, footer, createdAt } = content;
  const doc = createPdf({ title: properties.title ?? '', createdAt });
  if (properties.author !== undefined) doc.info.Author = properties.author.normalize('NFC');
  doc.on('pageAdded', () => {
    doc.font('serif').fontSize(TEXT_SIZE);
    const { x, y } = { x: MARGIN, y: MARGIN };
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0; // or the footer would itself begin a new page
    if (header !== undefined) doc.text(header, MARGIN, MARGIN / 2, { lineBreak: false });
    if (footer !== undefined) doc.text(footer, MARGIN, doc.page.height - MARGIN / 2, { lineBreak: false });
    doc.page.margins.bottom = bottom;
    doc.x = x;
    doc.y = y;
  });
  doc.addPage({ size: 'A4', margin: MARGIN });
  for (const paragraph of paragraphs) {
    doc.text(paragraph.normalize('NFC'), { lineGap: 4, paragraphGap: 8 });
  }
  return collect(doc);
}
