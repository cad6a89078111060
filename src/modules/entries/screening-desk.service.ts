import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Admission } from './admission.service.js';
import { isOwn } from './domain/channel.js';
import { type EntryEvent, entryMachine, isReceived, standingStates } from './domain/entry.machine.js';
import { EntrantMail } from './entrant-mail.service.js';
import { EntryReader } from './entry-reader.service.js';
import { owedOf } from './domain/missing.js';
import { incomplete } from './incomplete.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import { ReceiptStore } from './receipt.store.js';
import type { EntryMailFacts } from './events.js';

/** What the secretariat has decided about a work. */
export interface ScreeningOutcome {
  readonly event: Extract<EntryEvent, 'accept' | 'reject'>;
  readonly reason: string | null;
  readonly message: string | null;
}

/** Writes the outcome of screening into works: the only way in which screening changes them. */
@Injectable()
export class ScreeningDesk {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly admission: Admission,
    private readonly mail: EntrantMail,
    private readonly receipts: ReceiptStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides about a received work that has not changed since `version`; joins the open unit of work.
   * @returns its new version, and what the mail to its author names
   */
  async decide(
    entryId: string,
    version: number,
    outcome: ScreeningOutcome,
  ): Promise<{ version: number; mail: EntryMailFacts }> {
    const situation = await this.received(entryId);
    const { entry } = situation.record;
    if (entry.version !== version) throw new DomainError('conflict.stale');
    if (outcome.event === 'accept') await this.demandAcceptable(situation);
    const firing = entryMachine.fire(entry.state, outcome.event, { complete: true });
    if ('refusal' in firing) throw new DomainError(firing.refusal.code);
    const changed = await this.store.update(entry, {
      state: firing.to,
      outcomeReason: outcome.reason,
      outcomeMessage: outcome.message,
      decidedAt: this.clock.now(),
    });
    return { version: changed.version, mail: await this.mail.facts(situation) };
  }

  /** What paper owed must have come by now; a work that did not stand takes its place among the caps again. */
  private async demandAcceptable(situation: EntrySituation): Promise<void> {
    const { record, contest, missing } = situation;
    const { entry, authors } = record;
    const owed = owedOf(missing, entry.channel);
    if (owed.length > 0) throw incomplete(owed);
    // A role may have been given to an author after the work came in.
    const owner = isOwn(entry.channel) ? entry.accountId : null;
    await this.admission.demandUnbarred(entry.contestId, owner, authors.map(draftOf));
    if (standingStates.includes(entry.state)) return;
    await this.receipts.takeTurn(contest, this.clock.now().getUTCFullYear());
    await this.admission.demandWithinCaps(situation);
  }

  private async received(entryId: string): Promise<EntrySituation> {
    const situation = await this.reader.situation(entryId);
    if (!isReceived(situation.record.entry.state)) throw new DomainError('thing.not-found');
    return situation;
  }
}
