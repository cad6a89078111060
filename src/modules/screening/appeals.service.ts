import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Contest } from '../contests/index.js';
import { type ReceivedEntry, ScreeningDesk } from '../entries/index.js';
import type { AppealRow } from './appeal.row.js';
import { CasesStore } from './cases.store.js';
import { type AppealFacts, checkAnswerer, checkAppeal } from './domain/appeal.policy.js';
import { checkDecision, whatIsJudged } from './domain/decision.js';
import { mayDecide } from './domain/dossier.policy.js';
import { appealAnswered, appealFiled } from './events.js';
import { type DeskWork, Sheets } from './sheets.service.js';

/** How an appeal is answered. */
export interface AppealAnswer {
  readonly version: number;
  readonly upheld: boolean;
  readonly answer: string;
}

/** What the rules of appeals look at, for a work and the last appeal about it. */
export function appealFactsOf(contest: Contest, work: ReceivedEntry, last: AppealRow | null): AppealFacts {
  const { decidedAt, state: entryState } = work;
  const answeredAt = last?.answeredAt ?? null;
  // A later decision, about a later version, may be appealed against again.
  const answered = answeredAt !== null && decidedAt !== null && decidedAt <= answeredAt;
  return {
    contestState: contest.state,
    entryState,
    decidedAt,
    appealDays: contest.screening.appealDays,
    appealed: answered || (last !== null && answeredAt === null),
  };
}

/** Authors who do not accept that their work is ineligible, and the answers they get. */
@Injectable()
export class Appeals {
  constructor(
    private readonly sheets: Sheets,
    private readonly cases: CasesStore,
    private readonly desk: ScreeningDesk,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** The author of an own ineligible work appeals; whose it is has been asked before. */
  async file(
    actor: Actor,
    { contest, work }: Pick<DeskWork, 'contest' | 'work'>,
    words: string,
  ): Promise<void> {
    const now = this.clock.now();
    const { entryId, receiptNumber } = work;
    await this.cases.run(async () => {
      demand(checkAppeal(appealFactsOf(contest, work, await this.cases.appeal(entryId)), now));
      if (words.trim() === '') throw new DomainError('screening.appeal-words-missing');
      const { mail } = await this.desk.appeal(entryId, work.version);
      await this.cases.addAppeal({
        id: randomId(),
        entryId,
        contestId: contest.id,
        words: words.trim(),
        filedAt: now,
        against: await this.sheets.decidersOf(entryId),
        outcome: null,
        answer: null,
        answeredBy: null,
        answeredAt: null,
      });
      await this.sheets.note(actor, entryId, 'appealed');
      const subject = { kind: 'entry', id: entryId };
      const facts = { receiptNumber };
      const payload = { ...mail, receiptNumber };
      await this.events.publish(actor, appealFiled.make({ contestId: contest.id, subject, facts, payload }));
    });
  }

  /** Somebody who has not decided answers: the work is eligible after all, or stays ineligible. */
  answer(actor: Actor, contestId: string, entryId: string, given: AppealAnswer): Promise<DeskWork> {
    return this.cases.run(async () => {
      const seen = await this.sheets.work(actor, contestId, entryId, mayDecide);
      const appeal = await this.cases.appeal(entryId);
      if (seen.work.state !== 'appealed' || appeal === null) throw new DomainError('conflict.state');
      const current = await this.sheets.current(actor, contestId, entryId, mayDecide);
      if (current.sheet.version !== given.version) throw new DomainError('conflict.stale');
      demand(checkAnswerer(actor, appeal.against));
      if (given.answer.trim() === '') throw new DomainError('screening.answer-missing');
      return this.settle(actor, current, appeal, given);
    });
  }

  private async settle(
    actor: Actor,
    { contest, work, sheet }: DeskWork,
    appeal: AppealRow,
    { upheld, answer: given }: AppealAnswer,
  ): Promise<DeskWork> {
    const now = this.clock.now();
    const answer = given.trim();
    const { entryId, receiptNumber } = work;
    if (upheld) demand(checkDecision({ outcome: 'eligible', reason: null, ...whatIsJudged(work) }));
    const { version, state, mail } = await this.desk.decide(entryId, work.version, {
      event: upheld ? 'uphold' : 'dismiss',
      reason: upheld ? null : sheet.reason,
      message: answer,
    });
    const answeredBy = accountOf(actor);
    const outcome = upheld ? 'upheld' : 'dismissed';
    await this.cases.answerAppeal(appeal.id, { outcome, answer, answeredBy, answeredAt: now });
    const next = await this.sheets.save(sheet, {
      entryVersion: version,
      outcome: upheld ? 'eligible' : 'ineligible',
      reason: upheld ? null : sheet.reason,
      message: answer,
      proposal: null,
      decidedBy: answeredBy,
      decidedAt: now,
    });
    await this.sheets.note(actor, entryId, upheld ? 'appeal-upheld' : 'appeal-dismissed');
    const subject = { kind: 'entry', id: entryId };
    const facts = { receiptNumber, upheld };
    const payload = { ...mail, receiptNumber, upheld, answer };
    await this.events.publish(actor, appealAnswered.make({ contestId: contest.id, subject, facts, payload }));
    return { contest, work: { ...work, state, version, decidedAt: now }, sheet: next };
  }
}
