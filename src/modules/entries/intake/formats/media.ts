import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { createRequire } from 'node:module';
import mediaInfoFactory, { type MediaInfo, type MediaInfoResult } from 'mediainfo.js';
import type { MediaFacts } from '../domain/inspection.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import type { Segment } from '../domain/extracted-document.js';
import { readableStrings } from './image-metadata.js';

/** What sound or film measures and is made of, and the words of its tags. */
export interface MediaReading {
  readonly durationMs: number;
  readonly media: MediaFacts;
  readonly segments: Segment[];
  readonly reasons: Reason[];
}

const wasm = createRequire(import.meta.url).resolve('mediainfo.js/MediaInfoModule.wasm');
const chunkBytes = 256 * 1024;
/** A player needs the beginning and the index; a file that makes the reader jump more often is built to. */
const mostReads = 4_000;
const longestMs = 24 * 3600 * 1000;
const tagBytes = 512 * 1024;
const tagValueLength = 2_000;
/** Codecs that browsers of all kinds play. */
const playable = /^(?:AVC|VP8|VP9|AV1|AAC|MPEG Audio|Opus|Vorbis|FLAC|PCM)$/u;
/** Fields that say how, not what. */
const measured =
  /^(?:@type|.*(?:Count|Size|Rate|Duration|Ratio|Mode|Format|CodecID|Width|Height|Delay|Order|ID|Profile|Settings|Streamable|Depth|Channels|Sampling|Version|Compression).*)$/u;

/** Reads how long sound or film runs and what it is made of; pictures and sound themselves are never decoded. */
export async function readMedia(file: FileHandle, bytes: number): Promise<MediaReading> {
  const result = await analyse(file, bytes);
  const tracks = result.media?.track ?? [];
  const general = tracks.find((track) => track['@type'] === 'General');
  const audio = tracks.find((track) => track['@type'] === 'Audio');
  const video = tracks.find((track) => track['@type'] === 'Video');
  const durationMs = Math.round(Number(general?.Duration ?? video?.Duration ?? audio?.Duration ?? 0) * 1000);
  if ((audio ?? video) === undefined || durationMs <= 0 || durationMs > longestMs)
    throw new Refusal('media-unreadable');
  const media: MediaFacts = {
    container: textOf(general?.Format),
    audioCodec: textOf(audio?.Format),
    videoCodec: textOf(video?.Format),
    width: numberOf(video?.Width),
    height: numberOf(video?.Height),
  };
  const segments = tagSegments(tracks);
  const tags = await id3Text(file);
  if (tags !== '') segments.push({ place: 'metadata', part: 'media:id3', text: tags });
  return { durationMs, media, segments, reasons: codecReasons(media) };
}

/** The digest of a file that is too large to be held in memory. */
export async function digestOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkBytes);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, position);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

async function analyse(file: FileHandle, bytes: number): Promise<MediaInfoResult> {
  const reader: MediaInfo<'object'> = await mediaInfoFactory({
    format: 'object',
    chunkSize: chunkBytes,
    locateFile: () => wasm,
  });
  let reads = 0;
  try {
    return await reader.analyzeData(bytes, async (size, offset) => {
      reads += 1;
      if (reads > mostReads) throw new Refusal('too-complex');
      const buffer = new Uint8Array(size);
      const { bytesRead } = await file.read(buffer, 0, size, offset);
      return buffer.subarray(0, bytesRead);
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('media-unreadable');
  } finally {
    reader.close();
  }
}

function codecReasons({ audioCodec, videoCodec }: MediaFacts): Reason[] {
  const unusual = [videoCodec, audioCodec].find((codec) => codec !== null && !playable.test(codec));
  return unusual === undefined || unusual === null
    ? []
    : [{ code: 'codec-unusual', params: { codec: unusual } }];
}

/** Every text that the tags of the file hold: title, performer, comment and whatever else. */
function tagSegments(tracks: readonly object[]): Segment[] {
  return tracks.flatMap((track) =>
    Object.entries(track).flatMap(([key, value]): Segment[] => {
      if (measured.test(key)) return [];
      return stringsOf(value).map((text) => ({
        place: 'metadata',
        part: `media:${key}`,
        text: text.slice(0, tagValueLength),
      }));
    }),
  );
}

/** ID3 tags in UTF-16, which the reader does not give faithfully. */
async function id3Text(file: FileHandle): Promise<string> {
  const head = Buffer.alloc(10);
  await file.read(head, 0, 10, 0);
  if (head.toString('latin1', 0, 3) !== 'ID3') return '';
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
  const tags = Buffer.alloc(Math.min(size, tagBytes));
  const { bytesRead } = await file.read(tags, 0, tags.length, 10);
  return readableStrings(tags.subarray(0, bytesRead)).join('\n');
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsOf);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 40) : null;
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : null;
}
