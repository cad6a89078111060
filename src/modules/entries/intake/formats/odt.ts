import { readXml, type XmlElement } from '../containers/xml.js';
import type { BoundedZip } from '../containers/zip.js';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { PlainSink, type TextSink } from '../domain/text-sink.js';
import { imageText } from './image-metadata.js';
import { decodeLegacyFont } from './legacy-fonts.js';
import { packageLeftovers } from './leftovers.js';
import { odtPictures } from './odt-pictures.js';
import { readPicturedPages } from './pictured-pages.js';
import { propertySegments } from './xml-properties.js';

const SEGMENT_LIMIT = 500_000;
/** Elements whose text is not body text, and where it belongs instead. */
const ASIDE: Readonly<Record<string, Segment['place']>> = {
  annotation: 'hidden',
  'tracked-changes': 'hidden',
  'hidden-text': 'hidden',
  'hidden-paragraph': 'hidden',
  note: 'outside-body',
  'text-box': 'outside-body',
  header: 'outside-body',
  'header-left': 'outside-body',
  footer: 'outside-body',
  'footer-left': 'outside-body',
  desc: 'hidden',
  title: 'hidden',
};

/** Reads an OpenDocument text: content, margins in its styles, metadata. */
export async function readOdt(
  zip: BoundedZip,
  limits: InspectionLimits,
  recogniseText = false,
): Promise<ExtractedDocument> {
  await refuseUnreadable(zip, limits);
  const content = await zip.read('content.xml');
  if (!content) throw new Refusal('corrupt');
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  const styles = await zip.read('styles.xml');
  const looks = looksOf([styles, content], limits);
  const pictured = await readPicturedPages(zip, odtPictures(content, limits), limits, recogniseText);
  const main = new OdtTextReader('content.xml', body, 'body', looks, pictured.texts);
  readXml(content, limits, main);
  const margins = new OdtTextReader('styles.xml', new PlainSink(SEGMENT_LIMIT), 'master-styles', looks);
  if (styles) readXml(styles, limits, margins);

  const built = body.finish();
  const reasons: Reason[] = [];
  if (main.hasRemarks) reasons.push({ code: 'comments-removed' });
  if (main.hasExternal) reasons.push({ code: 'external-reference' });
  if (zip.names.some((name) => /^Object \d+\//u.test(name))) reasons.push({ code: 'embedded-file' });
  if (main.legacyFonts.size > 0)
    reasons.push({ code: 'legacy-encoding', params: { encoding: [...main.legacyFonts].join(', ') } });
  if (built.controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: built.hiddenRanges,
    pages: null,
    pictures: pictured.viewable,
    encoding: null,
    segments: [
      ...main.segments(),
      ...margins.segments(),
      ...(await metadata(zip, limits)),
      ...(await packageLeftovers(zip, 'content.xml', limits)),
    ],
    recognitionConfidence: pictured.confidence,
    reasons: [...reasons, ...pictured.reasons],
  };
}

async function refuseUnreadable(zip: BoundedZip, limits: InspectionLimits): Promise<void> {
  if (
    zip.names.some(
      (name) =>
        /^(?:Basic|Scripts)\/.+\.(?:xml|xba|py|js|bsh)$/iu.test(name) && !/script-l[cb]\.xml$/iu.test(name),
    )
  ) {
    throw new Refusal('has-macros');
  }
  const manifest = await zip.read('META-INF/manifest.xml');
  if (!manifest) return;
  readXml(manifest, limits, {
    open: ({ name }) => {
      if (name === 'encryption-data') throw new Refusal('encrypted');
    },
  });
}

async function metadata(zip: BoundedZip, limits: InspectionLimits): Promise<Segment[]> {
  const segments = propertySegments(await zip.read('meta.xml'), 'meta.xml', 'metadata', limits);
  for (const name of zip.names) {
    if (!/^Pictures\/.+\.(?:jpe?g|png|tiff?)$/iu.test(name)) continue;
    const text = imageText(await zip.read(name));
    if (text) segments.push({ place: 'metadata', part: name, text });
  }
  return segments;
}

/** How a style makes its text look; what it does not say comes from the style around it. */
interface OdtLook {
  hidden?: boolean;
  white?: boolean;
  font?: string;
}

const whitest = 0xf0;

/** The styles that hide their text, paint it white, or set it in a font of the time before Unicode. */
function looksOf(parts: readonly (Buffer | null)[], limits: InspectionLimits): ReadonlyMap<string, OdtLook> {
  const looks = new Map<string, OdtLook>();
  for (const part of parts) {
    if (!part) continue;
    let style = '';
    readXml(part, limits, {
      open: ({ name, attributes }) => {
        if (name === 'style') style = attributes.get('name') ?? '';
        if (name !== 'text-properties' || style === '') return;
        const look: OdtLook = { ...looks.get(style) };
        if (attributes.get('display') === 'none') look.hidden = true;
        const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(attributes.get('color') ?? '');
        if (colour) look.white = colour.slice(1).every((one) => Number.parseInt(one, 16) >= whitest);
        const size = /^([\d.]+)pt$/u.exec(attributes.get('font-size') ?? '');
        if (size && Number(size[1]) <= 2) look.white = true;
        const font = attributes.get('font-name') ?? attributes.get('font-family');
        if (font !== undefined) look.font = font.replace(/^'|'$/gu, '');
        looks.set(style, look);
      },
    });
  }
  return looks;
}

class OdtTextReader {
  hasRemarks = false;
  hasExternal = false;
  readonly legacyFonts = new Set<string>();
  private readonly asides: { element: XmlElement; place: Segment['place']; sink: PlainSink }[] = [];
  private readonly found: Segment[] = [];
  private readonly telling = new Set<string>();
  private readonly looksAround: OdtLook[] = [{}];
  /** Pictures whose text has taken its place: one that is shown twice is read once. */
  private readonly placed = new Set<string>();
  private rootDepth = 0;
  private paragraphs = 0;

  constructor(
    private readonly part: string,
    private readonly sink: TextSink,
    private readonly root: string,
    private readonly looks: ReadonlyMap<string, OdtLook>,
    /** Text that was recognised in pictures, by the part that holds them. */
    private readonly pictured: ReadonlyMap<string, string> = new Map(),
  ) {}

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === this.root) this.rootDepth += 1;
    if (this.rootDepth === 0) return;
    const own = this.looks.get(attributes.get('style-name') ?? '');
    this.looksAround.push({ ...this.looksAround.at(-1), ...own });
    const place = ASIDE[name];
    if (place) {
      this.asides.push({ element, place, sink: new PlainSink(SEGMENT_LIMIT) });
      if (name === 'annotation' || name === 'tracked-changes') this.hasRemarks = true;
    }
    if (name === 'p' || name === 'h') this.paragraphs += 1;
    else if (name === 's') this.add(' '.repeat(Math.min(1_000, Number(attributes.get('c') ?? 1) || 1)));
    else if (name === 'tab') this.add(' ');
    else if (name === 'line-break') this.add('\n');
    if (name === 'image') this.placePicture(attributes.get('href'));
    this.noteLink(name, attributes.get('href'));
  };

  close = (element: XmlElement): void => {
    if (this.rootDepth === 0) return;
    this.looksAround.pop();
    if (element.name === 'p' || element.name === 'h') {
      this.paragraphs -= 1;
      this.target().endParagraph();
    }
    if (element === this.asides.at(-1)?.element) this.endAside();
    if (element.name === this.root) this.rootDepth -= 1;
  };

  text = (text: string): void => {
    if (this.rootDepth === 0) return;
    // White space between elements is layout of the XML, and runs of it within a paragraph count as one blank.
    if (this.paragraphs > 0 || this.asides.length > 0) this.add(text.replace(/[ \t\r\n]+/gu, ' '));
  };

  segments(): Segment[] {
    const rest = this.sink instanceof PlainSink ? this.sink.text : '';
    if (rest) this.found.push({ place: 'outside-body', part: this.part, text: rest });
    if (this.telling.size > 0)
      this.found.push({ place: 'hidden', part: this.part, text: [...this.telling].join('\n') });
    return this.found;
  }

  private add(text: string): void {
    if (this.paragraphs === 0 && this.asides.length === 0) return;
    const { hidden = false, white = false, font = '' } = this.looksAround.at(-1) ?? {};
    if (hidden) this.telling.add(text);
    else this.target().add(decodeLegacyFont(text, font), white);
    if (/^(?:\.Vn|VNI-)/iu.test(font) && /\P{ASCII}/u.test(text))
      this.legacyFonts.add(font.startsWith('.') ? 'TCVN3' : 'VNI');
  }

  /** Text of a pictured page stands where the picture does, in paragraphs of its own. */
  private placePicture(key = ''): void {
    const text = this.pictured.get(key);
    if (text === undefined || this.placed.has(key)) return;
    this.placed.add(key);
    if (this.looksAround.at(-1)?.hidden === true) this.telling.add(text);
    else this.target().add(`\n${text}\n`);
  }

  private target(): TextSink {
    return this.asides.at(-1)?.sink ?? this.sink;
  }

  private endAside(): void {
    const aside = this.asides.pop();
    if (aside?.sink.text) this.found.push({ place: aside.place, part: this.part, text: aside.sink.text });
  }

  private noteLink(name: string, href: string | undefined): void {
    if (href === undefined) return;
    this.telling.add(href);
    if (name !== 'a' && /^(?:[a-z]+:)?\/\//iu.test(href)) this.hasExternal = true;
  }
}
