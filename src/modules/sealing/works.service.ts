import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countWords } from '../../kernel/words.js';
import { BlindMediaCopies, type EligibleEntry, Entries, FileSweep } from '../entries/index.js';
import { type BlindMedia, Judging } from '../judging/index.js';
import { Screening } from '../screening/index.js';

/** A work that may be judged, as the named side knows it. */
export type EligibleWork = EligibleEntry;

/** What sealing takes from the named side: nothing else is looked at. */
@Injectable()
export class Works implements OnModuleInit {
  constructor(
    private readonly entries: Entries,
    private readonly screening: Screening,
    private readonly media: BlindMediaCopies,
    private readonly sweep: FileSweep,
    private readonly judging: Judging,
  ) {}

  /** What is played to judges is named on their side only, and must not be swept on this one. */
  onModuleInit(): void {
    this.sweep.spare((sha256s) => this.judging.namedMedia(sha256s));
  }

  /** The works found eligible. */
  eligible(contestId: string): Promise<EligibleWork[]> {
    return this.entries.eligibleFor(contestId);
  }

  /** How many works still wait to be screened. */
  unscreened(contestId: string): Promise<number> {
    return this.screening.unscreenedCount(contestId);
  }

  /** The text that crosses: uniform, with what names the author masked. */
  async text(entryId: string): Promise<{ text: string; words: number }> {
    const text = await this.screening.blindText(entryId);
    return { text, words: countWords(text) };
  }

  /** How many of some works have sound or film of which there is no blind copy. */
  withoutBlindMedia(entryIds: readonly string[]): Promise<number> {
    return this.media.countMissing(entryIds);
  }

  /** Hands over the sound or film that crosses: from then on only the map knows whose it is. */
  takeMedia(entryId: string): Promise<BlindMedia | null> {
    return this.media.take(entryId);
  }
}
