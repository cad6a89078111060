import type { MediaSource, Span } from './blinding.js';

const id3v1Bytes = 128;
const id3v1PlusBytes = 227;
const apeFooterBytes = 32;
const apeHasHeader = 0x8000_0000;
const id3FooterBytes = 10;
const lyricsFooterBytes = 15;

/** A size of ID3v2: seven bits to a byte. */
export function synchsafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((size, index) => size * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
}

/** What is left of sound when the tags before and after it are taken away: ID3v1, ID3v2, APE, Lyrics3. */
export async function withoutTags(source: MediaSource): Promise<Span> {
  let start = 0;
  let end = source.bytes;
  for (let tag = -1; tag !== 0; start += tag) tag = await leadingTag(source, start, end);
  for (let tag = -1; tag !== 0; end -= tag) tag = await trailingTag(source, start, end);
  return { start, end: Math.max(start, end) };
}

/** Length of the tag that begins at an offset; 0 if none does. */
async function leadingTag({ read }: MediaSource, start: number, end: number): Promise<number> {
  const head = await read(start, apeFooterBytes);
  if (head.subarray(0, 3).toString('latin1') === 'ID3' && head.length >= id3FooterBytes) {
    const footer = ((head[5] ?? 0) & 0x10) === 0 ? 0 : id3FooterBytes;
    return Math.min(end - start, id3FooterBytes + synchsafe(head, 6) + footer);
  }
  if (head.subarray(0, 8).toString('latin1') === 'APETAGEX' && head.length >= apeFooterBytes) {
    return Math.min(end - start, apeFooterBytes + head.readUInt32LE(12));
  }
  return 0;
}

/** Length of the tag that ends at an offset; 0 if none does. */
async function trailingTag({ read }: MediaSource, start: number, end: number): Promise<number> {
  const from = Math.max(start, end - id3v1PlusBytes - id3v1Bytes);
  const tail = await read(from, end - from);
  const back = (bytes: number, length: number): string =>
    tail
      .subarray(Math.max(0, tail.length - bytes), Math.max(0, tail.length - bytes + length))
      .toString('latin1');
  const within = (length: number): number => Math.max(0, Math.min(end - start, length));
  if (back(id3v1PlusBytes + id3v1Bytes, 4) === 'TAG+') return within(id3v1PlusBytes + id3v1Bytes);
  if (back(id3v1Bytes, 3) === 'TAG') return within(id3v1Bytes);
  if (back(apeFooterBytes, 8) === 'APETAGEX') {
    const footer = tail.subarray(tail.length - apeFooterBytes);
    const header = (footer.readUInt32LE(20) & apeHasHeader) === 0 ? 0 : apeFooterBytes;
    return within(Math.max(apeFooterBytes, footer.readUInt32LE(12)) + header);
  }
  if (back(id3FooterBytes, 3) === '3DI') {
    return within(2 * id3FooterBytes + synchsafe(tail.subarray(tail.length - id3FooterBytes), 6));
  }
  if (back(9, 9) === 'LYRICS200') {
    return within(lyricsFooterBytes + (Number.parseInt(back(lyricsFooterBytes, 6), 10) || 0));
  }
  return 0;
}
