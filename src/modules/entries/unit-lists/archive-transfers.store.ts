import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { BookedUpload, UploadBook } from '../../../platform/http/tus/upload-book.js';
import { ArchiveTransferRow } from './archive-transfer.row.js';

const dayMilliseconds = 24 * 3600 * 1000;
/** How long an archive that nobody goes on with is kept. */
const keptMilliseconds = 3 * dayMilliseconds;

/** Queries over the archives on their way, and the book that the transport reads. */
@Injectable()
export class ArchiveTransferStore {
  /** What the transport asks: every answer comes from the rows, which all web servers share. */
  readonly book: UploadBook = {
    find: (id) => this.booked(id),
    remove: (id) => this.delete(id),
    takeTurn: (id, turn) => this.takeTurn(id, turn),
    turnOf: async (id) => (await this.find(id))?.turn ?? null,
  };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The end of the time for which what is touched now is kept. */
  keptUntil(): Date {
    return new Date(this.clock.now().getTime() + keptMilliseconds);
  }

  find(id: string): Promise<ArchiveTransferRow | null> {
    return this.database.rows(ArchiveTransferRow).findOneBy({ id });
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

  async insert(row: ArchiveTransferRow): Promise<void> {
    await this.database.run(() => this.database.insert(ArchiveTransferRow, row));
  }

  async delete(id: string): Promise<void> {
    await this.database.run(() => this.database.delete(ArchiveTransferRow, { id }));
  }

  /** Says what became of it, in the unit of work that gave it to the list. @returns false if that was done before */
  async settle(id: string, sha256: string): Promise<boolean> {
    return (await this.database.update(ArchiveTransferRow, { id, sha256: IsNull() }, { sha256 })) === 1;
  }

  /** Those whose time is over. */
  async expired(most: number): Promise<string[]> {
    const rows = await this.database.rows(ArchiveTransferRow).find({
      select: { id: true },
      where: { expiresAt: LessThan(this.clock.now()) },
      order: { expiresAt: 'ASC' },
      take: most,
    });
    return rows.map((row) => row.id);
  }

  /** Which of some archives have a row. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database
      .rows(ArchiveTransferRow)
      .find({ select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map((row) => row.id));
  }

  private async booked(id: string): Promise<BookedUpload | null> {
    const row = await this.find(id);
    return row === null ? null : { bytes: row.bytes, metadata: { filename: row.clientName } };
  }

  private async takeTurn(id: string, turn: string): Promise<void> {
    const set = { turn, expiresAt: this.keptUntil() };
    await this.database.run(() => this.database.update(ArchiveTransferRow, { id }, set));
  }
}
