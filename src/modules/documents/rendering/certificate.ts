import type { Readable } from 'node:stream';
import { INK, MUTED, readableAccent } from '../../../platform/pdf/colors.js';
import { A4, collect, createPdf, type Pdf } from '../../../platform/pdf/document.js';
import { streamPages } from '../../../platform/pdf/page-stream.js';
import { drawQr } from '../../../platform/pdf/qr-code.js';
import { drawText, fittingSize, type TextRun } from '../../../platform/pdf/text-lines.js';
import { placeOrnament } from '../../../platform/pdf/vector-path.js';
import { DEFAULT_KIND, fullName, type CertificateModel } from '../domain/certificate.js';
import type { Letterhead } from '../domain/letterhead.js';
import { officialDate, placeAndDate } from '../domain/official-date.js';
import { drumFace } from './bronze-drum.js';
import { drawCertificateBody } from './certificate-body.js';
import { certificateFrame, FRAME_DEPTH } from './certificate-frame.js';
import { drawLetterhead, headingShowsDate } from './letterhead.js';
import { drawSignature, signatureHeight, type SignatureBlock } from './signature.js';

const WIDTH = A4.height;
const HEIGHT = A4.width;
const SIDE = FRAME_DEPTH + 20;
const TOP = FRAME_DEPTH + 13;
const BOTTOM = HEIGHT - FRAME_DEPTH - 15;
const QR_SIZE = 66;
const WATERMARK = '#F6F0E3';

/** How a document is dated: its creation date, which also fixes its bytes. */
export interface RenderOptions {
  readonly createdAt: Date;
}

/** One certificate, A4 landscape. Throws the `DomainError` of an unusable wording. */
export async function renderCertificate(model: CertificateModel, options: RenderOptions): Promise<Buffer> {
  const kind = model.kind ?? DEFAULT_KIND;
  const doc = createPdf({
    title: `${kind}: ${model.recipients.map(fullName).join(', ')}`,
    subject: `${model.contestTitle}; ${model.registerNumber}; ${model.verificationCode}`,
    createdAt: options.createdAt,
    layout: 'landscape',
  });
  drawCertificate(doc, model);
  return collect(doc);
}

/** Many certificates in one file for the printer, a page each, drawn while the stream is read. */
export function renderCertificates(
  models: Iterable<CertificateModel> | AsyncIterable<CertificateModel>,
  options: RenderOptions & { readonly title: string },
): Readable {
  const doc = createPdf({ title: options.title, createdAt: options.createdAt, layout: 'landscape' });
  return streamPages(doc, models, (model) => drawCertificate(doc, model));
}

function drawCertificate(doc: Pdf, model: CertificateModel): void {
  const accent = readableAccent(model.accent);
  doc.addPage();
  const drum = { x: WIDTH / 2, y: HEIGHT / 2 + 8, radius: 176, color: WATERMARK };
  placeOrnament(doc, 'drum', () => drumFace(drum));
  placeOrnament(doc, `frame ${accent}`, () => certificateFrame(WIDTH, HEIGHT, accent));
  const letterhead = letterheadOf(model);
  const headEnd = drawLetterhead(doc, letterhead, { left: SIDE, right: WIDTH - SIDE, top: TOP, size: 12.5 });
  const signature = signatureOf(model, letterhead);
  const signatureTop = BOTTOM - signatureHeight(doc, signature);
  drawSignature(doc, signature, signatureTop);
  drawRegister(doc, model);
  const room = { center: WIDTH / 2, width: WIDTH - 2 * SIDE, top: headEnd + 6, bottom: signatureTop - 6 };
  drawCertificateBody(doc, model, accent, room);
}

/** On Party paper place and date belong to the heading; on the others they stand over the signature. */
function letterheadOf(model: CertificateModel): Letterhead {
  return {
    style: model.heading,
    agency: model.agency,
    ...(model.parentAgency === undefined ? {} : { parentAgency: model.parentAgency }),
    ...(model.heading === 'PARTY' ? { place: model.place, date: model.date } : {}),
  };
}

function signatureOf(model: CertificateModel, letterhead: Letterhead): SignatureBlock {
  const dated = headingShowsDate(letterhead);
  return {
    ...(dated ? {} : { dateLine: placeAndDate(model.place, model.date) }),
    signature: { titles: model.signerTitles, name: model.signerName },
    center: WIDTH - SIDE - 148,
    width: 280,
    size: 13,
    room: 58,
  };
}

/** Decision, register, QR code and verification code, at the lower left as on a commendation. */
function drawRegister(doc: Pdf, model: CertificateModel): void {
  const left = SIDE + 4;
  const x = left + QR_SIZE + 13;
  const width = WIDTH / 2 - x - 20;
  drawQr(doc, model.verificationUrl, { x: left, y: BOTTOM - QR_SIZE, size: QR_SIZE });
  const lines: TextRun[] = [
    plain(`Quyết định số ${model.decisionNumber}`),
    plain(officialDate(model.decisionDate)),
    plain(`Số vào sổ: ${model.registerNumber}`),
    { ...plain(`Mã xác minh: ${model.verificationCode}`), font: 'serif-bold' },
    { ...plain(shownAddress(model.verificationUrl)), size: 9, color: MUTED },
  ];
  let baseline = BOTTOM - QR_SIZE + 9;
  for (const line of lines) {
    drawText(doc, { ...line, size: fittingSize(doc, line, width, 5) }, { x, baseline });
    baseline += 13.6;
  }
}

function plain(text: string): TextRun {
  return { text, font: 'serif', size: 10.5, color: INK };
}

function shownAddress(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
