import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { BlindCopyRow } from './blind-copy.row.js';
import { ConflictRow } from './conflict.row.js';

/** A blind copy without its text. */
export type CopyFacts = Omit<BlindCopyRow, 'text' | 'mediaSha256' | 'mediaBytes' | 'mediaType'>;

/** What rankings need of a copy. */
export type PagedCopy = Pick<BlindCopyRow, 'id' | 'code' | 'categoryId'> &
  Partial<Pick<BlindCopyRow, 'earlierPlace'>>;

/** Which part of a round is wanted. */
export interface PageWish {
  readonly afterCode: string;
  readonly take: number;
  readonly withPlaces: boolean;
}

const placeless = { id: true, code: true, categoryId: true } as const;
const select = {
  id: true,
  roundId: true,
  code: true,
  categoryId: true,
  words: true,
  advances: true,
  place: true,
  earlierPlace: true,
} as const;
/** SQLite takes at most 32 766 parameters in a statement. */
const chunk = 1000;

/** Queries over blind copies and the pairs that may not meet. */
@Injectable()
export class CopiesStore {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<BlindCopyRow | null> {
    return this.database.rows(BlindCopyRow).findOneBy({ id });
  }

  /** The copies of a round in the order of their codes, without texts. */
  facts(roundId: string): Promise<CopyFacts[]> {
    return this.database.rows(BlindCopyRow).find({ select, where: { roundId }, order: { code: 'ASC' } });
  }

  /** Some copies of a round, without texts. */
  factsOf(copyIds: readonly string[]): Promise<CopyFacts[]> {
    if (copyIds.length === 0) return Promise.resolve([]);
    return this.database
      .rows(BlindCopyRow)
      .find({ select, where: { id: In([...copyIds]) }, order: { code: 'ASC' } });
  }

  insert(rows: readonly BlindCopyRow[]): Promise<void> {
    return this.database.insert(BlindCopyRow, rows);
  }

  /** Which of some contents of the file store are played to judges. */
  async namedMedia(sha256s: readonly string[]): Promise<string[]> {
    if (sha256s.length === 0) return [];
    const rows = await this.database
      .rows(BlindCopyRow)
      .find({ select: { mediaSha256: true }, where: { mediaSha256: In([...sha256s]) } });
    return rows.flatMap((row) => row.mediaSha256 ?? []);
  }

  /** The next copies of a round in the order of their codes. */
  page(roundId: string, { afterCode, take, withPlaces }: PageWish): Promise<PagedCopy[]> {
    const where = { roundId, code: MoreThan(afterCode) };
    // What stands behind the texts costs a way through them, and is read only where it is wanted.
    const wanted = withPlaces ? { ...placeless, earlierPlace: true } : placeless;
    return this.database.rows(BlindCopyRow).find({ select: wanted, where, order: { code: 'ASC' }, take });
  }

  count(roundId: string): Promise<number> {
    return this.database.rows(BlindCopyRow).countBy({ roundId });
  }

  advancing(roundId: string): Promise<CopyFacts[]> {
    return this.database
      .rows(BlindCopyRow)
      .find({ select, where: { roundId, advances: true }, order: { id: 'ASC' } });
  }

  async markAdvancing(roundId: string, copyIds: readonly string[], place: number | null): Promise<void> {
    for (let start = 0; start < copyIds.length; start += chunk) {
      const id = In(copyIds.slice(start, start + chunk));
      await this.database.update(BlindCopyRow, { id, roundId }, { advances: true, place });
    }
  }

  conflicts(roundId: string): Promise<ConflictRow[]> {
    return this.database.rows(ConflictRow).findBy({ roundId });
  }

  conflictsOfCopies(copyIds: readonly string[]): Promise<ConflictRow[]> {
    if (copyIds.length === 0) return Promise.resolve([]);
    return this.database.rows(ConflictRow).findBy({ copyId: In([...copyIds]) });
  }

  insertConflicts(rows: readonly ConflictRow[]): Promise<void> {
    return this.database.insert(ConflictRow, rows);
  }
}
