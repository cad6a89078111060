/** Sound and film of our own making: silence and darkness, but with the headers that players read. */

const sampleRate = 8000;
const timescale = 1000;
/** Bytes and seconds of a frame of MPEG-1 layer III at 32 kbit/s and 44.1 kHz. */
const mp3FrameBytes = 104;
const mp3FrameSeconds = 1152 / 44_100;

const matrix = words(0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000);

/** Silence as PCM of 8 bits. */
export function buildWav(seconds: number): Buffer {
  const samples = Math.round(seconds * sampleRate);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}

/** Silent frames of MP3, after tags of an artist and a title where they are given. */
export function buildMp3(seconds: number, tags: Readonly<Record<string, string>> = {}): Buffer {
  const frame = Buffer.alloc(mp3FrameBytes);
  Buffer.from([0xff, 0xfb, 0x10, 0xc4]).copy(frame);
  const frames = Math.ceil(seconds / mp3FrameSeconds);
  return Buffer.concat([id3Of(tags), ...Array.from({ length: frames }, () => frame)]);
}

function id3Of(tags: Readonly<Record<string, string>>): Buffer {
  const names = Object.entries(tags).map(([name, value]) => {
    const text = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(value, 'utf16le')]);
    const header = Buffer.alloc(10);
    header.write(name, 0, 'latin1');
    header.writeUInt32BE(text.length, 4);
    return Buffer.concat([header, text]);
  });
  if (names.length === 0) return Buffer.alloc(0);
  const body = Buffer.concat(names);
  const header = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0]);
  for (let byte = 0; byte < 4; byte += 1) header[6 + byte] = (body.length >> (7 * (3 - byte))) & 0x7f;
  return Buffer.concat([header, body]);
}

/** A film of one dark H.264 track, with a tag of its artist where one is given. */
export function buildMp4(seconds: number, artist?: string): Buffer {
  const duration = Math.round(seconds * timescale);
  const media = box(
    'mdia',
    full('mdhd', words(0, 0, timescale, duration), Buffer.from([0x55, 0xc4, 0, 0])),
    full('hdlr', words(0), Buffer.from('vide'), words(0, 0, 0), Buffer.from('Video\0')),
    box('minf', full('vmhd', words(0, 0)), dataReference(), sampleTable(duration)),
  );
  const track = box('trak', trackHeader(duration), media);
  const tags = artist === undefined ? [] : [userData(artist)];
  const movie = box('moov', movieHeader(duration), track, ...tags);
  const brands = Buffer.concat([Buffer.from('isom'), words(512), Buffer.from('isomiso2avc1mp41')]);
  return Buffer.concat([box('ftyp', brands), movie, box('mdat', Buffer.alloc(64))]);
}

function movieHeader(duration: number): Buffer {
  const rest = Buffer.alloc(80);
  rest.writeUInt32BE(0x00010000, 0);
  rest.writeUInt16BE(0x0100, 4);
  matrix.copy(rest, 16);
  rest.writeUInt32BE(2, 76);
  return full('mvhd', words(0, 0, timescale, duration), rest);
}

function trackHeader(duration: number): Buffer {
  const rest = Buffer.alloc(16);
  const size = words(640 << 16, 360 << 16);
  return full('tkhd', words(0, 0, 1, 0, duration), rest, matrix, size);
}

function dataReference(): Buffer {
  return box('dinf', full('dref', words(1), full('url ', Buffer.alloc(0))));
}

function sampleTable(duration: number): Buffer {
  const entry = Buffer.alloc(78);
  entry.writeUInt16BE(1, 6);
  entry.writeUInt16BE(640, 24);
  entry.writeUInt16BE(360, 26);
  entry.writeUInt32BE(0x00480000, 28);
  entry.writeUInt32BE(0x00480000, 32);
  entry.writeUInt16BE(1, 40);
  entry.writeUInt16BE(24, 74);
  entry.writeInt16BE(-1, 76);
  const configuration = box('avcC', Buffer.from([1, 66, 0, 30, 0xff, 0xe0, 0]));
  return box(
    'stbl',
    full('stsd', words(1), box('avc1', entry, configuration)),
    full('stts', words(1, 1, duration)),
    full('stsc', words(1, 1, 1, 1)),
    full('stsz', words(64, 1)),
    full('stco', words(1, 0)),
  );
}

function userData(artist: string): Buffer {
  const data = box('data', words(1, 0), Buffer.from(artist));
  const list = box('ilst', box('\u00a9ART', data));
  const handler = full('hdlr', words(0), Buffer.from('mdirappl'), words(0, 0), Buffer.from([0]));
  return box('udta', full('meta', handler, list));
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([words(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function full(type: string, ...content: readonly Buffer[]): Buffer {
  return box(type, words(0), ...content);
}
