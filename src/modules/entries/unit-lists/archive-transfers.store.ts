import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { BookedUpload } from '../../../platform/http/tus/upload-book.js';
import { UploadRows } from '../transfer/upload-rows.store.js';
import { ArchiveTransferRow } from './archive-transfer.row.js';

/** Queries over the archives on their way to lists. */
@Injectable()
export class ArchiveTransferStore extends UploadRows<ArchiveTransferRow> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ArchiveTransferRow);
  }

  /** What is on its way to a list, the oldest first. */
  unfinished(importId: string): Promise<ArchiveTransferRow[]> {
    return this.database
      .rows(ArchiveTransferRow)
      .find({ where: { importId, sha256: IsNull() }, order: { startedAt: 'ASC', id: 'ASC' } });
  }

  /** Every archive of a unit, on its way or arrived. */
  ofUnit(contestId: string, unitId: string): Promise<ArchiveTransferRow[]> {
    return this.database.rows(ArchiveTransferRow).findBy({ contestId, unitId });
  }

  /** Every archive that is on its way, to whatever list. */
  allUnfinished(): Promise<ArchiveTransferRow[]> {
    return this.database.rows(ArchiveTransferRow).findBy({ sha256: IsNull() });
  }

  /** Says what became of it, in the unit of work that gave it to the list. @returns false if that was done before */
  async settle(id: string, sha256: string): Promise<boolean> {
    return (await this.database.update(ArchiveTransferRow, { id, sha256: IsNull() }, { sha256 })) === 1;
  }

  protected booked({ bytes, clientName }: ArchiveTransferRow): BookedUpload {
    return { bytes, metadata: { filename: clientName } };
  }
}
