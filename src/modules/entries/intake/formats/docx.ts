import { readXml } from '../containers/xml.js';
import type { BoundedZip } from '../containers/zip.js';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { PlainSink, type TextSink } from '../domain/text-sink.js';
import { docxPictures } from './docx-pictures.js';
import {
  mainPart,
  refuseActiveContent,
  relationshipFacts,
  relationshipsOf,
  type Relationship,
} from './docx-package.js';
import { DocxTextReader, type DocxPartFacts, type TextStyle } from './docx-text.js';
import { imageText } from './image-metadata.js';
import { packageLeftovers } from './leftovers.js';
import { decodeLegacyFont } from './legacy-fonts.js';
import { readPicturedPages } from './pictured-pages.js';
import { propertySegments } from './xml-properties.js';

const SEGMENT_LIMIT = 500_000;
const FETCHING_FIELDS = ['INCLUDEPICTURE', 'INCLUDETEXT', 'IMPORT', 'LINK', 'RD', 'DATABASE'];
const RUNNING_FIELDS = ['DDE', 'DDEAUTO', 'MACROBUTTON'];

interface PartReading {
  segments: Segment[];
  facts: DocxPartFacts[];
}

/** Reads a WordprocessingML package: body text, what stands beside it, and what a person should know. */
export async function readDocx(
  zip: BoundedZip,
  limits: InspectionLimits,
  recogniseText = false,
): Promise<ExtractedDocument> {
  await refuseActiveContent(zip, limits);
  const main = await mainPart(zip, limits);
  if (main === null) throw new Refusal('corrupt');
  const styles = await stylesOf(zip, limits);
  const reading: PartReading = { segments: [], facts: [] };

  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  const pictures = await docxPictures(zip, main, limits);
  const pictured = await readPicturedPages(zip, pictures, limits, recogniseText);
  await readTextPart({ zip, name: main, sink: body, styles, limits }, reading, pictured.texts);
  await readPartsBeside(zip, main, styles, limits, reading);
  const relationships = await allRelationships(zip, limits);
  const outside = relationshipFacts(relationships);

  const built = body.finish();
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: built.hiddenRanges,
    pages: null, // what the properties say is often the template's number, and only a layout could tell
    pictures: pictured.viewable,
    encoding: null,
    segments: [
      ...reading.segments,
      ...outside.segments,
      ...(await metadata(zip, limits)),
      ...(await packageLeftovers(zip, main, limits)),
    ],
    recognitionConfidence: pictured.confidence,
    reasons: [
      ...reasonsOf(reading.facts, zip.names, built.controlsRemoved),
      ...outside.reasons,
      ...pictured.reasons,
    ],
  };
}

interface TextPart {
  zip: BoundedZip;
  name: string;
  sink: TextSink;
  styles: ReadonlyMap<string, TextStyle>;
  limits: InspectionLimits;
}

async function readTextPart(
  part: TextPart,
  into: PartReading,
  pictured?: ReadonlyMap<string, string>,
): Promise<void> {
  const bytes = await part.zip.read(part.name);
  if (!bytes) throw new Refusal('corrupt');
  const reader = new DocxTextReader(part.name, part.sink, part.styles, decodeLegacyFont, pictured);
  readXml(bytes, part.limits, reader);
  into.segments.push(...reader.segments());
  into.facts.push(reader.facts);
}

function placeOfPart(name: string): Segment['place'] | null {
  if (/(?:^|\/)(?:header|footer|footnotes|endnotes)\d*\.xml$/iu.test(name)) return 'outside-body';
  if (/(?:^|\/)comments\w*\.xml$/iu.test(name) || /\/glossary\/document\.xml$/iu.test(name)) return 'hidden';
  return null;
}

async function readPartsBeside(
  zip: BoundedZip,
  main: string,
  styles: ReadonlyMap<string, TextStyle>,
  limits: InspectionLimits,
  into: PartReading,
): Promise<void> {
  for (const name of zip.names) {
    const place = placeOfPart(name);
    if (place === null || name === main) continue;
    const sink = new PlainSink(SEGMENT_LIMIT);
    await readTextPart({ zip, name, sink, styles, limits }, into);
    if (sink.text) into.segments.push({ place, part: name, text: sink.text });
  }
}

/** What styles say of the text set in them, by id; the empty id is what holds where no style is named. */
async function stylesOf(zip: BoundedZip, limits: InspectionLimits): Promise<ReadonlyMap<string, TextStyle>> {
  const styles = new Map<string, { hidden: boolean; font: string; basedOn: string }>();
  const bytes = await zip.read('word/styles.xml');
  if (!bytes) return styles;
  let id = '';
  let normal = '';
  readXml(bytes, limits, {
    open: ({ name, attributes }) => {
      const value = attributes.get('val') ?? '';
      if (name === 'docDefaults') id = '';
      else if (name === 'style') {
        id = attributes.get('styleId') ?? '';
        if (attributes.get('type') === 'paragraph' && attributes.get('default') === '1') normal = id;
      }
      const style = styles.get(id) ?? { hidden: false, font: '', basedOn: '' };
      if (name === 'vanish' && value !== '0' && value !== 'false') style.hidden = true;
      else if (name === 'rFonts')
        style.font = attributes.get('ascii') ?? attributes.get('hAnsi') ?? style.font;
      else if (name === 'basedOn') style.basedOn = value;
      styles.set(id, style);
    },
  });
  const font = (of: string, depth = 0): string => {
    const style = styles.get(of);
    if (style === undefined || depth > 20) return styles.get('')?.font ?? '';
    return style.font === '' ? font(style.basedOn, depth + 1) : style.font;
  };
  const resolved = new Map([...styles].map(([key, { hidden }]) => [key, { hidden, font: font(key) }]));
  resolved.set('', { hidden: styles.get(normal)?.hidden === true && normal !== '', font: font(normal) });
  return resolved;
}

async function allRelationships(zip: BoundedZip, limits: InspectionLimits): Promise<Relationship[]> {
  const found: Relationship[] = [];
  for (const name of zip.names) {
    if (name.endsWith('.rels')) found.push(...(await relationshipsOf(zip, name, limits)));
  }
  return found;
}

async function metadata(zip: BoundedZip, limits: InspectionLimits): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const name of zip.names) {
    if (/^docProps\/\w+\.xml$/iu.test(name) || /(?:^|\/)people\.xml$/iu.test(name)) {
      segments.push(...propertySegments(await zip.read(name), name, 'metadata', limits));
    } else if (/^customXml\/.+\.xml$/iu.test(name)) {
      segments.push(...propertySegments(await zip.read(name), name, 'hidden', limits));
    } else if (/\/(?:charts|diagrams)\/\w+\.xml$/iu.test(name)) {
      segments.push(...propertySegments(await zip.read(name), name, 'outside-body', limits));
    } else if (/(?:^|\/)settings\.xml$/iu.test(name)) {
      segments.push(...(await documentVariables(zip, name, limits)));
    } else if (/\/media\/.+\.(?:jpe?g|png|tiff?|webp|gif)$/iu.test(name)) {
      const text = imageText(await zip.read(name));
      if (text) segments.push({ place: 'metadata', part: name, text });
    }
  }
  return segments;
}

/** Variables that templates and mail merges leave in a document's settings. */
async function documentVariables(
  zip: BoundedZip,
  name: string,
  limits: InspectionLimits,
): Promise<Segment[]> {
  const found: string[] = [];
  const bytes = await zip.read(name);
  if (!bytes) return [];
  readXml(bytes, limits, {
    open: ({ name: element, attributes }) => {
      if (element === 'docVar') found.push(attributes.get('name') ?? '', attributes.get('val') ?? '');
    },
  });
  const text = found.join('\n');
  return text ? [{ place: 'hidden', part: name, text, kind: 'custom-data' }] : [];
}

function reasonsOf(
  facts: readonly DocxPartFacts[],
  names: readonly string[],
  controlsRemoved: boolean,
): Reason[] {
  if (facts.some((one) => one.hasAltChunk)) throw new Refusal('active-content', { what: 'altChunk' });
  const reasons: Reason[] = [];
  const fields = new Set(facts.flatMap((one) => [...one.fields]));
  if (FETCHING_FIELDS.some((name) => fields.has(name))) reasons.push({ code: 'external-reference' });
  const scripted = names.some((name) => name.toLowerCase().endsWith('.svg'));
  if (scripted || RUNNING_FIELDS.some((name) => fields.has(name))) reasons.push({ code: 'script-removed' });
  if (names.some((name) => /(?:^|\/)embeddings\/./u.test(name))) reasons.push({ code: 'embedded-file' });
  const commented = names.some((name) => /(?:^|\/)comments\.xml$/iu.test(name));
  if (commented || facts.some((one) => one.hasRevisions)) reasons.push({ code: 'comments-removed' });
  const encodings = new Set(facts.flatMap((one) => [...one.legacyFonts]));
  if (encodings.size > 0)
    reasons.push({ code: 'legacy-encoding', params: { encoding: [...encodings].join(', ') } });
  if (controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return reasons;
}
