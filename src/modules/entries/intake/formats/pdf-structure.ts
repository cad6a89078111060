import { inflateSync, constants } from 'node:zlib';
import { endsLikeZip } from '../containers/zip.js';
import type { InspectionLimits } from '../domain/limits.js';
import type { Segment } from '../domain/extracted-document.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { imageText } from './image-metadata.js';

const TAIL = 2_048;
const MAX_NESTED_FILTERS = 4;
const MAX_STRUCTURE_TEXT = 32 * 1024 * 1024;
/** The most that filters can expand; those that cannot be measured beforehand are held to their worst case. */
const WORST_EXPANSION: Readonly<Record<string, number>> = {
  LZWDecode: 2_700,
  LZW: 2_700,
  RunLengthDecode: 64,
  RL: 64,
  FlateDecode: 1_032,
  Fl: 1_032,
};

/** Pixels of a picture: A3 at 400 dots per inch. */
const LARGEST_PICTURE = 32_000_000;

const mostLeftovers = 200;
const mostXmlBytes = 1024 * 1024;
const mostStrings = 20_000;

/** What the bytes of a PDF tell before any reader opens it. */
export interface PdfStructure {
  /** A copy in which pictures are blank: text needs none of them, and none can then explode. */
  bytes: Buffer;
  hasImages: boolean;
  /** The same copy with those pictures in it that are no larger than a page, for recognising text. */
  withPictures: () => Buffer;
  /** What stands in the file beside its pages: strings of every dictionary, XML, metadata of pictures. */
  leftovers: Segment[];
  reasons: Reason[];
}

/** Checks a PDF on the level of bytes and streams, so that the reader only meets what is bounded. */
export function inspectPdfStructure(original: Buffer, limits: InspectionLimits): PdfStructure {
  if (!original.subarray(-TAIL).includes('%%EOF')) {
    throw new Refusal(endsLikeZip(original) ? 'ambiguous-container' : 'truncated');
  }
  if (endsLikeZip(original)) throw new Refusal('ambiguous-container');
  const scan = new StreamScan(original, limits);
  const structure = decodeNames(scan.run());
  if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/u.test(structure)) throw new Refusal('encrypted');
  if (/\/(?:Launch|RichMedia)\b/u.test(structure)) throw new Refusal('active-content', { what: 'Launch' });
  const reasons: Reason[] = [];
  if (/\/(?:JavaScript|JS)\b/u.test(structure)) reasons.push({ code: 'script-removed' });
  if (/\/EmbeddedFiles?\b/u.test(structure)) reasons.push({ code: 'embedded-file' });
  if (scan.hasDamage || !pointsToCrossReferences(original)) reasons.push({ code: 'repaired' });
  const withPictures = (): Buffer => scan.copyWithPictures();
  const leftovers = [
    ...scan.leftovers,
    { text: stringsOf(structure), part: 'pdf:strings', place: 'hidden', leftover: true } as const,
  ];
  return { bytes: scan.copy, hasImages: scan.hasImages, withPictures, leftovers, reasons };
}

/** Pixels that a picture claims; one that does not say so in numbers is taken for too large. */
function sizeOfPicture(dictionary: string): number {
  const width = Number(/\/Width\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Infinity);
  return width * Number(/\/Height\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Infinity);
}

/** By its code, not its class: classes of Node's own errors differ between realms. */
function isTooLarge(error: unknown): boolean {
  return (
    error !== null && typeof error === 'object' && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}

/** Names may be written with #xx escapes. */
function decodeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function pointsToCrossReferences(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL).toString('latin1');
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1] ?? -1);
  if (offset < 0) return false;
  return /^\s*(?:xref|\d+\s+\d+\s+obj)/u.test(bytes.toString('latin1', offset, offset + 40));
}

/** Every string of the dictionaries that could be words, whatever its key: signatures, forms, descriptions. */
function stringsOf(structure: string): string {
  const found = new Set<string>();
  for (const [whole, hex] of structure.matchAll(/\((?:[^()\\]|\\[^])*\)|<([0-9a-f\s]{8,})>/giu)) {
    if (found.size >= mostStrings) break;
    const bytes =
      hex === undefined ? literalBytes(whole.slice(1, -1)) : Buffer.from(hex.replace(/\s/gu, ''), 'hex');
    if (bytes.length >= 4) found.add(textOfString(bytes));
  }
  return [...found].join('\n');
}

function literalBytes(text: string): Buffer {
  const plain = text.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/gu, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) % 256);
    if (sign === 'n' || sign === 'r') return '\n';
    return sign === undefined || /^[\r\n]/u.test(sign) ? '' : sign;
  });
  return Buffer.from(plain, 'latin1');
}

function textOfString(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'feff')
    return Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)))
      .swap16()
      .toString('utf16le');
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le');
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8;
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

class StreamScan {
  readonly copy: Buffer;
  hasImages = false;
  hasDamage = false;
  readonly leftovers: Segment[] = [];
  private readonly pictures: { start: number; end: number }[] = [];
  private budget: number;
  private readonly structure: string[] = [];
  private structureLength = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly limits: InspectionLimits,
  ) {
    this.copy = Buffer.from(bytes);
    this.budget = limits.maxUnpackedBytes;
  }

  /** Visits every stream; returns everything outside of them, and object streams unpacked. */
  run(): string {
    let from = 0;
    for (;;) {
      const keyword = this.nextStream(from);
      if (keyword === null) break;
      const head = this.bytes.toString('latin1', from, keyword.at);
      this.note(head);
      const end = this.bytes.indexOf('endstream', keyword.data);
      if (end < 0) break;
      this.visit(head.slice(Math.max(0, head.lastIndexOf(' obj'))), keyword.data, end);
      from = end + 'endstream'.length;
    }
    this.note(this.bytes.toString('latin1', from));
    return this.structure.join('\n');
  }

  /** Pictures are unpacked by the reader as they are drawn, never further than their size says. */
  copyWithPictures(): Buffer {
    const copy = Buffer.from(this.copy);
    for (const { start, end } of this.pictures) this.bytes.copy(copy, start, start, end);
    return copy;
  }

  private nextStream(from: number): { at: number; data: number } | null {
    for (let at = this.bytes.indexOf('stream', from); at >= 0; at = this.bytes.indexOf('stream', at + 6)) {
      const after = this.bytes[at + 6];
      if (after === 0x0a) return { at, data: at + 7 };
      if (after === 0x0d) return { at, data: at + (this.bytes[at + 7] === 0x0a ? 8 : 7) };
    }
    return null;
  }

  private visit(dictionary: string, start: number, end: number): void {
    if (/\/Subtype\s*\/Image\b/u.test(dictionary)) {
      this.hasImages = true;
      const text = imageText(this.bytes.subarray(start, end));
      if (text) this.leftovers.push({ place: 'metadata', part: 'pdf:picture', text });
      this.copy.fill(0, start, end);
      if (sizeOfPicture(dictionary) <= LARGEST_PICTURE) this.pictures.push({ start, end });
      return;
    }
    const data = this.bytes.subarray(start, end);
    this.refuseUnmeasurable(dictionary, data.length);
    const unpacked = this.unpack(data, 0);
    if (unpacked && /\/Type\s*\/ObjStm\b/u.test(dictionary)) this.note(unpacked.toString('latin1'));
    else this.noteXml(unpacked ?? data);
  }

  /** Metadata of single objects, forms in XML and the like. */
  private noteXml(content: Buffer): void {
    if (
      this.leftovers.length >= mostLeftovers ||
      !/^(?:\u00EF\u00BB\u00BF)?\s*<[?\w!]/u.test(content.toString('latin1', 0, 64))
    )
      return;
    const text = content
      .subarray(0, mostXmlBytes)
      .toString('utf8')
      .replace(/<\/?[\w:-]+|\/?>/gu, '\n');
    this.leftovers.push({ place: 'hidden', part: 'pdf:xml', text, leftover: true });
  }

  /** Inflates to see how much comes out, through nested filters, within the limits. */
  private unpack(data: Buffer, depth: number): Buffer | null {
    if (data.length < 2 || (data[0] ?? 0) % 16 !== 8 || data.readUInt16BE(0) % 31 !== 0) return null;
    if (depth >= MAX_NESTED_FILTERS) throw new Refusal('too-complex');
    const cap = Math.min(this.limits.maxPartBytes, this.budget);
    let inflated: Buffer;
    try {
      inflated = inflateSync(data, {
        maxOutputLength: Math.max(1, cap),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      if (isTooLarge(error)) throw new Refusal('too-large-unpacked');
      // Readers show what they get of such a stream, so a person has to compare the text.
      this.hasDamage = true;
      return null;
    }
    this.budget -= inflated.length;
    this.unpack(inflated, depth + 1);
    return inflated;
  }

  private refuseUnmeasurable(dictionary: string, length: number): void {
    const filter = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+|\d+\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? '';
    const names = [...filter.matchAll(/\/(\w+)/gu)].map((match) => match[1] ?? '');
    const measurable = names.every((name) => name === 'FlateDecode' || name === 'Fl');
    if (measurable && !filter.endsWith('R')) return;
    const worst = filter.endsWith('R')
      ? 2_700
      : names.reduce((all, name) => all * (WORST_EXPANSION[name] ?? 1), 1);
    if (length * worst > this.limits.maxPartBytes) throw new Refusal('too-complex');
  }

  private note(text: string): void {
    this.structureLength += text.length;
    if (this.structureLength > MAX_STRUCTURE_TEXT) throw new Refusal('too-complex');
    this.structure.push(text);
  }
}
