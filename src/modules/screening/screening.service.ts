import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { buildBlindText, Entries, ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { ScreeningStore } from './screening.store.js';
import { masksOf } from './sheets.service.js';

/** What sealing asks of screening. */
@Injectable()
export class Screening {
  constructor(
    private readonly entries: Entries,
    private readonly received: ReceivedEntries,
    private readonly store: ScreeningStore,
  ) {}

  /** How many works of a contest nobody has decided about. */
  unscreenedCount(contestId: string): Promise<number> {
    return this.entries.countWaiting(contestId);
  }

  /** The text that judges read: plain, masked, and nothing else of the original. */
  async blindText(entryId: string): Promise<string> {
    const work = await this.received.get(entryId);
    if (work === null) throw new DomainError('thing.not-found');
    return this.blindTextOf(work);
  }

  /** The same for a work that has been read already. */
  async blindTextOf(work: ReceivedEntry): Promise<string> {
    return buildBlindText(work.text, masksOf(await this.store.find(work.entryId), work));
  }
}
