import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand, refuse } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ScreeningDesk } from '../entries/index.js';
import { checkDecision, whatIsJudged } from './domain/decision.js';
import { mayDecide } from './domain/dossier.policy.js';
import { kept, openWordsOf } from './domain/kept-masks.js';
import { checkMasks, type Mask } from './domain/masks.js';
import type { ScreeningReason, ScreeningVerdict } from './domain/reasons.js';
import { mayActAsSecond } from './domain/second-person.js';
import { entryScreened, masksChanged, screeningProposed, screeningSentBack } from './events.js';
import type { ScreeningRow } from './screening.row.js';
import { ScreeningStore } from './screening.store.js';
import { type DeskWork, masksOf, Sheets, undecided } from './sheets.service.js';

/** What a secretary decides about the sheet they have seen. */
export interface Decision {
  readonly version: number;
  readonly outcome: ScreeningVerdict;
  readonly reason: ScreeningReason | null;
  readonly message: string | null;
}

type Outcome = Omit<Decision, 'version'>;

/** The masks of a sheet as they are kept over a text. */
export function keptOver(work: DeskWork['work'], masks: readonly Mask[]): Partial<ScreeningRow> {
  return {
    fileId: work.fileId,
    masks: kept(masks, work.text),
    openWords: openWordsOf(work.findings, masks, work.text),
  };
}

/** Decisions about works and what is masked in them, until sealing. */
@Injectable()
export class Decisions {
  constructor(
    private readonly sheets: Sheets,
    private readonly store: ScreeningStore,
    private readonly desk: ScreeningDesk,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Sets what judges shall not read; each setting stays as a version. */
  saveMasks(
    actor: Actor,
    contestId: string,
    entryId: string,
    version: number,
    masks: readonly Mask[],
  ): Promise<DeskWork> {
    return this.store.run(async () => {
      const { contest, work, sheet } = await this.sheets.seen(actor, contestId, entryId, version, mayDecide);
      demand(checkMasks(masks, work.text.length));
      const saved = await this.store.update(sheet, keptOver(work, masks));
      const { fileId, masks: set } = saved;
      const accountId = accountOf(actor);
      await this.store.keepMasks({ entryId, fileId, accountId, at: this.clock.now(), masks: set ?? [] });
      await this.sheets.note(actor, entryId, 'masks-changed', String(set?.length ?? 0));
      const subject = { kind: 'entry', id: entryId };
      const facts = { masks: set?.length ?? 0 };
      await this.events.publish(
        actor,
        masksChanged.make({ contestId, subject, facts, payload: { entryId } }),
      );
      return { contest, work, sheet: saved };
    });
  }

  /** Decides; may be decided otherwise until sealing. */
  decide(actor: Actor, contestId: string, entryId: string, decision: Decision): Promise<DeskWork> {
    return this.store.run(async () => {
      const { version, ...outcome } = decision;
      return this.take(actor, await this.sheets.seen(actor, contestId, entryId, version, mayDecide), outcome);
    });
  }

  /** Decides about the work as it stands, inside a unit of work that has read it: for acts on many. */
  async take(actor: Actor, seen: DeskWork, { outcome, reason: given, message }: Outcome): Promise<DeskWork> {
    const { contest, work, sheet } = seen;
    const reason = outcome === 'eligible' ? null : given;
    if (work.state === 'appealed') throw new DomainError('screening.appeal-open');
    demand(checkDecision({ outcome, reason, ...whatIsJudged(work) }));
    if (reason === null || !contest.screening.secondPerson) {
      return this.finish(
        actor,
        { ...seen, sheet: { ...sheet, proposal: null } },
        { outcome, reason, message },
      );
    }
    const byOther = work.proposedBy !== null && work.proposedBy !== accountOf(actor);
    demand(byOther ? refuse('screening.proposal-waiting') : null);
    return this.propose(actor, seen, reason, message);
  }

  /** A second person agrees, and the work is ineligible. */
  confirm(actor: Actor, contestId: string, entryId: string, version: number): Promise<DeskWork> {
    return this.store.run(async () =>
      this.takeSecond(actor, await this.sheets.seen(actor, contestId, entryId, version, mayDecide)),
    );
  }

  /** The same inside a unit of work that has read the work. */
  takeSecond(actor: Actor, seen: DeskWork): Promise<DeskWork> {
    const { proposal } = seen.sheet;
    demand(mayActAsSecond(actor, proposal, seen.work.proposedBy !== null));
    const { reason, message } = proposal ?? { reason: null, message: null };
    return this.finish(actor, seen, { outcome: 'ineligible', reason, message });
  }

  /** A second person does not agree: the work waits again, and the first one reads why. */
  sendBack(
    actor: Actor,
    contestId: string,
    entryId: string,
    version: number,
    why: string,
  ): Promise<DeskWork> {
    return this.store.run(async () => {
      const { contest, work, sheet } = await this.sheets.seen(actor, contestId, entryId, version, mayDecide);
      demand(mayActAsSecond(actor, sheet.proposal, work.proposedBy !== null));
      if (why.trim() === '') throw new DomainError('screening.answer-missing');
      const { version: entryVersion } = await this.desk.propose(entryId, work.version, null);
      const returned = await this.store.update(sheet, { ...undecided, entryVersion });
      await this.sheets.note(actor, entryId, 'sent-back', why);
      const subject = { kind: 'entry', id: entryId };
      const facts = { receiptNumber: work.receiptNumber };
      await this.events.publish(
        actor,
        screeningSentBack.make({ contestId, subject, facts, payload: { entryId } }),
      );
      return { contest, work: { ...work, version: entryVersion, proposedBy: null }, sheet: returned };
    });
  }

  private async propose(
    actor: Actor,
    { contest, work, sheet }: DeskWork,
    reason: ScreeningReason,
    message: string | null,
  ): Promise<DeskWork> {
    const { entryId } = work;
    const by = accountOf(actor);
    const { version, state } = await this.desk.propose(entryId, work.version, by);
    const proposal = { reason, message, by, at: this.clock.now().toISOString() };
    const proposed = await this.store.update(sheet, {
      ...keptOver(work, masksOf(sheet, work)),
      entryVersion: version,
      proposal,
    });
    await this.sheets.note(actor, entryId, 'proposed', reason);
    const subject = { kind: 'entry', id: entryId };
    const facts = { receiptNumber: work.receiptNumber, reason };
    const payload = { entryId };
    await this.events.publish(
      actor,
      screeningProposed.make({ contestId: contest.id, subject, facts, payload }),
    );
    return { contest, work: { ...work, version, state, proposedBy: by }, sheet: proposed };
  }

  private async finish(actor: Actor, seen: DeskWork, decided: Outcome): Promise<DeskWork> {
    const { contest, work, sheet } = seen;
    const { outcome, reason, message } = decided;
    const { entryId, receiptNumber } = work;
    const event = outcome === 'eligible' ? 'accept' : 'reject';
    const { version, state, mail } = await this.desk.decide(entryId, work.version, {
      event,
      reason,
      message,
    });
    const masks = masksOf(sheet, work);
    const next = await this.store.update(sheet, {
      ...keptOver(work, masks),
      entryVersion: version,
      outcome,
      reason,
      message,
      proposal: sheet.proposal,
      decidedBy: accountOf(actor),
      decidedAt: this.clock.now(),
    });
    await this.sheets.note(actor, entryId, outcome, reason);
    const screened = entryScreened.make({
      contestId: contest.id,
      subject: { kind: 'entry', id: entryId },
      facts: { receiptNumber, outcome, reason },
      payload: { ...mail, receiptNumber, outcome, reason, message, masked: masks.length },
    });
    await this.events.publish(actor, screened);
    return { contest, work: { ...work, state, version, proposedBy: null }, sheet: next };
  }
}
