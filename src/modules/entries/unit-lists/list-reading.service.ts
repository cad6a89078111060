import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { type Category, type Contest, takesMedia } from '../../contests/index.js';
import { Units, unitsBelow } from '../../contests/units/index.js';
import { type FileRole, textRoleOf } from '../domain/file-roles.js';
import { ArchiveFiles, type TakenFile } from './archive-files.service.js';
import { columnTitle } from './domain/list-columns.js';
import { readList } from './domain/list-sheet.js';
import { type ListRules, type ReadWork, readWork } from './domain/list-work.js';
import { matchFiles } from './domain/match-files.js';
import type { RowWithFile } from './list-assessment.service.js';
import { WorkbookPool } from './reading/workbook-pool.js';
import { WorksArchive } from './reading/works-archive.js';
import type { UnitImportRow } from './unit-import.row.js';

/** Most works of one list: they are taken in within one unit of work. */
export const mostListedWorks = 1_000;

/** A list as it was read, with the files of its archive. */
export interface FilledList {
  readonly headingLine: number;
  readonly rows: readonly RowWithFile[];
  readonly unusedFiles: readonly string[];
}

/** Called after each row; `false` stops the reading. */
export type OnProgress = (done: number, total: number) => Promise<boolean>;

/** Reads a unit's list and its archive from the store. */
@Injectable()
export class ListReading {
  constructor(
    private readonly files: FileStore,
    private readonly workbooks: WorkbookPool,
    private readonly archives: ArchiveFiles,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** @returns null when it was stopped @throws DomainError `list.…` where there is no list in it */
  async read(row: UnitImportRow, contest: Contest, onProgress: OnProgress): Promise<FilledList | null> {
    const { headingLine, works } = await this.readWorks(row, contest);
    if (row.archiveSha256 === null) {
      return {
        headingLine,
        rows: works.map((work) => ({ ...work, file: null, media: null })),
        unusedFiles: [],
      };
    }
    const archive = await WorksArchive.open(this.files.localPath(row.archiveSha256));
    try {
      const rows = await this.takeFiles(archive, works, contest, onProgress);
      if (rows === null) return null;
      return { headingLine, rows: rows.filled, unusedFiles: rows.unused };
    } finally {
      archive.close();
    }
  }

  private async readWorks(
    { listSha256, unitId }: UnitImportRow,
    contest: Contest,
  ): Promise<{ headingLine: number; works: ReadWork[] }> {
    const read = await this.workbooks.read(this.files.localPath(listSha256));
    if ('problem' in read) throw new DomainError(read.problem);
    const list = readList(read.sheet);
    if ('problem' in list) {
      const params = 'column' in list ? { column: columnTitle(list.column) } : {};
      throw new DomainError(list.problem, params);
    }
    if (list.rows.length > mostListedWorks)
      throw new DomainError('list.too-long', { limit: mostListedWorks });
    const units = await this.units.list(contest.id);
    const ownUnit = units.find(({ id }) => id === unitId);
    if (ownUnit === undefined) throw new DomainError('list.no-unit');
    const rules: ListRules = {
      categories: contest.categories,
      ownUnit,
      below: new Set(unitsBelow(units, unitId).map(({ unit }) => unit.id)),
      units,
      latestBirthYear: this.clock.now().getUTCFullYear() - 5,
    };
    return { headingLine: list.headingLine, works: list.rows.map((one) => readWork(one, rules)) };
  }

  private async takeFiles(
    archive: WorksArchive,
    works: readonly ReadWork[],
    contest: Contest,
    onProgress: OnProgress,
  ): Promise<{ filled: RowWithFile[]; unused: string[] } | null> {
    const files = new Map(archive.files.map((file) => [file.name, file]));
    const categoryOf = ({ work }: ReadWork): Category | undefined =>
      contest.categories.find(({ id }) => id === work.categoryId);
    const seeking = works.map((one) => ({ ...one, withMedia: hasMedia(categoryOf(one)) }));
    const matches = matchFiles(seeking, [...files.keys()]);
    const used = new Set(matches.flatMap(({ file, media }) => [file ?? [], media ?? []].flat()));
    const filled: RowWithFile[] = [];
    for (const [index, work] of works.entries()) {
      if (!(await onProgress(index, works.length))) return null;
      const match = matches[index];
      const category = categoryOf(work);
      const take = async (name: string | null | undefined, role: FileRole): Promise<TakenFile> => {
        const file = files.get(name ?? '');
        if (file === undefined || category === undefined) return { file: null, problems: [] };
        return this.archives.take(archive, file, role, category);
      };
      const text = await take(match?.file, textRoleOf(hasMedia(category)));
      const media = await take(match?.media, 'media');
      const problems = [work, match, text, media].flatMap((one) => one?.problems ?? []);
      filled.push({ ...work, problems, file: text.file, media: media.file });
    }
    return { filled, unused: [...files.keys()].filter((name) => !used.has(name)) };
  }
}

function hasMedia(category: Category | undefined): boolean {
  return category !== undefined && takesMedia(category);
}
