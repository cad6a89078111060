import type { CompoundFile } from '../containers/compound-file.js';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { PlainSink, type TextSink } from '../domain/text-sink.js';
import { readStories, type DocRun, type StoryName } from './doc-runs.js';
import { readableStrings } from './image-metadata.js';
import { documentProperties } from './ole-properties.js';

const WORD_97 = 0xa5ec;
const ENCRYPTED_FLAG = 0x0100;
const TABLE_1_FLAG = 0x0200;
const FLAGS_AT = 0x0a;
const SMALLEST_HEADER = 0x1aa;
const SEGMENT_LIMIT = 500_000;
const BESIDE: readonly { story: StoryName; place: Segment['place'] }[] = [
  { story: 'footnotes', place: 'outside-body' },
  { story: 'headers', place: 'outside-body' },
  { story: 'annotations', place: 'hidden' },
  { story: 'endnotes', place: 'outside-body' },
  { story: 'textboxes', place: 'outside-body' },
  { story: 'header textboxes', place: 'outside-body' },
];

/** Reads a Word 97–2003 document. */
export function readDoc(file: CompoundFile, limits: InspectionLimits): ExtractedDocument {
  const { main, table, tableName } = openStreams(file);
  const stories = readStories(main, table);
  const unseen = new PlainSink(SEGMENT_LIMIT);
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  const fields = readRuns(stories.get('body') ?? [], body, unseen);
  const segments = BESIDE.flatMap(({ story, place }): Segment[] => {
    const sink = new PlainSink(SEGMENT_LIMIT);
    readRuns(stories.get(story) ?? [], sink, unseen);
    return sink.text ? [{ place, part: `doc:${story}`, text: sink.text }] : [];
  });
  if (unseen.text) segments.push({ place: 'hidden', part: 'doc:unseen', text: unseen.text });

  const built = body.finish();
  const reasons: Reason[] = [];
  if (segments.some(({ part }) => part === 'doc:annotations')) reasons.push({ code: 'comments-removed' });
  if (fields.has('DDE') || fields.has('DDEAUTO')) reasons.push({ code: 'script-removed' });
  if (built.controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: built.hiddenRanges,
    pages: null,
    encoding: null,
    segments: [
      ...segments,
      ...documentProperties(file),
      ...namesInTable(table, tableName),
      ...leftovers(file),
    ],
    reasons,
  };
}

function openStreams(file: CompoundFile): { main: Buffer; table: Buffer; tableName: string } {
  const main = file.read('WordDocument');
  if (!main || main.length < SMALLEST_HEADER) throw new Refusal('corrupt');
  if (main.readUInt16LE(0) !== WORD_97) throw new Refusal('unsupported-type');
  const flags = main.readUInt16LE(FLAGS_AT);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new Refusal('encrypted');
  if (file.names.some((name) => name === '_VBA_PROJECT')) throw new Refusal('has-macros');
  if (file.names.some((name) => name.endsWith('Ole10Native')))
    throw new Refusal('active-content', { what: 'OLE' });
  const tableName = (flags & TABLE_1_FLAG) !== 0 ? '1Table' : '0Table';
  const table = file.read(tableName);
  if (!table) throw new Refusal('corrupt');
  return { main, table, tableName };
}

/** What single control characters of Word stand for; the others leave nothing. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\u0007': '\n',
  '\t': ' ',
  '\u000B': '\n',
  '\f': '\n',
  '\r': '\n',
  '\u000E': '\n',
  '\u001E': '-',
};
const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';

/** Puts what is seen into a sink and the rest (deletions, hidden text, field codes) aside; returns the fields met. */
function readRuns(runs: readonly DocRun[], sink: TextSink, unseen: PlainSink): Set<string> {
  const fields = new Set<string>();
  const inCode: boolean[] = [];
  for (const run of runs) {
    for (const token of run.text.split(/(\p{Cc})/u)) {
      if (token === FIELD_BEGIN) inCode.push(true);
      else if (token === FIELD_SEPARATOR) inCode.splice(-1, 1, false);
      else if (token === FIELD_END) inCode.pop();
      else {
        const text = /^\p{Cc}$/u.test(token) ? (CHARACTERS[token] ?? '') : token;
        const code = inCode.includes(true);
        if (code) noteField(text, fields);
        if (code || run.unseen) unseen.add(text);
        else if (text) sink.add(text, run.white);
      }
    }
    if (run.unseen) unseen.add('\n');
  }
  return fields;
}

function noteField(code: string, fields: Set<string>): void {
  const name = /^\s*([A-Z]+)\b/u.exec(code)?.[1];
  if (name) fields.add(name);
}

/** Readable strings of every other stream: pictures with their metadata, toolbars, objects. */
function leftovers(file: CompoundFile): Segment[] {
  return file.names.flatMap((name): Segment[] => {
    if (name === 'WordDocument') return [];
    const bytes = file.read(name)?.subarray(0, SEGMENT_LIMIT);
    const text = bytes ? readableStrings(bytes).join('\n') : '';
    return text ? [{ place: 'hidden', part: `ole:${name}`, text, leftover: true }] : [];
  });
}

/** Names of commenters and revisers stand as UTF-16 strings in the table stream, between binary tables. */
function namesInTable(table: Buffer, name: string): Segment[] {
  const head = table.subarray(0, SEGMENT_LIMIT);
  const strings = [head, head.subarray(1)].flatMap(
    (bytes) => bytes.toString('utf16le').match(/[\p{Script=Latin}\u0300-\u036F\p{N} .,@-]{5,}/gu) ?? [],
  );
  return strings.length > 0 ? [{ place: 'hidden', part: `ole:${name}`, text: strings.join('\n') }] : [];
}
