import { Injectable } from '@nestjs/common';
import { systemActor, visitor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { hashPassword } from '../../platform/security/passwords.js';
import { hashToken, newToken } from '../../platform/security/tokens.js';
import { AccountsStore } from './accounts.store.js';
import type { LinkPurpose } from './account-link.row.js';
import type { AccountRow } from './account.row.js';
import { demandPassword, type Login, readLogin } from './domain/login.js';
import {
  accountRegistered,
  confirmationRequested,
  type MailTarget,
  registrationRepeated,
  resetRequested,
} from './events.js';

/** What somebody gives to register. */
export interface Registration {
  readonly fullName: string;
  readonly login: string;
  readonly email?: string | undefined;
  readonly password: string;
  readonly locale: Locale;
  readonly consent: boolean;
}

/** What an account is made of. */
export interface NewAccount {
  readonly fullName: string;
  readonly email: string | null;
  readonly phoneKey: string | null;
  readonly passwordHash: string;
  readonly locale: Locale;
  readonly isAdministrator: boolean;
  readonly confirmed: boolean;
  /** The first organiser of this installation. */
  readonly founder?: boolean;
}

const linkMilliseconds: Record<LinkPurpose, number> = { confirm: 7 * 24 * 3600 * 1000, reset: 3600 * 1000 };

/** Registration, confirmation and reset. The answers never tell whether an account exists. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly store: AccountsStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Registers; an address is confirmed by mail, a phone number alone may sign in at once. */
  async register(given: Registration): Promise<'confirm-by-mail' | 'sign-in'> {
    if (!given.consent) throw new DomainError('account.consent-missing');
    const login = readLogin(given.login);
    const second = given.email === undefined || given.email === '' ? null : readLogin(given.email);
    demandPassword(given.password, [given.login, given.email ?? null]);
    const email =
      login.kind === 'email' ? given.login : second?.kind === 'email' ? (given.email ?? null) : null;
    const phoneKey = login.kind === 'phone' ? login.key : null;
    // Hashed in any case: the time of the answer must not tell whether the account exists.
    const passwordHash = await hashPassword(given.password);
    await this.store.run(async () => {
      const known = await this.findAny(login, second);
      if (known !== null) {
        await this.tellOwner(known);
        return;
      }
      const account = await this.create({
        fullName: given.fullName,
        email,
        phoneKey,
        passwordHash,
        locale: given.locale,
        isAdministrator: false,
        confirmed: email === null,
      });
      if (email !== null) await this.sendLink(account, 'confirm');
    });
    return email === null ? 'sign-in' : 'confirm-by-mail';
  }

  /** Makes an account inside the open unit of work. @throws DomainError when the login is taken */
  async create(account: NewAccount): Promise<AccountRow> {
    const now = this.clock.now();
    const email = account.email?.trim() ?? null;
    const row: AccountRow = {
      id: randomId(),
      fullName: cleanLine(account.fullName),
      email,
      emailKey: email === null ? null : readLogin(email).key,
      phoneKey: account.phoneKey,
      passwordHash: account.passwordHash,
      locale: account.locale,
      founderKey: account.founder === true ? 'first' : null,
      isAdministrator: account.isAdministrator,
      confirmedAt: account.confirmed ? now : null,
      consentedAt: now,
      createdAt: now,
      version: 1,
    };
    await this.store.insert(row);
    await this.events.publish(
      systemActor,
      accountRegistered.make({
        contestId: null,
        subject: { kind: 'account', id: row.id },
        facts: { administrator: row.isAdministrator },
        payload: { accountId: row.id },
      }),
    );
    return row;
  }

  /** Mails the confirmation once more, if there is something to confirm. */
  async requestConfirmation(loginText: string): Promise<void> {
    const login = readLogin(loginText);
    await this.store.run(async () => {
      const account = await this.store.findByLogin(login);
      if (account !== null && account.confirmedAt === null) await this.sendLink(account, 'confirm');
    });
  }

  /** Confirms an address by its link. @returns the account's id */
  async confirm(token: string): Promise<string> {
    return this.store.run(async () => {
      const accountId = await this.useLink(token, 'confirm');
      await this.store.update(accountId, { confirmedAt: this.clock.now() });
      return accountId;
    });
  }

  /** Mails a link to choose a new password, if the account has an address. */
  async requestReset(loginText: string): Promise<void> {
    const login = readLogin(loginText);
    await this.store.run(async () => {
      const account = await this.store.findByLogin(login);
      if (account?.email != null) await this.sendLink(account, 'reset');
    });
  }

  /** Sets a new password by the mailed link; the address is confirmed by it. @returns the account's id */
  async reset(token: string, password: string): Promise<string> {
    demandPassword(password, []);
    const passwordHash = await hashPassword(password);
    return this.store.run(async () => {
      const accountId = await this.useLink(token, 'reset');
      const account = await this.store.find(accountId);
      const confirmedAt = account?.confirmedAt ?? this.clock.now();
      await this.store.update(accountId, { passwordHash, confirmedAt });
      return accountId;
    });
  }

  private async findAny(login: Login, second: Login | null): Promise<AccountRow | null> {
    const first = await this.store.findByLogin(login);
    if (first !== null || second === null) return first;
    return this.store.findByLogin(second);
  }

  private async tellOwner(account: AccountRow): Promise<void> {
    if (account.email === null) return;
    if (account.confirmedAt === null) {
      await this.sendLink(account, 'confirm');
      return;
    }
    const subject = { kind: 'account', id: account.id };
    const payload = this.targetOf(account, account.email);
    await this.events.publish(
      visitor,
      registrationRepeated.make({ contestId: null, subject, facts: {}, payload }),
    );
  }

  private async sendLink(account: AccountRow, purpose: LinkPurpose): Promise<void> {
    if (account.email === null) return;
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + linkMilliseconds[purpose]);
    await this.store.insertLink({
      id: randomId(),
      accountId: account.id,
      purpose,
      tokenHash: hashToken(token),
      expiresAt,
      usedAt: null,
    });
    const type = purpose === 'confirm' ? confirmationRequested : resetRequested;
    const payload = { ...this.targetOf(account, account.email), token };
    const subject = { kind: 'account', id: account.id };
    await this.events.publish(visitor, type.make({ contestId: null, subject, facts: {}, payload }));
  }

  private async useLink(token: string, purpose: LinkPurpose): Promise<string> {
    const link = await this.store.findLink(hashToken(token), purpose);
    const now = this.clock.now();
    if (link === null || link.expiresAt <= now || !(await this.store.useLink(link, now))) {
      throw new DomainError('account.link-expired');
    }
    return link.accountId;
  }

  private targetOf(account: AccountRow, email: string): MailTarget {
    return { email, fullName: account.fullName, locale: account.locale };
  }
}
