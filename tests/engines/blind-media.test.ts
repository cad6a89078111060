import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blindedBytes, blinders } from '../../src/modules/entries/media/domain/blinded-bytes.js';
import { BlindingRefused, type MediaSource } from '../../src/modules/entries/media/domain/blinding.js';

/**
 * Our own recordings of a tone and of moving bars; whoever made them put the same word into every tag, name,
 * subtitle and attachment that the format has.
 */
const folder = join(process.cwd(), 'tests/support/files/media');
const word = 'Quexomedia';
const files = readdirSync(folder);
/** Forms that carry subtitles among the sound: they do not cross. */
const read = (name: string): Buffer => readFileSync(join(folder, name));
const typeOf = (name: string): string => name.split('.').at(-1) ?? '';

function sourceOf(content: Buffer): MediaSource {
  return {
    bytes: content.length,
    read: (at, length) => Promise.resolve(content.subarray(at, Math.min(content.length, at + length))),
  };
}

async function blind(content: Buffer, type: string): Promise<Buffer> {
  const source = sourceOf(content);
  const plan = await (blinders[type] as (typeof blinders)[string])(source);
  const pieces: Buffer[] = [];
  for await (const piece of blindedBytes(source, plan)) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('has recordings of every type that is blinded', () => {
  expect([...new Set(files.map(typeOf))].sort()).toEqual(Object.keys(blinders).sort());
});

it.each(files)('%s keeps nothing of what it said beside the sound and picture', async (name) => {
  const content = read(name);
  expect(content.includes(word)).toBe(true);
  const copy = await blind(content, typeOf(name));
  expect(copy.includes(word)).toBe(false);
  for (const mark of ['ID3', 'APETAGEX', 'Lavf', 'LIST\0', '2026-03']) {
    expect({ mark, found: copy.includes(mark) }).toEqual({ mark, found: false });
  }
  // What was cut and blanked is small beside what is played.
  expect(copy.length).toBeGreaterThan(content.length * 0.5);
  expect(copy.length).toBeLessThanOrEqual(content.length);
  // A copy of the copy is the copy: nothing is left to take away.
  expect((await blind(copy, typeOf(name))).equals(copy)).toBe(true);
});

it('takes tags off an MP3 wherever they stand', async () => {
  const sound = await blind(read('sound.mp3'), 'mp3');
  const ape = (text: string): Buffer => {
    const item = Buffer.concat([
      Buffer.from([text.length, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.from(`Artist\0${text}`),
    ]);
    const footer = Buffer.alloc(32);
    footer.write('APETAGEX', 'latin1');
    footer.writeUInt32LE(2000, 8);
    footer.writeUInt32LE(item.length + 32, 12);
    footer.writeUInt32LE(1, 16);
    return Buffer.concat([item, footer]);
  };
  const id3v1 = Buffer.alloc(128);
  id3v1.write(`TAG${word}`, 'latin1');
  const lyrics = Buffer.from(`LYRICSBEGINLYR00010${word}`, 'latin1');
  const lyricsEnd = Buffer.from(`${String(lyrics.length).padStart(6, '0')}LYRICS200`, 'latin1');
  const id3v2 = Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\u0020', 'latin1'), Buffer.alloc(32, word)]);
  const cut = sound.length >> 1;
  const tagged = Buffer.concat([
    ...[id3v2, id3v2, Buffer.alloc(500), sound.subarray(0, cut), id3v2, sound.subarray(cut)],
    ...[ape(word), lyrics, lyricsEnd, id3v1],
  ]);
  const copy = await blind(tagged, 'mp3');
  expect(copy.includes(word)).toBe(false);
  expect(copy.length).toBeGreaterThan(sound.length * 0.9);
});

it('blanks the times of recording in a film', async () => {
  const content = read('film.mp4');
  const times = (bytes: Buffer): number[] =>
    ['mvhd', 'tkhd', 'mdhd'].map((box) => bytes.readUInt32BE(bytes.indexOf(box) + 8));
  expect(times(content).every((time) => time > 0)).toBe(true);
  expect(times(await blind(content, 'mp4'))).toEqual([0, 0, 0]);
});

it.each(files)('%s, cut off or spoilt, is copied or refused, and breaks nothing else', async (name) => {
  const content = read(name);
  const spoilt = [0.1, 0.5, 0.9].map((share) => content.subarray(0, Math.floor(content.length * share)));
  for (let at = 0; at < 400; at += 7) {
    const copy = Buffer.from(content);
    copy[at] = 0xff;
    spoilt.push(copy);
  }
  for (const bytes of spoilt) {
    const outcome = await blind(bytes, typeOf(name)).then(
      () => 'copied',
      (error: unknown) =>
        error instanceof BlindingRefused || error instanceof RangeError ? 'refused' : error,
    );
    expect(['copied', 'refused']).toContain(outcome);
  }
});

it.each(Object.keys(blinders))('refuses as %s what is none', async (type) => {
  await expect(blind(Buffer.from('Không phải âm thanh hay hình ảnh. '.repeat(40)), type)).rejects.toThrow(
    BlindingRefused,
  );
});
