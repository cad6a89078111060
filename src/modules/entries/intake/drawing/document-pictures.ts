import { BoundedZip } from '../containers/zip.js';
import type { FileType } from '../domain/inspection.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal } from '../domain/reasons.js';
import { mainPart } from '../formats/docx-package.js';
import { docxPictures } from '../formats/docx-pictures.js';
import { findInnerPictures, type ShownPictures, viewable } from '../formats/inner-pictures.js';
import { odtPictures } from '../formats/odt-pictures.js';

/**
 * A picture that a DOCX or ODT shows in its body, by its number from 1 among those that can be looked at: a JPEG or a
 * PNG within the limits, as the archive holds it. @throws Refusal where there is none
 */
export async function documentPicture(
  bytes: Buffer,
  type: FileType,
  number: number,
  limits: InspectionLimits,
): Promise<Buffer> {
  const zip = await BoundedZip.open(bytes, limits);
  const shown = type === 'odt' ? await inOdt(zip, limits) : await inDocx(zip, limits);
  const wanted = viewable(await findInnerPictures(zip, shown, limits), limits)[number - 1];
  const picture = wanted === undefined ? null : await zip.read(wanted.part);
  if (picture === null) throw new Refusal('corrupt');
  return picture;
}

async function inDocx(zip: BoundedZip, limits: InspectionLimits): Promise<ShownPictures> {
  const main = await mainPart(zip, limits);
  if (main === null) throw new Refusal('corrupt');
  return docxPictures(zip, main, limits);
}

async function inOdt(zip: BoundedZip, limits: InspectionLimits): Promise<ShownPictures> {
  const content = await zip.read('content.xml');
  if (content === null) throw new Refusal('corrupt');
  return odtPictures(content, limits);
}
