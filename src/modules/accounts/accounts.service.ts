import { Injectable } from '@nestjs/common';
import { type Actor, isGranted } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { ContestRole } from '../../kernel/permissions.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { AccountsStore, type PersonRow } from './accounts.store.js';
import { type Appointee, Appointments } from './appointments.js';
import { mayCombine } from './domain/role-rules.js';
import { roleGranted, roleRevoked } from './events.js';

/** A person as other modules of the named side may see one. */
export interface Person {
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
}

/** Somebody with a role in a contest. */
export interface RoleHolder extends Person {
  readonly role: ContestRole;
  readonly unitId: string | null;
  readonly sinceAt: Date;
}

function personOf(row: PersonRow): Person {
  return {
    accountId: row.id,
    fullName: row.fullName,
    email: row.email,
    phone: row.phoneKey,
    locale: row.locale,
  };
}

/** What the other modules of the named side ask of accounts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly store: AccountsStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
    private readonly appointments: Appointments,
  ) {}

  /** Whether nobody has an account yet. */
  async setupNeeded(): Promise<boolean> {
    return (await this.store.count()) === 0;
  }

  /** People by their accounts' ids; unknown ids are left out. */
  async people(accountIds: readonly string[]): Promise<Person[]> {
    return (await this.store.findPeople([...new Set(accountIds)])).map(personOf);
  }

  /** Everybody with a role in a contest, or with one certain role. */
  async holders(contestId: string, role?: ContestRole): Promise<RoleHolder[]> {
    const roles = (await this.store.rolesInContest(contestId)).filter(
      (row) => role === undefined || row.role === role,
    );
    const people = new Map(
      (await this.people(roles.map((row) => row.accountId))).map((one) => [one.accountId, one]),
    );
    return roles.flatMap((row) => {
      const person = people.get(row.accountId);
      return person === undefined
        ? []
        : [{ ...person, role: row.role, unitId: row.unitId, sinceAt: row.sinceAt }];
    });
  }

  /** The roles of an account in a contest. */
  async rolesOf(contestId: string, accountId: string): Promise<ContestRole[]> {
    return (await this.store.rolesOf(contestId, accountId)).map((row) => row.role);
  }

  /** The account with this normalised address or phone number, or null. */
  async findByContact(contact: {
    emailKey?: string | null;
    phoneKey?: string | null;
  }): Promise<string | null> {
    const { emailKey, phoneKey } = contact;
    const byMail = emailKey ? await this.store.findByLogin({ kind: 'email', key: emailKey }) : null;
    if (byMail !== null) return byMail.id;
    const byPhone = phoneKey ? await this.store.findByLogin({ kind: 'phone', key: phoneKey }) : null;
    return byPhone?.id ?? null;
  }

  /** The accounts with any of these normalised addresses or phone numbers. */
  idsByContacts(emailKeys: readonly string[], phoneKeys: readonly string[]): Promise<string[]> {
    return this.store.idsByContacts(emailKeys, phoneKeys);
  }

  /** Which of the accounts have one of the roles in a contest. */
  idsWithRole(
    contestId: string,
    accountIds: readonly string[],
    roles: readonly ContestRole[],
  ): Promise<string[]> {
    return this.store.idsWithRole(contestId, accountIds, roles);
  }

  /** Gives a role; joins the open unit of work. Having it already is no error. */
  async grantRole(
    actor: Actor,
    contestId: string,
    accountId: string,
    role: ContestRole,
    unitId: string | null = null,
  ): Promise<void> {
    await this.store.run(async () => {
      const held = await this.store.rolesOf(contestId, accountId);
      if (held.some((row) => row.role === role)) return;
      const roles = held.map((row) => row.role);
      if (!mayCombine(roles, role)) throw new DomainError('account.role-barred');
      const account = await this.store.find(accountId);
      if (account === null) throw new DomainError('thing.not-found');
      const { email, phoneKey: phone } = account;
      await this.appointments.demand({ contestId, role, accountId, email, phone });
      await this.store.insertRole({
        id: randomId(),
        contestId,
        accountId,
        role,
        unitId,
        sinceAt: this.clock.now(),
      });
      const payload = { contestId, accountId, role, unitId, fullName: account.fullName };
      const subject = { kind: 'account', id: accountId };
      await this.events.publish(actor, roleGranted.make({ contestId, subject, facts: { role }, payload }));
    });
  }

  /** Refuses an appointment by the rules of other modules: an author may not judge. */
  demandAppointable(appointee: Appointee): Promise<void> {
    return this.appointments.demand(appointee);
  }

  /** Takes a role away; the last organiser stays. */
  async revokeRole(actor: Actor, contestId: string, accountId: string, role: ContestRole): Promise<void> {
    await this.store.run(async () => {
      const organisers = (await this.store.rolesInContest(contestId)).filter(
        (row) => row.role === 'organiser',
      );
      if (role === 'organiser' && organisers.length <= 1) throw new DomainError('account.last-organiser');
      if ((await this.store.deleteRole(contestId, accountId, role)) === 0)
        throw new DomainError('thing.not-found');
      const subject = { kind: 'account', id: accountId };
      const payload = { contestId, accountId, role };
      await this.events.publish(actor, roleRevoked.make({ contestId, subject, facts: { role }, payload }));
    });
  }

  /** Whether the actor may invite people into the contest. */
  mayInvite(actor: Actor, contestId: string): boolean {
    return isGranted(actor, 'contest:people', contestId);
  }
}
