import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { ClosingOrders } from './closing-orders.service.js';
import type { CopyFacts } from './copies.store.js';
import { discrepancyOf } from './domain/outcome.js';
import { byCopy, gapsOf, liveReadings, spreadOf, type Standing } from './domain/readings.js';
import { isLive } from './domain/sheet.machine.js';
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
import { ModerationStore } from './moderation/moderation.store.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import type { SheetFacts } from './sheets.store.js';

interface RoundContents {
  readonly rules: RoundRules;
  readonly copies: readonly CopyFacts[];
  readonly sheets: readonly SheetFacts[];
  readonly judges: readonly JudgeRow[];
  readonly byCopy: ReadonlyMap<string, SheetFacts[]>;
  readonly standings: ReadonlyMap<string, Standing>;
}

function latest(sheets: readonly SheetFacts[]): string | null {
  const times = sheets.flatMap((sheet) => [sheet.savedAt, sheet.submittedAt]).filter((at) => at !== null);
  return times.length === 0 ? null : new Date(Math.max(...times.map((at) => at.getTime()))).toISOString();
}

function countSheets({ sheets, copies, rules, ...contents }: RoundContents, dealt: boolean): SheetCountsView {
  const live = sheets.filter((sheet) => isLive(sheet.state));
  const count = (...states: SheetFacts['state'][]): number =>
    sheets.filter((sheet) => states.includes(sheet.state)).length;
  const gaps = dealt
    ? copies.map(
        (copy) => gapsOf(contents.byCopy.get(copy.id) ?? [], rules, contents.standings.get(copy.id)).length,
      )
    : [];
  return {
    total: live.length,
    submitted: count('submitted'),
    started: count('started', 'returned'),
    assigned: count('assigned'),
    recused: count('recused'),
    unstaffed: gaps.reduce((sum, gap) => sum + gap, 0),
  };
}

function progressOf(judge: JudgeRow, sheets: readonly SheetFacts[]): JudgeProgressView {
  const own = sheets.filter((sheet) => sheet.judgeId === judge.id && isLive(sheet.state));
  return {
    judgeId: judge.id,
    name: judge.name,
    seated: judge.seated,
    assigned: own.length,
    submitted: own.filter((sheet) => sheet.state === 'submitted').length,
    lastActiveAt: latest(own),
    conflictsDeclared: judge.conflictsDeclaredAt !== null,
  };
}

/** A panel head who also judges must not see the others' scores of a work still to be read. */
function stillReads(sheets: readonly SheetFacts[], judgeId: string | null): boolean {
  return sheets.some(
    (sheet) => sheet.judgeId === judgeId && isLive(sheet.state) && sheet.state !== 'submitted',
  );
}

function discrepancies(contents: RoundContents, readerId: string | null): DiscrepancyView[] {
  const names = new Map(contents.judges.map((judge) => [judge.id, judge.name]));
  return contents.copies.flatMap((copy) => {
    const sheets = contents.byCopy.get(copy.id) ?? [];
    const state = discrepancyOf(sheets, contents.rules, contents.standings.get(copy.id));
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
    private readonly moderation: ModerationStore,
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
    const working = contents.judges.filter(
      (judge) =>
        judge.seated || contents.sheets.some((sheet) => sheet.judgeId === judge.id && isLive(sheet.state)),
    );
    return {
      id: round.id,
      contestId: contest.contestId,
      position: round.position,
      name: round.name,
      state,
      version: row?.version ?? 0,
      readingsPerEntry: round.readingsPerEntry,
      deviationLimit: round.deviationLimit,
      method: round.method,
      dueAt: round.dueAt?.toISOString() ?? null,
      works: contents.copies.length,
      seed: row?.seed ?? null,
      anchors: row?.anchors ?? 0,
      sheets: countSheets(contents, contents.sheets.length > 0),
      judges: working.map((judge) => progressOf(judge, contents.sheets)),
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
    const [copies, sheets, judges, standings] = await Promise.all([
      this.stores.copies.facts(rules.round.id),
      this.stores.sheets.readingsOf(rules.round.id, 'all', rules),
      this.stores.judges.ofContest(rules.contest.contestId),
      this.moderation.standings(rules.round.id, 'all'),
    ]);
    return { rules, copies, sheets, judges, byCopy: byCopy(sheets), standings };
  }
}
