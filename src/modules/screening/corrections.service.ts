import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ScreeningDesk, Submissions } from '../entries/index.js';
import { CasesStore } from './cases.store.js';
import { checkCorrection, dueAfter } from './domain/correction.js';
import { mayDecide } from './domain/dossier.policy.js';
import { correctionAsked, entryCorrected } from './events.js';
import { type DeskWork, masksOf, Sheets, undecided } from './sheets.service.js';
import { keptOver } from './decisions.service.js';

/** What an author is asked for. */
export interface CorrectionWish {
  readonly message: string;
  /** Null: after the days that the contest has set. */
  readonly dueAt: Date | null;
}

/** Works that go back to their authors to be corrected, with a deadline of their own. */
@Injectable()
export class Corrections {
  constructor(
    private readonly sheets: Sheets,
    private readonly cases: CasesStore,
    private readonly desk: ScreeningDesk,
    private readonly submissions: Submissions,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Asks for a correction about the sheet that the actor has seen. */
  ask(
    actor: Actor,
    contestId: string,
    entryId: string,
    version: number,
    wish: CorrectionWish,
  ): Promise<DeskWork> {
    return this.cases.run(async () =>
      this.take(actor, await this.sheets.seen(actor, contestId, entryId, version, mayDecide), wish),
    );
  }

  /** The same inside a unit of work that has read the work. */
  async take(actor: Actor, { contest, work, sheet }: DeskWork, wish: CorrectionWish): Promise<DeskWork> {
    const now = this.clock.now();
    const message = wish.message.trim();
    const dueAt = wish.dueAt ?? dueAfter(contest.screening.correctionDays, now);
    if (work.state === 'appealed') throw new DomainError('screening.appeal-open');
    demand(checkCorrection(message, dueAt, now));
    const { entryId, receiptNumber, fileId } = work;
    const { version, state, mail } = await this.desk.askCorrection(entryId, work.version, dueAt);
    const next = await this.sheets.save(sheet, {
      ...keptOver(work, masksOf(sheet, work)),
      ...undecided,
      entryVersion: version,
    });
    await this.cases.addCorrection({
      id: randomId(),
      entryId,
      contestId: contest.id,
      message,
      requestedBy: accountOf(actor),
      requestedAt: now,
      dueAt,
      fileId,
      resubmittedAt: null,
    });
    await this.sheets.note(actor, entryId, 'correction-asked', dueAt.toISOString());
    const facts = { receiptNumber, dueAt: dueAt.toISOString() };
    const asked = correctionAsked.make({
      contestId: contest.id,
      subject: { kind: 'entry', id: entryId },
      facts,
      payload: { ...mail, ...facts, message },
    });
    await this.events.publish(actor, asked);
    return {
      contest,
      work: { ...work, version, state, correctionDueAt: dueAt, proposedBy: null },
      sheet: next,
    };
  }

  /** The author hands the corrected work in. */
  async resubmit(actor: Actor, contestId: string, entryId: string, version: number): Promise<void> {
    await this.cases.run(async () => {
      await this.submissions.resubmit(actor, entryId, version);
      await this.cases.closeCorrection(entryId, this.clock.now());
      await this.sheets.note(actor, entryId, 'corrected');
      const subject = { kind: 'entry', id: entryId };
      await this.events.publish(
        actor,
        entryCorrected.make({ contestId, subject, facts: {}, payload: { entryId } }),
      );
    });
  }
}
