import type { XmlElement, XmlHandler } from '../containers/xml.js';
import type { Segment } from '../domain/extracted-document.js';
import type { HiddenKind } from '../domain/inspection.js';
import { PlainSink, type TextSink } from '../domain/text-sink.js';

const BESIDE_TEXT_LIMIT = 500_000;
/** Attributes in which a person, a file or a sentence of the author's own can stand. */
const TELLING_ATTRIBUTES = [
  'author',
  'initials',
  'descr',
  'title',
  'alt',
  'tooltip',
  'alias',
  'tag',
  'contact',
  // The words of a watermark.
  'string',
];
const AUTHOR_ATTRIBUTES = new Set(['author', 'initials', 'contact']);
const NAMED_ELEMENTS = new Set(['docPr', 'cNvPr', 'bookmarkStart', 'person']);

/** What a style says of the text set in it. */
export interface TextStyle {
  readonly hidden: boolean;
  readonly font: string;
}

/** Elements of forms and fields whose value is words of the author's. */
const VALUE_ELEMENTS = new Set(['alias', 'tag', 'helpText', 'statusText', 'listEntry', 'default', 'lvlText']);
/** Half points; smaller letters are dust. */
const SMALLEST_SEEN = 4;
const WHITEST = 0xf0;

interface Run {
  vanished: boolean;
  white: boolean;
  font: string;
}

/** What one WordprocessingML part held beside its text. */
export interface DocxPartFacts {
  fields: Set<string>;
  legacyFonts: Set<string>;
  hasAltChunk: boolean;
  hasRevisions: boolean;
}

/**
 * Reads the text of one WordprocessingML part in the order of the document. What Word shows as body text goes to the
 * sink; deletions, hidden runs, field codes, text boxes and telling attributes become segments.
 */
export class DocxTextReader implements XmlHandler {
  readonly facts: DocxPartFacts = {
    fields: new Set(),
    legacyFonts: new Set(),
    hasAltChunk: false,
    hasRevisions: false,
  };
  private readonly path: string[] = [];
  private readonly runs: Run[] = [];
  private readonly textBoxes: PlainSink[] = [];
  private readonly unseen = new Map<HiddenKind, PlainSink>();
  private readonly telling = new Map<string, HiddenKind>();
  /** Style of the open paragraph, and of one that names none. */
  private readonly plain: TextStyle;
  private paragraph: TextStyle;
  private deletions = 0;
  private fallbacks = 0;
  /** Pictures whose text has taken its place: one that is shown twice is read once. */
  private readonly placed = new Set<string>();
  private collecting: 'text' | 'deleted' | 'code' | null = null;

  constructor(
    private readonly part: string,
    private readonly sink: TextSink,
    private readonly styles: ReadonlyMap<string, TextStyle>,
    private readonly convert: (text: string, font: string) => string,
    /** Text that was recognised in pictures, by the relationship that shows them. */
    private readonly pictured: ReadonlyMap<string, string> = new Map(),
  ) {
    this.plain = styles.get('') ?? { hidden: false, font: '' };
    this.paragraph = this.plain;
  }

  open = (element: XmlElement): void => {
    const parent = this.path.at(-1);
    this.path.push(element.name);
    this.noteAttributes(element);
    switch (element.name) {
      case 'r':
        this.runs.push({ vanished: this.paragraph.hidden, white: false, font: this.paragraph.font });
        break;
      case 't':
        this.collecting = 'text';
        break;
      case 'delText':
      case 'delInstrText':
        this.collecting = 'deleted';
        break;
      case 'instrText':
        this.collecting = 'code';
        break;
      case 'fldSimple':
        this.noteField(element.attributes.get('instr') ?? '');
        break;
      case 'del':
      case 'moveFrom':
        this.deletions += 1;
        this.facts.hasRevisions = true;
        break;
      case 'ins':
      case 'moveTo':
        this.facts.hasRevisions = true;
        break;
      case 'Fallback':
        this.fallbacks += 1;
        break;
      case 'txbxContent':
        this.textBoxes.push(new PlainSink(BESIDE_TEXT_LIMIT));
        break;
      case 'blip':
        this.placePicture(element.attributes.get('embed'));
        break;
      case 'imagedata':
        this.placePicture(element.attributes.get('id'));
        break;
      case 'altChunk':
        this.facts.hasAltChunk = true;
        break;
      default:
        this.openInRun(element, parent);
    }
  };

  close = (element: XmlElement): void => {
    this.path.pop();
    switch (element.name) {
      case 'r':
        this.runs.pop();
        break;
      case 't':
      case 'delText':
      case 'delInstrText':
      case 'instrText':
        this.collecting = null;
        break;
      case 'del':
      case 'moveFrom':
        this.deletions -= 1;
        break;
      case 'Fallback':
        this.fallbacks -= 1;
        break;
      case 'txbxContent':
        this.endTextBox();
        break;
      case 'p':
        this.paragraph = this.plain;
        if (this.fallbacks === 0) this.target().endParagraph();
        break;
    }
  };

  text = (text: string): void => {
    if (this.collecting === null || this.fallbacks > 0) return;
    if (this.collecting === 'code') this.noteField(text);
    else this.emit(text);
  };

  /** The segments beside the text, once the part has been read. */
  segments(): Segment[] {
    for (const [text, kind] of this.telling) this.noteUnseen(kind, `${text}\n`);
    for (const [kind, { text }] of this.unseen) {
      if (text) this.found.push({ place: 'hidden', part: this.part, text, kind });
    }
    return this.found;
  }

  private readonly found: Segment[] = [];

  private openInRun(element: XmlElement, parent: string | undefined): void {
    if (parent === 'r') {
      if (element.name === 'tab' || element.name === 'ptab') this.emit(' ');
      else if (element.name === 'br' || element.name === 'cr') this.emit('\n');
      else if (element.name === 'noBreakHyphen') this.emit('-');
      return;
    }
    const run = this.runs.at(-1);
    if (parent === 'rPr' && this.path.at(-3) === 'r' && run) this.noteRunProperty(run, element);
    else if (element.name === 'pStyle')
      this.paragraph = this.styles.get(element.attributes.get('val') ?? '') ?? this.plain;
  }

  private noteRunProperty(run: Run, { name, attributes }: XmlElement): void {
    const value = attributes.get('val') ?? '';
    if (name === 'vanish') run.vanished = !['0', 'false', 'off'].includes(value);
    else if (name === 'rStyle') this.noteRunStyle(run, value);
    else if (name === 'color') run.white = isWhite(value) || attributes.get('themeColor') === 'background1';
    else if (name === 'sz' && Number(value) <= SMALLEST_SEEN) run.white = true;
    else if (name === 'rFonts') run.font = attributes.get('ascii') ?? attributes.get('hAnsi') ?? run.font;
  }

  private noteRunStyle(run: Run, id: string): void {
    const style = this.styles.get(id);
    run.vanished ||= style?.hidden === true;
    run.font = style?.font === undefined || style.font === '' ? run.font : style.font;
  }

  private emit(text: string): void {
    if (this.fallbacks > 0) return;
    const run = this.runs.at(-1);
    const deleted = this.deletions > 0 || this.collecting === 'deleted';
    if (deleted || run?.vanished === true) {
      this.noteUnseen(deleted ? 'deleted-text' : 'hidden-text', text);
      return;
    }
    const font = run?.font ?? '';
    if (/^(?:\.Vn|VNI-)/iu.test(font) && /\P{ASCII}/u.test(text))
      this.facts.legacyFonts.add(font.startsWith('.') ? 'TCVN3' : 'VNI');
    this.target().add(font ? this.convert(text, font) : text, run?.white ?? false);
  }

  /** Text of a pictured page stands where the picture does, in paragraphs of its own. */
  private placePicture(key = ''): void {
    const text = this.pictured.get(key);
    if (text === undefined || this.fallbacks > 0 || this.placed.has(key)) return;
    this.placed.add(key);
    if (this.deletions > 0) this.noteUnseen('deleted-text', text);
    else if (this.runs.at(-1)?.vanished === true) this.noteUnseen('hidden-text', text);
    else this.target().add(`\n${text}\n`);
  }

  private target(): TextSink {
    return this.textBoxes.at(-1) ?? this.sink;
  }

  private endTextBox(): void {
    const box = this.textBoxes.pop();
    if (box?.text && this.fallbacks === 0)
      this.found.push({ place: 'outside-body', part: this.part, text: box.text });
  }

  private noteField(code: string): void {
    const name = /^\s*([A-Za-z]+)/u.exec(code)?.[1];
    if (name) this.facts.fields.add(name.toUpperCase());
    this.noteUnseen('field-code', `\n${code}\n`);
  }

  private noteAttributes({ name, attributes }: XmlElement): void {
    if (attributes.size === 0 || this.telling.size > 2_000) return;
    for (const key of TELLING_ATTRIBUTES) {
      const value = attributes.get(key);
      if (value) this.telling.set(value, AUTHOR_ATTRIBUTES.has(key) ? 'author-mark' : 'alt-text');
    }
    const value = VALUE_ELEMENTS.has(name) ? attributes.get('val') : undefined;
    if (value) this.telling.set(value, 'alt-text');
    const own = NAMED_ELEMENTS.has(name) ? attributes.get('name') : undefined;
    if (own) this.telling.set(own, name === 'bookmarkStart' ? 'bookmark' : 'alt-text');
  }

  private noteUnseen(kind: HiddenKind, text: string): void {
    const sink = this.unseen.get(kind) ?? new PlainSink(BESIDE_TEXT_LIMIT);
    this.unseen.set(kind, sink);
    sink.add(text);
  }
}

function isWhite(colour: string): boolean {
  const parts = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour)?.slice(1) ?? [];
  return parts.length === 3 && parts.every((part) => Number.parseInt(part, 16) >= WHITEST);
}
