/** Where a reader puts the text of a document part. */
export interface TextSink {
  /** Adds to the open paragraph; `hidden` marks words that are there but cannot be seen. */
  add(text: string, hidden?: boolean): void;
  endParagraph(): void;
}

/** Keeps text as it comes, up to a length; for parts beside the body, where only findings matter. */
export class PlainSink implements TextSink {
  private readonly parts: string[] = [];
  private length = 0;

  constructor(private readonly maxLength: number) {}

  add(text: string): void {
    if (this.length >= this.maxLength) return;
    this.parts.push(text);
    this.length += text.length;
  }

  endParagraph(): void {
    this.add('\n');
  }

  get text(): string {
    return this.parts.join('').trim();
  }
}
