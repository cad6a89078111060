import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Contests } from '../contests/index.js';
import { type EntryOutline, type EntrySituation, outlineOf, situationOf } from './entry-situation.js';
import { EntryStore } from './entry.store.js';

/** Reads works together with the rules that hold for them. */
@Injectable()
export class EntryReader {
  constructor(
    private readonly store: EntryStore,
    private readonly contests: Contests,
  ) {}

  /** @throws DomainError `thing.not-found` */
  async situation(entryId: string): Promise<EntrySituation> {
    const record = await this.store.record(entryId);
    if (record === null) throw new DomainError('thing.not-found');
    return situationOf(record, await this.contests.get(record.entry.contestId));
  }

  /** The row of a work and its contest alone: for what must be known before a file is read. */
  async outline(entryId: string): Promise<EntryOutline> {
    const entry = await this.store.find(entryId);
    if (entry === null) throw new DomainError('thing.not-found');
    return outlineOf(entry, await this.contests.get(entry.contestId));
  }
}
