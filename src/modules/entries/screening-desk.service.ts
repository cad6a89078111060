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
import type { EntryRow } from './entry.row.js';
import type { EntryMailFacts } from './events.js';
import { ReceiptStore } from './receipt.store.js';

/** What the secretariat has decided about a work. */
export interface ScreeningOutcome {
  readonly event: Extract<EntryEvent, 'accept' | 'reject' | 'uphold' | 'dismiss'>;
  readonly reason: string | null;
  readonly message: string | null;
}

/** A work after a step of screening. */
export interface ScreenedEntry {
  /** Its new version. */
  readonly version: number;
  readonly state: EntryRow['state'];
  /** What the mail to its author names. */
  readonly mail: EntryMailFacts;
}

/** What screening has written into a work, as it stood at some time. */
export interface DeskStanding {
  readonly version: number;
  readonly state: EntryRow['state'];
  readonly assignedTo: string | null;
  readonly proposedBy: string | null;
  readonly outcomeReason: string | null;
  readonly outcomeMessage: string | null;
  readonly decidedAt: string | null;
  readonly correctionDueAt: string | null;
  readonly correctedAt: string | null;
}

/** By which event a work comes back to where it stood. */
const waysBack: Partial<Record<EntryRow['state'], EntryEvent>> = {
  submitted: 'take-back',
  correcting: 'ask-correction',
  eligible: 'accept',
  ineligible: 'reject',
};

/** Writes the outcome of screening into works: the only way in which screening changes them. */
@Injectable()
export class ScreeningDesk {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly admission: Admission,
    private readonly receipts: ReceiptStore,
    private readonly mail: EntrantMail,
    private readonly clock: Clock,
  ) {}

  /** Decides about a received work that has not changed since `version`; joins the open unit of work. */
  async decide(entryId: string, version: number, outcome: ScreeningOutcome): Promise<ScreenedEntry> {
    const situation = await this.received(entryId, version);
    if (outcome.event === 'accept' || outcome.event === 'uphold') await this.demandAcceptable(situation);
    return this.fire(situation, outcome.event, {
      outcomeReason: outcome.reason,
      outcomeMessage: outcome.message,
      decidedAt: this.clock.now(),
      proposedBy: null,
      correctionDueAt: null,
      correctedAt: null,
    });
  }

  /** Asks the author for a correction until a day of its own; joins the open unit of work. */
  async askCorrection(entryId: string, version: number, dueAt: Date): Promise<ScreenedEntry> {
    const situation = await this.received(entryId, version);
    const undecided = { outcomeReason: null, outcomeMessage: null, decidedAt: null, proposedBy: null };
    return this.fire(situation, 'ask-correction', {
      ...undecided,
      correctionDueAt: dueAt,
      correctedAt: null,
    });
  }

  /** How a received work stands on the desk. @throws DomainError `thing.not-found` */
  async standing(entryId: string): Promise<DeskStanding> {
    const entry = await this.store.find(entryId);
    if (entry === null || !isReceived(entry.state)) throw new DomainError('thing.not-found');
    const { version, state, assignedTo, proposedBy, outcomeReason, outcomeMessage } = entry;
    const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
    return {
      ...{ version, state, assignedTo, proposedBy, outcomeReason, outcomeMessage },
      decidedAt: iso(entry.decidedAt),
      correctionDueAt: iso(entry.correctionDueAt),
      correctedAt: iso(entry.correctedAt),
    };
  }

  /** Puts a work that has not changed since `version` back to how it stood; joins the open unit of work. */
  async putBack(entryId: string, version: number, former: DeskStanding): Promise<ScreenedEntry> {
    const situation = await this.received(entryId, version);
    const event = waysBack[former.state];
    if (event === undefined) throw new DomainError('conflict.stale');
    if (standingStates.includes(former.state)) await this.demandPlace(situation);
    const date = (at: string | null): Date | null => (at === null ? null : new Date(at));
    return this.fire(situation, event, {
      proposedBy: former.proposedBy,
      outcomeReason: former.outcomeReason,
      outcomeMessage: former.outcomeMessage,
      decidedAt: date(former.decidedAt),
      correctionDueAt: date(former.correctionDueAt),
      correctedAt: date(former.correctedAt),
    });
  }

  /** Gives a work to another secretary if it is still the first one's; joins the open unit of work. */
  reassign(entryId: string, from: string | null, to: string | null): Promise<boolean> {
    return this.store.reassign(entryId, from, to);
  }

  /** The author appeals against what was decided; joins the open unit of work. */
  async appeal(entryId: string, version: number): Promise<ScreenedEntry> {
    const situation = await this.received(entryId, version);
    return this.fire(situation, 'appeal', {});
  }

  /** Notes who found a work ineligible while a second person is awaited; joins the open unit of work. */
  async propose(entryId: string, version: number, proposedBy: string | null): Promise<ScreenedEntry> {
    const situation = await this.received(entryId, version);
    const { entry } = situation.record;
    const changed = await this.store.update(entry, { proposedBy });
    return { version: changed.version, state: entry.state, mail: await this.mail.facts(situation) };
  }

  /** Gives received works of a contest to a secretary, or to nobody; joins the open unit of work. */
  assign(contestId: string, entryIds: readonly string[], accountId: string | null): Promise<void> {
    return this.store.assign(contestId, entryIds, accountId);
  }

  private async fire(
    situation: EntrySituation,
    event: EntryEvent,
    set: Partial<EntryRow>,
  ): Promise<ScreenedEntry> {
    const { entry } = situation.record;
    const firing = entryMachine.fire(entry.state, event, { complete: true });
    if ('refusal' in firing) throw new DomainError(firing.refusal.code);
    const { version } = await this.store.update(entry, { ...set, state: firing.to });
    return { version, state: firing.to, mail: await this.mail.facts(situation) };
  }

  /** What paper owed must have come by now; a work that did not stand takes its place among the caps again. */
  private async demandAcceptable(situation: EntrySituation): Promise<void> {
    const { record, missing } = situation;
    const { entry, authors } = record;
    const owed = owedOf(missing, entry.channel);
    if (owed.length > 0) throw incomplete(owed);
    // A role may have been given to an author after the work came in.
    const owner = isOwn(entry.channel) ? entry.accountId : null;
    await this.admission.demandUnbarred(entry.contestId, owner, authors.map(draftOf));
    await this.demandPlace(situation);
  }

  /** A work that did not stand takes its place among the caps again. */
  private async demandPlace(situation: EntrySituation): Promise<void> {
    const { record, contest } = situation;
    if (standingStates.includes(record.entry.state)) return;
    await this.receipts.takeTurn(contest, this.clock.now().getUTCFullYear());
    await this.admission.demandWithinCaps(situation);
  }

  private async received(entryId: string, version: number): Promise<EntrySituation> {
    const situation = await this.reader.situation(entryId);
    const { entry } = situation.record;
    if (!isReceived(entry.state)) throw new DomainError('thing.not-found');
    if (entry.version !== version) throw new DomainError('conflict.stale');
    return situation;
  }
}
