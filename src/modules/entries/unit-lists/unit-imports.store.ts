import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError } from '../../../kernel/domain-error.js';
import { Database } from '../../../platform/database/database.js';
import type { ImportState } from './domain/unit-import.machine.js';
import { type RowOutcome, UnitImportLineRow } from './unit-import-row.row.js';
import { UnitImportRow } from './unit-import.row.js';

/** How many rows of a list there are of each outcome. */
export type OutcomeCounts = Readonly<Record<RowOutcome, number>>;

const openStates: readonly ImportState[] = ['collecting', 'reading', 'ready', 'unreadable', 'writing'];

/** Queries over the lists that units send. */
@Injectable()
export class UnitImportsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(id: string): Promise<UnitImportRow | null> {
    return this.database.rows(UnitImportRow).findOneBy({ id });
  }

  /** The lists of a unit, the newest first. */
  list(contestId: string, unitId: string, most: number): Promise<UnitImportRow[]> {
    return this.database
      .rows(UnitImportRow)
      .find({ where: { contestId, unitId }, order: { createdAt: 'DESC', id: 'ASC' }, take: most });
  }

  /** The lists of a unit that have not come to an end. */
  open(contestId: string, unitId: string): Promise<UnitImportRow[]> {
    return this.database.rows(UnitImportRow).findBy({ contestId, unitId, state: In([...openStates]) });
  }

  insert(row: UnitImportRow): Promise<void> {
    return this.database.insert(UnitImportRow, row);
  }

  /** Changes a list that nobody has changed since it was read. @throws DomainError `conflict.stale` */
  async update(row: UnitImportRow, set: Partial<UnitImportRow>): Promise<UnitImportRow> {
    const next = { ...set, version: row.version + 1 };
    const guard = { id: row.id, state: row.state, version: row.version };
    if ((await this.database.update(UnitImportRow, guard, next)) !== 1)
      throw new DomainError('conflict.stale');
    return { ...row, ...next };
  }

  /** Notes how far a job has come. @returns false when the list is not in the job's state any more */
  async noteProgress(id: string, state: ImportState, done: number, total: number): Promise<boolean> {
    const set = { progressDone: done, progressTotal: total };
    return (await this.database.update(UnitImportRow, { id, state }, set)) === 1;
  }

  /** Puts rows in the place of those that a list had. */
  async replaceRows(importId: string, rows: readonly UnitImportLineRow[]): Promise<void> {
    await this.database.delete(UnitImportLineRow, { importId });
    await this.database.insert(UnitImportLineRow, rows);
  }

  async updateRow(id: string, set: Partial<UnitImportLineRow>): Promise<void> {
    await this.database.update(UnitImportLineRow, { id }, set);
  }

  /** The rows of a list in its order, all or those of some outcomes. */
  rows(importId: string, outcomes?: readonly RowOutcome[]): Promise<UnitImportLineRow[]> {
    const where = outcomes === undefined ? { importId } : { importId, outcome: In([...outcomes]) };
    return this.database.rows(UnitImportLineRow).find({ where, order: { position: 'ASC' } });
  }

  async page(
    importId: string,
    outcome: RowOutcome | undefined,
    page: number,
    pageSize: number,
  ): Promise<{ rows: UnitImportLineRow[]; total: number }> {
    const [rows, total] = await this.database.rows(UnitImportLineRow).findAndCount({
      where: { importId, ...(outcome === undefined ? {} : { outcome }) },
      order: { position: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { rows, total };
  }

  async counts(importId: string): Promise<OutcomeCounts> {
    const found = await this.database
      .rows(UnitImportLineRow)
      .createQueryBuilder('line')
      .select('line.outcome', 'outcome')
      .addSelect('COUNT(*)', 'count')
      .where('line.importId = :importId', { importId })
      .groupBy('line.outcome')
      .getRawMany<{ outcome: RowOutcome; count: number | string }>();
    const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
    for (const { outcome, count } of found) counts[outcome] = Number(count);
    return counts;
  }

  /** Which of the contents lists name that have not come to an end. */
  async named(sha256s: readonly string[]): Promise<string[]> {
    if (sha256s.length === 0) return [];
    const wanted = In([...sha256s]);
    const lists = await this.database
      .rows(UnitImportRow)
      .find({ where: [{ listSha256: wanted }, { archiveSha256: wanted, state: In([...openStates]) }] });
    const rows = await this.database.rows(UnitImportLineRow).find({
      select: { fileSha256: true, mediaSha256: true, importId: true },
      where: [{ fileSha256: wanted }, { mediaSha256: wanted }],
    });
    const open = await this.database
      .rows(UnitImportRow)
      .findBy({ id: In([...new Set(rows.map((row) => row.importId))]), state: In([...openStates]) });
    const openIds = new Set(open.map((row) => row.id));
    return [
      ...lists.flatMap((row) => [row.listSha256, ...(row.archiveSha256 === null ? [] : [row.archiveSha256])]),
      ...rows.filter(({ importId }) => openIds.has(importId)).flatMap(contentsOf),
    ];
  }
}

function contentsOf({ fileSha256, mediaSha256 }: UnitImportLineRow): string[] {
  return [fileSha256, mediaSha256].filter((sha256) => sha256 !== null);
}
