import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { isAgreed, needsMinutes, type Seat } from '../domain/discussion.js';
import { type DiscussionFacts, mayAccept, mayPropose, maySay } from '../domain/discussion.policy.js';
import type { Scores } from '../domain/scores.js';
import { JudgingStores } from '../judging.stores.js';
import { RulesReader } from '../rules.service.js';
import { DiscussionNews } from './discussion-news.service.js';
import { DiscussionReader, type OpenDiscussion } from './discussion-reader.service.js';
import type { DiscussionRow, Proposal } from './discussion.row.js';
import type { DiscussionView } from './dto/discussion.dto.js';
import { ModerationStore } from './moderation.store.js';
import { Reconciliations, wholeScores } from './reconciliations.service.js';

/** The shortest minutes that say anything. */
export const leastMinutes = 20;

/** What the judges of a work do to agree on its score: talk, propose, accept. */
@Injectable()
export class Discussions {
  constructor(
    private readonly reader: DiscussionReader,
    private readonly store: ModerationStore,
    private readonly stores: JudgingStores,
    private readonly reconciliations: Reconciliations,
    private readonly rules: RulesReader,
    private readonly told: DiscussionNews,
  ) {}

  /** Says something to the others. */
  say(actor: Actor, id: string, version: number, text: string): Promise<DiscussionView> {
    return this.act(actor, id, version, maySay, async (open) => {
      await this.change(open.row, {});
      await this.told.tell(actor, open, {
        kind: 'said',
        text: text.normalize('NFC'),
        scores: null,
        total: null,
      });
    });
  }

  /** Proposes a score, in place of whatever was proposed before. */
  propose(
    actor: Actor,
    id: string,
    version: number,
    wish: { readonly scores: Scores; readonly minutes: string },
  ): Promise<DiscussionView> {
    return this.act(actor, id, version, mayPropose, async (open) => {
      const { criteria } = await this.rules.round(open.round.contestId, open.round.id);
      const total = wholeScores(wish.scores, criteria);
      const minutes = wish.minutes.normalize('NFC').trim();
      if (needsMinutes(open.row.question) && minutes.length < leastMinutes) {
        throw new DomainError('discussion.minutes-needed', { least: leastMinutes });
      }
      const proposal: Proposal = { by: open.seat.judgeId, scores: wish.scores, total, minutes, accepted: [] };
      await this.change(open.row, { proposal });
      await this.told.tell(actor, open, { kind: 'proposed', text: minutes, scores: wish.scores, total });
    });
  }

  /** Accepts what was proposed; once everybody has, the score is agreed. */
  accept(actor: Actor, id: string, version: number): Promise<DiscussionView> {
    return this.act(actor, id, version, mayAccept, async (open) => {
      const { row, seat, round } = open;
      const before = row.proposal;
      if (before === null) throw new DomainError('discussion.nothing-proposed');
      const proposal = { ...before, accepted: [...before.accepted, seat.judgeId] };
      await this.change(row, { proposal });
      const { total, scores } = proposal;
      await this.told.tell(actor, open, { kind: 'accepted', text: '', scores, total });
      if (!isAgreed(row.seats, proposal)) return;
      const judgeIds = row.seats.map((each: Seat) => each.judgeId);
      await this.reconciliations.settle(actor, round, {
        ...{ copy: open.copy, kind: 'agreed', question: row.question, scores, basis: row.basis },
        ...{ reason: '', minutes: proposal.minutes, judgeIds, readerIds: judgeIds },
      });
    });
  }

  private async act(
    actor: Actor,
    id: string,
    version: number,
    policy: (facts: DiscussionFacts) => ReturnType<typeof maySay>,
    work: (open: OpenDiscussion) => Promise<void>,
  ): Promise<DiscussionView> {
    await this.stores.rounds.run(async () => {
      const { round } = await this.reader.open(actor, id);
      await this.stores.rounds.takeTurn(round.id);
      const open = await this.reader.open(actor, id);
      demand(policy(open.facts));
      if (open.row.version !== version) throw new DomainError('conflict.stale');
      await work(open);
    });
    return this.reader.view(actor, id);
  }

  private async change(row: DiscussionRow, set: Partial<DiscussionRow>): Promise<void> {
    if (!(await this.store.change(row, set))) throw new DomainError('conflict.stale');
  }
}
