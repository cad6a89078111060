import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { CopyFacts } from '../copies.store.js';
import { isForJudges, needsMinutes, type Seat } from '../domain/discussion.js';
import { type DiscussionFacts, mayAccept, mayPropose, maySay } from '../domain/discussion.policy.js';
import { isReleased } from '../domain/round.machine.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import { JudgingStores } from '../judging.stores.js';
import { RulesReader } from '../rules.service.js';
import type { ScoreSheetRow } from '../score-sheet.row.js';
import type { DiscussionRow } from './discussion.row.js';
import type { DiscussionItemView, DiscussionView } from './dto/discussion.dto.js';
import { ModerationStore } from './moderation.store.js';

/** A discussion that a judge takes part in. */
export interface OpenDiscussion {
  readonly row: DiscussionRow;
  readonly round: JudgingRoundRow;
  readonly copy: CopyFacts;
  readonly seat: Seat;
  readonly facts: DiscussionFacts;
}

function waitsFor({ state, proposal }: DiscussionRow, judgeId: string): boolean {
  return (
    state === 'open' && proposal !== null && proposal.by !== judgeId && !proposal.accepted.includes(judgeId)
  );
}

/** Shows discussions to the judges who take part: for anybody else there is no such discussion. */
@Injectable()
export class DiscussionReader {
  constructor(
    private readonly store: ModerationStore,
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
  ) {}

  /** The discussion, if the actor sits in it. @throws DomainError `thing.not-found` */
  async open(actor: Actor, id: string): Promise<OpenDiscussion> {
    const accountId = accountOf(actor);
    const found = accountId === null ? null : await this.store.findVisible(id, accountId);
    if (found === null) throw new DomainError('thing.not-found');
    const { row, judgeId } = found;
    const [round, [copy]] = await Promise.all([
      this.stores.rounds.find(row.roundId),
      this.stores.copies.factsOf([row.copyId]),
    ]);
    const seat = row.seats.find((each) => each.judgeId === judgeId);
    if (round === null || copy === undefined || seat === undefined) throw new DomainError('thing.not-found');
    const { state, proposal } = row;
    return { row, round, copy, seat, facts: { roundState: round.state, state, judgeId, proposal } };
  }

  /** The discussions of the actor in a round; for anybody but its judges there is no such round. */
  async list(actor: Actor, roundId: string): Promise<DiscussionItemView[]> {
    const accountId = accountOf(actor);
    const round = await this.stores.rounds.find(roundId);
    const judge =
      round === null || accountId === null
        ? null
        : await this.stores.judges.findByAccount(round.contestId, accountId);
    if (round === null || judge === null || !judge.seated || !isReleased(round.state)) {
      throw new DomainError('thing.not-found');
    }
    const { categoryNames } = await this.rules.round(round.contestId, roundId);
    const rows = (await this.store.discussions(roundId)).filter(
      ({ state, question, seats }) =>
        state !== 'void' && isForJudges(question) && seats.some((seat) => seat.judgeId === judge.id),
    );
    const copies = await this.stores.copies.factsOf(rows.map((row) => row.copyId));
    const byId = new Map(copies.map((copy) => [copy.id, copy]));
    return rows.flatMap((row) => {
      const copy = byId.get(row.copyId);
      if (copy === undefined) return [];
      const { id, question, state } = row;
      const categoryName = categoryNames.get(copy.categoryId) ?? '';
      return [{ id, code: copy.code, categoryName, question, state, waitsForMe: waitsFor(row, judge.id) }];
    });
  }

  /** The discussion as its judge sees it now. */
  async view(actor: Actor, id: string): Promise<DiscussionView> {
    const open = await this.open(actor, id);
    const { row, round, copy, seat, facts } = open;
    const [rules, messages, sheets, [settled]] = await Promise.all([
      this.rules.round(round.contestId, round.id),
      this.store.messages([id]),
      this.stores.sheets.whole([copy.id]),
      this.store.reconciliations(round.id, [copy.id]),
    ]);
    const letters = new Map(row.seats.map(({ judgeId, letter }) => [judgeId, letter]));
    const of = (judgeId: string): { letter: string; mine: boolean } => ({
      letter: letters.get(judgeId) ?? '',
      mine: judgeId === seat.judgeId,
    });
    const { proposal } = row;
    return {
      ...{ id, roundId: round.id, code: copy.code, state: row.state, version: row.version },
      categoryName: rules.categoryNames.get(copy.categoryId) ?? '',
      ...{ question: row.question, letter: seat.letter, minutesNeeded: needsMinutes(row.question) },
      sheetId: sheets.find((sheet) => sheet.judgeId === seat.judgeId)?.id ?? '',
      criteria: rules.criteria.map(({ id: criterionId, name, guidance, maxScore, step }) => {
        return { id: criterionId, name, guidance, maxScore, step };
      }),
      sheets: this.lettered(row, sheets).map(({ judgeId, scores, total, comment }) => {
        return { ...of(judgeId), scores, total: total ?? 0, comment };
      }),
      messages: messages.map(({ place, judgeId, kind, text, total }) => {
        return { place, ...of(judgeId), kind, text, total };
      }),
      proposal: proposal && {
        ...of(proposal.by),
        ...{ scores: proposal.scores, total: proposal.total, minutes: proposal.minutes },
        accepted: proposal.accepted.map((judgeId) => letters.get(judgeId) ?? ''),
      },
      settled:
        settled === undefined || row.state !== 'settled'
          ? null
          : { kind: settled.kind, scores: settled.scores, total: settled.total, minutes: settled.minutes },
      can: {
        say: maySay(facts) === null,
        propose: mayPropose(facts) === null,
        accept: mayAccept(facts) === null,
      },
    };
  }

  /** The sheets it is about, as they were handed in: nothing that was written afterwards. */
  private lettered(row: DiscussionRow, sheets: readonly ScoreSheetRow[]): ScoreSheetRow[] {
    const versions = new Map(row.basis.map(({ sheetId, version }) => [sheetId, version]));
    return sheets.filter(
      (sheet) =>
        sheet.state === 'submitted' &&
        versions.get(sheet.id) === sheet.version &&
        row.seats.some(({ judgeId }) => judgeId === sheet.judgeId),
    );
  }
}
