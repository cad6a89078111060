import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type Locale } from '../../kernel/locale.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { checkPassword, hashPassword } from '../../platform/security/passwords.js';
import { Throttle } from '../../platform/security/throttle.js';
import { hashToken } from '../../platform/security/tokens.js';
import { AccountsStore } from './accounts.store.js';
import type { AccountRow } from './account.row.js';
import { demandPassword, readLogin } from './domain/login.js';
import type { SessionView } from './dto/account.dto.js';
import { RegistrationService } from './registration.service.js';
import { Sessions } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';

// Ten guesses at one account in a quarter of an hour; an office behind one address may try oftener.
const perLogin = { points: 10, seconds: 900 };

/** Signing in, the own account, the first organiser. */
@Injectable()
export class SignInService {
  private readonly throttle = new Throttle(perLogin.points, perLogin.seconds);

  constructor(
    private readonly store: AccountsStore,
    private readonly sessions: Sessions,
    private readonly sessionsStore: SessionsStore,
    private readonly registration: RegistrationService,
    private readonly clock: Clock,
  ) {}

  /** Checks login and password; the same answer and the same work whether the account exists or not. */
  async authenticate(loginText: string, password: string): Promise<AccountRow> {
    const login = this.readLoginOrNull(loginText);
    const key = login?.key ?? 'unreadable';
    await this.throttle.count(key);
    const account = login === null ? null : await this.store.findByLogin(login);
    if (!(await checkPassword(account?.passwordHash ?? null, password)) || account === null) {
      throw new DomainError('account.wrong-credentials');
    }
    if (account.confirmedAt === null) throw new DomainError('account.unconfirmed');
    await this.throttle.forget(key);
    return account;
  }

  /** Opens a session. @returns the token for the cookie */
  openSession(accountId: string, userAgent: string): Promise<string> {
    return this.store.run(() => this.sessions.open(accountId, userAgent));
  }

  /** Makes the first organiser, once. @returns the token for the cookie */
  async setUp(
    given: { fullName: string; email: string; password: string; locale: Locale },
    userAgent: string,
  ): Promise<string> {
    readLogin(given.email);
    demandPassword(given.password, [given.email]);
    const passwordHash = await hashPassword(given.password);
    const founder = { fullName: given.fullName, email: given.email, locale: given.locale, passwordHash };
    try {
      return await this.store.run(() => this.createFounder(founder, userAgent));
    } catch (error) {
      if (this.store.isDuplicate(error)) throw new DomainError('account.setup-done');
      throw error;
    }
  }

  /** Changes the own password and ends all other sessions. */
  async changePassword(
    accountId: string,
    current: string,
    next: string,
    token: string | undefined,
  ): Promise<void> {
    const account = await this.store.find(accountId);
    if (account === null || !(await checkPassword(account.passwordHash, current))) {
      throw new DomainError('account.wrong-credentials');
    }
    demandPassword(next, [account.email, account.phoneKey]);
    const passwordHash = await hashPassword(next);
    await this.store.run(async () => {
      await this.store.update(accountId, { passwordHash });
      await this.sessionsStore.deleteOthers(accountId, token === undefined ? null : hashToken(token));
    });
  }

  /** Sets a new password by a mailed link and ends every session. */
  async reset(token: string, password: string): Promise<void> {
    await this.store.run(async () => {
      const accountId = await this.registration.reset(token, password);
      await this.sessionsStore.deleteOthers(accountId, null);
    });
  }

  /** Changes name or language of the own account. */
  async patch(
    accountId: string,
    given: { fullName?: string | undefined; locale?: Locale | undefined },
  ): Promise<void> {
    const set: Partial<AccountRow> = {};
    if (given.fullName !== undefined) set.fullName = cleanLine(given.fullName);
    if (given.locale !== undefined) set.locale = given.locale;
    if (Object.keys(set).length > 0) await this.store.run(() => this.store.update(accountId, set));
  }

  /** Who is signed in, and what they may do everywhere. */
  async view(actor: Actor): Promise<SessionView> {
    const serverTime = this.clock.now().toISOString();
    const account = actor.kind === 'account' ? await this.store.find(actor.accountId) : null;
    if (actor.kind !== 'account' || account === null) {
      return { account: null, roles: [], can: { createContest: false, readMails: false }, serverTime };
    }
    const { id, fullName, email, phoneKey, locale, isAdministrator, confirmedAt } = account;
    const login = email ?? phoneKey ?? '';
    return {
      account: {
        id,
        fullName,
        login,
        email,
        phone: phoneKey,
        locale,
        isAdministrator,
        confirmed: confirmedAt !== null,
      },
      roles: actor.roles.map(({ contestId, role, unitId }) => ({ contestId, role, unitId })),
      can: { createContest: isAdministrator, readMails: isAdministrator },
      serverTime,
    };
  }

  private async createFounder(
    given: { fullName: string; email: string; locale: Locale; passwordHash: string },
    userAgent: string,
  ): Promise<string> {
    if ((await this.store.count()) > 0) throw new DomainError('account.setup-done');
    const flags = { isAdministrator: true, confirmed: true, founder: true };
    const account = await this.registration.create({ ...given, ...flags, phoneKey: null });
    return this.sessions.open(account.id, userAgent);
  }

  private readLoginOrNull(text: string): ReturnType<typeof readLogin> | null {
    try {
      return readLogin(text);
    } catch {
      return null;
    }
  }
}
