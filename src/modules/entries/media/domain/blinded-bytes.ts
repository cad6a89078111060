import type { BlindingPlan, MediaSource } from './blinding.js';
import { blindFlac } from './flac.js';
import { blindMatroska } from './matroska.js';
import { blindMp3 } from './mp3.js';
import { blindMp4 } from './mp4.js';
import { blindOgg } from './ogg.js';
import { blindRiff } from './riff.js';

const pieceBytes = 256 * 1024;

/** How each type is blinded. A type that is not here does not cross. */
export const blinders: Readonly<Record<string, (source: MediaSource) => Promise<BlindingPlan>>> = {
  mp3: blindMp3,
  mp4: blindMp4,
  m4a: blindMp4,
  mov: blindMp4,
  wav: blindRiff,
  avi: blindRiff,
  flac: blindFlac,
  ogg: blindOgg,
  webm: blindMatroska,
  mkv: blindMatroska,
};

/** The bytes of the blind copy, piece by piece. */
export async function* blindedBytes(source: MediaSource, plan: BlindingPlan): AsyncGenerator<Buffer> {
  const blanks = [...plan.blanks].sort((a, b) => a.start - b.start);
  const patches = [...plan.patches].sort((a, b) => a.at - b.at);
  for (const span of plan.keep) {
    for (let at = span.start; at < span.end; at += pieceBytes) {
      const piece = Buffer.from(await source.read(at, Math.min(pieceBytes, span.end - at)));
      const end = at + piece.length;
      // What lies wholly before this piece is never looked at again.
      while ((blanks[0]?.end ?? Infinity) <= at) blanks.shift();
      while (patches[0] !== undefined && patches[0].at + patches[0].bytes.length <= at) patches.shift();
      for (const blank of blanks) {
        if (blank.start >= end) break;
        piece.fill(0, Math.max(0, blank.start - at), Math.min(piece.length, blank.end - at));
      }
      for (const patch of patches) {
        if (patch.at >= end) break;
        const skip = Math.max(0, at - patch.at);
        patch.bytes.copy(piece, Math.max(0, patch.at - at), skip);
      }
      yield piece;
    }
  }
}
