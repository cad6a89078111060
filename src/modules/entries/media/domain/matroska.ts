import {
  type BlindingPlan,
  BlindingRefused,
  type MediaSource,
  type Patch,
  readExactly,
  type Span,
} from './blinding.js';

const segment = 0x1853_8067;
const cluster = 0x1f43_b675;
const info = 0x1549_a966;
const tracks = 0x1654_ae6b;
const trackEntry = 0xae;
const trackType = 0x83;
const ebmlHead = 0x1a45_dfa3;
const voidMark = 0xec;
/** What of a segment is played, or leads to it. */
const segmentParts = new Set([0x114d_9b74, info, tracks, cluster, 0x1c53_bb6b, voidMark]);
/** Scale and length of time; the two names of programs must be there, and are blanked. */
const infoParts = new Set([0x2a_d7b1, 0x4489]);
const programNames = new Set([0x4d80, 0x5741]);
/** In a track: its names are not needed for playing. */
const trackNames = new Set([0x536e, 0x25_8688, 0x3a_9697, 0x3b_4040, 0x26_b240]);
const played = new Set([1, 2]);
const checksum = 0xbf;
const unknownSize = -1;
const mostElements = 2_000_000;
const mostTracksBytes = 16 * 1024 * 1024;

interface Element extends Span {
  readonly id: number;
  readonly body: number;
  /** The length was not known when it was written: it ends where its parent does. */
  readonly open: boolean;
}

interface Blinding {
  readonly patches: Patch[];
  readonly blanks: Span[];
}

/**
 * Leaves of a WebM or Matroska file sound and picture; titles, dates, tags, chapters and attachments become void
 * elements of the same length.
 */
export async function blindMatroska(source: MediaSource): Promise<BlindingPlan> {
  const blinding: Blinding = { patches: [], blanks: [] };
  const head = await elementAt(source, 0, source.bytes);
  if (head?.id !== ebmlHead) throw new BlindingRefused('not a Matroska file');
  let end = head.end;
  for await (const element of elementsIn(source, { start: head.end, end: source.bytes })) {
    if (element.id === segment) await blindSegment(source, element, blinding);
    else blank(element, blinding);
    ({ end } = element);
  }
  return { keep: [{ start: 0, end }], ...blinding };
}

async function blindSegment(source: MediaSource, whole: Element, blinding: Blinding): Promise<void> {
  let playable = false;
  for await (const part of elementsIn(source, { start: whole.body, end: whole.end })) {
    if (!segmentParts.has(part.id) || part.id === voidMark) blank(part, blinding);
    else if (part.id === info) await blindInfo(source, part, blinding);
    else if (part.id === tracks) playable = await blindTracks(source, part, blinding);
  }
  if (!playable) throw new BlindingRefused('no track of sound or picture');
}

async function blindInfo(source: MediaSource, whole: Element, blinding: Blinding): Promise<void> {
  for await (const part of elementsIn(source, { start: whole.body, end: whole.end })) {
    if (programNames.has(part.id)) blinding.blanks.push({ start: part.body, end: part.end });
    else if (!infoParts.has(part.id)) blank(part, blinding);
  }
}

async function blindTracks(source: MediaSource, whole: Element, blinding: Blinding): Promise<boolean> {
  if (whole.end - whole.body > mostTracksBytes) throw new BlindingRefused('a list of tracks too large');
  let found = false;
  for await (const track of elementsIn(source, { start: whole.body, end: whole.end })) {
    if (track.id !== trackEntry) {
      blank(track, blinding);
      continue;
    }
    found = true;
    for await (const part of elementsIn(source, { start: track.body, end: track.end })) {
      if (part.id === trackType) await demandPlayed(source, part);
      if (trackNames.has(part.id) || part.id === checksum) blank(part, blinding);
    }
  }
  return found;
}

/** Subtitles may say anything, and lie among the sound: a film that carries them does not cross. */
async function demandPlayed(source: MediaSource, { body, end }: Element): Promise<void> {
  const kind = (await readExactly(source, body, Math.min(8, end - body))).at(-1) ?? 0;
  if (!played.has(kind)) throw new BlindingRefused('a track that is neither sound nor picture');
}

/** A void element of the same length: its mark is shorter, so that its size may be longer. */
function blank({ start, body, end, open }: Element, { patches, blanks }: Blinding): void {
  if (open) throw new BlindingRefused('a part without an end');
  const sizeBytes = Math.min(8, body - start - 1);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(end - start - 1 - sizeBytes) | (1n << BigInt(7 * sizeBytes)));
  patches.push({ at: start, bytes: Buffer.concat([Buffer.from([voidMark]), size.subarray(8 - sizeBytes)]) });
  blanks.push({ start: start + 1 + sizeBytes, end });
}

async function* elementsIn(source: MediaSource, { start, end }: Span): AsyncGenerator<Element> {
  let count = 0;
  for (let at = start; at < end;) {
    if ((count += 1) > mostElements) throw new BlindingRefused('too many elements');
    const element = await elementAt(source, at, end);
    if (element === null) return;
    // The parts of a cluster of unknown length are passed over one by one: they are sound and picture.
    const passed = element.open && element.id === cluster;
    if (!passed) yield element;
    at = passed ? element.body : element.end;
  }
}

const insideClusters = new Set([0xe7, 0xa3, 0xa0, 0xab, 0xa7, 0x5854, voidMark]);

async function elementAt(source: MediaSource, at: number, end: number): Promise<Element | null> {
  const head = await source.read(at, 12);
  const idBytes = Math.clz32(head[0] ?? 0) - 23;
  if (idBytes > 4 || head.length < idBytes + 1) return null;
  const id = head.readUIntBE(0, idBytes);
  const size = sizeOf(head.subarray(idBytes));
  if (size === null) throw new BlindingRefused('a size that cannot be read');
  const body = at + idBytes + size.bytes;
  const open = size.value === unknownSize;
  const stop = open ? end : body + size.value;
  if (stop > end) throw new BlindingRefused('a part beyond its place');
  return { id: insideClusters.has(id) && id !== voidMark ? cluster : id, start: at, body, end: stop, open };
}

function sizeOf(head: Buffer): { readonly bytes: number; readonly value: number } | null {
  const bytes = Math.clz32(head[0] ?? 0) - 23;
  if (bytes > 8 || head.length < bytes) return null;
  const value = head.subarray(0, bytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const mask = (1n << BigInt(7 * bytes)) - 1n;
  const plain = value & mask;
  return { bytes, value: plain === mask ? unknownSize : Number(plain) };
}
