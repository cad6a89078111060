import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { groupBy } from '../../../kernel/group-by.js';
import { Database } from '../../../platform/database/database.js';
import { inParts } from '../../../platform/database/in-parts.js';
import { AuthorRow } from '../author.row.js';
import { screenedStates } from '../domain/entry.machine.js';
import { slotOf } from '../domain/file-roles.js';
import { EntryFileRow } from '../entry-file.row.js';
import { draftOf } from '../entry-situation.js';
import { EntryRow } from '../entry.row.js';
import type { SentWork } from './domain/recognise.js';

/** A work that came from elsewhere, by what makes it the same work. */
export interface ForeignWork {
  readonly titleKey: string;
  readonly identityKey: string | null;
}

const recordingSlot = slotOf({ role: 'media', position: 1 });

/** What of a unit's works, and of those of others, a list is compared with. */
@Injectable()
export class SentWorksStore {
  constructor(private readonly database: Database) {}

  /** All works that a unit has sent, also those it took back; drafts are nobody's yet. */
  async ofUnit(contestId: string, unitId: string): Promise<SentWork[]> {
    const entries = await this.database
      .rows(EntryRow)
      .find({ where: { contestId, sentByUnitId: unitId, state: Not('draft') }, order: { id: 'ASC' } });
    const authors = await this.authorsOf(entries.map((entry) => entry.id));
    const files = await this.filesOf(entries.flatMap((entry) => entry.fileId ?? []));
    const recordings = await this.recordingsOf(entries.map((entry) => entry.id));
    return entries.map((entry) => ({
      entryId: entry.id,
      state: entry.state,
      sourceKey: entry.sourceKey,
      receiptNumber: entry.receiptNumber,
      title: entry.title,
      categoryId: entry.categoryId,
      authors: (authors.get(entry.id) ?? []).map(draftOf),
      fileSha256: files.get(entry.fileId ?? '') ?? null,
      mediaSha256: recordings.get(entry.id) ?? null,
    }));
  }

  /** Received works of the contest with one of the titles that the unit has not sent. */
  async fromElsewhere(
    contestId: string,
    unitId: string,
    titleKeys: readonly string[],
  ): Promise<ForeignWork[]> {
    const state = In([...screenedStates]);
    const entries = await inParts(titleKeys, (some) =>
      this.database.rows(EntryRow).findBy({ contestId, titleKey: In(some), state }),
    );
    const others = entries.filter((entry) => entry.sentByUnitId !== unitId);
    const authors = await this.authorsOf(others.map((entry) => entry.id));
    return others.flatMap(({ id, titleKey }) =>
      (authors.get(id) ?? []).map(({ identityKey }) => ({ titleKey, identityKey })),
    );
  }

  private async authorsOf(entryIds: readonly string[]): Promise<Map<string, AuthorRow[]>> {
    const rows = await inParts(entryIds, (some) =>
      this.database.rows(AuthorRow).find({ where: { entryId: In(some) }, order: { position: 'ASC' } }),
    );
    return groupBy(rows, ({ entryId }) => entryId);
  }

  private async filesOf(fileIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await inParts(fileIds, (some) =>
      this.database.rows(EntryFileRow).find({ select: { id: true, sha256: true }, where: { id: In(some) } }),
    );
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  private async recordingsOf(entryIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await inParts(entryIds, (some) =>
      this.database.rows(EntryFileRow).find({
        select: { entryId: true, sha256: true },
        where: { entryId: In(some), slot: recordingSlot },
      }),
    );
    return new Map(rows.map(({ entryId, sha256 }) => [entryId, sha256]));
  }
}
