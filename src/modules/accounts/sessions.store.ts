import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { SessionRow } from './session.row.js';

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

  findValid(tokenHash: string, now: Date): Promise<SessionRow | null> {
    return this.database.rows(SessionRow).findOneBy({ tokenHash, expiresAt: MoreThan(now) });
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
