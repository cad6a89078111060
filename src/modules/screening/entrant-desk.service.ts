import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type Contest, Contests } from '../contests/index.js';
import { ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { appealFactsOf } from './appeals.service.js';
import { CasesStore } from './cases.store.js';
import { appealUntil, checkAppeal } from './domain/appeal.policy.js';
import type { EntrantScreeningView } from './dto/entrant.dto.js';
import { masksOf } from './sheets.service.js';
import { ScreeningStore } from './screening.store.js';

/** The screening of a work as its own author sees it. */
@Injectable()
export class EntrantDesk {
  constructor(
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
    private readonly store: ScreeningStore,
    private readonly cases: CasesStore,
    private readonly clock: Clock,
  ) {}

  /** What the author learns. @throws DomainError `thing.not-found` also for works of others */
  async view(actor: Actor, entryId: string): Promise<EntrantScreeningView> {
    const { contest, work } = await this.own(actor, entryId);
    const now = this.clock.now();
    const correction = (await this.cases.corrections(entryId)).at(-1);
    const appeal = await this.cases.appeal(entryId);
    const facts = appealFactsOf(contest, work, appeal);
    const open = checkAppeal(facts, now) === null;
    return {
      correction: correction
        ? {
            message: correction.message,
            requestedAt: correction.requestedAt.toISOString(),
            dueAt: correction.dueAt.toISOString(),
            resubmittedAt: correction.resubmittedAt?.toISOString() ?? null,
          }
        : null,
      appeal: appeal && {
        words: appeal.words,
        filedAt: appeal.filedAt.toISOString(),
        outcome: appeal.outcome,
        answer: appeal.answer,
        answeredAt: appeal.answeredAt?.toISOString() ?? null,
      },
      appealUntil: open ? (appealUntil(facts)?.toISOString() ?? null) : null,
      maskedWords: work.state === 'eligible' ? await this.maskedWords(work) : [],
      can: { appeal: open, resubmit: work.state === 'correcting' },
    };
  }

  private async maskedWords(work: ReceivedEntry): Promise<string[]> {
    const masks = masksOf(await this.store.find(work.entryId), work);
    return [...new Set(masks.map(({ offset, length }) => work.text.slice(offset, offset + length)))];
  }

  /** A received work of the actor's own. @throws DomainError `thing.not-found` */
  async own(actor: Actor, entryId: string): Promise<{ contest: Contest; work: ReceivedEntry }> {
    const work = await this.received.get(entryId);
    if (work === null || work.ownerAccountId !== accountOf(actor)) throw new DomainError('thing.not-found');
    return { contest: await this.contests.get(work.contestId), work };
  }
}
