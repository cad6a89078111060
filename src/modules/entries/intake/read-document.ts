import { CompoundFile } from './containers/compound-file.js';
import { BoundedZip, endsLikeZip } from './containers/zip.js';
import { detectContent } from './detect-type.js';
import type { ExtractedDocument } from './domain/extracted-document.js';
import type { FileType } from './domain/inspection.js';
import type { InspectionLimits } from './domain/limits.js';
import { Refusal } from './domain/reasons.js';
import { readDoc } from './formats/doc.js';
import { readDocx } from './formats/docx.js';
import { readOdt } from './formats/odt.js';
import { readPdf } from './formats/pdf.js';
import { readPictures } from './formats/picture.js';
import { readRtf } from './formats/rtf.js';
import { readTxt } from './formats/txt.js';

/** The real type of a file and how to read it. */
export interface DocumentSource {
  type: FileType;
  read: () => Promise<ExtractedDocument>;
}

/** Opens the container far enough to know the type; refuses what is none of the accepted types. */
export async function openDocument(
  bytes: Buffer,
  declared: string,
  limits: InspectionLimits,
  recogniseScans = false,
  furtherPages: readonly Buffer[] = [],
): Promise<DocumentSource> {
  const content = await detectContent(bytes);
  switch (content) {
    case 'zip':
      return openZip(bytes, declared, limits, recogniseScans);
    case 'ole':
      return openCompound(bytes, declared, limits);
    case 'pdf':
      return { type: 'pdf', read: () => readPdf(bytes, limits, recogniseScans) };
    case 'rtf':
      return { type: 'rtf', read: () => Promise.resolve(readRtf(bytes, limits)) };
    case 'text':
      return { type: 'txt', read: () => Promise.resolve(readTxt(bytes, limits)) };
    case 'jpg':
    case 'png':
      if (endsLikeZip(bytes)) throw new Refusal('ambiguous-container');
      return { type: content, read: () => readPictures([bytes, ...furtherPages], limits, recogniseScans) };
    case 'executable':
      throw new Refusal('executable');
    default:
      throw wrongType(typeof content === 'string' ? content : content.other, declared);
  }
}

/** A file that is honestly something else is unsupported; one under the name of an accepted type is a mismatch. */
function wrongType(detected: string, declared: string): Refusal {
  if (detected === 'heic' || detected === 'heif') return new Refusal('heic-picture');
  if (detected === declared || declared === '') return new Refusal('unsupported-type');
  return new Refusal('type-mismatch', { detected, declared });
}

async function openZip(
  bytes: Buffer,
  declared: string,
  limits: InspectionLimits,
  recogniseScans: boolean,
): Promise<DocumentSource> {
  const zip = await BoundedZip.open(bytes, limits);
  const kind = await zipKind(zip);
  if (kind === 'docx') return { type: 'docx', read: () => readDocx(zip, limits, recogniseScans) };
  if (kind === 'odt') return { type: 'odt', read: () => readOdt(zip, limits, recogniseScans) };
  throw wrongType(kind, declared);
}

async function zipKind(zip: BoundedZip): Promise<string> {
  const mimetype = zip.names.includes('mimetype')
    ? (await zip.read('mimetype'))?.toString('latin1').trim()
    : '';
  if (mimetype === 'application/vnd.oasis.opendocument.text') return 'odt';
  if (mimetype?.startsWith('application/vnd.oasis.opendocument')) return 'opendocument';
  const types = (await zip.read('[Content_Types].xml'))?.toString('utf8');
  if (types === undefined) return 'zip';
  if (/spreadsheetml|ms-excel/u.test(types)) return 'xlsx';
  if (/presentationml|ms-powerpoint/u.test(types)) return 'pptx';
  return /wordprocessingml|ms-word/u.test(types) ? 'docx' : 'zip';
}

function openCompound(bytes: Buffer, declared: string, limits: InspectionLimits): DocumentSource {
  const file = new CompoundFile(bytes);
  if (file.names.includes('EncryptedPackage')) throw new Refusal('encrypted');
  if (file.names.includes('WordDocument'))
    return { type: 'doc', read: () => Promise.resolve(readDoc(file, limits)) };
  throw wrongType('ole', declared);
}
