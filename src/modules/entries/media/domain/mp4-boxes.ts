import { BlindingRefused, type MediaSource, readExactly, type Span } from './blinding.js';

/** A box of an MP4 file: header from `start`, content from `body`, the next one at `end`. */
export interface Box extends Span {
  readonly type: string;
  readonly body: number;
}

const headBytes = 8;
const largeHeadBytes = 16;
const mostBoxes = 200_000;

/** The boxes that follow each other in a part of a file. @throws BlindingRefused where they do not fit */
export async function boxesIn(source: MediaSource, { start, end }: Span): Promise<Box[]> {
  const boxes: Box[] = [];
  let at = start;
  while (at + headBytes <= end) {
    if (boxes.length >= mostBoxes) throw new BlindingRefused('too many boxes');
    const head = await source.read(at, largeHeadBytes);
    const size = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, headBytes);
    const large = size === 1;
    const body = at + (large ? largeHeadBytes : headBytes);
    const next = size === 0 ? end : at + (large ? Number(head.readBigUInt64BE(headBytes)) : size);
    // QuickTime ends some lists with four bytes of zero; they read as a box to the end.
    if (next < body || next > end) throw new BlindingRefused('a box beyond its place');
    boxes.push({ type, start: at, body, end: next });
    at = next;
  }
  return boxes;
}

/** The boxes inside a box. */
export function childrenOf(source: MediaSource, box: Box): Promise<Box[]> {
  return boxesIn(source, { start: box.body, end: box.end });
}

/** The box at the end of a path below a box; null where there is none. */
export async function find(source: MediaSource, box: Box, path: readonly string[]): Promise<Box | null> {
  const [first, ...rest] = path;
  if (first === undefined) return box;
  const child = (await childrenOf(source, box)).find(({ type }) => type === first);
  return child === undefined ? null : find(source, child, rest);
}

/** The content of a box. */
export function payloadOf(source: MediaSource, { body, end }: Box): Promise<Buffer> {
  return readExactly(source, body, end - body);
}
