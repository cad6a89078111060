import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { EntryRow } from '../entry.row.js';
import { EntryTextRow } from '../entry-text.row.js';
import { SignatureRow } from './signature.row.js';
import { SimilarityRow } from './similarity.row.js';

const page = 2_000;

/** Queries over signatures and the pairs of works that share passages. */
@Injectable()
export class ComparisonStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  entry(id: string): Promise<EntryRow | null> {
    return this.database.rows(EntryRow).findOneBy({ id });
  }

  entries(ids: readonly string[]): Promise<EntryRow[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.database.rows(EntryRow).find({ where: { id: In([...ids]) } });
  }

  /** The texts of files by their ids; those without a text are left out. */
  async texts(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (fileIds.length === 0) return new Map();
    const rows = await this.database.rows(EntryTextRow).find({ where: { fileId: In([...fileIds]) } });
    return new Map(rows.map(({ fileId, text }) => [fileId, text]));
  }

  async saveSignature(row: SignatureRow): Promise<void> {
    await this.database.delete(SignatureRow, { entryId: row.entryId });
    await this.database.insert(SignatureRow, row);
  }

  /** Signatures that were written since a moment, oldest first, a page at a time. */
  async *signaturesSince(at: Date): AsyncGenerator<SignatureRow[]> {
    for (let skip = 0; ; skip += page) {
      const rows = await this.database.rows(SignatureRow).find({
        where: { at: MoreThanOrEqual(at) },
        order: { at: 'ASC', id: 'ASC' },
        skip,
        take: page,
      });
      yield rows;
      if (rows.length < page) return;
    }
  }

  /** Puts new pairs of a work in the place of its old ones. */
  async replace(entryId: string, rows: readonly SimilarityRow[]): Promise<void> {
    await this.database.delete(SimilarityRow, { entryAId: entryId });
    await this.database.delete(SimilarityRow, { entryBId: entryId });
    if (rows.length > 0) await this.database.insert(SimilarityRow, rows);
  }

  async ofEntry(entryId: string): Promise<SimilarityRow[]> {
    return this.database
      .rows(SimilarityRow)
      .find({ where: [{ entryAId: entryId }, { entryBId: entryId }], order: { id: 'ASC' } });
  }
}
