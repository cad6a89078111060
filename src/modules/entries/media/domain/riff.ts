import {
  type BlindingPlan,
  BlindingRefused,
  type MediaSource,
  type Patch,
  readExactly,
  type Span,
} from './blinding.js';

const headBytes = 8;
const mostChunks = 20_000;
/** Chunks that are sound and picture or say how to play them. */
const kept: Readonly<Record<string, ReadonlySet<string>>> = {
  WAVE: new Set(['fmt ', 'data', 'fact']),
  'AVI ': new Set(['avih', 'strh', 'strf', 'indx', 'idx1', 'vprp', 'dmlh']),
  AVIX: new Set(['idx1']),
};
/** Lists that are looked into; that of the frames stays as it is. */
const opened = new Set(['hdrl', 'strl', 'odml']);
const streams = new Set(['vids', 'auds']);

interface Blinding {
  readonly patches: Patch[];
  readonly blanks: Span[];
  chunks: number;
}

/** Leaves of a WAV or AVI file what is played; everything else becomes padding of the same length. */
export async function blindRiff(source: MediaSource): Promise<BlindingPlan> {
  const blinding: Blinding = { patches: [], blanks: [], chunks: 0 };
  let at = 0;
  while (at + 12 <= source.bytes) {
    const head = await readExactly(source, at, 12);
    const form = head.toString('latin1', 8, 12);
    if (head.toString('latin1', 0, 4) !== 'RIFF' || kept[form] === undefined) break;
    const end = Math.min(source.bytes, at + headBytes + head.readUInt32LE(4));
    await blindChunks(source, { start: at + 12, end }, kept[form], blinding);
    at = end + (end % 2);
  }
  if (at === 0) throw new BlindingRefused('not a RIFF file');
  const { patches, blanks } = blinding;
  return { keep: [{ start: 0, end: Math.min(at, source.bytes) }], patches, blanks };
}

async function blindChunks(
  source: MediaSource,
  span: Span,
  allowed: ReadonlySet<string>,
  blinding: Blinding,
): Promise<void> {
  for (let at = span.start; at + headBytes <= span.end;) {
    if ((blinding.chunks += 1) > mostChunks) throw new BlindingRefused('too many chunks');
    const head = await readExactly(source, at, headBytes);
    const name = head.toString('latin1', 0, 4);
    const body = at + headBytes;
    // Recorders that are switched off leave a size of sound that is too large.
    const end = Math.min(span.end, body + head.readUInt32LE(4));
    const list =
      name === 'LIST' && end - body >= 4 ? (await readExactly(source, body, 4)).toString('latin1') : null;
    if (list !== null && opened.has(list)) {
      await blindChunks(source, { start: body + 4, end }, allowed, blinding);
    } else if (name === 'strh') {
      await demandStream(source, body);
    } else if (list !== 'movi' && !allowed.has(name)) {
      blinding.patches.push({ at, bytes: Buffer.from('JUNK', 'latin1') });
      blinding.blanks.push({ start: body, end });
    }
    at = end + ((end - body) % 2);
  }
}

/** Subtitles may say anything: a film that carries them does not cross. */
async function demandStream(source: MediaSource, body: number): Promise<void> {
  const kind = (await readExactly(source, body, 4)).toString('latin1');
  if (!streams.has(kind)) throw new BlindingRefused('a stream that is neither sound nor picture');
}
