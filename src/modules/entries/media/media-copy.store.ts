import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { EntryFileRow } from '../entry-file.row.js';
import { MediaCopyRow } from './media-copy.row.js';

const chunk = 500;

/** Queries over the blind copies of sound and film. */
@Injectable()
export class MediaCopyStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  file(id: string): Promise<EntryFileRow | null> {
    return this.database.rows(EntryFileRow).findOneBy({ id });
  }

  /** Puts a copy in place of what was known of the file; not when the file has gone meanwhile. */
  async replace(row: MediaCopyRow): Promise<void> {
    await this.database.run(async () => {
      await this.database.delete(MediaCopyRow, { fileId: row.fileId });
      if ((await this.file(row.fileId)) !== null) await this.database.insert(MediaCopyRow, row);
    });
  }

  /** The files of sound and film that stand in some works. */
  async standing(entryIds: readonly string[]): Promise<EntryFileRow[]> {
    const found: EntryFileRow[] = [];
    for (let start = 0; start < entryIds.length; start += chunk) {
      const entryId = In(entryIds.slice(start, start + chunk));
      const slot = 'media-1';
      found.push(...(await this.database.rows(EntryFileRow).findBy({ entryId, slot })));
    }
    return found;
  }

  /** The copies of some files. */
  async ofFiles(fileIds: readonly string[]): Promise<MediaCopyRow[]> {
    const found: MediaCopyRow[] = [];
    for (let start = 0; start < fileIds.length; start += chunk) {
      const fileId = In(fileIds.slice(start, start + chunk));
      found.push(...(await this.database.rows(MediaCopyRow).findBy({ fileId })));
    }
    return found;
  }

  async delete(id: string): Promise<void> {
    await this.database.delete(MediaCopyRow, { id });
  }

  /** Which of some contents a copy names. */
  async named(sha256s: readonly string[]): Promise<string[]> {
    if (sha256s.length === 0) return [];
    const rows = await this.database
      .rows(MediaCopyRow)
      .find({ select: { sha256: true }, where: { sha256: In([...sha256s]) } });
    return rows.flatMap((row) => row.sha256 ?? []);
  }
}
