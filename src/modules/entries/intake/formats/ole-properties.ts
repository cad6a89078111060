import iconv from 'iconv-lite';
import type { CompoundFile } from '../containers/compound-file.js';
import type { Segment } from '../domain/extracted-document.js';

const SUMMARY = '\u0005SummaryInformation';
const DOCUMENT_SUMMARY = '\u0005DocumentSummaryInformation';
const CODE_PAGE_ID = 1;
const VT_LPSTR = 30;
const VT_LPWSTR = 31;
const MAX_PROPERTIES = 500;

interface Property {
  id: number;
  value: string;
}

/** Texts of the two summary streams of an OLE document [MS-OLEPS]. */
export function documentProperties(file: CompoundFile): Segment[] {
  const summary = readPropertySet(file.read(SUMMARY));
  const more = readPropertySet(file.read(DOCUMENT_SUMMARY));
  const toSegments = (properties: Property[], part: string): Segment[] =>
    properties.flatMap(({ id, value }) =>
      value.trim() ? [{ place: 'metadata', part: `${part}#${String(id)}`, text: value }] : [],
    );
  return [
    ...toSegments(summary, 'ole:SummaryInformation'),
    ...toSegments(more, 'ole:DocumentSummaryInformation'),
  ];
}

function readPropertySet(bytes: Buffer | null): Property[] {
  if (!bytes || bytes.length < 48) return [];
  try {
    const sections = Math.min(2, bytes.readUInt32LE(24));
    return Array.from({ length: sections }, (_, index) => bytes.readUInt32LE(44 + index * 20)).flatMap(
      (start) => readSection(bytes.subarray(start)),
    );
  } catch {
    // Offsets that lead out of the stream: the properties are unreadable, the text of the work is not.
    return [];
  }
}

function readSection(section: Buffer): Property[] {
  const count = Math.min(MAX_PROPERTIES, section.readUInt32LE(4));
  const offsets = Array.from({ length: count }, (_, index) => ({
    id: section.readUInt32LE(8 + index * 8),
    offset: section.readUInt32LE(12 + index * 8),
  }));
  const codePageOffset = offsets.find((one) => one.id === CODE_PAGE_ID)?.offset;
  const codePage = codePageOffset === undefined ? 1252 : section.readUInt16LE(codePageOffset + 4);
  return offsets.flatMap(({ id, offset }) => {
    const value = readValue(section, offset, codePage);
    return value === null ? [] : [{ id, value }];
  });
}

function readValue(section: Buffer, offset: number, codePage: number): string | null {
  const type = section.readUInt16LE(offset);
  if (type !== VT_LPSTR && type !== VT_LPWSTR) return null;
  const length = section.readUInt32LE(offset + 4) * (type === VT_LPWSTR ? 2 : 1);
  const raw = section.subarray(offset + 8, offset + 8 + length);
  const text = type === VT_LPWSTR || codePage === 1200 ? raw.toString('utf16le') : decode(raw, codePage);
  return text.split('\u0000', 1)[0] ?? '';
}

function decode(raw: Buffer, codePage: number): string {
  if (codePage === 65_001) return raw.toString('utf8');
  const name = `cp${String(codePage)}`;
  return iconv.decode(raw, iconv.encodingExists(name) ? name : 'cp1252');
}
