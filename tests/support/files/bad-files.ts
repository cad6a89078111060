import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { buildDocxFromBody, wordParagraph } from '../../../src/platform/files/build-docx.js';
import { collect } from '../../../src/platform/pdf/document.js';
import { openedFont } from '../../../src/platform/pdf/fonts.js';

/** The first part of a file, as a broken upload leaves it. */
export function truncated(file: Buffer, share = 0.6): Buffer {
  return file.subarray(0, Math.floor(file.length * share));
}

/** The same file with some bytes in its middle changed. */
export function damaged(file: Buffer, at: number, count = 16): Buffer {
  const copy = Buffer.from(file);
  for (let index = at; index < at + count; index += 1) copy[index] = (copy[index] ?? 0) ^ 0xff;
  return copy;
}

/** A PDF that asks for a password. */
export function buildEncryptedPdf(paragraphs: readonly string[], userPassword: string): Promise<Buffer> {
  const doc = new PDFDocument({
    userPassword,
    ownerPassword: `${userPassword}-owner`,
    pdfVersion: '1.7',
    font: '',
  });
  doc.font(openedFont('serif') as unknown as Uint8Array);
  for (const paragraph of paragraphs) doc.text(paragraph);
  return collect(doc);
}

/** A DOCX whose body is a few kilobytes and unpacks to `megabytes`. */
export function buildZipBomb(megabytes: number): Buffer {
  return buildDocxFromBody(wordParagraph(' '.repeat(megabytes * 1024 * 1024)));
}

/** The beginning of a Windows program. */
export function buildExecutable(): Buffer {
  const bytes = Buffer.alloc(1_024);
  bytes.write('MZ', 0, 'latin1');
  bytes.write('PE\0\0', 128, 'latin1');
  return bytes;
}

/** A spreadsheet, as far as its content types tell. */
export function buildSpreadsheet(): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  return Buffer.from(
    zipSync({ '[Content_Types].xml': strToU8(types), 'xl/workbook.xml': strToU8('<workbook/>') }),
  );
}
