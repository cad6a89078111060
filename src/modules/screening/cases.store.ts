import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { AppealRow } from './appeal.row.js';
import { CorrectionRow } from './correction.row.js';

/** Queries over corrections that were asked for, and over appeals. */
@Injectable()
export class CasesStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** In the order in which they were asked for. */
  corrections(entryId: string): Promise<CorrectionRow[]> {
    return this.database.rows(CorrectionRow).find({ where: { entryId }, order: { number: 'ASC' } });
  }

  async addCorrection(row: Omit<CorrectionRow, 'number'>): Promise<void> {
    const number = (await this.corrections(row.entryId)).length + 1;
    await this.database.insert(CorrectionRow, { ...row, number });
  }

  /** Takes the correction that is open back, as if nobody had been asked; the history keeps that it was. */
  async takeBackCorrection(entryId: string): Promise<void> {
    await this.database.delete(CorrectionRow, { entryId, resubmittedAt: IsNull() });
  }

  /** Notes that a correction that was open has been handed in. */
  async closeCorrection(entryId: string, resubmittedAt: Date): Promise<void> {
    await this.database.update(CorrectionRow, { entryId, resubmittedAt: IsNull() }, { resubmittedAt });
  }

  /** The latest appeal about a work. */
  appeal(entryId: string): Promise<AppealRow | null> {
    return this.database.rows(AppealRow).findOne({ where: { entryId }, order: { filedAt: 'DESC' } });
  }

  addAppeal(row: AppealRow): Promise<void> {
    return this.database.insert(AppealRow, row);
  }

  /** Answers an appeal that nobody has answered yet. @throws DomainError `conflict.stale` */
  async answerAppeal(id: string, set: Partial<AppealRow>): Promise<void> {
    const changed = await this.database.update(AppealRow, { id, answeredAt: IsNull() }, set);
    if (changed !== 1) throw new DomainError('conflict.stale');
  }
}
