const SECTOR = 512;
/** Streams below this size would live in the mini stream, which this builder does without. */
const SMALLEST_STREAM = 4_096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/** Builds an OLE compound file of the given streams, each padded with zeros to 4,096 bytes. */
export function buildCompoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const contents = names.map((name) => padded(streams[name] ?? Buffer.alloc(0), SMALLEST_STREAM));
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const dataSectors = contents.reduce((sum, content) => sum + content.length / SECTOR, 0);
  const fatSectors = Math.ceil((directorySectors + dataSectors + 2) / (SECTOR / 4 - 1));

  const fat: number[] = Array.from({ length: fatSectors }, () => FAT);
  const chain = (length: number): number => {
    const start = fat.length;
    for (let index = 1; index <= length; index += 1) fat.push(index === length ? END : start + index);
    return start;
  };
  const directoryStart = chain(directorySectors);
  const entries = contents.map((content) => ({
    start: chain(content.length / SECTOR),
    size: content.length,
  }));
  while (fat.length < fatSectors * (SECTOR / 4)) fat.push(FREE);

  const directory = Buffer.alloc(directorySectors * SECTOR);
  writeEntry(directory, 0, {
    name: 'Root Entry',
    kind: 5,
    child: names.length > 0 ? 1 : FREE,
    start: END,
    size: 0,
  });
  names.forEach((name, index) => {
    const { start, size } = entries[index] ?? { start: END, size: 0 };
    const right = index + 1 < names.length ? index + 2 : FREE;
    writeEntry(directory, index + 1, { name, kind: 2, right, start, size });
  });
  return Buffer.concat([header(fatSectors, directoryStart), numbers(fat), directory, ...contents]);
}

function header(fatSectors: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(fatSectors, 44);
  bytes.writeUInt32LE(directoryStart, 48);
  bytes.writeUInt32LE(SMALLEST_STREAM, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  for (let index = 0; index < fatSectors; index += 1) bytes.writeUInt32LE(index, 76 + index * 4);
  return bytes;
}

interface Entry {
  name: string;
  kind: number;
  child?: number;
  right?: number;
  start: number;
  size: number;
}

function writeEntry(directory: Buffer, index: number, entry: Entry): void {
  const at = index * 128;
  directory.write(entry.name, at, 'utf16le');
  directory.writeUInt16LE((entry.name.length + 1) * 2, at + 64);
  directory.writeUInt8(entry.kind, at + 66);
  directory.writeUInt32LE(FREE, at + 68);
  directory.writeUInt32LE(entry.right ?? FREE, at + 72);
  directory.writeUInt32LE(entry.child ?? FREE, at + 76);
  directory.writeUInt32LE(entry.start, at + 116);
  directory.writeUInt32LE(entry.size, at + 120);
}

function padded(content: Buffer, smallest: number): Buffer {
  const length = Math.max(smallest, Math.ceil(content.length / SECTOR) * SECTOR);
  return Buffer.concat([content, Buffer.alloc(length - content.length)]);
}

function numbers(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(list.length * 4);
  list.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
