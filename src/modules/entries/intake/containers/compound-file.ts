import { Refusal } from '../domain/reasons.js';

const MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const DIRECTORY_ENTRY_SIZE = 128;
const FAT_IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;

interface DirectoryEntry {
  name: string;
  kind: number;
  start: number;
  size: number;
}

/** Whether the bytes begin like an OLE compound file (Word 97, encrypted OOXML and others). */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/** Reads streams of an OLE compound file [MS-CFB]; chains that run in circles or out of the file are refused. */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly miniSectorSize: number;
  private readonly miniCutoff: number;
  private readonly fat: number[];
  private readonly miniFat: number[];
  private readonly miniStream: Buffer;
  private readonly directory: DirectoryEntry[];

  constructor(private readonly bytes: Buffer) {
    if (!isCompoundFile(bytes) || bytes.length < 512) throw new Refusal('corrupt');
    this.sectorSize = 1 << checkedShift(bytes.readUInt16LE(30));
    this.miniSectorSize = 1 << checkedShift(bytes.readUInt16LE(32));
    this.miniCutoff = bytes.readUInt32LE(56);
    this.fat = this.readFat();
    this.directory = readDirectory(this.chain(bytes.readUInt32LE(48), this.fat, (s) => this.sector(s)));
    this.miniFat = readNumbers(this.chain(bytes.readUInt32LE(60), this.fat, (s) => this.sector(s)));
    const root = this.directory.find((entry) => entry.kind === ROOT);
    this.miniStream = root
      ? this.chain(root.start, this.fat, (s) => this.sector(s)).subarray(0, root.size)
      : Buffer.alloc(0);
  }

  /** Names of all streams, of every storage. */
  get names(): string[] {
    return this.directory.filter((entry) => entry.kind === STREAM).map((entry) => entry.name);
  }

  /** The bytes of the first stream of that name, or null. */
  read(name: string): Buffer | null {
    const entry = this.directory.find((one) => one.kind === STREAM && one.name === name);
    if (!entry) return null;
    const content =
      entry.size < this.miniCutoff
        ? this.chain(entry.start, this.miniFat, (s) => this.miniSector(s))
        : this.chain(entry.start, this.fat, (s) => this.sector(s));
    if (content.length < entry.size) throw new Refusal('truncated');
    return content.subarray(0, entry.size);
  }

  private sector(index: number): Buffer {
    const start = (index + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw new Refusal('truncated');
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private miniSector(index: number): Buffer {
    const start = index * this.miniSectorSize;
    if (start >= this.miniStream.length) throw new Refusal('corrupt');
    return this.miniStream.subarray(start, start + this.miniSectorSize);
  }

  private chain(start: number, table: readonly number[], sector: (index: number) => Buffer): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at !== END_OF_CHAIN && at !== FREE;) {
      // A chain cannot be longer than its table, unless it runs in a circle.
      if (parts.length > table.length) throw new Refusal('corrupt');
      parts.push(sector(at));
      const next = table[at];
      if (next === undefined) throw new Refusal('corrupt');
      at = next;
    }
    return Buffer.concat(parts);
  }

  private readFat(): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.bytes.readUInt32LE(at));
    const perSector = this.sectorSize / 4 - 1;
    let more = this.bytes.readUInt32LE(68);
    for (let read = 0; more !== END_OF_CHAIN && more !== FREE; read += 1) {
      if (read * this.sectorSize > this.bytes.length) throw new Refusal('corrupt');
      const numbers = readNumbers(this.sector(more));
      sectors.push(...numbers.slice(0, perSector));
      more = numbers[perSector] ?? END_OF_CHAIN;
    }
    const used = sectors.filter((index) => index !== FREE);
    // A table larger than the file it describes repeats its sectors, to fill memory.
    if ((used.length - FAT_IN_HEADER) * this.sectorSize > this.bytes.length) throw new Refusal('corrupt');
    return used.flatMap((index) => readNumbers(this.sector(index)));
  }
}

function checkedShift(shift: number): number {
  if (shift < 6 || shift > 12) throw new Refusal('corrupt');
  return shift;
}

function readNumbers(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}

function readDirectory(bytes: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY_SIZE <= bytes.length; at += DIRECTORY_ENTRY_SIZE) {
    const nameBytes = Math.min(64, bytes.readUInt16LE(at + 64));
    const name = bytes.toString('utf16le', at, at + Math.max(0, nameBytes - 2));
    const kind = bytes.readUInt8(at + 66);
    if (kind !== 0)
      entries.push({ name, kind, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
  }
  return entries;
}
