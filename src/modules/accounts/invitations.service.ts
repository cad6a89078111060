import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { ContestRole } from '../../kernel/permissions.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { hashPassword } from '../../platform/security/passwords.js';
import { hashToken, newToken } from '../../platform/security/tokens.js';
import { Accounts } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import { demandPassword, readLogin } from './domain/login.js';
import { mayCombine } from './domain/role-rules.js';
import { invitationSent } from './events.js';
import type { InvitationRow } from './invitation.row.js';
import { InvitationsStore } from './invitations.store.js';
import { RegistrationService } from './registration.service.js';

/** An offer of a role to an address. */
export interface Invitation {
  readonly contestId: string;
  readonly contestTitle: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: ContestRole;
  readonly unitId: string | null;
}

const validMilliseconds = 30 * 24 * 3600 * 1000;

/** Roles are given by invitation mail: whoever opens the link proves to hold the address. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly store: InvitationsStore,
    private readonly accountsStore: AccountsStore,
    private readonly accounts: Accounts,
    private readonly registration: RegistrationService,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Invites; refused at once when the address belongs to somebody who may not hold the role. */
  async invite(actor: Actor, offer: Invitation): Promise<void> {
    const login = readLogin(offer.email);
    if (login.kind !== 'email') throw new DomainError('account.login-invalid');
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + validMilliseconds);
    await this.store.run(async () => {
      const account = await this.accountsStore.findByLogin(login);
      const held = account === null ? [] : await this.accounts.rolesOf(offer.contestId, account.id);
      if (!mayCombine(held, offer.role)) throw new DomainError('account.role-barred');
      await this.accounts.demandAppointable({
        contestId: offer.contestId,
        role: offer.role,
        accountId: account?.id ?? null,
        email: login.key,
        phone: account?.phoneKey ?? null,
      });
      const row: InvitationRow = {
        ...offer,
        id: randomId(),
        email: offer.email.trim(),
        emailKey: login.key,
        name: offer.name === null ? null : cleanLine(offer.name),
        tokenHash: hashToken(token),
        invitedAt: now,
        expiresAt,
        acceptedAt: null,
      };
      await this.store.insert(row);
      const { email, name, role, contestTitle, contestId } = row;
      const payload = { email, name, role, contestTitle, token, expiresAt: expiresAt.toISOString() };
      const subject = { kind: 'invitation', id: row.id };
      await this.events.publish(actor, invitationSent.make({ contestId, subject, facts: { role }, payload }));
    });
  }

  /** The invitation of a token. @throws DomainError `account.link-expired` */
  async read(token: string): Promise<InvitationRow & { accountExists: boolean }> {
    const invitation = await this.findOpen(token);
    const account = await this.accountsStore.findByLogin({ kind: 'email', key: invitation.emailKey });
    return { ...invitation, accountExists: account !== null };
  }

  /**
   * Accepts. Somebody signed in takes the role with that account; otherwise the account of the
   * address takes it, and one is made when there is none. @returns the account's id
   */
  async accept(
    actor: Actor,
    token: string,
    given: { fullName?: string | undefined; password?: string | undefined; locale: Locale },
  ): Promise<string> {
    const invitation = await this.findOpen(token);
    const known = await this.accountsStore.findByLogin({ kind: 'email', key: invitation.emailKey });
    const needsAccount = known === null && actor.kind !== 'account';
    if (needsAccount) demandPassword(given.password ?? '', [invitation.email]);
    const passwordHash = needsAccount ? await hashPassword(given.password ?? '') : '';
    return this.store.run(async () => {
      const accountId =
        actor.kind === 'account'
          ? actor.accountId
          : (known?.id ?? (await this.createAccount(invitation, passwordHash, given)));
      if ((await this.store.accept(invitation.id, this.clock.now())) !== 1) {
        throw new DomainError('account.link-expired');
      }
      if (known?.id === accountId && known.confirmedAt === null) {
        await this.accountsStore.update(accountId, { confirmedAt: this.clock.now() });
      }
      await this.accounts.grantRole(
        actor,
        invitation.contestId,
        accountId,
        invitation.role,
        invitation.unitId,
      );
      return accountId;
    });
  }

  /** Takes an open invitation back. */
  async withdraw(contestId: string, id: string): Promise<void> {
    const gone = await this.store.run(() => this.store.withdraw(contestId, id));
    if (gone === 0) throw new DomainError('thing.not-found');
  }

  /** Invitations of a contest that nobody accepted yet. */
  open(contestId: string): Promise<InvitationRow[]> {
    return this.store.open(contestId);
  }

  private async createAccount(
    invitation: InvitationRow,
    passwordHash: string,
    given: { fullName?: string | undefined; locale: Locale },
  ): Promise<string> {
    const fullName = given.fullName ?? invitation.name ?? invitation.email;
    const account = await this.registration.create({
      fullName,
      email: invitation.email,
      phoneKey: null,
      passwordHash,
      locale: given.locale,
      isAdministrator: false,
      confirmed: true,
    });
    return account.id;
  }

  private async findOpen(token: string): Promise<InvitationRow> {
    const invitation = await this.store.findByToken(hashToken(token));
    if (invitation === null || invitation.expiresAt <= this.clock.now())
      throw new DomainError('account.link-expired');
    return invitation;
  }
}
