import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { PaperRow } from './paper.row.js';

/** What the secretariat wrote down about paper. */
@Injectable()
export class PaperStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  isDuplicate(error: unknown): boolean {
    return this.database.dialect.isDuplicate(error);
  }

  find(entryId: string): Promise<PaperRow | null> {
    return this.database.rows(PaperRow).findOneBy({ entryId });
  }

  insert(row: PaperRow): Promise<void> {
    return this.database.insert(PaperRow, row);
  }

  async update(entryId: string, set: Partial<PaperRow>): Promise<void> {
    await this.database.update(PaperRow, { entryId }, set);
  }
}
