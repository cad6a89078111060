import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { fold } from '../../../kernel/vietnamese.js';
import { Database } from '../../../platform/database/database.js';
import { AuthorRow } from '../author.row.js';
import { SimilarityRow } from '../comparison/similarity.row.js';
import { screenedStates } from '../domain/entry.machine.js';
import { EntryFileRow } from '../entry-file.row.js';
import { EntryRow } from '../entry.row.js';
import { inOrderOfNumbers } from '../receipt.store.js';
import { inOrder, sameTextShare, type TwinGround } from './domain/twins.js';
import { TwinRow } from './twin.row.js';

interface FoundPair {
  readonly a: string;
  readonly b: string;
}

const mostPairs = 500;
const mostLookalikes = 8;
/** The same name and the same year of birth, or a year that one of the two does not tell. */
const sameAuthor =
  'author.nameKey = twin.nameKey AND ' +
  '(author.birthYear = twin.birthYear OR author.birthYear IS NULL OR twin.birthYear IS NULL)';

/** Queries for works that may have come in twice. */
@Injectable()
export class TwinsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** Received works of a contest with the same ground, as pairs; of one work where it is named. */
  pairs(contestId: string, ground: TwinGround, entryId?: string): Promise<FoundPair[]> {
    const query = this.twoWorks(contestId, entryId);
    if (ground === 'same-file') {
      query
        .innerJoin(EntryFileRow, 'file', 'file.id = one.fileId')
        .innerJoin(EntryFileRow, 'copy', 'copy.id = other.fileId AND copy.sha256 = file.sha256');
    } else {
      this.joinAuthors(query);
      if (ground === 'same-title') query.andWhere("one.titleKey = other.titleKey AND one.titleKey <> ''");
      else {
        const share = '(similarity.shareOfA >= :sameTextShare OR similarity.shareOfB >= :sameTextShare)';
        query.innerJoin(
          SimilarityRow,
          'similarity',
          `similarity.entryAId = one.id AND similarity.entryBId = other.id AND ${share}`,
          { sameTextShare },
        );
      }
    }
    return query
      .select('one.id', 'a')
      .addSelect('other.id', 'b')
      .distinct(true)
      .limit(mostPairs)
      .getRawMany<FoundPair>();
  }

  /** What was found about pairs of a contest before. */
  judged(contestId: string): Promise<TwinRow[]> {
    return this.database.rows(TwinRow).findBy({ contestId });
  }

  async judgedPair(one: string, other: string): Promise<TwinRow | null> {
    const [entryAId, entryBId] = inOrder(one, other);
    return this.database.rows(TwinRow).findOneBy({ entryAId, entryBId });
  }

  insert(row: TwinRow): Promise<void> {
    return this.database.insert(TwinRow, row);
  }

  /** Received works with the same title, or with an author of the same name: for the one who types. */
  async lookalikes(contestId: string, title: string, names: readonly string[]): Promise<EntryRow[]> {
    const titleKey = fold(title);
    const nameKeys = names.map(fold).filter((name) => name.includes(' '));
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.receiptNumber IS NOT NULL');
    const named = query
      .subQuery()
      .select('author.entryId')
      .from(AuthorRow, 'author')
      .where('author.contestId = :contestId AND author.nameKey IN (:...nameKeys)')
      .getQuery();
    const alike = [
      ...(titleKey === '' ? [] : ['entry.titleKey = :titleKey']),
      ...(nameKeys.length === 0 ? [] : [`entry.id IN ${named}`]),
    ];
    if (alike.length === 0) return [];
    query.andWhere(`(${alike.join(' OR ')})`, { titleKey, nameKeys });
    return inOrderOfNumbers(query, 'DESC').take(mostLookalikes).getMany();
  }

  async authorsOf(entryIds: readonly string[]): Promise<AuthorRow[]> {
    if (entryIds.length === 0) return [];
    return this.database
      .rows(AuthorRow)
      .find({ where: { entryId: In([...entryIds]) }, order: { position: 'ASC' } });
  }

  private twoWorks(contestId: string, entryId: string | undefined): SelectQueryBuilder<EntryRow> {
    const states = [...screenedStates];
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('one')
      .innerJoin(EntryRow, 'other', 'other.contestId = one.contestId AND one.id < other.id')
      .where('one.contestId = :contestId', { contestId })
      .andWhere('one.state IN (:...states) AND other.state IN (:...states)', { states });
    if (entryId !== undefined) query.andWhere('(one.id = :entryId OR other.id = :entryId)', { entryId });
    return query;
  }

  private joinAuthors(query: SelectQueryBuilder<EntryRow>): void {
    query
      .innerJoin(AuthorRow, 'author', 'author.entryId = one.id')
      .innerJoin(AuthorRow, 'twin', `twin.entryId = other.id AND ${sameAuthor}`);
  }
}
