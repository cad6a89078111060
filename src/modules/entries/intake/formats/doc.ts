import WordExtractor, { type WordDocument } from 'word-extractor';
import { CompoundFile } from '../containers/compound-file.js';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { documentProperties } from './ole-properties.js';

const ENCRYPTED_FLAG = 0x0100;
const TABLE_1_FLAG = 0x0200;
const FLAGS_AT = 0x0a;
const HIDDEN_TEXT_LIMIT = 500_000;

/** Reads a Word 97–2003 document. */
export async function readDoc(
  bytes: Buffer,
  file: CompoundFile,
  limits: InspectionLimits,
): Promise<ExtractedDocument> {
  const main = file.read('WordDocument');
  if (!main || main.length < 0x200) throw new Refusal('corrupt');
  const flags = main.readUInt16LE(FLAGS_AT);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new Refusal('encrypted');
  if (file.names.some((name) => name === '_VBA_PROJECT' || name === 'VBA')) throw new Refusal('has-macros');
  if (file.names.some((name) => /Ole10Native$/u.test(name)))
    throw new Refusal('active-content', { what: 'OLE' });

  const document = await extract(bytes);
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  body.add(document.getBody());
  const built = body.finish();
  const reasons: Reason[] = [];
  if (document.getAnnotations().trim()) reasons.push({ code: 'comments-removed' });
  if (built.controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: [],
    pages: null,
    encoding: null,
    segments: [
      ...textsBeside(document),
      ...documentProperties(file),
      ...namesInTable(file, (flags & TABLE_1_FLAG) !== 0 ? '1Table' : '0Table'),
    ],
    reasons,
  };
}

async function extract(bytes: Buffer): Promise<WordDocument> {
  try {
    return await new WordExtractor().extract(bytes);
  } catch {
    throw new Refusal('corrupt');
  }
}

function textsBeside(document: WordDocument): Segment[] {
  const segments: Segment[] = [
    { place: 'outside-body', part: 'doc:headers', text: document.getHeaders({ includeFooters: false }) },
    { place: 'outside-body', part: 'doc:footers', text: document.getFooters() },
    {
      place: 'outside-body',
      part: 'doc:footnotes',
      text: `${document.getFootnotes()}\n${document.getEndnotes()}`,
    },
    { place: 'outside-body', part: 'doc:textboxes', text: document.getTextboxes() },
    { place: 'hidden', part: 'doc:annotations', text: document.getAnnotations() },
  ];
  return segments.filter((one) => one.text.trim());
}

/** Names of commenters and revisers stand as UTF-16 strings in the table stream, between binary tables. */
function namesInTable(file: CompoundFile, name: string): Segment[] {
  const table = file.read(name)?.subarray(0, HIDDEN_TEXT_LIMIT);
  if (!table) return [];
  const strings = [table, table.subarray(1)].flatMap(
    (bytes) => bytes.toString('utf16le').match(/[\p{Script=Latin}\u0300-\u036F\p{N} .,@-]{5,}/gu) ?? [],
  );
  return strings.length > 0 ? [{ place: 'hidden', part: `ole:${name}`, text: strings.join('\n') }] : [];
}
