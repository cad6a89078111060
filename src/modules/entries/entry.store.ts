import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { AuthorRow } from './author.row.js';
import { type Channel, isOwn } from './domain/channel.js';
import { ConsentRow } from './consent.row.js';
import { type EntryState, screenedStates, standingStates } from './domain/entry.machine.js';
import { byPlace } from './domain/file-roles.js';
import { EntryFileRow } from './entry-file.row.js';
import { EntryRow } from './entry.row.js';
import { ReceiptRow } from './receipt.row.js';

const assignChunk = 500;

/** A work with everything that belongs to it but the text. */
export interface EntryRecord {
  readonly entry: EntryRow;
  readonly authors: readonly AuthorRow[];
  readonly consents: readonly ConsentRow[];
  /** The one whose text stands for the work: the work itself, or the script of sound or film. */
  readonly file: EntryFileRow | null;
  /** Every file that stands, the one of the text first. */
  readonly files: readonly EntryFileRow[];
  /** The latest revision. */
  readonly receipt: ReceiptRow | null;
}

/** How many works of a category were received, and how many of them were eligible. */
export interface CategoryTally {
  readonly categoryId: string;
  readonly received: number;
  readonly eligible: number;
}

/** A standing work as the caps count it; its form group is in the rules of the contest. */
export interface StandingWork {
  readonly entryId: string;
  readonly categoryId: string;
  /** Null where a unit or the secretariat entered it for its authors. */
  readonly ownerAccountId: string | null;
  readonly authorKeys: readonly string[];
}

/** How an account named an author of its own works. */
export interface OwnIdentity {
  readonly accountId: string;
  readonly nameKey: string;
  readonly identityKey: string;
  readonly idNumberKey: string | null;
}

type StandingRow = Pick<EntryRow, 'accountId' | 'channel' | 'categoryId'> & {
  readonly entryId: string;
  /** Null where the work was found by the account that entered it. */
  readonly identityKey: string | null;
};

/** Queries over works, their authors and consents. */
@Injectable()
export class EntryStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(id: string): Promise<EntryRow | null> {
    return this.database.rows(EntryRow).findOneBy({ id });
  }

  /** The work with its authors, consents, file and receipt. */
  async record(id: string): Promise<EntryRecord | null> {
    const [record] = await this.records([id]);
    return record ?? null;
  }

  /** Several works, in the order asked for; unknown ones are left out. */
  async records(ids: readonly string[]): Promise<EntryRecord[]> {
    if (ids.length === 0) return [];
    const entries = await this.database.rows(EntryRow).findBy({ id: In([...ids]) });
    const entryId = In(entries.map((entry) => entry.id));
    const authors = await this.database
      .rows(AuthorRow)
      .find({ where: { entryId }, order: { position: 'ASC' } });
    const consents = await this.database
      .rows(ConsentRow)
      .find({ where: { entryId }, order: { givenAt: 'ASC' } });
    const files = await this.database.rows(EntryFileRow).findBy({ entryId, slot: Not(IsNull()) });
    // Who has no number has no receipt: nothing is asked for a draft.
    const numbered = entries.filter((entry) => entry.receiptNumber !== null).map((entry) => entry.id);
    const receipts = await this.database
      .rows(ReceiptRow)
      .find({ where: { entryId: In(numbered) }, order: { revision: 'ASC' } });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return ids.flatMap((id) => {
      const entry = byId.get(id);
      if (entry === undefined) return [];
      return {
        entry,
        authors: authors.filter((row) => row.entryId === id),
        consents: consents.filter((row) => row.entryId === id),
        file: files.find((row) => row.id === entry.fileId) ?? null,
        files: files.filter((row) => row.entryId === id).sort(byPlace),
        receipt: receipts.findLast((row) => row.entryId === id) ?? null,
      };
    });
  }

  /**
   * The twin of the policy `mayView` for works entered for oneself, newest change first; works that a unit sent
   * stand on the unit's own page.
   */
  visibleTo(actor: Actor): Promise<EntryRow[]> {
    const accountId = accountOf(actor);
    if (accountId === null) return Promise.resolve([]);
    return this.database
      .rows(EntryRow)
      .find({ where: { accountId, sentByUnitId: IsNull() }, order: { updatedAt: 'DESC', id: 'ASC' } });
  }

  /** The works of a contest in a state, by an id that tells nothing of their arrival. */
  async idsInState(contestId: string, state: EntryState): Promise<string[]> {
    const rows = await this.database.rows(EntryRow).find({
      select: { id: true },
      where: { contestId, state },
      order: { id: 'ASC' },
    });
    return rows.map((row) => row.id);
  }

  countIn(contestId: string, states: readonly EntryState[]): Promise<number> {
    return this.database.rows(EntryRow).countBy({ contestId, state: In([...states]) });
  }

  /** How many works of each category were received, and how many of them were eligible. */
  async tally(contestId: string): Promise<CategoryTally[]> {
    const rows = await this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .select('entry.categoryId', 'categoryId')
      .addSelect('COUNT(*)', 'received')
      .addSelect("SUM(CASE WHEN entry.state = 'eligible' THEN 1 ELSE 0 END)", 'eligible')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.categoryId IS NOT NULL')
      .andWhere('entry.state IN (:...states)', { states: [...screenedStates, 'disqualified'] })
      .groupBy('entry.categoryId')
      .getRawMany<{ categoryId: string; received: number | string; eligible: number | string }>();
    return rows.map(({ categoryId, received, eligible }) => ({
      categoryId,
      received: Number(received),
      eligible: Number(eligible),
    }));
  }

  countDrafts(contestId: string, accountId: string): Promise<number> {
    return this.database.rows(EntryRow).countBy({ contestId, accountId, state: 'draft' });
  }

  /** The work that a source named before, or null. */
  ofSource(contestId: string, sourceKey: string): Promise<EntryRow | null> {
    return this.database.rows(EntryRow).findOneBy({ contestId, sourceKey });
  }

  insert(entry: EntryRow): Promise<void> {
    return this.database.insert(EntryRow, entry);
  }

  /** Changes a work that nobody has changed since it was read. @throws DomainError `conflict.stale` */
  async update(entry: EntryRow, set: Partial<EntryRow>): Promise<EntryRow> {
    const next = { ...set, version: entry.version + 1 };
    const guard = { id: entry.id, state: entry.state, version: entry.version };
    if ((await this.database.update(EntryRow, guard, next)) !== 1) throw new DomainError('conflict.stale');
    return { ...entry, ...next };
  }

  /** Gives works that are received to a secretary, or to nobody; it is no change of the work itself. */
  async assign(contestId: string, ids: readonly string[], assignedTo: string | null): Promise<void> {
    for (let from = 0; from < ids.length; from += assignChunk) {
      const id = In(ids.slice(from, from + assignChunk));
      await this.database.update(EntryRow, { contestId, id, state: In([...screenedStates]) }, { assignedTo });
    }
  }

  /** Gives a work on from whoever has it now. @returns false when somebody else has it */
  async reassign(id: string, from: string | null, assignedTo: string | null): Promise<boolean> {
    const holder = from === null ? IsNull() : from;
    const guard = { id, assignedTo: holder, state: In([...screenedStates]) };
    return (await this.database.update(EntryRow, guard, { assignedTo })) === 1;
  }

  /** Writes the award that was published for a work, or takes it away. */
  async updateAward(id: string, set: Pick<EntryRow, 'awardPrizeName' | 'awardCertificateId'>): Promise<void> {
    await this.database.update(EntryRow, { id }, set);
  }

  async replaceAuthors(entryId: string, authors: readonly AuthorRow[]): Promise<void> {
    await this.database.delete(AuthorRow, { entryId });
    await this.database.insert(AuthorRow, authors);
  }

  async deleteConsents(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.delete(ConsentRow, { id: In([...ids]) });
  }

  insertConsents(consents: readonly ConsentRow[]): Promise<void> {
    return this.database.insert(ConsentRow, consents);
  }

  /** Names and years of birth of the authors in all works that the accounts ever entered. */
  async identitiesOf(accountIds: readonly string[]): Promise<OwnIdentity[]> {
    if (accountIds.length === 0) return [];
    const found = await this.database.read<OwnIdentity & { channel: Channel; identityKey: string | null }>(
      `SELECT e.accountId, e.channel, a.nameKey, a.identityKey, a.idNumberKey
       FROM entries e JOIN entry_authors a ON a.entryId = e.id WHERE e.accountId IN (${marks(accountIds)})`,
      accountIds,
    );
    // A unit's or the secretariat's works are not about the one who entered them.
    return found.filter(({ channel, identityKey }) => isOwn(channel) && identityKey !== null);
  }

  /** The accounts which ever entered a work of their own that names somebody by one of these keys. */
  async ownersNaming(identityKeys: readonly string[], idNumberKeys: readonly string[]): Promise<string[]> {
    const owners: Pick<EntryRow, 'accountId' | 'channel'>[] = [];
    for (const [column, keys] of [
      ['identityKey', identityKeys],
      ['idNumberKey', idNumberKeys],
    ] as const) {
      if (keys.length === 0) continue;
      const found = await this.database.read<Pick<EntryRow, 'accountId' | 'channel'>>(
        `SELECT e.accountId, e.channel FROM entry_authors a JOIN entries e ON e.id = a.entryId
         WHERE a.${column} IN (${marks(keys)})`,
        keys,
      );
      owners.push(...found);
    }
    return [...new Set(owners.flatMap((entry) => (isOwn(entry.channel) ? entry.accountId : [])))];
  }

  /** Standing works that an account entered for itself, and those of any of the authors, whoever entered them. */
  async standing(
    contestId: string,
    accountId: string | null,
    identityKeys: readonly string[],
  ): Promise<StandingWork[]> {
    const found = await this.standingRows(contestId, accountId, identityKeys);
    const keysOf = new Map<string, string[]>();
    for (const { entryId, identityKey } of found) {
      const keys = keysOf.get(entryId) ?? [];
      keysOf.set(entryId, identityKey === null ? keys : [...keys, identityKey]);
    }
    const counted = found.filter((one) => one.identityKey !== null || isOwn(one.channel));
    const all = [...new Map(counted.map((one) => [one.entryId, one])).values()];
    return all.map(({ entryId, accountId: owner, channel, categoryId }) => ({
      entryId,
      categoryId: categoryId ?? '',
      ownerAccountId: isOwn(channel) ? owner : null,
      authorKeys: keysOf.get(entryId) ?? [],
    }));
  }

  /** Standing works by one of their authors, and those of an account: one question, since a whole desk waits for it. */
  private async standingRows(
    contestId: string,
    accountId: string | null,
    keys: readonly string[],
  ): Promise<StandingRow[]> {
    const states = marks(standingStates);
    const named = `SELECT a.entryId, a.identityKey, e.accountId, e.channel, e.categoryId
       FROM entry_authors a JOIN entries e ON e.id = a.entryId
       WHERE a.contestId = ? AND a.identityKey IN (${marks(keys)}) AND e.state IN (${states})`;
    const entered = `SELECT e.id AS entryId, NULL AS identityKey, e.accountId, e.channel, e.categoryId
       FROM entries e WHERE e.contestId = ? AND e.accountId = ? AND e.state IN (${states})`;
    const questions = [
      ...(keys.length === 0 ? [] : [{ sql: named, values: [contestId, ...keys, ...standingStates] }]),
      ...(accountId === null ? [] : [{ sql: entered, values: [contestId, accountId, ...standingStates] }]),
    ];
    if (questions.length === 0) return [];
    return this.database.read<StandingRow>(
      questions.map(({ sql }) => sql).join(' UNION ALL '),
      questions.flatMap(({ values }) => values),
    );
  }
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
