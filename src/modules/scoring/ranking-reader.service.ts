import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fillSentence, type Locale } from '../../kernel/locale.js';
import { problems } from '../../kernel/problems.js';
import {
  type ClosingOrderRow,
  ClosingOrders,
  Judging,
  type JudgingRound,
  mayRankAgain,
  type RoundRules,
  type StandingOrder,
} from '../judging/index.js';
import type {
  ClosingRefusalView,
  RankingSpreadView,
  RankingTieKeyView,
  RankingView,
} from './dto/ranking.dto.js';
import { RankingQuery } from './dto/ranking-query.dto.js';
import { emptyPage, RankingPages } from './ranking-pages.service.js';
import { RoundClosing } from './round-closing.service.js';
import type { RoundClosingRow } from './round-closing.row.js';
import { ruleOf } from './round-rule.js';
import { ScoringStore } from './scoring.store.js';

/** Shows the ranking of a round to those who lead it: codes only. */
@Injectable()
export class RankingReader {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly closing: RoundClosing,
    private readonly orders: ClosingOrders,
    private readonly pages: RankingPages,
  ) {}

  /**
   * One page of the ranking of a closed round, or how far it is.
   * @throws conflict.state before the round is closed, unless closing it has been ordered
   */
  async view(
    actor: Actor,
    roundId: string,
    locale: Locale = 'vi',
    query: RankingQuery = new RankingQuery(),
  ): Promise<RankingView> {
    const round = await this.judging.round(actor, roundId);
    // The order before the closing: one that is done in between has left a closing behind.
    const standing = await this.orders.standing(round);
    const closing = await this.store.closing(roundId);
    if (closing === null) return this.orderView(actor, round, standing, { locale, query });
    const rules = await this.judging.rulesOf(round);
    const stage = await this.stageOf(closing);
    const page = stage === 'ready' ? await this.pages.read(closing, rules, query) : emptyPage(query);
    const { method, advanceCount, tiedAtLine, committedRoot, reason } = closing;
    return {
      ...{ roundId, state: round.state, method, tieKeys: tieKeysOf(closing, rules) },
      ...{ stage, done: closing.done ?? 0, total: closing.total ?? 0 },
      ...page,
      ...{ advanceCount, tiedAtLine, reason, committedRoot: stage === 'ready' ? committedRoot : null },
      refusal: null,
      can: { again: stage === 'failed' && mayRankAgain(actor, round) === null },
    };
  }

  /** How the scores of a ranking that is there are spread. @throws conflict.state, round.ranking-pending */
  async spread(actor: Actor, roundId: string): Promise<RankingSpreadView> {
    const round = await this.judging.round(actor, roundId);
    const closing = await this.store.closing(roundId);
    if (closing === null) throw new DomainError('conflict.state', { state: round.state });
    if (closing.committedRoot === '') throw new DomainError('round.ranking-pending');
    return { scores: await this.pages.scores(roundId) };
  }

  /** How far the check of a round is that is to be closed. */
  private async orderView(
    actor: Actor,
    round: JudgingRound,
    standing: StandingOrder | null,
    { locale, query }: { readonly locale: Locale; readonly query: RankingQuery },
  ): Promise<RankingView> {
    const { id: roundId, state } = round;
    if (standing === null) throw new DomainError('conflict.state', { state });
    const { order, stage } = standing;
    const rules = await this.judging.rulesOf(round);
    const rule = ruleOf(rules);
    return {
      ...{ roundId, state, method: rule.method, tieKeys: tieKeysOf(rule, rules) },
      ...{ stage, done: order.done ?? 0, total: order.total, ...emptyPage(query) },
      ...{ advanceCount: rules.isLast ? null : rules.round.advanceCount, tiedAtLine: false },
      ...{ reason: order.reason, committedRoot: null },
      refusal: stage === 'refused' ? refusalOf(order, locale) : null,
      can: { again: stage === 'check-failed' && mayRankAgain(actor, round) === null },
    };
  }

  private async stageOf(closing: RoundClosingRow): Promise<RankingView['stage']> {
    if (closing.committedRoot !== '') return 'ready';
    return (await this.closing.hasFailed(closing)) ? 'failed' : (closing.stage ?? 'waiting');
  }
}

function refusalOf({ problem, params, endedAt }: ClosingOrderRow, locale: Locale): ClosingRefusalView | null {
  if (problem === null || endedAt === null) return null;
  const detail = fillSentence(problems[problem][locale], params ?? {});
  return { code: problem, detail, at: endedAt.toISOString() };
}

function tieKeysOf(
  { tieKeys }: Pick<RoundClosingRow, 'tieKeys'>,
  { criteria }: RoundRules,
): RankingTieKeyView[] {
  return (tieKeys ?? []).map((key) => {
    const criterion = criteria.find(({ id }) => key.by === 'criterion' && id === key.criterionId);
    return { by: key.by, criterionName: criterion?.name ?? null };
  });
}
