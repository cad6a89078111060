import iconv from 'iconv-lite';
import type { ExtractedDocument, Segment } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal, type Reason } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { PlainSink, type TextSink } from '../domain/text-sink.js';
import { ASIDE, CHARACTERS, CODE_PAGES, SKIPPED, TRANSPARENT } from './rtf-words.js';
import { rtfTokens, type RtfToken } from './rtf-tokens.js';

const SEGMENT_LIMIT = 200_000;
interface Group {
  sink: TextSink | null;
  skip: number;
  hidden: boolean;
  codePage: string;
  ignorable: boolean;
  fontTable: boolean;
  colourTable: boolean;
  /** Painted in the colour of paper, or too small to be seen. */
  white: boolean;
}

interface RtfColour {
  red: number;
  green: number;
  blue: number;
}

const whitest = 240;
/** Half points. */
const smallestSeen = 4;

/** Reads RTF: control words decide where text goes, code pages of fonts what its bytes mean. */
export function readRtf(bytes: Buffer, limits: InspectionLimits): ExtractedDocument {
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  const reader = new RtfReader(body, limits);
  for (const token of rtfTokens(bytes)) reader.read(token);
  reader.finish();
  const built = body.finish();
  const reasons: Reason[] = [...reader.reasons];
  if (built.controlsRemoved) reasons.push({ code: 'control-characters-removed' });
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: built.hiddenRanges,
    pages: null,
    encoding: reader.documentCodePage,
    segments: reader.segments(),
    reasons,
  };
}

class RtfReader {
  documentCodePage = 'cp1252';
  readonly reasons: Reason[] = [];
  private readonly stack: Group[] = [];
  private readonly asides = new Map<string, { place: Segment['place']; sink: PlainSink }>();
  private readonly rest = new PlainSink(SEGMENT_LIMIT);
  private readonly colours: RtfColour[] = [];
  private readonly fontCodePages = new Map<number, string>();
  private group: Group;
  private pending: number[] = [];
  private toSkip = 0;
  private openedFont = 0;
  private groupJustOpened = false;

  constructor(
    body: TextSink,
    private readonly limits: InspectionLimits,
  ) {
    this.group = {
      sink: body,
      skip: 1,
      hidden: false,
      codePage: '',
      ignorable: false,
      fontTable: false,
      colourTable: false,
      white: false,
    };
  }

  read(token: RtfToken): void {
    const justOpened = this.groupJustOpened;
    this.groupJustOpened =
      token.kind === 'open' || (justOpened && token.kind === 'symbol' && token.symbol === '*');
    if (token.kind === 'byte') this.readByte(token.byte);
    else if (token.kind === 'text') this.readBytes(token.bytes);
    else {
      this.flush();
      if (token.kind === 'open') this.openGroup();
      else if (token.kind === 'close') this.closeGroup();
      else if (token.kind === 'symbol') this.readSymbol(token.symbol);
      else if (token.kind === 'word') this.readWord(token.name, token.value, justOpened);
    }
  }

  finish(): void {
    this.flush();
    if (this.stack.length > 0) throw new Refusal('truncated');
  }

  segments(): Segment[] {
    return [...this.asides]
      .flatMap(([name, { place, sink }]): Segment[] =>
        sink.text ? [{ place, part: `rtf:${name}`, text: sink.text }] : [],
      )
      .concat(
        this.rest.text ? [{ place: 'hidden', part: 'rtf:other', text: this.rest.text, leftover: true }] : [],
      );
  }

  private openGroup(): void {
    if (this.stack.length >= this.limits.maxDepth) throw new Refusal('too-complex');
    this.stack.push(this.group);
    this.group = { ...this.group, ignorable: false };
    this.toSkip = 0;
  }

  private closeGroup(): void {
    const outer = this.stack.pop();
    if (!outer) return; // more closing than opening braces: readers ignore what is left over
    const { sink } = this.group;
    if (sink !== outer.sink && sink instanceof PlainSink) sink.endParagraph();
    this.group = outer;
    this.toSkip = 0;
  }

  private readSymbol(symbol: string): void {
    if (symbol === '*') this.group.ignorable = true;
    else if (symbol === '~') this.emit('\u00A0');
    else if (symbol === '_') this.emit('-');
    else if (symbol === '\n' || symbol === '\r') this.emit('\n');
    else if (symbol === '{' || symbol === '}' || symbol === '\\') this.emit(symbol);
  }

  private readWord(name: string, value: number | null, atGroupStart: boolean): void {
    if (this.toSkip > 0 && name !== 'u') {
      this.toSkip -= 1; // \uN is followed by \ucN substitutes, any of which may be a control word
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) this.emit(character);
    else if (name === 'u') this.readUnicode(value ?? 0);
    else if (name === 'uc') this.group.skip = Math.max(0, value ?? 1);
    else if (name === 'v' || name === 'deleted') this.group.hidden = value !== 0;
    else if (name === 'plain') this.group = { ...this.group, hidden: false, white: false };
    else if (name === 'red' || name === 'green' || name === 'blue') this.noteColour(name, value ?? 0);
    else if (name === 'cf') this.group.white = this.isWhite(value ?? 0);
    else if (name === 'fs' && (value ?? 24) <= smallestSeen) this.group.white = true;
    else if (name === 'ansicpg') this.documentCodePage = knownCodePage(`cp${String(value ?? 1252)}`);
    else if (name === 'f') this.selectFont(value ?? 0);
    else if (name === 'fcharset') this.fontCodePages.set(this.openedFont, CODE_PAGES[value ?? 0] ?? '');
    else this.readDestination(name, atGroupStart);
  }

  private readDestination(name: string, atGroupStart: boolean): void {
    if (name === 'objemb' || name === 'objocx' || name === 'objdata') {
      throw new Refusal('active-content', { what: 'OLE' });
    }
    const place = ASIDE[name];
    if (place) {
      if (name === 'template') this.reasons.push({ code: 'external-reference' });
      if (name === 'annotation') this.reasons.push({ code: 'comments-removed' });
      this.group.sink = this.aside(name, place);
    } else if (SKIPPED.has(name)) {
      this.group.sink = null;
      this.group.fontTable = name === 'fonttbl';
      this.group.colourTable = name === 'colortbl';
    } else if (this.group.ignorable && atGroupStart && !TRANSPARENT.has(name)) {
      this.group.sink = null;
    }
  }

  private aside(name: string, place: Segment['place']): PlainSink {
    const known = this.asides.get(name);
    if (known) return known.sink;
    const sink = new PlainSink(SEGMENT_LIMIT);
    this.asides.set(name, { place, sink });
    return sink;
  }

  /** The colours of the table follow each other, blue last. */
  private noteColour(part: 'red' | 'green' | 'blue', value: number): void {
    if (!this.group.colourTable) return;
    if (part === 'red') this.colours.push({ red: value, green: 0, blue: 0 });
    const last = this.colours.at(-1);
    if (last) last[part] = value;
  }

  /** The first entry of the table is the colour of automatic text, which is not written out. */
  private isWhite(index: number): boolean {
    const colour = this.colours[index - 1];
    return colour !== undefined && Math.min(colour.red, colour.green, colour.blue) >= whitest;
  }

  private selectFont(number: number): void {
    if (this.group.fontTable) this.openedFont = number;
    else this.group.codePage = this.fontCodePages.get(number) ?? '';
  }

  private readUnicode(value: number): void {
    this.emit(String.fromCharCode(value < 0 ? value + 65_536 : value & 0xffff));
    this.toSkip = this.group.skip;
  }

  private readByte(byte: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.pending.push(byte);
  }

  private readBytes(bytes: Buffer): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    for (const byte of bytes.subarray(skipped)) this.pending.push(byte);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const codePage = this.group.codePage || this.documentCodePage;
    const text = iconv.decode(Buffer.from(this.pending), codePage);
    this.pending = [];
    this.emit(text);
  }

  private emit(text: string): void {
    if (this.group.sink === null) this.rest.add(text);
    else if (this.group.hidden) this.aside('hidden', 'hidden').add(text);
    else this.group.sink.add(text, this.group.white);
  }
}

function knownCodePage(name: string): string {
  return iconv.encodingExists(name) ? name : 'cp1252';
}
