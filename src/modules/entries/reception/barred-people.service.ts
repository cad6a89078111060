import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { cleanLine, normaliseEmail, normalisePhone } from '../../../kernel/vietnamese.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { type Appointee, Appointments, barredFromEntering } from '../../accounts/index.js';
import { Admission } from '../admission.service.js';
import { identityKeyOf, type PersonKeys } from '../domain/author.js';
import { barredListChanged } from '../events.js';
import type { BarredPersonRow } from './barred-person.row.js';
import { BarredPeopleStore, keysOfRow } from './barred-people.store.js';

/** Somebody to be put on the list. */
export interface BarredPersonWish {
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly office: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
}

/** Somebody on the list, with the standing works that they are an author of. */
export interface BarredPerson {
  readonly row: BarredPersonRow;
  readonly receiptNumbers: readonly string[];
}

/** People who may not enter, and the other direction: authors who may get no role. */
@Injectable()
export class BarredPeople implements OnModuleInit {
  constructor(
    private readonly store: BarredPeopleStore,
    private readonly admission: Admission,
    private readonly appointments: Appointments,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.appointments.add((appointee) => this.refuseAuthor(appointee));
  }

  /** The list in the order in which it was written. */
  async list(contestId: string): Promise<BarredPerson[]> {
    const people: BarredPerson[] = [];
    for (const row of await this.store.list(contestId)) {
      const works = await this.store.standingWorksOf(contestId, [keysOfRow(row)]);
      people.push({ row, receiptNumbers: works.map(({ receiptNumber }) => receiptNumber ?? '').sort() });
    }
    return people;
  }

  /** Puts somebody on the list; something must be known by which they are recognised. */
  async add(actor: Actor, contestId: string, wish: BarredPersonWish): Promise<void> {
    const fullName = cleanLine(wish.fullName);
    const keys = {
      identityKey: identityKeyOf(fullName, wish.birthYear),
      emailKey: wish.email === null ? null : normaliseEmail(wish.email),
      phoneKey: wish.phone === null ? null : normalisePhone(wish.phone),
      idNumberKey: this.admission.idNumberKey(wish.idNumber),
    };
    if (Object.values(keys).every((key) => key === null)) throw new DomainError('reception.barred-unknown');
    await this.store.run(async () => {
      await this.store.insert({
        id: randomId(),
        contestId,
        fullName,
        birthYear: wish.birthYear,
        office: cleanLine(wish.office),
        ...keys,
        addedBy: accountOf(actor),
        addedAt: this.clock.now(),
      });
      await this.tell(actor, contestId, 'added');
    });
  }

  /** Takes somebody off the list. @throws DomainError `thing.not-found` */
  async remove(actor: Actor, contestId: string, id: string): Promise<void> {
    await this.store.run(async () => {
      if ((await this.store.delete(contestId, id)) === 0) throw new DomainError('thing.not-found');
      await this.tell(actor, contestId, 'removed');
    });
  }

  private async tell(actor: Actor, contestId: string, change: 'added' | 'removed'): Promise<void> {
    const subject = { kind: 'contest', id: contestId };
    const payload = { contestId };
    await this.events.publish(
      actor,
      barredListChanged.make({ contestId, subject, facts: { change }, payload }),
    );
  }

  private async refuseAuthor({ contestId, role, accountId, email, phone }: Appointee): Promise<void> {
    if (!barredFromEntering.includes(role)) return;
    const contact: PersonKeys = {
      accountId,
      identityKey: null,
      emailKey: email === null ? null : normaliseEmail(email),
      phoneKey: phone === null ? null : normalisePhone(phone),
      idNumberKey: null,
    };
    const known = accountId === null ? [] : await this.admission.keysOfAccounts([accountId]);
    const works = await this.store.standingWorksOf(contestId, [contact, ...known]);
    if (works.length > 0) throw new DomainError('account.appointee-entered', { count: works.length });
  }
}
