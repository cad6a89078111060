import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Admission } from '../admission.service.js';
import { owedOf } from '../domain/missing.js';
import { EntrantMail } from '../entrant-mail.service.js';
import { EntryReader } from '../entry-reader.service.js';
import { paperRegistered } from '../events.js';
import { Receiving } from '../receiving.service.js';
import type { PaperDecision } from './domain/paper-wish.js';
import type { PaperRow } from './paper.row.js';
import { PaperStore } from './paper.store.js';

/** Numbers paper and tells the world, by the same rules as every other way in. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly papers: PaperStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly admission: Admission,
    private readonly mail: EntrantMail,
    private readonly events: EventBus,
  ) {}

  insert(paper: PaperRow): Promise<void> {
    return this.papers.insert(paper);
  }

  isDuplicate(error: unknown): boolean {
    return this.papers.isDuplicate(error);
  }

  idNumberKey(idNumber: string | null): string | null {
    return this.admission.idNumberKey(idNumber);
  }

  /** Receives the work as was decided; inside the unit of work that wrote it. */
  async receive(actor: Actor, entryId: string, decision: PaperDecision): Promise<void> {
    const situation = await this.reader.situation(entryId);
    const { entry } = situation.record;
    const received =
      decision.kind === 'refuse'
        ? await this.receiving.refuse(situation, entry, decision)
        : (await this.receiving.receive(actor, 'submit', situation, entry, {})).record.entry;
    const paper = await this.papers.find(entryId);
    const receiptNumber = received.receiptNumber ?? '';
    const accepted = decision.kind !== 'refuse';
    const facts = { receiptNumber, channel: entry.channel, decision: decision.kind };
    const payload = {
      ...(await this.mail.facts(situation)),
      receiptNumber,
      categoryName: situation.category?.name ?? '',
      channel: paper?.channel ?? 'post',
      copies: paper?.copies ?? 0,
      pages: paper?.pages ?? null,
      postmarkedOn: entry.postmarkedOn,
      arrivedAt: entry.arrivedAt?.toISOString() ?? null,
      accepted,
      reason: decision.kind === 'refuse' ? decision.reason : null,
      message: decision.kind === 'refuse' ? decision.message : null,
      owed: accepted ? owedOf(situation.missing, entry.channel).map(({ code }) => code) : [],
    };
    const subject = { kind: 'entry', id: entryId };
    const { contestId } = entry;
    await this.events.publish(actor, paperRegistered.make({ contestId, subject, facts, payload }));
  }
}
