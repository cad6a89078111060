import { crc32 } from 'node:zlib';
import { fromBuffer, validateFileName, type Entry, type ZipFile } from 'yauzl';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal } from '../domain/reasons.js';

const END_OF_CENTRAL_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const LOCAL_HEADER_SIZE = 30;
const SYMBOLIC_LINK = 0o120000;
/** Deflate cannot do better than about 1,032 to 1, so a higher ratio is a lie and a high one on much data a bomb. */
const SUSPICIOUS_RATIO = 300;
const RATIO_MATTERS_FROM = 16 * 1024 * 1024;

/** Whether the bytes end as a zip archive does, whatever they begin with. */
export function endsLikeZip(bytes: Buffer): boolean {
  return bytes.subarray(Math.max(0, bytes.length - 66_000)).includes(END_OF_CENTRAL_DIRECTORY);
}

/** A zip archive whose directory was checked; parts are unpacked one by one, within limits, never to disk. */
export class BoundedZip {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: InspectionLimits,
  ) {}

  static async open(bytes: Buffer, limits: InspectionLimits): Promise<BoundedZip> {
    if (!endsLikeZip(bytes)) throw new Refusal('truncated');
    const zip = await openArchive(bytes);
    if (zip.entryCount > limits.maxEntries) throw new Refusal('too-complex');
    const entries = new Map<string, Entry>();
    for await (const entry of eachEntry(zip)) {
      checkEntry(entry);
      // Readers disagree about which of two equal names counts, so there must not be two.
      const key = entry.fileName.toLowerCase();
      if (entries.has(key)) throw new Refusal('ambiguous-container');
      entries.set(key, entry);
    }
    checkSizes([...entries.values()], bytes.length, limits);
    return new BoundedZip(zip, entries, limits);
  }

  /** Names of all files, as they stand in the archive. */
  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.fileName);
  }

  /** What the archive says of itself. */
  get comment(): string {
    return typeof this.zip.comment === 'string' ? this.zip.comment : '';
  }

  /** Bytes of a part after unpacking, as the archive declares it. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The bytes of one part, or null if there is none of that name. */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const bytes = await this.unpack(entry, Number.POSITIVE_INFINITY);
    // yauzl leaves the checksum to its caller; half a text must not be judged as a whole one.
    if (crc32(bytes) !== entry.crc32) throw new Refusal('corrupt');
    return bytes;
  }

  /** How one part begins, enough to tell what it is, or null if there is none of that name; the rest stays packed. */
  async head(name: string, bytes: number): Promise<Buffer | null> {
    const entry = this.entries.get(name.toLowerCase());
    return entry ? (await this.unpack(entry, bytes)).subarray(0, bytes) : null;
  }

  /** Unpacks an entry, or so much of it that there are as many bytes as are asked for. */
  private async unpack(entry: Entry, enough: number): Promise<Buffer> {
    if (entry.isEncrypted()) throw new Refusal('encrypted');
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const buffer = chunk as Buffer;
        size += buffer.length;
        this.unpacked += buffer.length;
        if (size > this.limits.maxPartBytes || this.unpacked > this.limits.maxUnpackedBytes) {
          throw new Refusal('too-large-unpacked');
        }
        chunks.push(buffer);
        if (size >= enough) break;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('corrupt');
    }
    return Buffer.concat(chunks);
  }
}

function openArchive(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: true, strictFileNames: false }, (error, zip) => {
      if (error) reject(new Refusal('corrupt'));
      else resolve(zip);
    });
  });
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const unsafePath =
      error instanceof Error && /relative path|absolute path|invalid characters/u.test(error.message);
    throw new Refusal(unsafePath ? 'path-traversal' : 'corrupt');
  }
}

function checkEntry(entry: Entry): void {
  if (validateFileName(entry.fileName) !== null) throw new Refusal('path-traversal');
  const unixMode = entry.externalFileAttributes >>> 16;
  if ((unixMode & 0o170000) === SYMBOLIC_LINK) throw new Refusal('path-traversal');
}

function checkSizes(entries: Entry[], fileSize: number, limits: InspectionLimits): void {
  const inOrder = entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let declared = 0;
  inOrder.forEach((entry, index) => {
    declared += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > RATIO_MATTERS_FROM && ratio > SUSPICIOUS_RATIO) {
      throw new Refusal('too-large-unpacked');
    }
    // Entries that share bytes are how small archives promise gigabytes.
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_SIZE + entry.compressedSize;
    const limit = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize;
    if (end > limit) throw new Refusal(limit === fileSize ? 'corrupt' : 'too-large-unpacked');
  });
  if (declared > limits.maxUnpackedBytes) throw new Refusal('too-large-unpacked');
}
