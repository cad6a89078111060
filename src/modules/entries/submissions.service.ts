import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { entryMachine } from './domain/entry.machine.js';
import { mayResubmit, maySubmit, mayWithdraw } from './domain/entry.policy.js';
import { EntrantMail } from './entrant-mail.service.js';
import { EntryReader } from './entry-reader.service.js';
import { EntryStore } from './entry.store.js';
import { entryWithdrawn } from './events.js';
import { Receiving } from './receiving.service.js';

/** Handing works in and taking them back. */
@Injectable()
export class Submissions {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly mail: EntrantMail,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Submits a draft; it has a receipt afterwards or stays as it was. */
  async submit(actor: Actor, entryId: string, version: number): Promise<void> {
    await this.store.run(async () => {
      const situation = await this.reader.situation(entryId);
      demand(maySubmit(actor, situation.facts, this.clock.now()));
      const { entry } = situation.record;
      if (entry.version !== version) throw new DomainError('conflict.stale');
      await this.receiving.receive(actor, 'submit', situation, entry, {});
    });
  }

  /** Hands a corrected work in; it waits for screening again, whatever the deadline of the contest. */
  async resubmit(actor: Actor, entryId: string, version: number): Promise<void> {
    await this.store.run(async () => {
      const situation = await this.reader.situation(entryId);
      demand(mayResubmit(actor, situation.facts, this.clock.now()));
      const { entry } = situation.record;
      if (entry.version !== version) throw new DomainError('conflict.stale');
      await this.receiving.receive(actor, 'resubmit', situation, entry, {});
    });
  }

  /** Takes a work back for good. */
  async withdraw(actor: Actor, entryId: string, version: number, reason: string | null): Promise<void> {
    await this.store.run(async () => {
      const situation = await this.reader.situation(entryId);
      demand(mayWithdraw(actor, situation.facts, this.clock.now()));
      const { entry } = situation.record;
      if (entry.version !== version) throw new DomainError('conflict.stale');
      const firing = entryMachine.fire(entry.state, 'withdraw', {
        complete: situation.blocking.length === 0,
      });
      if ('refusal' in firing) throw new DomainError(firing.refusal.code);
      await this.store.update(entry, { state: firing.to, updatedAt: this.clock.now() });
      const payload = { ...(await this.mail.facts(situation)), reason };
      const subject = { kind: 'entry', id: entryId };
      const facts = { from: entry.state, receiptNumber: entry.receiptNumber };
      await this.events.publish(
        actor,
        entryWithdrawn.make({ contestId: entry.contestId, subject, facts, payload }),
      );
    });
  }
}
