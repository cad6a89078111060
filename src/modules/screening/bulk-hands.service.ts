import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { Assignments } from './assignments.service.js';
import type { BatchFailure, BatchRow } from './batch.row.js';
import { Corrections } from './corrections.service.js';
import { Decisions } from './decisions.service.js';
import { mayDecide } from './domain/dossier.policy.js';
import { filledReply } from './domain/reply.js';
import { Sheets } from './sheets.service.js';

/** Does what an act on many does with one of them. */
@Injectable()
export class BulkHands {
  constructor(
    private readonly sheets: Sheets,
    private readonly decisions: Decisions,
    private readonly corrections: Corrections,
    private readonly assignments: Assignments,
    private readonly received: ReceivedEntries,
  ) {}

  /** Joins the open unit of work. @throws DomainError why it cannot be done for this work */
  async perform(actor: Actor, { contestId, act, asOf }: BatchRow, entryId: string): Promise<void> {
    if (act.kind === 'assign') {
      await this.sheets.work(actor, contestId, entryId, mayDecide);
      await this.assignments.give(actor, contestId, [entryId], act.accountId);
      return;
    }
    const seen = await this.sheets.current(actor, contestId, entryId, mayDecide);
    if (changedSince(seen.work, asOf)) throw new DomainError('screening.changed-since');
    switch (act.kind) {
      case 'eligible':
        await this.decisions.take(actor, seen, { outcome: 'eligible', reason: null, message: null });
        return;
      case 'ineligible':
        await this.decisions.take(actor, seen, {
          outcome: 'ineligible',
          reason: act.reason,
          message: act.message === null ? null : filledReply(act.message, seen.work),
        });
        return;
      case 'confirm':
        await this.decisions.takeSecond(actor, seen);
        return;
      case 'correction':
        await this.corrections.take(actor, seen, {
          message: filledReply(act.message, seen.work),
          dueAt: new Date(act.dueAt),
        });
        return;
    }
  }

  /** What is told about a work that was left as it was. */
  async failure(contestId: string, entryId: string, { code, params }: DomainError): Promise<BatchFailure> {
    const work = await this.received.find(contestId, entryId);
    const { receiptNumber = '', title = '' } = work ?? {};
    return { entryId, receiptNumber, title, code, params };
  }
}

/** Its author, or somebody at the desk, has changed it since the list was read. */
function changedSince({ updatedAt, decidedAt }: ReceivedEntry, asOf: Date): boolean {
  return updatedAt > asOf || (decidedAt !== null && decidedAt > asOf);
}
