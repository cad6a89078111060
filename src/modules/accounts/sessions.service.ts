import { Inject, Injectable } from '@nestjs/common';
import { type Actor, visitor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ActorResolver } from '../../platform/http/access.guard.js';
import { hashToken, newToken } from '../../platform/security/tokens.js';
import type { SessionRow } from './session.row.js';
import { SessionsStore } from './sessions.store.js';

const day = 24 * 3600 * 1000;
const prolongAfter = 3600 * 1000;

/** Sessions: opaque tokens in a cookie, hashed in the database, revocable at any time. */
@Injectable()
export class Sessions extends ActorResolver {
  constructor(
    private readonly store: SessionsStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  /** Opens a session; must be called inside a unit of work. @returns the token for the cookie */
  async open(accountId: string, userAgent: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.store.deleteExpired(now);
    await this.store.insert({
      id: randomId(),
      accountId,
      tokenHash: hashToken(token),
      userAgent: userAgent.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: this.expiry(now),
    });
    return token;
  }

  async resolve(token: string): Promise<Actor> {
    const now = this.clock.now();
    const holder = await this.store.findHolder(hashToken(token), now);
    if (holder === null) return visitor;
    const { sessionId, lastSeenAt, accountId, isAdministrator, roles } = holder;
    if (now.getTime() - lastSeenAt.getTime() > prolongAfter) {
      await this.store.run(() => this.store.prolong(sessionId, now, this.expiry(now)));
    }
    return { kind: 'account', accountId, isAdministrator, roles };
  }

  async ofAccount(accountId: string): Promise<Actor> {
    const holder = await this.store.holder(accountId);
    return holder === null ? visitor : { kind: 'account', ...holder };
  }

  /** Ends the session of a token. */
  async close(token: string): Promise<void> {
    await this.store.run(() => this.store.deleteByToken(hashToken(token)));
  }

  /** The sessions of an account, the one in use marked. */
  async list(accountId: string, token: string | undefined): Promise<(SessionRow & { current: boolean })[]> {
    const rows = await this.store.listValid(accountId, this.clock.now());
    const own = token === undefined ? null : hashToken(token);
    return rows.map((row) => ({ ...row, current: row.tokenHash === own }));
  }

  /** Ends one session of an account. */
  async revoke(accountId: string, id: string): Promise<void> {
    const gone = await this.store.run(() => this.store.delete(accountId, id));
    if (gone === 0) throw new DomainError('thing.not-found');
  }

  private expiry(now: Date): Date {
    return new Date(now.getTime() + this.config.sessionDays * day);
  }
}
