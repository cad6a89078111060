import type { BoundedZip } from '../containers/zip.js';
import { BoundedZip as Archive } from '../containers/zip.js';
import type { Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal } from '../domain/reasons.js';
import { imageText, readableStrings } from './image-metadata.js';

/** Everything that a package holds beside what its reader understands; bounded, since nobody counts its words. */
const mostPartBytes = 8 * 1024 * 1024;
const mostText = 2_000_000;
const shortestValue = 5;
const officeFile = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/iu;
const markup = /\.(?:xml|rels|svg|vml|x?html?|txt|rdf)$/iu;
const picture = /\.(?:jpe?g|png|tiff?|webp|gif)$/iu;
const drawing = /\.(?:emf|wmf|bin)$/iu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The leftovers of a package: attributes and texts of every part, names of the files in it, metadata of pictures
 * wherever they lie, and what other documents embedded in it say.
 * @param main the part whose text its reader has read from beginning to end
 */
export async function packageLeftovers(
  zip: BoundedZip,
  main: string,
  limits: InspectionLimits,
): Promise<Segment[]> {
  const segments: Segment[] = [
    { place: 'hidden', part: 'zip:names', text: zip.names.join('\n'), kind: 'custom-data', leftover: true },
  ];
  if (zip.comment !== '') segments.push({ place: 'metadata', part: 'zip:comment', text: zip.comment });
  let length = 0;
  for (const name of zip.names) {
    if (length > mostText) break;
    if (zip.sizeOf(name) > mostPartBytes) continue;
    const found = await partLeftovers(zip, name, name === main, limits);
    segments.push(...found);
    length += found.reduce((sum, { text }) => sum + text.length, 0);
  }
  return segments.filter(({ text }) => text.trim() !== '');
}

async function partLeftovers(
  zip: BoundedZip,
  name: string,
  isMain: boolean,
  limits: InspectionLimits,
): Promise<Segment[]> {
  if (markup.test(name)) {
    const xml = decode((await zip.read(name)) ?? Buffer.alloc(0));
    const text = [attributesOf(xml), isMain ? '' : textsOf(xml)].join('\n');
    return [{ place: 'hidden', part: name, text, kind: 'custom-data', leftover: true }];
  }
  if (picture.test(name)) {
    return [{ place: 'metadata', part: name, text: imageText(await zip.read(name)), leftover: true }];
  }
  if (officeFile.test(name)) return embedded(name, await zip.read(name), limits);
  if (!drawing.test(name)) return [];
  const strings = readableStrings((await zip.read(name)) ?? Buffer.alloc(0));
  return [{ place: 'hidden', part: name, text: strings.join('\n'), leftover: true }];
}

/** What a document inside a document says; its own attachments are left alone. */
export async function embedded(
  name: string,
  bytes: Buffer | null,
  limits: InspectionLimits,
): Promise<Segment[]> {
  if (bytes === null) return [];
  try {
    const inner = await Archive.open(bytes, limits);
    const parts = inner.names.filter((part) => markup.test(part) && inner.sizeOf(part) <= mostPartBytes);
    const texts: string[] = [];
    for (const part of parts) {
      const xml = decode((await inner.read(part)) ?? Buffer.alloc(0));
      texts.push(textsOf(xml), attributesOf(xml));
    }
    return [{ place: 'hidden', part: name, text: texts.join('\n').slice(0, mostText), kind: 'attachment' }];
  } catch (error) {
    // What cannot be read in there is refused or left out by the reader of the whole.
    if (error instanceof Refusal && error.code === 'too-large-unpacked') throw error;
    return [];
  }
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

/** Distinct values of attributes; formatting repeats itself thousands of times. */
function attributesOf(xml: string): string {
  const values = new Set<string>();
  for (const [, double, single] of xml.matchAll(/=\s*(?:"([^"<]*)"|'([^'<]*)')/gu)) {
    const value = double ?? single ?? '';
    if (value.length >= shortestValue && /\p{L}{2}|\d{8}/u.test(value)) values.add(value);
  }
  return unescaped([...values].join('\n'));
}

/** The texts between tags; those of one paragraph hang together, however they are cut. */
function textsOf(xml: string): string {
  const lines = xml
    .replace(/<\/(?:\w+:)?(?:r|t|rPr|span|b|i|u)>|<(?:\w+:)?(?:r|t|rPr|span|b|i|u)(?:\s[^>]*)?>/gu, '')
    .replace(/<[^>]*>/gu, '\n');
  return unescaped([...new Set(lines.split('\n'))].join('\n'));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    if (name !== undefined) return entities[String(name)] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
