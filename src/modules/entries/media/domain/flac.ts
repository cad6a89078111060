import {
  type BlindingPlan,
  BlindingRefused,
  type MediaSource,
  type Patch,
  readExactly,
  type Span,
} from './blinding.js';
import { withoutTags } from './trailing-tags.js';

const blockHeadBytes = 4;
const padding = 1;
/** What a player needs: the stream's figures and the table for seeking. */
const kept: ReadonlySet<number> = new Set([0, 3]);
const mostBlocks = 1000;

/** Leaves of a FLAC file the sound and its figures; comments, pictures and the rest become padding. */
export async function blindFlac(source: MediaSource): Promise<BlindingPlan> {
  const sound = await withoutTags(source);
  const mark = await readExactly(source, sound.start, 4);
  if (mark.toString('latin1') !== 'fLaC') throw new BlindingRefused('not a FLAC file');
  const patches: Patch[] = [];
  const blanks: Span[] = [];
  let at = sound.start + 4;
  for (let count = 0; ; count += 1) {
    if (count > mostBlocks) throw new BlindingRefused('too many blocks');
    const head = await readExactly(source, at, blockHeadBytes);
    const first = head.readUInt8(0);
    const start = at + blockHeadBytes;
    const end = start + head.readUIntBE(1, 3);
    if (end > sound.end) throw new BlindingRefused('a block beyond the end');
    if (!kept.has(first & 0x7f)) {
      patches.push({ at, bytes: Buffer.from([(first & 0x80) | padding]) });
      blanks.push({ start, end });
    }
    at = end;
    if ((first & 0x80) !== 0) break;
  }
  return { keep: [sound], patches, blanks };
}
