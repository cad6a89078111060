import { type EntityTarget, type FindOptionsWhere, In, LessThan } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { BookedUpload, UploadBook } from '../../../platform/http/tus/upload-book.js';

const dayMilliseconds = 24 * 3600 * 1000;
/** How long an upload that nobody goes on with is kept. */
const keptMilliseconds = 3 * dayMilliseconds;

/** What the rows of uploads have in common, whatever they are for. */
export interface UploadRow {
  readonly id: string;
  /** The connection that may send. */
  readonly turn: string | null;
  /** Moved on by every piece that comes. */
  readonly expiresAt: Date;
}

/** The rows of one kind of uploads on their way, and the book that the transport reads. */
export abstract class UploadRows<R extends UploadRow> {
  /** What the transport asks: every answer comes from the rows, which all web servers share. */
  readonly book: UploadBook = {
    find: async (id) => {
      const row = await this.find(id);
      return row === null ? null : this.booked(row);
    },
    remove: (id) => this.delete(id),
    takeTurn: (id, turn) => this.takeTurn(id, turn),
    turnOf: async (id) => (await this.find(id))?.turn ?? null,
  };

  protected constructor(
    protected readonly database: Database,
    protected readonly clock: Clock,
    private readonly row: EntityTarget<R>,
  ) {}

  /** What the transport must know of an upload. */
  protected abstract booked(row: R): BookedUpload;

  /** The end of the time for which what is touched now is kept. */
  keptUntil(): Date {
    return new Date(this.clock.now().getTime() + keptMilliseconds);
  }

  find(id: string): Promise<R | null> {
    return this.database.rows(this.row).findOneBy(withId<R>({ id }));
  }

  async insert(row: R): Promise<void> {
    await this.database.run(() => this.database.insert(this.row, row));
  }

  async delete(id: string): Promise<void> {
    await this.database.run(() => this.database.delete(this.row, withId<R>({ id })));
  }

  /** Those whose time is over, at most so many. */
  async expired(most: number): Promise<string[]> {
    const before = LessThan(this.clock.now());
    const rows = await this.database
      .rows(this.row)
      .find({ where: { expiresAt: before } as unknown as FindOptionsWhere<R>, take: most });
    return rows.map((row) => row.id);
  }

  /** Which of some uploads have a row. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.rows(this.row).findBy(withId<R>({ id: In([...ids]) }));
    return new Set(rows.map((row) => row.id));
  }

  private async takeTurn(id: string, turn: string): Promise<void> {
    const set = { turn, expiresAt: this.keptUntil() } as unknown as Partial<R>;
    await this.database.run(() => this.database.update(this.row, withId<R>({ id }), set));
  }
}

/** The compiler does not see that every row here has an id. */
function withId<R>(where: FindOptionsWhere<UploadRow>): FindOptionsWhere<R> {
  return where as unknown as FindOptionsWhere<R>;
}
