import { toNfc } from '../../../kernel/vietnamese.js';
import type { ExtractedDocument, HiddenRange } from './domain/extracted-document.js';
import { vietnameseShare } from './domain/vietnamese-syllables.js';
import { decodeTcvn3, decodeVni } from './formats/legacy-fonts.js';

type LegacyEncoding = 'TCVN3' | 'VNI';

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  TCVN3: decodeTcvn3,
  VNI: decodeVni,
};
const SOFT_HYPHEN = /\u00AD/gu;
/** Words with a letter beyond ASCII below which a line says nothing of its character set. */
const FEWEST_WORDS = 3;
const READABLE = 0.6;
const CONVINCING = 0.85;
const SAMPLE = 40_000;

/**
 * Converts text that fonts of old made Vietnamese, where the file does not say in which font it is set: lines that make
 * no sense as they stand and do in TCVN3 or VNI. Lines in Unicode stay.
 */
export function convertLegacyText(document: ExtractedDocument): ExtractedDocument {
  const encoding = encodingOf(document.text);
  if (encoding === null) {
    const text = document.text.replace(SOFT_HYPHEN, '');
    return text === document.text ? document : { ...document, text };
  }
  const decode = (line: string): string =>
    isReadable(line) ? line.replace(SOFT_HYPHEN, '') : toNfc(decoders[encoding](line));
  const { text, hiddenRanges } = convertLines(document, decode);
  return {
    ...document,
    text,
    hiddenRanges,
    encoding,
    segments: document.segments.map((segment) => ({
      ...segment,
      text: convertSegment(segment.text, encoding),
    })),
    reasons: [...document.reasons, { code: 'legacy-encoding', params: { encoding } }],
  };
}

function encodingOf(text: string): LegacyEncoding | null {
  const sample = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => foreignWords(line) >= FEWEST_WORDS && !isReadable(line))
    .join('\n');
  if (foreignWords(sample) < FEWEST_WORDS) return null;
  const shares = (['TCVN3', 'VNI'] as const).map((encoding) => ({
    encoding,
    share: vietnameseShare(decoders[encoding](sample)),
  }));
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= CONVINCING ? best.encoding : null;
}

/** Beside the text there are single names: one is converted when it turns from nonsense into Vietnamese. */
function convertSegment(text: string, encoding: LegacyEncoding): string {
  return text
    .split('\n')
    .map((line) => {
      const decoded = decoders[encoding](line);
      const better = !isReadable(line) && vietnameseShare(decoded) >= CONVINCING;
      return better ? toNfc(decoded) : line;
    })
    .join('\n');
}

function convertLines(
  { text, hiddenRanges }: ExtractedDocument,
  decode: (line: string) => string,
): { text: string; hiddenRanges: HiddenRange[] } {
  const lines: string[] = [];
  const ranges: HiddenRange[] = [];
  let from = 0;
  let to = 0;
  for (const line of text.split('\n')) {
    const decoded = decode(line);
    const inLine = hiddenRanges.filter(({ offset }) => offset >= from && offset <= from + line.length);
    for (const { offset, length } of inLine) {
      const start = decode(line.slice(0, offset - from)).length;
      const end = decode(line.slice(0, offset - from + length)).length;
      ranges.push({ offset: to + start, length: end - start });
    }
    lines.push(decoded);
    from += line.length + 1;
    to += decoded.length + 1;
  }
  return { text: lines.join('\n'), hiddenRanges: ranges };
}

function foreignWords(text: string): number {
  return (text.match(/[\p{L}\p{M}\p{N}\p{S}\u00AD]+/gu) ?? []).filter((word) => /\P{ASCII}/u.test(word))
    .length;
}

function isReadable(line: string): boolean {
  return foreignWords(line) === 0 || vietnameseShare(line) >= READABLE;
}
