import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import type { ContestRole } from '../../kernel/permissions.js';
import { Database } from '../../platform/database/database.js';
import { AccountLinkRow, type LinkPurpose } from './account-link.row.js';
import { AccountRow } from './account.row.js';
import type { Login } from './domain/login.js';
import { RoleRow } from './role.row.js';

/** The part of an account that names a person. */
export type PersonRow = Pick<AccountRow, 'id' | 'fullName' | 'email' | 'phoneKey' | 'locale'>;

/** Queries over accounts, their mailed links and their roles. */
@Injectable()
export class AccountsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  isDuplicate(error: unknown): boolean {
    return this.database.dialect.isDuplicate(error);
  }

  count(): Promise<number> {
    return this.database.rows(AccountRow).count();
  }

  find(id: string): Promise<AccountRow | null> {
    return this.database.rows(AccountRow).findOneBy({ id });
  }

  /** What is said of people, without the rest of their accounts. */
  findPeople(ids: readonly string[]): Promise<PersonRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const select = { id: true, fullName: true, email: true, phoneKey: true, locale: true } as const;
    return this.database.rows(AccountRow).find({ select, where: { id: In([...ids]) } });
  }

  /** The accounts with any of these addresses or phone numbers. */
  async idsByContacts(emailKeys: readonly string[], phoneKeys: readonly string[]): Promise<string[]> {
    const where = [
      ...(emailKeys.length === 0 ? [] : [{ emailKey: In([...emailKeys]) }]),
      ...(phoneKeys.length === 0 ? [] : [{ phoneKey: In([...phoneKeys]) }]),
    ];
    if (where.length === 0) return [];
    const found = await this.database.rows(AccountRow).find({ select: { id: true }, where });
    return found.map((row) => row.id);
  }

  findByLogin(login: Login): Promise<AccountRow | null> {
    const where: FindOptionsWhere<AccountRow> =
      login.kind === 'email' ? { emailKey: login.key } : { phoneKey: login.key };
    return this.database.rows(AccountRow).findOneBy(where);
  }

  insert(row: AccountRow): Promise<void> {
    return this.database.insert(AccountRow, row);
  }

  update(id: string, set: Partial<AccountRow>): Promise<number> {
    return this.database.update(AccountRow, { id }, set);
  }

  insertLink(row: AccountLinkRow): Promise<void> {
    return this.database.insert(AccountLinkRow, row);
  }

  findLink(tokenHash: string, purpose: LinkPurpose): Promise<AccountLinkRow | null> {
    return this.database.rows(AccountLinkRow).findOneBy({ tokenHash, purpose });
  }

  /** Uses a link up; 1 for whoever is first. */
  async useLink(link: AccountLinkRow, usedAt: Date): Promise<boolean> {
    const changed = await this.database.manager
      .createQueryBuilder()
      .update(AccountLinkRow)
      .set({ usedAt })
      .where('id = :id AND usedAt IS NULL', { id: link.id })
      .execute();
    return changed.affected === 1;
  }

  rolesInContest(contestId: string): Promise<RoleRow[]> {
    return this.database.rows(RoleRow).find({ where: { contestId }, order: { sinceAt: 'ASC', id: 'ASC' } });
  }

  rolesOf(contestId: string, accountId: string): Promise<RoleRow[]> {
    return this.database.rows(RoleRow).findBy({ contestId, accountId });
  }

  /** Which of the accounts have one of the roles in a contest. */
  async idsWithRole(
    contestId: string,
    accountIds: readonly string[],
    roles: readonly ContestRole[],
  ): Promise<string[]> {
    const where = { contestId, accountId: In([...accountIds]), role: In([...roles]) };
    const rows = await this.database.rows(RoleRow).find({ select: { accountId: true }, where });
    return [...new Set(rows.map((row) => row.accountId))];
  }

  insertRole(row: RoleRow): Promise<void> {
    return this.database.insert(RoleRow, row);
  }

  deleteRole(contestId: string, accountId: string, role: ContestRole): Promise<number> {
    return this.database.delete(RoleRow, { contestId, accountId, role });
  }
}
