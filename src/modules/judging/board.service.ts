import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { groupBy } from '../../kernel/group-by.js';
import { demand } from '../../kernel/refusal.js';
import { BoardStore, type JudgeSheets } from './board.store.js';
import { ClosingOrders } from './closing-orders.service.js';
import { discrepancyOf } from './domain/outcome.js';
import { gapsOf, liveReadings, spreadOf } from './domain/readings.js';
import { isLive, type SheetState, sheetStates } from './domain/sheet.machine.js';
import {
  mayAssign,
  mayClose,
  mayModerate,
  mayRelease,
  mayReturnSheet,
  maySeeRound,
  type RoundFacts,
} from './domain/round.policy.js';
import type {
  DiscrepancyView,
  JudgeProgressView,
  RoundBoardView,
  SheetCountsView,
} from './dto/round-board.dto.js';
import type { JudgeRow } from './judge.row.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import type { SheetFacts } from './sheets.store.js';
import { type QuestionedWorks, WorksInQuestion } from './works-in-question.service.js';

interface RoundContents {
  readonly rules: RoundRules;
  readonly works: number;
  readonly counts: readonly JudgeSheets[];
  readonly judges: readonly JudgeRow[];
  /** Works that are not simply read as planned. */
  readonly questioned: QuestionedWorks;
}

function countOf(counts: readonly JudgeSheets[], ...states: readonly SheetState[]): number {
  return counts.reduce((sum, { state, sheets }) => sum + (states.includes(state) ? sheets : 0), 0);
}

const live = sheetStates.filter(isLive);
/** The sheets of so many judges are counted at once: others go on in between. */
const judgesAtOnce = 50;

function countSheets({ counts, rules, questioned }: RoundContents): SheetCountsView {
  const { copies, byCopy, standings } = questioned;
  const gaps = copies.map((copy) => gapsOf(byCopy.get(copy.id) ?? [], rules, standings.get(copy.id)).length);
  return {
    total: countOf(counts, ...live),
    submitted: countOf(counts, 'submitted'),
    started: countOf(counts, 'started', 'returned'),
    assigned: countOf(counts, 'assigned'),
    recused: countOf(counts, 'recused'),
    unstaffed: gaps.reduce((sum, gap) => sum + gap, 0),
  };
}

function latest(counts: readonly JudgeSheets[]): string | null {
  const times = counts.flatMap(({ activeAt }) => (activeAt === null ? [] : [activeAt.getTime()]));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

function progressOf(judge: JudgeRow, counts: readonly JudgeSheets[]): JudgeProgressView {
  return {
    judgeId: judge.id,
    name: judge.name,
    seated: judge.seated,
    assigned: countOf(counts, ...live),
    submitted: countOf(counts, 'submitted'),
    lastActiveAt: latest(counts.filter(({ state }) => isLive(state))),
    conflictsDeclared: judge.conflictsDeclaredAt !== null,
  };
}

/** The judges who sit, and those who left sheets behind that count. */
function progressOfAll({ judges, counts }: RoundContents): JudgeProgressView[] {
  const own = groupBy(counts, ({ judgeId }) => judgeId);
  return judges
    .filter(({ id, seated }) => seated || countOf(own.get(id) ?? [], ...live) > 0)
    .map((judge) => progressOf(judge, own.get(judge.id) ?? []));
}

/** A panel head who also judges must not see the others' scores of a work still to be read. */
function stillReads(sheets: readonly SheetFacts[], judgeId: string | null): boolean {
  return sheets.some(
    (sheet) => sheet.judgeId === judgeId && isLive(sheet.state) && sheet.state !== 'submitted',
  );
}

function discrepancies(contents: RoundContents, readerId: string | null): DiscrepancyView[] {
  const names = new Map(contents.judges.map((judge) => [judge.id, judge.name]));
  const { copies, byCopy, standings } = contents.questioned;
  return copies.flatMap((copy) => {
    const sheets = byCopy.get(copy.id) ?? [];
    const state = discrepancyOf(sheets, contents.rules, standings.get(copy.id));
    if (state === null) return [];
    const hidden = stillReads(sheets, readerId);
    const shown = liveReadings(sheets).map((sheet) => ({
      sheetId: sheet.id,
      reading: sheet.reading,
      third: sheet.third,
      judgeName: names.get(sheet.judgeId) ?? '',
      submitted: sheet.state === 'submitted',
      version: sheet.version,
      total: hidden || sheet.state !== 'submitted' ? null : sheet.total,
    }));
    const categoryName = contents.rules.categoryNames.get(copy.categoryId) ?? '';
    const spread = hidden ? null : spreadOf(sheets, contents.rules);
    return [{ copyId: copy.id, code: copy.code, categoryName, sheets: shown, spread, state }];
  });
}

/** Shows panel heads and organisers how the rounds stand. */
@Injectable()
export class BoardService {
  constructor(
    private readonly rules: RulesReader,
    private readonly stores: JudgingStores,
    private readonly board: BoardStore,
    private readonly questions: WorksInQuestion,
    private readonly orders: ClosingOrders,
  ) {}

  /** Every round of a contest, those that are only planned too. */
  async ofContest(actor: Actor, contestId: string): Promise<RoundBoardView[]> {
    demand(maySeeRound(actor, contestId));
    const all = await this.rules.rounds(contestId);
    const rows = new Map((await this.stores.rounds.ofContest(contestId)).map((row) => [row.id, row]));
    return Promise.all(all.map((rules) => this.build(actor, rules, rows.get(rules.round.id) ?? null)));
  }

  /** One round, sealed or only planned; for whoever may not see it there is none. */
  async ofRound(actor: Actor, roundId: string): Promise<RoundBoardView> {
    const row = await this.stores.rounds.find(roundId);
    const own = actor.kind === 'account' ? actor.roles.map((held) => held.contestId) : [];
    const contestId = row?.contestId ?? (await this.rules.contestOf(roundId, own));
    if (contestId === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, contestId));
    const rules = await this.rules.round(contestId, roundId);
    return this.build(actor, rules, row);
  }

  private async build(actor: Actor, rules: RoundRules, row: JudgingRoundRow | null): Promise<RoundBoardView> {
    const { contest, round } = rules;
    const state = row?.state ?? 'planned';
    const contents = await this.contents(rules);
    const accountId = accountOf(actor);
    const reader = contents.judges.find((judge) => judge.accountId === accountId)?.id ?? null;
    const closing = row === null ? null : ((await this.orders.standing(row))?.stage ?? null);
    const isBeingClosed = closing === 'ordered' || closing === 'checking';
    const facts: RoundFacts = { contestId: contest.contestId, state, isBeingClosed };
    return {
      id: round.id,
      contestId: contest.contestId,
      position: round.position,
      name: round.name,
      state,
      version: row?.version ?? 0,
      readingsPerEntry: round.readingsPerEntry,
      deviationLimit: round.deviationLimit,
      byTiers: round.deviation !== null,
      method: round.method,
      dueAt: round.dueAt?.toISOString() ?? null,
      works: contents.works,
      seed: row?.seed ?? null,
      anchors: row?.anchors ?? 0,
      sheets: countSheets(contents),
      judges: progressOfAll(contents),
      discrepancies: discrepancies(contents, reader),
      summary: row?.summary ?? null,
      closing,
      can: {
        assign: mayAssign(actor, facts) === null,
        release: mayRelease(actor, facts) === null,
        close: mayClose(actor, facts) === null,
        returnSheet: mayReturnSheet(actor, facts) === null,
        moderate: mayModerate(actor, facts) === null,
      },
    };
  }

  private async contents(rules: RoundRules): Promise<RoundContents> {
    const { contest, round } = rules;
    const works = await this.stores.copies.count(round.id);
    const judges = await this.stores.judges.ofContest(contest.contestId);
    const counts: JudgeSheets[] = [];
    for (let start = 0; start < judges.length; start += judgesAtOnce) {
      const some = judges.slice(start, start + judgesAtOnce).map(({ id }) => id);
      counts.push(...(await this.board.byJudge(round.id, some)));
      await nextTurn();
    }
    return { rules, works, counts, judges, questioned: await this.questions.read(rules) };
  }
}
