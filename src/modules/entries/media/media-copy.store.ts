import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { inParts } from '../../../platform/database/in-parts.js';
import { slotOf } from '../domain/file-roles.js';
import { EntryFileRow } from '../entry-file.row.js';
import { MediaCopyRow } from './media-copy.row.js';

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
  standing(entryIds: readonly string[]): Promise<EntryFileRow[]> {
    const slot = slotOf({ role: 'media', position: 1 });
    return inParts(entryIds, (some) => this.database.rows(EntryFileRow).findBy({ entryId: In(some), slot }));
  }

  /** The copies of some files. */
  ofFiles(fileIds: readonly string[]): Promise<MediaCopyRow[]> {
    return inParts(fileIds, (some) => this.database.rows(MediaCopyRow).findBy({ fileId: In(some) }));
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
