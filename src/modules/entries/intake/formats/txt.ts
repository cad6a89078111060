import iconv from 'iconv-lite';
import { toNfc } from '../../../../kernel/vietnamese.js';
import type { ExtractedDocument } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { vietnameseShare } from '../domain/vietnamese-syllables.js';
import { decodeTcvn3, decodeVni } from './legacy-fonts.js';

/** Decoded text and the character set it was in; `guessed` if nothing but the text itself told. */
export interface DecodedText {
  text: string;
  encoding: string;
  guessed: boolean;
}

const SAMPLE = 64 * 1024;
const CONVINCING = 0.9;
/** What was never a character set, only fonts: a person has to see whether the conversion is right. */
const fontEncodings = new Set(['TCVN3', 'VNI']);
const UTF16_NULS = 0.2;

/** Reads a plain text file. */
export function readTxt(bytes: Buffer, limits: InspectionLimits): ExtractedDocument {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new Refusal('unsupported-encoding');
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  body.add(decoded.text.replace(/\r\n?/gu, '\n'));
  const built = body.finish();
  const reasons: Reason[] = [];
  if (decoded.guessed) {
    const code = fontEncodings.has(decoded.encoding) ? 'legacy-encoding' : 'encoding-converted';
    reasons.push({ code, params: { encoding: decoded.encoding } });
  }
  if (built.controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: [],
    pages: null,
    encoding: decoded.encoding,
    segments: [],
    reasons,
  };
}

/** Finds out the character set of bytes; null if none makes sense of them as text. */
export function decodeText(bytes: Buffer): DecodedText | null {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  if (!bytes.includes(0)) {
    const utf8 = decodeStrictly(bytes, 'utf-8');
    if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', guessed: false };
  }
  return decodeUtf16(bytes) ?? refuseDamagedUtf8(bytes) ?? decodeLegacy(bytes);
}

function decodeMarked(bytes: Buffer): DecodedText | null {
  const marks = [
    { mark: 'efbbbf', label: 'utf-8', encoding: 'UTF-8' },
    { mark: 'fffe', label: 'utf-16le', encoding: 'UTF-16LE' },
    { mark: 'feff', label: 'utf-16be', encoding: 'UTF-16BE' },
  ];
  const start = bytes.subarray(0, 3).toString('hex');
  const found = marks.find(({ mark }) => start.startsWith(mark));
  if (!found) return null;
  const text = decodeStrictly(bytes, found.label);
  if (text === null) throw new Refusal('corrupt');
  return { text, encoding: found.encoding, guessed: false };
}

function decodeStrictly(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark shows by its zero bytes, which stand on one side of each pair. */
function decodeUtf16(bytes: Buffer): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  const sample = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < sample; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < (sample / 2) * UTF16_NULS) return null;
  const bigEndian = even > odd;
  const text = decodeStrictly(bytes, bigEndian ? 'utf-16be' : 'utf-16le');
  if (text === null || text.slice(0, SAMPLE).includes('\u0000')) return null;
  return { text, encoding: bigEndian ? 'UTF-16BE' : 'UTF-16LE', guessed: true };
}

/** Mostly good UTF-8 with some broken or zero bytes is a damaged file, not another character set. */
function refuseDamagedUtf8(bytes: Buffer): null {
  const text = bytes.toString('utf8');
  let good = 0;
  let broken = 0;
  for (const letter of text) {
    if (letter === '\uFFFD' || letter === '\u0000') broken += 1;
    else if (letter > '\u007F') good += 1;
  }
  if (good > broken * 4 || (broken > 0 && broken < text.length / 1_000)) throw new Refusal('corrupt');
  return null;
}

function decodeLegacy(bytes: Buffer): DecodedText | null {
  if (bytes.includes(0)) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = [
    { encoding: 'Windows-1258', decode: (raw: Buffer) => toNfc(iconv.decode(raw, 'windows-1258')) },
    { encoding: 'TCVN3', decode: (raw: Buffer) => decodeTcvn3(raw.toString('latin1')) },
    { encoding: 'VNI', decode: (raw: Buffer) => decodeVni(iconv.decode(raw, 'windows-1252')) },
  ];
  const scored = candidates
    .map((candidate) => ({ ...candidate, share: vietnameseShare(candidate.decode(sample)) }))
    .sort((a, b) => b.share - a.share);
  const best = scored[0];
  if (!best || best.share < CONVINCING) return null;
  return { text: best.decode(bytes), encoding: best.encoding, guessed: true };
}
