import { BlindingRefused, type MediaSource, type Span } from './blinding.js';
import { type Box, find, payloadOf } from './mp4-boxes.js';

const mostSamples = 2_000_000;

/** Where the samples of a track lie in the file, by its tables of chunks and sizes. */
export async function sampleSpans(source: MediaSource, track: Box, fileBytes: number): Promise<Span[]> {
  const table = await find(source, track, ['mdia', 'minf', 'stbl']);
  if (table === null) return [];
  const [offsets, runs, sizes] = await Promise.all([
    chunkOffsets(source, table),
    samplesToChunk(source, table),
    sampleSizes(source, table),
  ]);
  const spans: Span[] = [];
  let sample = 0;
  for (const [index, start] of offsets.entries()) {
    // The run that began last before this chunk says how many samples it has.
    const perChunk = runs.findLast(({ firstChunk }) => firstChunk <= index + 1)?.samples ?? 0;
    let end = start;
    for (let count = 0; count < perChunk && sample < sizes.count; count += 1) end += sizes.of(sample++);
    if (end > fileBytes) throw new BlindingRefused('samples beyond the end');
    spans.push({ start, end });
  }
  return spans;
}

async function tableOf(
  source: MediaSource,
  box: Box | null,
  at: number,
  entryBytes: number,
): Promise<Buffer> {
  if (box === null) return Buffer.alloc(0);
  const payload = await payloadOf(source, box);
  const count = payload.readUInt32BE(at);
  if (count > mostSamples || at + 4 + count * entryBytes > payload.length) {
    throw new BlindingRefused('a table that does not fit');
  }
  return payload.subarray(at + 4, at + 4 + count * entryBytes);
}

async function chunkOffsets(source: MediaSource, table: Box): Promise<number[]> {
  const large = await find(source, table, ['co64']);
  const bytes = await tableOf(
    source,
    large ?? (await find(source, table, ['stco'])),
    4,
    large === null ? 4 : 8,
  );
  return large === null
    ? Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(4 * index))
    : Array.from({ length: bytes.length / 8 }, (_, index) => Number(bytes.readBigUInt64BE(8 * index)));
}

async function samplesToChunk(
  source: MediaSource,
  table: Box,
): Promise<{ readonly firstChunk: number; readonly samples: number }[]> {
  const bytes = await tableOf(source, await find(source, table, ['stsc']), 4, 12);
  return Array.from({ length: bytes.length / 12 }, (_, index) => ({
    firstChunk: bytes.readUInt32BE(12 * index),
    samples: bytes.readUInt32BE(12 * index + 4),
  }));
}

interface Sizes {
  readonly count: number;
  of(sample: number): number;
}

async function sampleSizes(source: MediaSource, table: Box): Promise<Sizes> {
  const box = await find(source, table, ['stsz']);
  if (box === null) throw new BlindingRefused('no sizes of samples');
  const payload = await payloadOf(source, box);
  const uniform = payload.readUInt32BE(4);
  if (uniform > 0) return { count: payload.readUInt32BE(8), of: () => uniform };
  const bytes = await tableOf(source, box, 8, 4);
  return { count: bytes.length / 4, of: (sample) => bytes.readUInt32BE(4 * sample) };
}
