import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { twinsJudged } from '../events.js';
import { inOrder, pairsTogether, twinGrounds, type TwinPair, type TwinVerdict } from './domain/twins.js';
import type { TwinRow } from './twin.row.js';
import { TwinsStore } from './twins.store.js';

/** What a person finds about two works. */
export interface TwinFinding {
  readonly verdict: TwinVerdict;
  /** The work that stands; null when they are two. */
  readonly keptEntryId: string | null;
  readonly reason: string;
}

/** Works that may have come in twice, over all ways in: found by the machine, judged by a person. */
@Injectable()
export class Twins {
  constructor(
    private readonly store: TwinsStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** The pairs of a contest that nobody has judged yet, those with more grounds first. */
  async open(contestId: string, entryId?: string): Promise<TwinPair[]> {
    const found = [];
    for (const ground of twinGrounds) {
      for (const pair of await this.store.pairs(contestId, ground, entryId)) found.push({ ...pair, ground });
    }
    const judged = new Set(
      (await this.store.judged(contestId)).map(({ entryAId, entryBId }) => `${entryAId} ${entryBId}`),
    );
    return pairsTogether(found).filter(({ a, b }) => !judged.has(`${a} ${b}`));
  }

  /** What was found before, newest first. */
  async judged(contestId: string): Promise<TwinRow[]> {
    const rows = await this.store.judged(contestId);
    return rows.sort((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime());
  }

  /** Writes down what a person found; joins the open unit of work. */
  async judge(
    actor: Actor,
    contestId: string,
    works: readonly [string, string],
    { verdict, keptEntryId, reason }: TwinFinding,
  ): Promise<void> {
    const [entryAId, entryBId] = inOrder(...works);
    await this.store.run(async () => {
      if ((await this.store.judgedPair(entryAId, entryBId)) !== null) {
        throw new DomainError('reception.twins-judged');
      }
      await this.store.insert({
        id: randomId(),
        contestId,
        entryAId,
        entryBId,
        verdict,
        keptEntryId,
        reason,
        decidedBy: accountOf(actor),
        decidedAt: this.clock.now(),
      });
      const subject = { kind: 'entry', id: entryAId };
      const payload = { entryAId, entryBId };
      const facts = { verdict, otherEntryId: entryBId, keptEntryId };
      await this.events.publish(actor, twinsJudged.make({ contestId, subject, facts, payload }));
    });
  }
}
