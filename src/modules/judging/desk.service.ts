import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isReleased } from './domain/round.machine.js';
import { isLive } from './domain/sheet.machine.js';
import type { DeskProgressView, DeskRoundView, DeskView } from './dto/desk.dto.js';
import type { JudgeRow } from './judge.row.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
import { RulesReader } from './rules.service.js';
import { SheetReader } from './sheet-reader.service.js';
import type { SheetFacts } from './sheets.store.js';

function progressOf(sheets: readonly SheetFacts[]): DeskProgressView {
  const live = sheets.filter((sheet) => isLive(sheet.state));
  return { total: live.length, submitted: live.filter((sheet) => sheet.state === 'submitted').length };
}

/** The judge's desk: own work only, never how far others are. */
@Injectable()
export class DeskService {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly reader: SheetReader,
  ) {}

  /** The released rounds in which the actor sits as a judge. */
  async rounds(actor: Actor): Promise<DeskRoundView[]> {
    const accountId = accountOf(actor);
    const seats = accountId === null ? [] : await this.stores.judges.seatsOf(accountId);
    const views = await Promise.all(seats.map((seat) => this.roundsOf(seat)));
    return views.flat();
  }

  /** What the actor has to read in a round; for anybody but its judges there is no such round. */
  async desk(actor: Actor, roundId: string): Promise<DeskView> {
    const { round, judge } = await this.seat(actor, roundId);
    const rules = await this.rules.round(round.contestId, roundId);
    const { contest, round: terms, criteria, categoryNames } = rules;
    const own = await this.stores.sheets.ofJudge(roundId, judge.id);
    const sheets = await this.reader.inOrder(round, rules, judge.id, own);
    const dealt = await this.stores.copies.factsOf(sheets.map((sheet) => sheet.copyId));
    const copies = new Map(dealt.map((copy) => [copy.id, copy]));
    return {
      roundId,
      roundName: terms.name,
      contestTitle: contest.contestTitle,
      accent: contest.accent,
      dueAt: terms.dueAt?.toISOString() ?? null,
      state: round.state,
      criteria: criteria.map(({ id, name, guidance, maxScore, step }) => ({
        id,
        name,
        guidance,
        maxScore,
        step,
      })),
      items: sheets.flatMap((sheet) => {
        const copy = copies.get(sheet.copyId);
        if (copy === undefined) return [];
        const { code, words } = copy;
        const categoryName = categoryNames.get(copy.categoryId) ?? '';
        const { id: sheetId, state, total, third } = sheet;
        return [{ sheetId, code, categoryName, words, state, total, third }];
      }),
      progress: progressOf(sheets),
    };
  }

  private async roundsOf(seat: JudgeRow): Promise<DeskRoundView[]> {
    const rows = new Map((await this.stores.rounds.ofContest(seat.contestId)).map((row) => [row.id, row]));
    const released = (await this.rules.rounds(seat.contestId)).flatMap((rules) => {
      const row = rows.get(rules.round.id);
      return row !== undefined && isReleased(row.state) ? [{ rules, row }] : [];
    });
    return Promise.all(
      released.map(async ({ rules: { contest, round }, row }) => ({
        roundId: row.id,
        contestTitle: contest.contestTitle,
        roundName: round.name,
        dueAt: round.dueAt?.toISOString() ?? null,
        ...progressOf(await this.stores.sheets.ofJudge(row.id, seat.id)),
        state: row.state,
      })),
    );
  }

  private async seat(actor: Actor, roundId: string): Promise<{ round: JudgingRoundRow; judge: JudgeRow }> {
    const accountId = accountOf(actor);
    const round = await this.stores.rounds.find(roundId);
    const judge =
      round === null || accountId === null
        ? null
        : await this.stores.judges.findByAccount(round.contestId, accountId);
    if (round === null || judge === null || !judge.seated || !isReleased(round.state)) {
      throw new DomainError('thing.not-found');
    }
    return { round, judge };
  }
}
