import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { BookedUpload } from '../../../platform/http/tus/upload-book.js';
import { TransferRow } from './transfer.row.js';
import { UploadRows } from './upload-rows.store.js';

/** Queries over the files on their way to works. */
@Injectable()
export class TransferStore extends UploadRows<TransferRow> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, TransferRow);
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** What is on its way to a work, the oldest first. */
  unfinished(entryId: string): Promise<TransferRow[]> {
    return this.database
      .rows(TransferRow)
      .find({ where: { entryId, fileId: IsNull() }, order: { startedAt: 'ASC', id: 'ASC' } });
  }

  /** Notes when the last byte came: once, whoever asks first. */
  async noteArrival(id: string, arrivedAt: Date): Promise<void> {
    await this.database.run(() =>
      this.database.update(TransferRow, { id, arrivedAt: IsNull() }, { arrivedAt }),
    );
  }

  /** Says what became of it, in the unit of work that placed the file. @returns false if that was done before */
  async settle(id: string, fileId: string): Promise<boolean> {
    return (await this.database.update(TransferRow, { id, fileId: IsNull() }, { fileId })) === 1;
  }

  protected booked({ bytes, clientName, role, position }: TransferRow): BookedUpload {
    const place = { ...(role === null ? {} : { role }), ...(position === null ? {} : { position }) };
    return { bytes, metadata: { filename: clientName, ...place } };
  }
}
