import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import type { Category } from '../../contests/index.js';
import { acceptedTypes, type FileRole } from '../domain/file-roles.js';
import { cleanFileName } from '../intake/domain/file-name.js';
import type { Inspection } from '../intake/domain/inspection.js';
import { InspectPool } from '../intake/inspect-pool.js';
import { type FileTerms, problemsAfter, problemsBefore } from './domain/file-problems.js';
import { problem, type RowProblem } from './domain/row-problem.js';
import type { ArchivedFile, WorksArchive } from './reading/works-archive.js';
import type { ListedFile } from './unit-import-row.row.js';

/** A file of an archive, put into the store and looked into. */
export interface TakenFile {
  readonly file: ListedFile | null;
  readonly problems: readonly RowProblem[];
}

/** Takes works out of an archive into the store, and inspects each. */
@Injectable()
export class ArchiveFiles {
  constructor(
    private readonly files: FileStore,
    @Inject(InspectPool) private readonly pool: InspectPool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes one file: what is wrong with it is said, never thrown. */
  async take(
    archive: WorksArchive,
    { name, bytes }: ArchivedFile,
    role: FileRole,
    category: Category,
  ): Promise<TakenFile> {
    const terms = this.termsOf(category, role);
    const early = problemsBefore(name, bytes, terms);
    if (early.length > 0) return { file: null, problems: early };
    const clean = cleanFileName(name);
    const stored = await this.store(archive, name, terms.maxBytes);
    if (stored === null || clean.declaredType === null) {
      const damaged = {
        ...problem('list.file-rejected', 'file', { name }),
        reason: { code: 'corrupt' as const },
      };
      return { file: null, problems: [damaged] };
    }
    const inspection = await this.inspect(stored.sha256, clean.name);
    const { detectedType, words, durationMs } = inspection;
    const { name: clientName, declaredType } = clean;
    return {
      file: { ...stored, clientName, declaredType, detectedType, words, durationMs },
      problems: problemsAfter(name, inspection, terms),
    };
  }

  private termsOf(category: Category, role: FileRole): FileTerms {
    const { maxUploadBytes, maxMediaBytes } = this.config;
    const maxBytes =
      role === 'media'
        ? Math.min(category.maxMediaBytes ?? Infinity, maxMediaBytes)
        : Math.min(category.maxBytes, maxUploadBytes);
    return { ...category, maxBytes, fileTypes: acceptedTypes(role, category.fileTypes) };
  }

  private async store(
    archive: WorksArchive,
    name: string,
    limitBytes: number,
  ): Promise<{ sha256: string; bytes: number } | null> {
    try {
      return await this.files.put(await archive.read(name), limitBytes);
    } catch (error) {
      // What the disk says is ours; what the archive says is the sender's.
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
      if (error instanceof DomainError && error.code === 'service.unavailable') throw error;
      return null;
    }
  }

  /** Who wrote it is looked for once it has been received; here it only has to be readable. */
  private inspect(sha256: string, clientName: string): Promise<Inspection> {
    return this.pool.inspect({ path: this.files.localPath(sha256), clientName, people: [] });
  }
}
