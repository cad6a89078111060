import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { ScoringMethod } from '../../kernel/deviation.js';
import type { Locale } from '../../kernel/locale.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts } from '../accounts/index.js';
import type { Contest } from '../contests/index.js';
import type { AwardChangeRow, AwardRow } from './award.row.js';
import { AwardsStore } from './awards.store.js';
import { changeSentence } from './domain/change-sentence.js';
import { boardCan, mayReadBoard } from './domain/prize-board.policy.js';
import { openTies } from './domain/proposal.js';
import { BoardChange, BoardPrize, BoardTie, PrizeBoardView, RankedEntry } from './dto/prize-board.dto.js';
import { boardOpened } from './events.js';
import type { RankedDossier } from './final-ranking.js';
import { PrizeBoards } from './prize-board.service.js';

/** Shows the board to its people. */
@Injectable()
export class PrizeBoardPresenter {
  constructor(
    private readonly store: AwardsStore,
    private readonly boards: PrizeBoards,
    private readonly accounts: Accounts,
    private readonly events: EventBus,
  ) {}

  /** Opens the board: authors are named on it, so the look is recorded. */
  async open(actor: Actor, contestId: string, locale: Locale): Promise<PrizeBoardView> {
    const view = await this.view(actor, contestId, locale);
    const subject = { kind: 'contest', id: contestId };
    await this.store.run(() =>
      this.events.publish(actor, boardOpened.make({ contestId, subject, facts: {}, payload: null })),
    );
    return view;
  }

  /** The board as it stands. @throws DomainError `award.sealed` before unsealing */
  async view(actor: Actor, contestId: string, locale: Locale): Promise<PrizeBoardView> {
    const { contest, board, awards, facts } = await this.boards.situation(contestId);
    demand(mayReadBoard(actor, facts));
    const ranking = await this.boards.ranking(contest);
    const { decisionNumber: number, decisionDate: date } = board;
    return {
      state: board.state,
      method: methodOf(contest),
      ranking: ranking.map((ranked) => rankedEntry(ranked, contest, awards)),
      prizes: boardPrizes(contest, awards),
      undecided: this.undecided(contest, ranking, awards),
      changes: await this.changes(contest, ranking, locale),
      decision: number === null || date === null ? null : { number, date },
      can: { ...boardCan(actor, facts) },
    };
  }

  private undecided(
    contest: Contest,
    ranking: readonly RankedDossier[],
    awards: readonly AwardRow[],
  ): BoardTie[] {
    const ties = openTies(this.boards.proposal(contest, ranking), awards);
    return ties.map(({ entryIds, places }) => ({
      entryIds: [...entryIds],
      places: places.map((place) => ({ ...place })),
    }));
  }

  private async changes(
    contest: Contest,
    ranking: readonly RankedDossier[],
    locale: Locale,
  ): Promise<BoardChange[]> {
    const rows = await this.store.changes(contest.id);
    const people = await this.accounts.people(rows.flatMap((row) => row.byAccountId ?? []));
    const nameOf = new Map(people.map((person) => [person.accountId, person.fullName]));
    return rows.map((row: AwardChangeRow) => {
      const prizeName = contest.prizes.find((prize) => prize.id === row.prizeId)?.name ?? '';
      const work = ranking.find(({ dossier }) => dossier.entryId === row.entryId)?.dossier.title ?? '';
      return {
        at: row.at.toISOString(),
        by: nameOf.get(row.byAccountId ?? '') ?? '',
        what: changeSentence(row.what, { prize: prizeName, work, decision: row.reason ?? '' }, locale),
        // An approval has the number of its decision there, which its sentence says.
        reason: row.what === 'approved' ? null : row.reason,
      };
    });
  }
}

/** The rule that counts in the last round. */
function methodOf({ rounds }: Contest): ScoringMethod {
  return [...rounds].sort((a, b) => a.position - b.position).at(-1)?.method ?? 'mean';
}

function rankedEntry(ranked: RankedDossier, contest: Contest, awards: readonly AwardRow[]): RankedEntry {
  const { code, rank, tied, estimate, readings, best, worst, dossier } = ranked;
  const award = awards.find(({ entryId }) => entryId === dossier.entryId);
  return {
    entryId: dossier.entryId,
    ...{ code, rank, tied, estimate, readings, best, worst },
    title: dossier.title,
    authorNames: dossier.authors.map((author) => author.fullName),
    unitName: dossier.unitName,
    categoryId: dossier.categoryId ?? '',
    categoryName: contest.categories.find((one) => one.id === dossier.categoryId)?.name ?? '',
    award: award === undefined ? null : { awardId: award.id, prizeId: award.prizeId },
  };
}

function boardPrizes(contest: Contest, awards: readonly AwardRow[]): BoardPrize[] {
  const prizes = [...contest.prizes].sort((a, b) => a.position - b.position);
  return prizes.map(({ id, name, categoryIds, quantity }) => ({
    id,
    name,
    categoryIds: [...categoryIds],
    quantity,
    awards: awards
      .filter((award) => award.prizeId === id)
      .map((award) => ({
        awardId: award.id,
        entryId: award.entryId,
        state: award.state,
        version: award.version,
      })),
  }));
}
