import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts } from '../accounts/index.js';
import { ContestTimers } from './contest-timers.js';
import type { ContestRow } from './contest.row.js';
import { ContestsStore } from './contests.store.js';
import { type ChecklistPoint, checklistOf, missingOf } from './domain/checklist.js';
import { type Contest, receivingEndsAt } from './domain/contest.js';
import { type ContestEvent, type ContestFacts, contestMachine } from './domain/contest.machine.js';
import { type ContestCan, contestCan, mayMove, type MoveEvent, maySee } from './domain/contest.policy.js';
import { type JudgingRules, judgingRulesOf } from './domain/judging-rules.js';
import { contestMoved } from './events.js';

/** What goes with a command: the version its giver saw, and the reason where one is asked for. */
export interface MoveCommand {
  readonly version?: number;
  readonly reason?: string | null;
}

/** Contests: reading them and moving them along their way. */
@Injectable()
export class Contests {
  constructor(
    private readonly store: ContestsStore,
    private readonly accounts: Accounts,
    private readonly timers: ContestTimers,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** A contest whoever asks: for other modules. @throws thing.not-found */
  async get(contestId: string): Promise<Contest> {
    const contest = await this.store.find(contestId);
    if (contest === null) throw new DomainError('thing.not-found');
    return contest;
  }

  /** Contests by their ids; unknown ids are left out. */
  getMany(contestIds: readonly string[]): Promise<Contest[]> {
    return this.store.findMany([...new Set(contestIds)]);
  }

  /** A contest by the last part of its address, or null. */
  find(slug: string): Promise<Contest | null> {
    return this.store.findBySlug(slug);
  }

  /** A contest as far as the actor may know that it exists. @throws thing.not-found */
  async see(actor: Actor, contestId: string): Promise<Contest> {
    const contest = await this.get(contestId);
    demand(maySee(actor, contest));
    return contest;
  }

  /** Every contest the actor may know of, newest first. */
  list(actor: Actor): Promise<Contest[]> {
    return this.store.visibleTo(actor);
  }

  /** Contests that entrants can prepare for or enter. */
  open(actor: Actor): Promise<Contest[]> {
    return this.store.visibleTo(actor, ['announced', 'receiving']);
  }

  /** What the blind side needs of the rules. */
  async judgingRules(contestId: string): Promise<JudgingRules> {
    return judgingRulesOf(await this.get(contestId));
  }

  /** What the actor may do with the contest now. */
  can(actor: Actor, contest: Contest): ContestCan {
    return contestCan(actor, contest, this.facts(contest, null));
  }

  /** What the contest needs, with what is done. */
  async checklist(contest: Contest): Promise<ChecklistPoint[]> {
    const holders = await this.accounts.holders(contest.id);
    const count = (role: string): number => holders.filter((holder) => holder.role === role).length;
    const staffing = {
      secretaries: count('secretary'),
      judges: count('judge'),
      panelHeads: count('panel-head'),
      council: count('council'),
    };
    return checklistOf(contest, staffing, this.clock.now());
  }

  /** A person's command: checked against the role and the version they saw. */
  async move(actor: Actor, contestId: string, event: MoveEvent, command: MoveCommand): Promise<Contest> {
    demand(mayMove(actor, await this.see(actor, contestId), event));
    return this.fire(actor, contestId, event, command);
  }

  /**
   * Moves the contest along its machine; joins the open unit of work. Who may ask is the caller's
   * matter. @throws conflict.state, conflict.stale, or the refusal of the machine's guard
   */
  fire(actor: Actor, contestId: string, event: ContestEvent, command: MoveCommand = {}): Promise<Contest> {
    return this.store.run(async () => {
      const contest = await this.get(contestId);
      if (command.version !== undefined && command.version !== contest.version) {
        throw new DomainError('conflict.stale');
      }
      const reason = command.reason?.trim() ?? null;
      const firing = contestMachine.fire(contest.state, event, this.facts(contest, reason));
      if ('refusal' in firing) throw new DomainError(firing.refusal.code, firing.refusal.params ?? {});
      const set = this.changes(event, firing.to, reason);
      if (!(await this.store.update(contest, set))) throw new DomainError('conflict.stale');
      const moved = { ...contest, ...set, channels: contest.channels, version: contest.version + 1 };
      if (event === 'announce') await this.timers.setBoth(moved);
      await this.tell(actor, contest, event, moved, reason);
      return moved;
    });
  }

  private facts(contest: Contest, reason: string | null): ContestFacts {
    const now = this.clock.now();
    return {
      now,
      missing: missingOf(contest, now),
      opensAt: contest.receivingOpensAt,
      closesAt: contest.receivingClosesAt,
      endsAt: receivingEndsAt(contest),
      reason,
    };
  }

  private changes(
    event: ContestEvent,
    to: Contest['state'],
    reason: string | null,
  ): Partial<Omit<ContestRow, 'screening'>> {
    const now = this.clock.now();
    return {
      state: to,
      ...(event === 'announce' ? { announcedAt: now } : {}),
      ...(event === 'publish' ? { publishedAt: now } : {}),
      ...(event === 'cancel' ? { cancelReason: reason } : {}),
    };
  }

  private async tell(
    actor: Actor,
    contest: Contest,
    event: ContestEvent,
    moved: Contest,
    reason: string | null,
  ): Promise<void> {
    const { id, slug, title } = contest;
    const [from, to] = [contest.state, moved.state];
    const subject = { kind: 'contest', id };
    const payload = { contestId: id, slug, title, event, from, to, reason };
    await this.events.publish(
      actor,
      contestMoved.make({ contestId: id, subject, facts: { event, from, to }, payload }),
    );
  }
}
