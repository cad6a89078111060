import {
  type BlindingPlan,
  BlindingRefused,
  type MediaSource,
  type Patch,
  readExactly,
  type Span,
} from './blinding.js';
import { sampleSpans } from './mp4-samples.js';
import { type Box, boxesIn, childrenOf, find, payloadOf } from './mp4-boxes.js';

const topLevel = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'wide']);
/** Boxes that hold boxes. */
const containers = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'edts',
  'dinf',
  'mvex',
  'moof',
  'traf',
  'mfra',
]);
/** Boxes that say how to play what the media data hold. */
const leaves = new Set([
  ...['mvhd', 'tkhd', 'mdhd', 'hdlr', 'vmhd', 'smhd', 'gmhd', 'nmhd', 'dref', 'elst'],
  ...[
    'stsd',
    'stts',
    'ctts',
    'cslg',
    'stsc',
    'stsz',
    'stz2',
    'stco',
    'co64',
    'stss',
    'stps',
    'sdtp',
    'sbgp',
    'sgpd',
  ],
  ...['mehd', 'trex', 'mfhd', 'tfhd', 'tfdt', 'trun', 'tfra', 'mfro', 'saiz', 'saio', 'tref', 'load'],
]);
const timed = new Set(['mvhd', 'tkhd', 'mdhd']);
const played = new Set(['soun', 'vide']);
const mostMovieBytes = 64 * 1024 * 1024;
/** In an entry of a picture's description: the name of the encoder, 32 bytes. */
const compressorAt = 50;
const compressorBytes = 32;

interface Blinding {
  readonly patches: Patch[];
  readonly blanks: Span[];
  /** Tracks that are neither sound nor picture. */
  dropped: number;
}

/**
 * Leaves of an MP4, M4A or MOV file the tracks of sound and picture. Tags, places, names and the times of recording
 * become free space of the same length, so that no offset into the media data changes; the data of other tracks
 * (chapters, subtitles, the sensors of a phone) are blanked.
 */
export async function blindMp4(source: MediaSource): Promise<BlindingPlan> {
  const blinding: Blinding = { patches: [], blanks: [], dropped: 0 };
  const boxes = await boxesIn(source, { start: 0, end: source.bytes });
  if (!boxes.some(({ type }) => type === 'moov')) throw new BlindingRefused('no movie');
  for (const box of boxes) {
    if (!topLevel.has(box.type)) free(box, blinding);
    else if (box.type === 'moov' || box.type === 'moof') await blindMovie(source, box, blinding);
  }
  const fragmented = boxes.some(({ type }) => type === 'moof');
  if (fragmented && blinding.dropped > 0) throw new BlindingRefused('another track in fragments');
  const { patches, blanks } = blinding;
  return { keep: [{ start: 0, end: boxes.at(-1)?.end ?? 0 }], patches, blanks };
}

async function blindMovie(source: MediaSource, movie: Box, blinding: Blinding): Promise<void> {
  if (movie.end - movie.start > mostMovieBytes) throw new BlindingRefused('a movie header too large');
  const bytes = await readExactly(source, movie.start, movie.end - movie.start);
  const inMemory: MediaSource = {
    bytes: movie.end,
    read: (at, length) => Promise.resolve(bytes.subarray(at - movie.start, at - movie.start + length)),
  };
  let tracks = 0;
  for (const child of await childrenOf(inMemory, movie)) {
    const unplayed = child.type === 'trak' && !(await isPlayed(inMemory, child));
    if (unplayed) {
      blinding.blanks.push(...(await sampleSpans(inMemory, child, source.bytes)));
      free(child, blinding);
      blinding.dropped += 1;
      continue;
    }
    if (child.type === 'trak') tracks += 1;
    await blindBox(inMemory, child, blinding);
  }
  if (movie.type === 'moov' && tracks === 0) throw new BlindingRefused('no track of sound or picture');
}

async function isPlayed(source: MediaSource, track: Box): Promise<boolean> {
  const handler = await find(source, track, ['mdia', 'hdlr']);
  if (handler === null) return false;
  return played.has((await payloadOf(source, handler)).toString('latin1', 8, 12));
}

async function blindBox(source: MediaSource, box: Box, blinding: Blinding): Promise<void> {
  if (containers.has(box.type)) {
    for (const child of await childrenOf(source, box)) await blindBox(source, child, blinding);
  } else if (!leaves.has(box.type)) {
    free(box, blinding);
  } else if (timed.has(box.type)) {
    blankTimes(await payloadOf(source, box), box, blinding);
  } else if (box.type === 'hdlr') {
    // After version, two types and three reserved words: what the recorder calls the track.
    blinding.blanks.push({ start: Math.min(box.end, box.body + 24), end: box.end });
  } else if (box.type === 'stsd') {
    await blankCompressors(source, box, blinding);
  }
}

function free(box: Box, { patches, blanks }: Pick<Blinding, 'patches' | 'blanks'>): void {
  patches.push({ at: box.start + 4, bytes: Buffer.from('free', 'latin1') });
  blanks.push({ start: box.body, end: box.end });
}

/** The times of making and changing: four bytes each, or eight in version 1. */
function blankTimes(payload: Buffer, box: Box, { blanks }: Blinding): void {
  const length = payload[0] === 1 ? 16 : 8;
  if (payload.length < 4 + length) throw new BlindingRefused('a header too short');
  blanks.push({ start: box.body + 4, end: box.body + 4 + length });
}

async function blankCompressors(source: MediaSource, box: Box, { blanks }: Blinding): Promise<void> {
  const entries = await boxesIn(source, { start: box.body + 8, end: box.end });
  for (const { start, end, type } of entries) {
    const at = start + compressorAt;
    const isPicture = /^(?:avc|hvc|hev|vp0|av01|mp4v|jpeg|ap|mjp|s263|dv|encv)/u.test(type);
    if (isPicture && at + compressorBytes <= end) blanks.push({ start: at, end: at + compressorBytes });
  }
}
