import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { cleanLine } from '../../../kernel/vietnamese.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { mayEdit } from '../domain/entry.policy.js';
import { EntryReader } from '../entry-reader.service.js';
import { EntryStore } from '../entry.store.js';
import { paperCorrected } from '../events.js';
import { breachesOf } from './domain/arrival.js';
import { type PaperFacts, tidyPaper, wrongDays } from './domain/paper-wish.js';
import { lateProblem, wrongFields } from './paper-problems.js';
import { PaperStore } from './paper.store.js';

/** What is written down about paper, corrected. */
export interface PaperCorrection extends PaperFacts {
  readonly version: number;
  /** Why it stands although the corrected days miss a rule. */
  readonly lateReason: string | null;
}

/** Corrects what was written down about paper, until sealing. */
@Injectable()
export class PaperCorrections {
  constructor(
    private readonly papers: PaperStore,
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `reception.late` where the corrected days miss a rule and no reason is given */
  async correct(actor: Actor, contestId: string, entryId: string, given: PaperCorrection): Promise<void> {
    const wish = tidyPaper(given);
    await this.store.run(async () => {
      const paper = await this.papers.find(entryId);
      if (paper?.contestId !== contestId) throw new DomainError('thing.not-found');
      const now = this.clock.now();
      const { record, contest, facts } = await this.reader.situation(entryId);
      demand(mayEdit(actor, facts, now));
      const { entry } = record;
      if (entry.version !== wish.version) throw new DomainError('conflict.stale');
      const wrong = wrongDays(wish, now);
      if (wrong.length > 0) throw wrongFields(wrong);
      const breaches = breachesOf(wish, contest.channels);
      const lateReason = cleanLine(wish.lateReason ?? '') || null;
      if (breaches.length > 0 && lateReason === null && entry.state !== 'ineligible')
        throw lateProblem(breaches);
      const { channel, postmarkedOn, arrivedAt, senderUnitId } = wish;
      await this.store.update(entry, {
        channel,
        postmarkedOn,
        arrivedAt,
        sentByUnitId: senderUnitId,
        updatedAt: now,
      });
      await this.papers.update(entryId, {
        channel,
        copies: wish.copies,
        pages: wish.pages,
        parcelNumber: wish.parcelNumber,
        senderUnitId,
        senderName: wish.senderName,
        paperCondition: wish.condition,
        remarks: wish.remarks,
        breach: breaches[0]?.code ?? null,
        lateReason: breaches.length > 0 ? lateReason : null,
      });
      const subject = { kind: 'entry', id: entryId };
      const changed = { channel, postmarkedOn, arrivedAt: arrivedAt.toISOString(), copies: wish.copies };
      const payload = { entryId };
      await this.events.publish(actor, paperCorrected.make({ contestId, subject, facts: changed, payload }));
    });
  }
}
