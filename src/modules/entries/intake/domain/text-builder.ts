import { toNfc } from '../../../../kernel/vietnamese.js';
import type { HiddenRange } from './extracted-document.js';
import { Refusal } from './reasons.js';
import type { TextSink } from './text-sink.js';

// What cannot be seen: controls (the line feed separates paragraphs), zero-width and direction characters, lone
// surrogates. They carry no words, hide names from searches and turn lines around on screen.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\uFFFE\uFFFF]/gu;

/** Where an old Vietnamese font shows, a soft hyphen is a letter; see legacy-text. */
const LEGACY_SIGNS =
  /\p{L}[\u00A8\u00A9\u00AA\u00AB\u00AC\u00AE\u00B5\u00B8\u00B9]|[\u00A8\u00A9\u00AA\u00AC\u00AE\u00B5\u00B8]\p{L}/u;
const UNSEEN_BUT_SOFT_HYPHEN = new RegExp(`(?!\\u00AD)${UNSEEN.source}`, 'gu');

/** The body text that a reader builds. */
export interface BuiltText {
  text: string;
  normalised: boolean;
  controlsRemoved: boolean;
  hiddenRanges: HiddenRange[];
}

/** Collects runs of a work into paragraphs in NFC and keeps where unseen (white) text ended up. */
export class TextBuilder implements TextSink {
  private readonly paragraphs: string[] = [];
  private readonly hidden: HiddenRange[] = [];
  private runs: { text: string; hidden: boolean }[] = [];
  private length = 0;
  private received = 0;
  private normalised = false;
  private controlsRemoved = false;

  constructor(
    private readonly maxLength: number,
    private readonly maxWords: number,
  ) {}

  /** Adds text to the paragraph that is open; a line feed in it ends the paragraph. */
  add(text: string, hidden = false): void {
    this.received += text.length;
    if (this.received > this.maxLength) throw new Refusal('too-many-words', { limit: this.maxWords });
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) this.endParagraph();
      if (line) this.runs.push({ text: line, hidden });
    });
  }

  /** Ends the open paragraph; one without visible content leaves no empty line behind. */
  endParagraph(): void {
    const raw = this.runs.map((run) => run.text).join('');
    const paragraph = this.clean(raw);
    if (paragraph.trim()) {
      this.noteHiddenRuns();
      this.paragraphs.push(paragraph);
      this.length += paragraph.length + 1;
      this.normalised ||= toNfc(raw) !== raw;
    }
    this.runs = [];
  }

  finish(): BuiltText {
    this.endParagraph();
    return {
      text: this.paragraphs.join('\n'),
      normalised: this.normalised,
      controlsRemoved: this.controlsRemoved,
      hiddenRanges: this.hidden,
    };
  }

  private clean(raw: string): string {
    const spaced = raw.replace(/[\t\v\f\r\u0085]/gu, ' ');
    const clean = spaced.replace(LEGACY_SIGNS.test(raw) ? UNSEEN_BUT_SOFT_HYPHEN : UNSEEN, '');
    if (clean.length !== spaced.length) this.controlsRemoved = true;
    return toNfc(clean);
  }

  private noteHiddenRuns(): void {
    if (!this.runs.some((run) => run.hidden)) return;
    // Run by run, not on growing prefixes: linear, and exact unless a run ends between a letter and its mark.
    let offset = this.length;
    for (const run of this.runs) {
      const { length } = this.clean(run.text);
      if (run.hidden) this.hidden.push({ offset, length });
      offset += length;
    }
  }
}
