import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { mayRemind, mayReplaceJudge, maySeeRound } from './domain/round.policy.js';
import { isLive } from './domain/sheet.machine.js';
import { behindOf, paceOf, type Span, standingOf } from './domain/standing.js';
import type { DayProgressView, JudgeStandingView, RoundProgressView } from './dto/round-progress.dto.js';
import type { JudgeRow } from './judge.row.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { type HourCount, ProgressStore, type SheetCount } from './progress.store.js';
import type { RoundLeaveRow } from './round-leave.row.js';
import { RulesReader } from './rules.service.js';

/** Viet Nam is seven hours ahead of UTC the whole year. */
const aheadMs = 7 * 3_600_000;

interface JudgeFigures {
  readonly counts: readonly SheetCount[];
  readonly leave: RoundLeaveRow | undefined;
  readonly remindedAt: Date | undefined;
}

function sum(counts: readonly SheetCount[], ...states: SheetCount['state'][]): number {
  return counts
    .filter((count) => states.length === 0 || states.includes(count.state))
    .reduce((total, count) => total + count.sheets, 0);
}

function latest(counts: readonly SheetCount[]): Date | null {
  const times = counts.flatMap(({ activeAt }) => activeAt?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function byDay(hours: readonly HourCount[]): DayProgressView[] {
  const days = new Map<string, number>();
  for (const { from, sheets } of hours) {
    const day = new Date(from.getTime() + aheadMs).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + sheets);
  }
  return [...days]
    .map(([day, submitted]) => ({ day, submitted }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Half sheets a day are told, quarters are not. */
function tenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function judgeView(judge: JudgeRow, { counts, leave, remindedAt }: JudgeFigures, span: Span, now: Date) {
  const live = counts.filter((count) => isLive(count.state));
  const share = { assigned: sum(live), submitted: sum(live, 'submitted') };
  const activeAt = latest(live);
  return {
    judgeId: judge.id,
    name: judge.name,
    seated: judge.seated,
    ...share,
    started: sum(live, 'started', 'returned'),
    lastActiveAt: activeAt?.toISOString() ?? null,
    lastRemindedAt: remindedAt?.toISOString() ?? null,
    standing: standingOf(share, span, activeAt, now),
    behind: behindOf(share, span, now),
    neededPerDay: tenths(paceOf(share, span, now).needed),
    leftReason: leave?.reason ?? null,
  } satisfies JudgeStandingView;
}

/** Tells panel heads and organisers how far a round is: who has done what, and whether that will be in time. */
@Injectable()
export class RoundProgress {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
  ) {}

  /** How far a round is. @throws DomainError `thing.not-found` for whoever may not see it */
  async view(actor: Actor, roundId: string): Promise<RoundProgressView> {
    const round = await this.find(actor, roundId);
    const rules = await this.rules.round(round.contestId, roundId);
    const [counts, hours] = await Promise.all([this.progress.counts(roundId), this.progress.hours(roundId)]);
    const live = counts.filter((count) => isLive(count.state));
    const span = { releasedAt: round.releasedAt, dueAt: rules.round.dueAt };
    const share = { assigned: sum(live), submitted: sum(live, 'submitted') };
    const pace = paceOf(share, span, this.clock.now());
    return {
      roundId,
      releasedAt: span.releasedAt?.toISOString() ?? null,
      dueAt: span.dueAt?.toISOString() ?? null,
      total: share.assigned,
      submitted: share.submitted,
      soFarPerDay: tenths(pace.soFar),
      neededPerDay: tenths(pace.needed),
      days: byDay(hours),
      categories: [...rules.categoryNames].flatMap(([id, name]) => {
        const own = live.filter((count) => count.categoryId === id);
        return own.length === 0 ? [] : [{ name, total: sum(own), submitted: sum(own, 'submitted') }];
      }),
      judges: await this.judges(round, counts, span),
      can: {
        remind: mayRemind(actor, round) === null,
        replace: mayReplaceJudge(actor, round) === null,
      },
    };
  }

  /** The judges who sit, or have sheets that count, with how they stand. */
  async judges(
    round: JudgingRoundRow,
    counts: readonly SheetCount[],
    span: Span,
  ): Promise<JudgeStandingView[]> {
    const { judges } = this.stores;
    const now = this.clock.now();
    const [all, leaves, reminded] = await Promise.all([
      judges.ofContest(round.contestId),
      judges.leavesOf(round.id),
      judges.lastReminded(round.id),
    ]);
    const left = new Map(leaves.map((leave) => [leave.judgeId, leave]));
    return all.flatMap((judge) => {
      const own = counts.filter((count) => count.judgeId === judge.id);
      if (!judge.seated && !own.some((count) => isLive(count.state))) return [];
      const figures = { counts: own, leave: left.get(judge.id), remindedAt: reminded.get(judge.id) };
      return [judgeView(judge, figures, span, now)];
    });
  }

  private async find(actor: Actor, roundId: string): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    return round;
  }
}
