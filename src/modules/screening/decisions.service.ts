import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ScreeningDesk } from '../entries/index.js';
import { checkDecision } from './domain/decision.js';
import { mayDecide } from './domain/dossier.policy.js';
import { checkMasks, joined, type Mask } from './domain/masks.js';
import type { ScreeningReason, ScreeningVerdict } from './domain/reasons.js';
import { entryScreened, masksChanged } from './events.js';
import type { ActKind } from './screening-act.row.js';
import { ScreeningStore } from './screening.store.js';
import { type DeskWork, masksOf, Sheets } from './sheets.service.js';

/** What a secretary decides about the sheet they have seen. */
export interface Decision {
  readonly version: number;
  readonly outcome: ScreeningVerdict;
  readonly reason: ScreeningReason | null;
  readonly message: string | null;
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

  /** Sets what judges shall not read. */
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
      const saved = await this.store.update(sheet, { masks: joined(masks) });
      await this.note(actor, entryId, 'masks-changed');
      const subject = { kind: 'entry', id: entryId };
      const facts = { masks: saved.masks?.length ?? 0 };
      await this.events.publish(
        actor,
        masksChanged.make({ contestId, subject, facts, payload: { entryId } }),
      );
      return { contest, work, sheet: saved };
    });
  }

  /** Decides; may be decided otherwise until sealing. */
  decide(actor: Actor, contestId: string, entryId: string, decision: Decision): Promise<DeskWork> {
    const { outcome, message } = decision;
    const reason = outcome === 'eligible' ? null : decision.reason;
    return this.store.run(async () => {
      const seen = await this.sheets.seen(actor, contestId, entryId, decision.version, mayDecide);
      const { contest, work } = seen;
      const hasText = work.text.trim() !== '';
      const hasFile = work.fileId !== null;
      demand(checkDecision({ outcome, reason, hasFile, inspected: work.inspected, hasText }));
      const event = outcome === 'eligible' ? 'accept' : 'reject';
      const decided = await this.desk.decide(entryId, work.version, { event, reason, message });
      const sheet = await this.store.update(seen.sheet, {
        entryVersion: decided.version,
        masks: masksOf(seen.sheet, work),
        outcome,
        reason,
        message,
        decidedBy: accountOf(actor),
        decidedAt: this.clock.now(),
      });
      await this.note(actor, entryId, outcome);
      const screened = entryScreened.make({
        contestId,
        subject: { kind: 'entry', id: entryId },
        facts: { receiptNumber: work.receiptNumber, outcome, reason },
        payload: { ...decided.mail, receiptNumber: work.receiptNumber, outcome, reason, message },
      });
      await this.events.publish(actor, screened);
      return { contest, work: { ...work, state: outcome, version: decided.version }, sheet };
    });
  }

  private note(actor: Actor, entryId: string, what: ActKind): Promise<void> {
    return this.store.insertAct({
      id: randomId(),
      entryId,
      what,
      accountId: accountOf(actor),
      at: this.clock.now(),
    });
  }
}
