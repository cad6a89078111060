import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { CopyFacts } from '../copies.store.js';
import type { Basis, Question } from '../domain/outcome.js';
import { type CriterionRule, missingScores, scoreErrors, type Scores, totalOf } from '../domain/scores.js';
import { scoreReconciled } from '../events.js';
import { JudgesStore } from '../judges.store.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import { ScoreDigests } from '../score-digests.service.js';
import { ModerationStore } from './moderation.store.js';
import type { ReconciliationKind } from './reconciliation.row.js';

/** A score that is to stand in place of readings. */
export interface Settlement {
  readonly copy: CopyFacts;
  readonly kind: ReconciliationKind;
  readonly question: Question | null;
  readonly scores: Scores;
  readonly reason: string;
  readonly minutes: string;
  readonly basis: readonly Basis[];
  /** The judges who agreed; none for a decision. */
  readonly judgeIds: readonly string[];
  /** The judges of the work, who are told. */
  readonly readerIds: readonly string[];
}

/** Points of every criterion, within their limits, and what they add up to. @throws sheet.scores-invalid */
export function wholeScores(scores: Scores, criteria: readonly CriterionRule[]): number {
  const wrong = [...scoreErrors(scores, criteria), ...missingScores(scores, criteria)];
  if (wrong.length > 0) throw new DomainError('sheet.scores-invalid', {}, wrong);
  return totalOf(scores) ?? 0;
}

/** Writes down scores that stand in place of readings; the sheets stay as they were. */
@Injectable()
export class Reconciliations {
  constructor(
    private readonly store: ModerationStore,
    private readonly judges: JudgesStore,
    private readonly digests: ScoreDigests,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Writes one down within the open unit of work, in place of an earlier one, and ends its discussion. */
  async settle(actor: Actor, round: JudgingRoundRow, given: Settlement): Promise<void> {
    const { copy, readerIds, ...record } = given;
    const at = this.clock.now();
    for (const before of await this.store.reconciliations(round.id, [copy.id])) {
      if (!(await this.store.supersede(before.id, at))) throw new DomainError('conflict.stale');
    }
    for (const open of await this.store.openDiscussions(round.id, [copy.id])) {
      if (!(await this.store.change(open, { state: 'settled', endedAt: at }))) {
        throw new DomainError('conflict.stale');
      }
    }
    const id = randomId();
    const total = totalOf(given.scores) ?? 0;
    await this.store.insertReconciliation({
      ...record,
      ...{ id, roundId: round.id, copyId: copy.id, total },
      ...{ madeBy: accountOf(actor), madeAt: at, supersededAt: null },
    });
    const readers = await this.judges.findMany(readerIds);
    const payload = {
      ...{ contestId: round.contestId, roundId: round.id, code: copy.code, kind: given.kind },
      accountIds: readers.filter((judge) => judge.seated).map((judge) => judge.accountId),
    };
    const subject = { kind: 'reconciliation', id };
    const facts = { kind: given.kind, question: given.question, digest: this.digests.of(id, given.scores) };
    await this.events.publish(
      actor,
      scoreReconciled.make({ contestId: round.contestId, subject, facts, payload }),
    );
  }
}
