import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { AuthorRow } from '../author.row.js';
import { isOwn } from '../domain/channel.js';
import type { PersonKeys } from '../domain/author.js';
import { standingStates } from '../domain/entry.machine.js';
import { EntryRow } from '../entry.row.js';
import { BarredPersonRow } from './barred-person.row.js';

/** Queries over people who may not enter, and the works that they entered nevertheless. */
@Injectable()
export class BarredPeopleStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  list(contestId: string): Promise<BarredPersonRow[]> {
    return this.database
      .rows(BarredPersonRow)
      .find({ where: { contestId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** By what the people of a contest's list are recognised. */
  async keys(contestId: string): Promise<PersonKeys[]> {
    return (await this.list(contestId)).map(keysOfRow);
  }

  insert(row: BarredPersonRow): Promise<void> {
    return this.database.insert(BarredPersonRow, row);
  }

  delete(contestId: string, id: string): Promise<number> {
    return this.database.delete(BarredPersonRow, { contestId, id });
  }

  /** The standing works that a person entered or is an author of. */
  async standingWorksOf(contestId: string, keys: readonly PersonKeys[]): Promise<EntryRow[]> {
    const state = In([...standingStates]);
    const accountIds = keys.flatMap(({ accountId }) => accountId ?? []);
    const entered =
      accountIds.length === 0
        ? []
        : await this.database.rows(EntryRow).findBy({ contestId, accountId: In(accountIds), state });
    const authors = await this.authors(contestId, keys);
    const named =
      authors.length === 0
        ? []
        : await this.database
            .rows(EntryRow)
            .findBy({ id: In([...new Set(authors.map(({ entryId }) => entryId))]), state });
    const works = [...entered.filter(({ channel }) => isOwn(channel)), ...named];
    return [...new Map(works.map((work) => [work.id, work])).values()];
  }

  private async authors(contestId: string, keys: readonly PersonKeys[]): Promise<AuthorRow[]> {
    const of = (key: 'identityKey' | 'emailKey' | 'phoneKey' | 'idNumberKey'): string[] =>
      keys.flatMap((one) => one[key] ?? []);
    const found: AuthorRow[] = [];
    for (const key of ['identityKey', 'emailKey', 'phoneKey', 'idNumberKey'] as const) {
      const values = of(key);
      if (values.length === 0) continue;
      found.push(...(await this.database.rows(AuthorRow).findBy({ contestId, [key]: In(values) })));
    }
    return found;
  }
}

/** By what somebody on the list is recognised. */
export function keysOfRow(row: BarredPersonRow): PersonKeys {
  const { identityKey, emailKey, phoneKey, idNumberKey } = row;
  return { accountId: null, identityKey, emailKey, phoneKey, idNumberKey };
}
