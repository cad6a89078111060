import PDFDocument from 'pdfkit';
import { openedFonts } from './fonts.js';

/** Points in a millimetre. */
export const MILLIMETRE = 72 / 25.4;

/** A4 in points, upright. */
export const A4 = { width: 595.28, height: 841.89 } as const;

/** A document being drawn; a readable stream of its bytes. */
export type Pdf = PDFKit.PDFDocument;

/** What a new document is told about itself. */
export interface PdfOptions {
  /** Shown by readers in place of the file name. */
  readonly title: string;
  /** Enters the file's identifier: two documents of one title and date should differ here. */
  readonly subject?: string;
  readonly keywords?: string;
  /** Written as the creation date: the same content and date give the same bytes. */
  readonly createdAt: Date;
  readonly layout?: 'portrait' | 'landscape';
}

/** A new A4 document without pages, margins or personal metadata; `addPage()` opens the first one. */
export function createPdf(options: PdfOptions): Pdf {
  const doc = new PDFDocument({
    size: 'A4',
    layout: options.layout ?? 'portrait',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    // The empty name keeps pdfkit from loading Helvetica, which has no Vietnamese.
    font: '',
    info: {
      Title: options.title.normalize('NFC'),
      ...(options.subject === undefined ? {} : { Subject: options.subject.normalize('NFC') }),
      ...(options.keywords === undefined ? {} : { Keywords: options.keywords.normalize('NFC') }),
      Creator: 'Chấm Kín',
      Producer: 'Chấm Kín',
      CreationDate: options.createdAt,
    },
  });
  for (const [name, font] of openedFonts()) {
    // pdfkit takes an opened fontkit font as it is; its type declarations do not say so.
    doc.registerFont(name, font as unknown as Uint8Array);
  }
  return doc;
}

/** Ends a document and gives its bytes. */
export async function collect(doc: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}
