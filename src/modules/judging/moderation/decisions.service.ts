import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { needsMinutes } from '../domain/discussion.js';
import { liveReadings } from '../domain/readings.js';
import { mayModerate } from '../domain/round.policy.js';
import type { Scores } from '../domain/scores.js';
import { JudgingStores } from '../judging.stores.js';
import { Staffing } from '../staffing.service.js';
import { isOwnReading, mayBeDecided, questionOf } from './case.js';
import { Differences } from './differences.service.js';
import { leastMinutes } from './discussions.service.js';
import { ModerationStore } from './moderation.store.js';
import { basisOf } from './questions.service.js';
import { Reconciliations, wholeScores } from './reconciliations.service.js';

/** What the panel head decides on a work. */
export interface Decision {
  /** Names what was read. */
  readonly basis: string;
  readonly scores: Scores;
  readonly reason: string;
  readonly minutes: string;
}

/** The panel head's decisions on works whose readings differ: where the rules ask for one, or no agreement comes. */
@Injectable()
export class Decisions {
  constructor(
    private readonly stores: JudgingStores,
    private readonly store: ModerationStore,
    private readonly differences: Differences,
    private readonly reconciliations: Reconciliations,
    private readonly staffing: Staffing,
  ) {}

  /** Decides on a score, with a reason; where the panel read the work together, with the minutes of it. */
  async decide(actor: Actor, roundId: string, copyId: string, wish: Decision): Promise<void> {
    await this.stores.rounds.run(async () => {
      await this.differences.round(actor, roundId);
      const round = await this.stores.rounds.takeTurn(roundId);
      if (round === null) throw new DomainError('thing.not-found');
      demand(mayModerate(actor, round));
      const found = await this.differences.case(round, copyId);
      const { copy, outcome, rules, sheets } = found;
      if (!mayBeDecided(outcome)) throw new DomainError('difference.nothing-asked', { code: copy.code });
      const own = await this.stores.judges.findByAccount(round.contestId, accountOf(actor) ?? '');
      if (isOwnReading(found, own?.id ?? null)) {
        throw new DomainError('difference.own-reading', { code: copy.code });
      }
      if (found.basis !== wish.basis) throw new DomainError('conflict.stale');
      wholeScores(wish.scores, rules.criteria);
      const [before] = await this.store.reconciliations(roundId, [copyId]);
      const question = questionOf(outcome) ?? before?.question ?? null;
      const minutes = wish.minutes.normalize('NFC').trim();
      if (needsMinutes(question) && minutes.length < leastMinutes) {
        throw new DomainError('discussion.minutes-needed', { least: leastMinutes });
      }
      await this.reconciliations.settle(actor, round, {
        ...{ copy, question, scores: wish.scores, minutes, basis: basisOf(sheets), judgeIds: [] },
        kind: question === 'together' ? 'together' : 'decided',
        reason: wish.reason.normalize('NFC').trim(),
        readerIds: liveReadings(sheets).map((sheet) => sheet.judgeId),
      });
      await this.staffing.settle(actor, round, rules, [copyId]);
    });
  }
}
