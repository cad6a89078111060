import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import type { KeptMask } from './domain/kept-masks.js';
import { MaskVersionRow } from './mask-version.row.js';
import { ScreeningActRow } from './screening-act.row.js';
import { ScreeningRow } from './screening.row.js';

/** Masks that were set by hand, before they are numbered. */
export type NewMasks = Pick<MaskVersionRow, 'entryId' | 'fileId' | 'accountId' | 'at'> & {
  readonly masks: readonly KeptMask[];
};

/** Queries over the sheets of screening. */
@Injectable()
export class ScreeningStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(entryId: string): Promise<ScreeningRow | null> {
    return this.database.rows(ScreeningRow).findOneBy({ entryId });
  }

  /** Opens a sheet, or gives the one that somebody else opened in the meantime. */
  async open(row: ScreeningRow): Promise<ScreeningRow> {
    try {
      await this.database.insert(ScreeningRow, row);
      return row;
    } catch (error) {
      if (!this.database.dialect.isDuplicate(error)) throw error;
      return this.database.rows(ScreeningRow).findOneByOrFail({ entryId: row.entryId });
    }
  }

  /** Changes a sheet that nobody has changed since it was read. @throws DomainError `conflict.stale` */
  async update(row: ScreeningRow, set: Partial<ScreeningRow>): Promise<ScreeningRow> {
    const next = { ...set, version: row.version + 1 };
    const changed = await this.database.update(ScreeningRow, { id: row.id, version: row.version }, next);
    if (changed !== 1) throw new DomainError('conflict.stale');
    return { ...row, ...next };
  }

  insertAct(act: ScreeningActRow): Promise<void> {
    return this.database.insert(ScreeningActRow, act);
  }

  insertActs(acts: readonly ScreeningActRow[]): Promise<void> {
    return this.database.insert(ScreeningActRow, acts);
  }

  acts(entryId: string): Promise<ScreeningActRow[]> {
    return this.database.rows(ScreeningActRow).find({ where: { entryId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Keeps what was set by hand under the next number. */
  async keepMasks(given: NewMasks): Promise<void> {
    const last = await this.database
      .rows(MaskVersionRow)
      .findOne({ where: { entryId: given.entryId }, order: { version: 'DESC' } });
    await this.database.insert(MaskVersionRow, {
      ...given,
      id: randomId(),
      version: (last?.version ?? 0) + 1,
    });
  }

  /** The masks as they once were, the latest first. */
  maskVersions(entryId: string): Promise<MaskVersionRow[]> {
    return this.database
      .rows(MaskVersionRow)
      .find({ where: { entryId }, order: { version: 'DESC' }, take: 50 });
  }
}
