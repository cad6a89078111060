import { type BlindingPlan, BlindingRefused, type MediaSource, type Patch, readExactly } from './blinding.js';

const headBytes = 27;
const mostHeaderPages = 2000;
const mostHeaderBytes = 32 * 1024 * 1024;
/** The packets of comments, by how they begin, and how long that beginning is. */
const commentMarks: readonly Buffer[] = [
  Buffer.from('\u0003vorbis', 'latin1'),
  Buffer.from('OpusTags', 'latin1'),
];
const space = 0x20;

interface Page {
  readonly at: number;
  readonly serial: number;
  readonly body: number;
  readonly bytes: Buffer;
  readonly end: number;
  readonly segments: Buffer;
}

/**
 * Leaves of an Ogg file (Vorbis or Opus) the sound: the packet of comments becomes one long blank name of a program
 * without comments, of the same length, and its pages get their new checksums.
 */
export async function blindOgg(source: MediaSource): Promise<BlindingPlan> {
  const pages = await headerPages(source);
  const serial = pages[0]?.serial;
  if (pages.some((page) => page.serial !== serial)) throw new BlindingRefused('more than one stream');
  const packets = joinPackets(pages);
  const comments = packets[1];
  const mark = commentMarks.find((one) => comments?.bytes.subarray(0, one.length).equals(one) === true);
  if (comments === undefined || mark === undefined)
    throw new BlindingRefused('no comments where they belong');
  const blankedBytes = blankComments(comments.bytes, mark, mark === commentMarks[0]);
  const patches: Patch[] = [];
  for (const page of pages) {
    const bytes = Buffer.from(page.bytes);
    for (const { pageAt, inPage, inPacket, length } of comments.pieces) {
      if (pageAt === page.at)
        blankedBytes.copy(bytes, page.body - page.at + inPage, inPacket, inPacket + length);
    }
    bytes.writeUInt32LE(0, 22);
    bytes.writeUInt32LE(checksum(bytes), 22);
    if (!bytes.equals(page.bytes)) patches.push({ at: page.at, bytes });
  }
  return { keep: [{ start: 0, end: source.bytes }], patches, blanks: [] };
}

/** A name of blanks as long as the packet allows, and no comment. */
function blankComments(packet: Buffer, mark: Buffer, framed: boolean): Buffer {
  const blank = Buffer.alloc(packet.length, space);
  mark.copy(blank);
  const tail = framed ? 5 : 4;
  const name = packet.length - mark.length - 4 - tail;
  if (name < 0) throw new BlindingRefused('comments too short');
  blank.writeUInt32LE(name, mark.length);
  blank.writeUInt32LE(0, packet.length - tail);
  if (framed) blank[packet.length - 1] = 1;
  return blank;
}

async function pageAt(source: MediaSource, at: number): Promise<Page> {
  const head = await readExactly(source, at, headBytes);
  if (head.toString('latin1', 0, 4) !== 'OggS') throw new BlindingRefused('not an Ogg page');
  const count = head.readUInt8(26);
  const segments = await readExactly(source, at + headBytes, count);
  const body = at + headBytes + count;
  const end = body + segments.reduce((sum, length) => sum + length, 0);
  const bytes = await readExactly(source, at, end - at);
  return { at, serial: head.readUInt32LE(14), body, bytes, end, segments };
}

/** The pages until the packet of comments is whole. */
async function headerPages(source: MediaSource): Promise<Page[]> {
  const pages: Page[] = [];
  let whole = 0;
  for (let at = 0; whole < 2;) {
    const page = await pageAt(source, at);
    pages.push(page);
    whole += page.segments.filter((length) => length < 255).length;
    at = page.end;
    if (pages.length > mostHeaderPages || at > mostHeaderBytes)
      throw new BlindingRefused('comments without an end');
  }
  return pages;
}

interface Packet {
  readonly bytes: Buffer;
  readonly pieces: readonly {
    readonly pageAt: number;
    readonly inPage: number;
    readonly inPacket: number;
    readonly length: number;
  }[];
}

function joinPackets(pages: readonly Page[]): Packet[] {
  const packets: { chunks: Buffer[]; pieces: Packet['pieces'][number][]; length: number }[] = [];
  let open = false;
  for (const page of pages) {
    let inPage = 0;
    for (const length of page.segments) {
      if (!open) packets.push({ chunks: [], pieces: [], length: 0 });
      const packet = packets.at(-1);
      if (packet === undefined) break;
      const from = page.body - page.at + inPage;
      packet.chunks.push(page.bytes.subarray(from, from + length));
      packet.pieces.push({ pageAt: page.at, inPage, inPacket: packet.length, length });
      packet.length += length;
      inPage += length;
      open = length === 255;
    }
  }
  return packets.map(({ chunks, pieces }) => ({ bytes: Buffer.concat(chunks), pieces }));
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c1_1db7 : 0);
  return value >>> 0;
});

/** The checksum of Ogg pages: CRC-32 from the other end than usual, beginning with zero. */
function checksum(bytes: Buffer): number {
  let value = 0;
  for (const byte of bytes) value = ((value << 8) ^ (table[((value >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return value;
}
