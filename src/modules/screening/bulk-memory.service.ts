import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type DeskStanding, ScreeningDesk } from '../entries/index.js';
import type { BatchRow } from './batch.row.js';
import type { BatchStepRow } from './batch-step.row.js';
import { CasesStore } from './cases.store.js';
import { mayDecide } from './domain/dossier.policy.js';
import { formerSheet, restoredSheet } from './domain/former-sheet.js';
import { actTakenBack } from './events.js';
import type { ScreeningRow } from './screening.row.js';
import { Sheets } from './sheets.service.js';
import { TeamworkStore } from './teamwork.store.js';

/** Remembers what an act on many found in each work, and puts one back to it. */
@Injectable()
export class BulkMemory {
  constructor(
    private readonly store: TeamworkStore,
    private readonly cases: CasesStore,
    private readonly sheets: Sheets,
    private readonly desk: ScreeningDesk,
    private readonly events: EventBus,
  ) {}

  /**
   * Does an act for one work and notes how it stood before. Letters about it wait until it cannot be taken back any
   * more. Joins the open unit of work. @param sheet as it stood; null where the act does not touch it
   */
  async around(
    batch: BatchRow,
    position: number,
    entryId: string,
    sheet: ScreeningRow | null,
    act: () => Promise<void>,
  ): Promise<void> {
    const entry = await this.desk.standing(entryId);
    const eventIds = await this.events.holdBack(batch.undoUntil ?? batch.createdAt, act);
    const [after, changed] = [await this.desk.standing(entryId), await this.sheets.find(entryId)];
    await this.store.insertStep({
      ...{ id: randomId(), batchId: batch.id, position, entryId, eventIds, at: batch.createdAt },
      entryVersion: after.version,
      sheetVersion: changed?.version ?? null,
      former: { entry, sheet: sheet === null ? null : formerSheet(sheet) },
    });
  }

  /**
   * Puts a work back to how it stood before an act; joins the open unit of work.
   * @returns whether no letter about the act has gone out, and none will
   * @throws DomainError `screening.changed-after` where somebody has acted upon it since
   */
  async putBack(actor: Actor, batch: BatchRow, step: BatchStepRow): Promise<boolean> {
    const { contestId, act } = batch;
    const { entryId, former } = step;
    const { work } = await this.sheets.work(actor, contestId, entryId, mayDecide);
    if (act.kind === 'assign') await this.giveBack(entryId, act.accountId, former.entry.assignedTo);
    else await this.restore(step, former.entry);
    if (act.kind === 'correction') await this.cases.takeBackCorrection(entryId);
    await this.sheets.note(actor, entryId, 'taken-back', act.kind);
    const event = actTakenBack.make({
      contestId,
      subject: { kind: 'entry', id: entryId },
      facts: { receiptNumber: work.receiptNumber, act: act.kind },
      payload: { entryId },
    });
    await this.events.publish(actor, event);
    return this.events.withdraw(step.eventIds);
  }

  private async giveBack(entryId: string, from: string | null, to: string | null): Promise<void> {
    if (from === to) return;
    if (!(await this.desk.reassign(entryId, from, to))) throw new DomainError('screening.changed-after');
  }

  private async restore(step: BatchStepRow, entry: DeskStanding): Promise<void> {
    const { entryId, entryVersion, sheetVersion, former } = step;
    const now = await this.desk.standing(entryId).catch(() => null);
    const sheet = await this.sheets.find(entryId);
    if (now?.version !== entryVersion || sheet?.version !== sheetVersion || former.sheet === null) {
      throw new DomainError('screening.changed-after');
    }
    const { version } = await this.desk.putBack(entryId, entryVersion, entry);
    await this.sheets.save(sheet, { ...restoredSheet(former.sheet), entryVersion: version });
  }
}
