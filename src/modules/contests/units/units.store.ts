import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { UnitRow } from './unit.row.js';

/** Queries over the units of contests. */
@Injectable()
export class UnitsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  list(contestId: string): Promise<UnitRow[]> {
    return this.database.rows(UnitRow).find({ where: { contestId }, order: { position: 'ASC' } });
  }

  findMany(ids: readonly string[]): Promise<UnitRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.database.rows(UnitRow).findBy({ id: In([...ids]) });
  }

  /** Writes the whole list anew: so two units may exchange their names under the unique index. */
  async replace(contestId: string, rows: readonly UnitRow[]): Promise<void> {
    await this.database.delete(UnitRow, { contestId });
    await this.database.insert(UnitRow, rows);
  }
}
