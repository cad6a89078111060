import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { BookedUpload, UploadBook } from '../../../platform/http/tus/upload-book.js';
import { TransferRow } from './transfer.row.js';

const dayMilliseconds = 24 * 3600 * 1000;
/** How long an upload that nobody goes on with is kept. */
const keptMilliseconds = 3 * dayMilliseconds;

/** Queries over the files on their way, and the book that the transport reads. */
@Injectable()
export class TransferStore {
  /** What the transport asks: every answer comes from the rows, which all web servers share. */
  readonly book: UploadBook = {
    find: (id) => this.booked(id),
    remove: (id) => this.delete([id]),
    takeTurn: (id, turn) => this.takeTurn(id, turn),
    turnOf: async (id) => (await this.find(id))?.turn ?? null,
  };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** The end of the time for which what is touched now is kept. */
  keptUntil(): Date {
    return new Date(this.clock.now().getTime() + keptMilliseconds);
  }

  find(id: string): Promise<TransferRow | null> {
    return this.database.rows(TransferRow).findOneBy({ id });
  }

  /** What is on its way to a work, the oldest first. */
  unfinished(entryId: string): Promise<TransferRow[]> {
    return this.database
      .rows(TransferRow)
      .find({ where: { entryId, fileId: IsNull() }, order: { startedAt: 'ASC', id: 'ASC' } });
  }

  async insert(row: TransferRow): Promise<void> {
    await this.database.run(() => this.database.insert(TransferRow, row));
  }

  async delete(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.run(() => this.database.delete(TransferRow, { id: In([...ids]) }));
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

  /** Those whose time is over. */
  async expired(most: number): Promise<string[]> {
    const rows = await this.database.rows(TransferRow).find({
      select: { id: true },
      where: { expiresAt: LessThan(this.clock.now()) },
      order: { expiresAt: 'ASC' },
      take: most,
    });
    return rows.map((row) => row.id);
  }

  /** Which of some uploads have a row. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database
      .rows(TransferRow)
      .find({ select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map((row) => row.id));
  }

  private async booked(id: string): Promise<BookedUpload | null> {
    const row = await this.find(id);
    if (row === null) return null;
    const role = row.role === null ? {} : { role: row.role };
    const position = row.position === null ? {} : { position: row.position };
    return { bytes: row.bytes, metadata: { filename: row.clientName, ...role, ...position } };
  }

  private async takeTurn(id: string, turn: string): Promise<void> {
    const set = { turn, expiresAt: this.keptUntil() };
    await this.database.run(() => this.database.update(TransferRow, { id }, set));
  }
}
