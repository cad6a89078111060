import { type BlindingPlan, BlindingRefused, type MediaSource, type Span } from './blinding.js';
import { withoutTags } from './trailing-tags.js';

const windowBytes = 1024 * 1024;
const headerBytes = 4;
/** Bits for a second in thousands, by the index in the header: MPEG 1 and MPEG 2, layers I to III. */
const rates: Readonly<Record<string, readonly number[]>> = {
  '1-1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1-2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1-3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2-1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2-2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2-3': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates: Readonly<Record<number, readonly number[]>> = {
  0: [11025, 12000, 8000],
  2: [22050, 24000, 16000],
  3: [44100, 48000, 32000],
};

/** Length in bytes of the frame of sound with this header; 0 if it is none. */
export function frameLength(header: number): number {
  if (header >>> 21 !== 0x7ff) return 0;
  const version = (header >>> 19) & 3;
  const layer = 4 - ((header >>> 17) & 3);
  const sampleRate = sampleRates[version]?.[(header >>> 10) & 3] ?? 0;
  const rate = rates[`${version === 3 ? 1 : 2}-${layer}`]?.[(header >>> 12) & 15] ?? 0;
  if (sampleRate === 0 || rate === 0) return 0;
  const padding = (header >>> 9) & 1;
  if (layer === 1) return (Math.floor((12_000 * rate) / sampleRate) + padding) * 4;
  const samples = layer === 3 && version !== 3 ? 72_000 : 144_000;
  return Math.floor((samples * rate) / sampleRate) + padding;
}

/** Goes through a file by a window, so that each header costs no read of its own. */
class Window {
  private at = 0;
  private bytes: Buffer = Buffer.alloc(0);

  constructor(private readonly source: MediaSource) {}

  /** The four bytes at an offset; 0 where the file ends. */
  async header(at: number): Promise<number> {
    if (at < this.at || at + headerBytes > this.at + this.bytes.length) {
      this.at = at;
      this.bytes = await this.source.read(at, windowBytes);
    }
    const inside = at - this.at;
    return inside + headerBytes <= this.bytes.length ? this.bytes.readUInt32BE(inside) : 0;
  }
}

/**
 * Keeps the frames of sound of an MP3 and nothing else: whatever stands before, between and after them, tags known
 * and unknown, goes.
 */
export async function blindMp3(source: MediaSource): Promise<BlindingPlan> {
  const window = new Window(source);
  const sound = await withoutTags(source);
  const keep: Span[] = [];
  let at = sound.start;
  while (at + headerBytes <= sound.end) {
    const length = frameLength(await window.header(at));
    const next = at + length;
    // A frame is one only if another follows, or the sound ends: random bytes look like a header now and then.
    const sure = length > 0 && next <= sound.end && (await followed(window, next, sound.end));
    if (!sure) {
      at += 1;
      continue;
    }
    const last = keep.at(-1);
    if (last?.end === at) keep[keep.length - 1] = { start: last.start, end: next };
    else keep.push({ start: at, end: next });
    at = next;
  }
  if (keep.length === 0) throw new BlindingRefused('no frames of sound');
  return { keep, patches: [], blanks: [] };
}

async function followed(window: Window, next: number, end: number): Promise<boolean> {
  return next + headerBytes > end || frameLength(await window.header(next)) > 0;
}
