import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { Contests } from '../../contests/index.js';
import { ListAssessment, type AssessedRow } from './list-assessment.service.js';
import { ListReading } from './list-reading.service.js';
import { ListTaking } from './list-taking.service.js';
import type { UnitImportLineRow } from './unit-import-row.row.js';
import type { UnitImportRow } from './unit-import.row.js';
import { UnitImportsStore } from './unit-imports.store.js';

/** Jobs that read a list, and that take it in. */
export const readListJob = 'entries.read-unit-list';
export const takeListJob = 'entries.take-unit-list';

/** What such a job is told: the version of the list tells a job of an older order. */
export interface ImportJob {
  readonly importId: string;
  readonly version: number;
}

/** Progress is written down once in so many rows. */
const noteEvery = 5;
const mostUnusedNames = 300;

/** Reads lists in the background and hands them over to be taken in. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly store: UnitImportsStore,
    private readonly reading: ListReading,
    private readonly assessment: ListAssessment,
    private readonly taking: ListTaking,
    private readonly contests: Contests,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(readListJob, (payload) => this.read(payload as ImportJob));
    this.runner.handle(takeListJob, (payload) => this.taking.take((payload as ImportJob).importId));
  }

  /** Begun anew from the start when the process dies on the way: nothing but the preview is written. */
  private async read({ importId, version }: ImportJob): Promise<void> {
    const list = await this.store.find(importId);
    if (list?.state !== 'reading' || list.version !== version) return;
    const contest = await this.contests.get(list.contestId);
    try {
      const filled = await this.reading.read(list, contest, (done, total) =>
        this.note(importId, done, total),
      );
      if (filled === null) return;
      const { rows, absentWorks } = await this.assessment.assess(contest, list.unitId, filled.rows);
      const found = {
        headingLine: filled.headingLine,
        unusedFiles: filled.unusedFiles.slice(0, mostUnusedNames),
        unusedFileCount: filled.unusedFiles.length,
        absentWorks,
      };
      await this.show(
        list,
        rows.map((row, position) => rowOf(importId, row, position)),
        { found, problem: null },
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.stumble(list, error);
    }
  }

  private async note(importId: string, done: number, total: number): Promise<boolean> {
    if (done % noteEvery !== 0) return true;
    return this.store.run(() => this.store.noteProgress(importId, 'reading', done, total));
  }

  private async show(
    list: UnitImportRow,
    rows: readonly UnitImportLineRow[],
    set: Pick<UnitImportRow, 'found' | 'problem'>,
  ): Promise<void> {
    await this.store.run(async () => {
      const now = await this.store.find(list.id);
      if (now?.state !== 'reading' || now.version !== list.version) return;
      await this.store.replaceRows(list.id, rows);
      const total = rows.length;
      await this.store.update(now, { ...set, state: 'ready', progressDone: total, progressTotal: total });
    });
  }

  private async stumble(list: UnitImportRow, { code, params }: DomainError): Promise<void> {
    await this.store.run(async () => {
      const now = await this.store.find(list.id);
      if (now?.state !== 'reading' || now.version !== list.version) return;
      await this.store.replaceRows(list.id, []);
      await this.store.update(now, { state: 'unreadable', problem: { code, params }, found: null });
    });
  }
}

function rowOf(importId: string, row: AssessedRow, position: number): UnitImportLineRow {
  const { line, outcome, sourceKey, entryId, work, problems, file, media } = row;
  return {
    ...{ id: randomId(), importId, position, line, outcome, sourceKey, entryId, work, problems, file, media },
    fileSha256: file?.sha256 ?? null,
    mediaSha256: media?.sha256 ?? null,
  };
}
