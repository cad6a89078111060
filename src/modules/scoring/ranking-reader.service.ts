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
} from '../judging/index.js';
import { partingKey } from './domain/closing.js';
import type {
  ClosingRefusalView,
  RankingItemView,
  RankingTieKeyView,
  RankingView,
} from './dto/ranking.dto.js';
import { RoundClosing } from './round-closing.service.js';
import type { RoundClosingRow } from './round-closing.row.js';
import type { RoundResultRow } from './round-result.row.js';
import { ruleOf } from './round-rule.js';
import { committedOf } from './scoring.service.js';
import { ScoringStore } from './scoring.store.js';

/** Shows the ranking of a round to those who lead it: codes only. */
@Injectable()
export class RankingReader {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly closing: RoundClosing,
    private readonly orders: ClosingOrders,
  ) {}

  /**
   * The ranking of a closed round, or how far it is.
   * @throws conflict.state before the round is closed, unless closing it has been ordered
   */
  async view(actor: Actor, roundId: string, locale: Locale = 'vi'): Promise<RankingView> {
    const round = await this.judging.round(actor, roundId);
    const closing = await this.store.closing(roundId);
    if (closing === null) return this.orderView(actor, round, locale);
    const rules = await this.judging.rulesOf(round);
    const stage = await this.stageOf(closing);
    const results = stage === 'ready' ? await this.store.results(roundId) : [];
    const { method, advanceCount, tiedAtLine, committedRoot, reason } = closing;
    return {
      ...{ roundId, state: round.state, method, tieKeys: tieKeysOf(closing, rules) },
      ...{ stage, done: closing.done ?? 0, total: closing.total ?? 0 },
      items: results.map((result, at) => itemOf(result, results[at - 1], rules)),
      ...{ advanceCount, tiedAtLine, reason, committedRoot: stage === 'ready' ? committedRoot : null },
      refusal: null,
      can: { again: stage === 'failed' && mayRankAgain(actor, round) === null },
    };
  }

  /** How far the check of a round is that is to be closed. */
  private async orderView(actor: Actor, round: JudgingRound, locale: Locale): Promise<RankingView> {
    const { id: roundId, state } = round;
    const standing = await this.orders.standing(round);
    if (standing === null) throw new DomainError('conflict.state', { state });
    const { order, stage } = standing;
    const rules = await this.judging.rulesOf(round);
    const rule = ruleOf(rules);
    return {
      ...{ roundId, state, method: rule.method, tieKeys: tieKeysOf(rule, rules) },
      ...{ stage, done: order.done ?? 0, total: order.total, items: [] },
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

function itemOf(
  result: RoundResultRow,
  before: RoundResultRow | undefined,
  { categoryNames }: RoundRules,
): RankingItemView {
  const { copyId, code, categoryId, readings, mean, estimate, rank, tied } = result;
  const { categoryRank, categoryTied, advances } = result;
  return {
    ...{ copyId, code, categoryId, categoryName: categoryNames.get(categoryId) ?? '', readings, mean },
    ...{ estimate, rank, tied, categoryRank, categoryTied, advances },
    partedBy: before === undefined ? null : partingKey(committedOf(before), committedOf(result)),
  };
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
