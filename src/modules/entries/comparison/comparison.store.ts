import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { storedTime } from '../../../platform/database/columns.js';
import { Database } from '../../../platform/database/database.js';
import { EntryFileRow } from '../entry-file.row.js';
import { EntryRow } from '../entry.row.js';
import { EntryTextRow } from '../entry-text.row.js';
import { SignatureRow } from './signature.row.js';
import { SimilarityRow } from './similarity.row.js';

/** Rows read at once: SQLite answers synchronously, so each question is kept short. */
const page = 250;

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
  async *signaturesSince(since: Date): AsyncGenerator<SignatureRow[]> {
    let last: Pick<SignatureRow, 'at' | 'id'> = { at: since, id: '' };
    for (;;) {
      const at = storedTime(last.at);
      // The first condition alone lets the index on the time be used; an OR would read the whole table for each page.
      const rows = await this.database
        .rows(SignatureRow)
        .createQueryBuilder('signature')
        .where('signature.at >= :at', { at })
        .andWhere('(signature.at > :at OR signature.id > :id)', { at, id: last.id })
        .orderBy('signature.at', 'ASC')
        .addOrderBy('signature.id', 'ASC')
        .limit(page)
        .getMany();
      yield rows;
      const end = rows.at(-1);
      if (end === undefined || rows.length < page) return;
      last = end;
    }
  }

  /**
   * Puts the pairs that a comparison of a version found in the place of the work's old ones. Pairs stay that another
   * work's comparison has found since this one began.
   * @returns the works whose pairs with this one have changed
   */
  async replace(
    { entryId, fileId }: { readonly entryId: string; readonly fileId: string },
    rows: readonly SimilarityRow[],
    begunAt: Date,
  ): Promise<string[]> {
    const found = new Set(rows.map((row) => otherOf(row, entryId)));
    const old = (await this.ofEntry(entryId)).filter((row) => {
      const ownFile = row.entryAId === entryId ? row.fileAId : row.fileBId;
      return row.at < begunAt || ownFile !== fileId || found.has(otherOf(row, entryId));
    });
    if (old.length > 0) await this.database.delete(SimilarityRow, { id: In(old.map(({ id }) => id)) });
    if (rows.length > 0) await this.database.insert(SimilarityRow, rows);
    return [...new Set([...old, ...rows].map((row) => otherOf(row, entryId)))];
  }

  /**
   * Forgets the signature and the pairs of a work.
   * @returns the works that it made pairs with
   */
  async remove(entryId: string): Promise<string[]> {
    const rows = await this.ofEntry(entryId);
    await this.database.delete(SignatureRow, { entryId });
    await this.database.delete(SimilarityRow, { entryAId: entryId });
    await this.database.delete(SimilarityRow, { entryBId: entryId });
    return rows.map((row) => otherOf(row, entryId));
  }

  /** Writes which part of a version's words other works have, in hundredths of a percent. */
  async saveShare(fileId: string, similarShare: number): Promise<void> {
    await this.database.update(EntryFileRow, { id: fileId }, { similarShare });
  }

  async ofEntry(entryId: string): Promise<SimilarityRow[]> {
    return this.database
      .rows(SimilarityRow)
      .find({ where: [{ entryAId: entryId }, { entryBId: entryId }], order: { id: 'ASC' } });
  }
}

function otherOf({ entryAId, entryBId }: SimilarityRow, entryId: string): string {
  return entryAId === entryId ? entryBId : entryAId;
}
