import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Locale } from '../../../kernel/locale.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { Contests } from '../../contests/index.js';
import type { ImportRowsPage, ImportRowsQuery } from './dto/unit.dto.js';
import { WorkbookPool } from './reading/workbook-pool.js';
import { problemsWorkbook } from './sheets/problems-sheet.js';
import type { UnitImportLineRow } from './unit-import-row.row.js';
import type { UnitImportRow } from './unit-import.row.js';
import { UnitImports } from './unit-imports.service.js';
import { UnitImportsStore } from './unit-imports.store.js';
import { rowView, sentenceOf } from './unit.presenter.js';

/** What a list would do, shown before anything is written. */
@Injectable()
export class ImportPreview {
  constructor(
    private readonly imports: UnitImports,
    private readonly store: UnitImportsStore,
    private readonly contests: Contests,
    private readonly workbooks: WorkbookPool,
    private readonly files: FileStore,
  ) {}

  /** A list of the actor's unit in this contest. @throws DomainError `thing.not-found` */
  async find(actor: Actor, contestId: string, importId: string): Promise<UnitImportRow> {
    const row = await this.imports.get(actor, importId);
    if (row.contestId !== contestId) throw new DomainError('thing.not-found');
    return row;
  }

  async rows(importId: string, query: ImportRowsQuery, locale: Locale): Promise<ImportRowsPage> {
    const { page, pageSize, outcome } = query;
    const list = await this.store.find(importId);
    const contest = await this.contests.get(list?.contestId ?? '');
    const { rows, total } = await this.store.page(importId, outcome, page, pageSize);
    return { items: rows.map((row) => rowView(row, contest, locale)), total, page, pageSize };
  }

  /** The sheet as it came, with what is wrong beside each row. */
  async problemsWorkbook(row: UnitImportRow, locale: Locale): Promise<{ name: string; content: Buffer }> {
    const rows = await this.store.rows(row.id);
    if (row.found === null || rows.length === 0) throw new DomainError('thing.not-found');
    const read = await this.workbooks.read(this.files.localPath(row.listSha256));
    if ('problem' in read) throw new DomainError(read.problem);
    const words = rows.map((line) => ({
      line: line.line,
      wrong: said(line, 'problem', locale),
      notes: said(line, 'note', locale),
    }));
    const content = await problemsWorkbook(read.sheet, row.found.headingLine, words);
    return { name: `Lỗi - ${row.listName.replace(/\.\w+$/u, '')}.xlsx`, content };
  }
}

function said({ problems }: UnitImportLineRow, weight: 'problem' | 'note', locale: Locale): string {
  return problems
    .filter((one) => one.weight === weight)
    .map((one) => sentenceOf(one, locale))
    .join('\n');
}
