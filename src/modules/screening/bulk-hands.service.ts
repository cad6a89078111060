import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { ReceivedEntry } from '../entries/index.js';
import { Assignments } from './assignments.service.js';
import type { BatchRow } from './batch.row.js';
import { BulkMemory } from './bulk-memory.service.js';
import { Corrections } from './corrections.service.js';
import { Decisions } from './decisions.service.js';
import type { BulkAct } from './domain/bulk-act.js';
import { mayDecide } from './domain/dossier.policy.js';
import { filledReply } from './domain/reply.js';
import { type DeskWork, Sheets } from './sheets.service.js';

type DecidingAct = Exclude<BulkAct, { readonly kind: 'assign' }>;

/** Does what an act on many does with one of them. */
@Injectable()
export class BulkHands {
  constructor(
    private readonly sheets: Sheets,
    private readonly decisions: Decisions,
    private readonly corrections: Corrections,
    private readonly assignments: Assignments,
    private readonly memory: BulkMemory,
  ) {}

  /** Joins the open unit of work. @throws DomainError why it cannot be done for this work */
  async perform(actor: Actor, batch: BatchRow, position: number, entryId: string): Promise<void> {
    const { contestId, act, asOf } = batch;
    if (act.kind === 'assign') {
      await this.sheets.work(actor, contestId, entryId, mayDecide);
      await this.memory.around(batch, position, entryId, null, () =>
        this.assignments.give(actor, contestId, [entryId], act.accountId),
      );
      return;
    }
    const seen = await this.sheets.current(actor, contestId, entryId, mayDecide);
    if (changedSince(seen.work, asOf)) throw new DomainError('screening.changed-since');
    await this.memory.around(batch, position, entryId, seen.sheet, () => this.decide(actor, seen, act));
  }

  private async decide(actor: Actor, seen: DeskWork, act: DecidingAct): Promise<void> {
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
}

/** Its author, or somebody at the desk, has changed it since the list was read. */
function changedSince({ updatedAt, decidedAt }: ReceivedEntry, asOf: Date): boolean {
  return updatedAt > asOf || (decidedAt !== null && decidedAt > asOf);
}
