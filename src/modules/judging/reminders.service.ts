import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { mayRemind, maySeeRound } from './domain/round.policy.js';
import { lags } from './domain/standing.js';
import type { JudgeStandingView, ReminderView } from './dto/round-progress.dto.js';
import { judgesReminded } from './events.js';
import { JudgingStores } from './judging.stores.js';
import { RoundProgress } from './round-progress.service.js';
import { RulesReader } from './rules.service.js';

/** So long after a reminder a judge gets another one only when that is asked for. */
const restMs = 24 * 3_600_000;

/** Whom to remind: chosen judges, or all who lag. */
export interface ReminderWish {
  readonly judgeIds?: readonly string[];
  readonly again?: boolean;
}

/** Reminds judges of the sheets that are left, by mail. */
@Injectable()
export class Reminders {
  constructor(
    private readonly stores: JudgingStores,
    private readonly progress: RoundProgress,
    private readonly rules: RulesReader,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Reminds, and says who was left in peace, and why. */
  async remind(actor: Actor, roundId: string, wish: ReminderWish): Promise<ReminderView> {
    const { rounds } = this.stores;
    return rounds.run(async () => {
      const found = await rounds.find(roundId);
      if (found === null) throw new DomainError('thing.not-found');
      demand(maySeeRound(actor, found.contestId));
      const round = (await rounds.takeTurn(roundId)) ?? found;
      demand(mayRemind(actor, round));
      const { judges } = await this.progress.view(actor, roundId);
      const { due, held, idle } = this.sort(judges, wish);
      if (due.length > 0) await this.send(actor, round, due);
      const ids = (list: readonly JudgeStandingView[]): string[] => list.map((judge) => judge.judgeId);
      return { reminded: ids(due), held: ids(held), idle: ids(idle) };
    });
  }

  private sort(
    judges: readonly JudgeStandingView[],
    { judgeIds, again = false }: ReminderWish,
  ): Record<'due' | 'held' | 'idle', JudgeStandingView[]> {
    const asked = judges.filter((judge) =>
      judgeIds === undefined ? lags(judge.standing) : judgeIds.includes(judge.judgeId),
    );
    if (judgeIds?.some((id) => !judges.some((judge) => judge.judgeId === id)) === true) {
      throw new DomainError('thing.not-found');
    }
    const now = this.clock.now().getTime();
    const isIdle = (judge: JudgeStandingView): boolean => !judge.seated || judge.assigned <= judge.submitted;
    const rests = ({ lastRemindedAt }: JudgeStandingView): boolean =>
      !again && lastRemindedAt !== null && now - new Date(lastRemindedAt).getTime() < restMs;
    return {
      idle: asked.filter(isIdle),
      held: asked.filter((judge) => !isIdle(judge) && rests(judge)),
      due: asked.filter((judge) => !isIdle(judge) && !rests(judge)),
    };
  }

  private async send(
    actor: Actor,
    round: { readonly id: string; readonly contestId: string },
    due: readonly JudgeStandingView[],
  ): Promise<void> {
    const { id: roundId, contestId } = round;
    const at = { remindedBy: accountOf(actor), remindedAt: this.clock.now() };
    await this.stores.judges.insertReminders(
      due.map(({ judgeId }) => ({ ...at, id: randomId(), roundId, judgeId })),
    );
    const rows = new Map(
      (await this.stores.judges.findMany(due.map((judge) => judge.judgeId))).map((row) => [row.id, row]),
    );
    const { contest, round: terms } = await this.rules.round(contestId, roundId);
    const payload = {
      roundId,
      roundName: terms.name,
      contestTitle: contest.contestTitle,
      dueAt: terms.dueAt?.toISOString() ?? null,
      judges: due.flatMap(({ judgeId, name, assigned, submitted }) => {
        const accountId = rows.get(judgeId)?.accountId;
        return accountId === undefined ? [] : [{ accountId, name, left: assigned - submitted, assigned }];
      }),
    };
    const event = {
      contestId,
      subject: { kind: 'round', id: roundId },
      facts: { judges: due.length },
      payload,
    };
    await this.events.publish(actor, judgesReminded.make(event));
  }
}
