import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import type { ContestRole } from '../../kernel/permissions.js';
import { storedTime } from '../../platform/database/columns.js';
import { Database } from '../../platform/database/database.js';
import { SessionRow } from './session.row.js';

/** An account, as far as rights go. */
export interface Holder {
  readonly accountId: string;
  readonly isAdministrator: boolean;
  readonly roles: readonly {
    readonly contestId: string;
    readonly role: ContestRole;
    readonly unitId: string | null;
  }[];
}

/** The account behind a session. */
export interface SessionHolder extends Holder {
  readonly sessionId: string;
  readonly lastSeenAt: Date;
}

interface HolderRecord {
  readonly accountId: string;
  readonly isAdministrator: number | boolean;
  /** Null for those without any role. */
  readonly contestId: string | null;
  readonly role: ContestRole | null;
  readonly unitId: string | null;
}

interface SessionRecord extends HolderRecord {
  readonly sessionId: string;
  readonly lastSeenAt: string;
}

function holderOf(records: readonly HolderRecord[]): Holder | null {
  const [first] = records;
  if (first === undefined) return null;
  return {
    accountId: first.accountId,
    isAdministrator: Number(first.isAdministrator) === 1,
    roles: records.flatMap(({ contestId, role, unitId }) =>
      contestId === null || role === null ? [] : { contestId, role, unitId },
    ),
  };
}

/** Queries over sessions. */
@Injectable()
export class SessionsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  insert(row: SessionRow): Promise<void> {
    return this.database.insert(SessionRow, row);
  }

  /** Who holds a token that is still valid, with all roles: asked at every request, so in one statement. */
  async findHolder(tokenHash: string, now: Date): Promise<SessionHolder | null> {
    const records = await this.database.read<SessionRecord>(
      `SELECT s.id AS sessionId, s.lastSeenAt, s.accountId, a.isAdministrator, r.contestId, r.role, r.unitId
       FROM sessions s JOIN accounts a ON a.id = s.accountId LEFT JOIN contest_roles r ON r.accountId = s.accountId
       WHERE s.tokenHash = ? AND s.expiresAt > ?`,
      [tokenHash, storedTime(now)],
    );
    const [first] = records;
    const holder = holderOf(records);
    if (first === undefined || holder === null) return null;
    return { ...holder, sessionId: first.sessionId, lastSeenAt: new Date(first.lastSeenAt) };
  }

  /** An account with all its roles, whether it is signed in or not. */
  async holder(accountId: string): Promise<Holder | null> {
    const records = await this.database.read<HolderRecord>(
      `SELECT a.id AS accountId, a.isAdministrator, r.contestId, r.role, r.unitId
       FROM accounts a LEFT JOIN contest_roles r ON r.accountId = a.id WHERE a.id = ?`,
      [accountId],
    );
    return holderOf(records);
  }

  listValid(accountId: string, now: Date): Promise<SessionRow[]> {
    return this.database
      .rows(SessionRow)
      .find({ where: { accountId, expiresAt: MoreThan(now) }, order: { lastSeenAt: 'DESC' } });
  }

  prolong(id: string, lastSeenAt: Date, expiresAt: Date): Promise<number> {
    return this.database.update(SessionRow, { id }, { lastSeenAt, expiresAt });
  }

  delete(accountId: string, id: string): Promise<number> {
    return this.database.delete(SessionRow, { accountId, id });
  }

  deleteByToken(tokenHash: string): Promise<number> {
    return this.database.delete(SessionRow, { tokenHash });
  }

  /** Ends all sessions of an account, but for one. */
  deleteOthers(accountId: string, keptTokenHash: string | null): Promise<number> {
    return this.database.delete(SessionRow, {
      accountId,
      ...(keptTokenHash === null ? {} : { tokenHash: Not(keptTokenHash) }),
    });
  }

  deleteExpired(now: Date): Promise<number> {
    return this.database.delete(SessionRow, { expiresAt: LessThan(now) });
  }
}
