import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SheetMarkRow } from './sheet-mark.row.js';

/** Queries over a judge's marks; always within one sheet. */
@Injectable()
export class MarksStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** The marks of a sheet in the order of the text. */
  ofSheet(sheetId: string): Promise<SheetMarkRow[]> {
    return this.database
      .rows(SheetMarkRow)
      .find({ where: { sheetId }, order: { start: 'ASC', end: 'ASC', markKey: 'ASC' } });
  }

  count(sheetId: string): Promise<number> {
    return this.database.rows(SheetMarkRow).countBy({ sheetId });
  }

  insert(row: SheetMarkRow): Promise<void> {
    return this.database.insert(SheetMarkRow, row);
  }

  /** Writes on a mark that is there; false when there is none of that name. */
  async rewrite(
    sheetId: string,
    markKey: string,
    set: Pick<SheetMarkRow, 'start' | 'end' | 'note' | 'writtenAt'>,
  ): Promise<boolean> {
    const exists = await this.database.rows(SheetMarkRow).existsBy({ sheetId, markKey });
    if (exists) await this.database.update(SheetMarkRow, { sheetId, markKey }, set);
    return exists;
  }

  async delete(sheetId: string, markKey: string): Promise<void> {
    await this.database.delete(SheetMarkRow, { sheetId, markKey });
  }
}
