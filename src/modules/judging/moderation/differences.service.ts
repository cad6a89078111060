import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { groupBy } from '../../../kernel/group-by.js';
import { demand } from '../../../kernel/refusal.js';
import { discrepancyOf, outcomeOf, type Question } from '../domain/outcome.js';
import { byCopy, untouched } from '../domain/readings.js';
import { mayLeadRound, mayModerate, maySeeRound } from '../domain/round.policy.js';
import { isLive } from '../domain/sheet.machine.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import { JudgingStores } from '../judging.stores.js';
import { RulesReader, type RoundRules } from '../rules.service.js';
import type { ScoreSheetRow } from '../score-sheet.row.js';
import type { SheetFacts } from '../sheets.store.js';
import { WorksInQuestion } from '../works-in-question.service.js';
import { basisName, type Case } from './case.js';
import { type CaseParts, DifferencePresenter } from './difference.presenter.js';
import type { DifferenceView, RoundDifferencesView } from './dto/differences.dto.js';
import { ModerationStore } from './moderation.store.js';

const order = { asked: 0, open: 1, 'third-assigned': 2, settled: 3, 'third-done': 4 } as const;

/** A work whose score was agreed or decided on, with all that led to it. */
export interface SettledCase {
  readonly contestId: string;
  readonly roundName: string;
  readonly item: DifferenceView;
  readonly criteria: RoundDifferencesView['criteria'];
  /** The account that wrote the record: of the panel head, or of the judge who accepted last. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly question: Question | null;
}

/** The panel head's worklist of differences. */
@Injectable()
export class Differences {
  constructor(
    private readonly store: ModerationStore,
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly presenter: DifferencePresenter,
    private readonly questions: WorksInQuestion,
  ) {}

  /** All works of a round whose readings call for more than their mean. */
  async view(actor: Actor, roundId: string): Promise<RoundDifferencesView> {
    const round = await this.round(actor, roundId);
    const rules = await this.rules.round(round.contestId, roundId);
    const found = await this.differing(round, rules);
    const ids = found.map(({ copy }) => copy.id);
    const [whole, judges, discussions] = await Promise.all([
      this.stores.sheets.whole(ids),
      this.stores.judges.ofContest(round.contestId),
      this.store.discussions(roundId),
    ]);
    const latest = new Map(
      [...discussions]
        .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
        .map((row) => [row.copyId, row]),
    );
    const shown = ids.flatMap((id) => latest.get(id)?.id ?? []);
    const [messages, records] = await Promise.all([
      this.store.messages(shown),
      this.store.recordsOf(roundId),
    ]);
    const reader = judges.find((judge) => judge.accountId === accountOf(actor))?.id ?? null;
    const mayModerateNow = mayModerate(actor, round) === null;
    const wholeByCopy = byCopy<ScoreSheetRow>(whole);
    const messagesOf = groupBy(messages, ({ discussionId }) => discussionId);
    const recordsOf = byCopy(records);
    const items = found.map((one) => {
      const sheets = wholeByCopy.get(one.copy.id) ?? [];
      const discussion = latest.get(one.copy.id);
      const parts: CaseParts = {
        ...{ case: one, sheets, discussion: discussion ?? null, judges },
        messages: messagesOf.get(discussion?.id ?? '') ?? [],
        records: recordsOf.get(one.copy.id) ?? [],
        readerId: reader,
        hidden: stillReads(sheets, reader),
        mayModerate: mayModerateNow,
      };
      return this.presenter.view(parts);
    });
    items.sort((a, b) => order[a.state] - order[b.state] || (b.apart ?? 0) - (a.apart ?? 0));
    const criteria = rules.criteria.map(({ id, name, guidance, maxScore, step }) => {
      return { id, name, guidance, maxScore, step };
    });
    return { roundId, criteria, items };
  }

  /** What the minutes of how a score came about are made of. @throws thing.not-found where none stands */
  async settled(actor: Actor, roundId: string, copyId: string): Promise<SettledCase> {
    const { contestId } = await this.round(actor, roundId);
    const { round } = await this.rules.round(contestId, roundId);
    const { items, criteria } = await this.view(actor, roundId);
    const item = items.find((each) => each.copyId === copyId);
    const [record] = await this.store.reconciliations(roundId, [copyId]);
    if (item === undefined || record === undefined) throw new DomainError('thing.not-found');
    // Whoever still has to read the work sees nothing of it, here neither.
    if (!item.records.some(({ id }) => id === record.id)) throw new DomainError('thing.not-found');
    const { madeBy, madeAt, question } = record;
    return { contestId, roundName: round.name, item, criteria, madeBy, madeAt, question };
  }

  /** One work of a round for an act on it, within the open unit of work and the round's turn. */
  async case(round: JudgingRoundRow, copyId: string): Promise<Case> {
    const rules = await this.rules.round(round.contestId, round.id);
    const [copy] = await this.stores.copies.factsOf([copyId]);
    if (copy?.roundId !== round.id) throw new DomainError('thing.not-found');
    const sheets = await this.stores.sheets.readingsOf(round.id, [copyId], rules);
    const standing = (await this.store.standings(round.id, [copyId])).get(copyId) ?? untouched;
    const [record] = await this.store.reconciliations(round.id, [copyId]);
    const outcome = outcomeOf(sheets, rules, standing);
    return { round, rules, copy, sheets, outcome, standing, basis: basisName(sheets, record) };
  }

  /** The round, for those who lead it; for others there is none, or it is not theirs to lead. */
  async round(actor: Actor, roundId: string): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    demand(mayLeadRound(actor, round));
    return round;
  }

  private async differing(round: JudgingRoundRow, rules: RoundRules): Promise<Case[]> {
    const { copies, byCopy: readings, standings } = await this.questions.read(rules);
    const records = await this.store.reconciliations(round.id, 'all');
    const recordOf = new Map(records.map((record) => [record.copyId, record]));
    return copies.flatMap((copy) => {
      const own = readings.get(copy.id) ?? [];
      const standing = standings.get(copy.id) ?? untouched;
      if (discrepancyOf(own, rules, standing) === null) return [];
      const outcome = outcomeOf(own, rules, standing);
      return [
        { round, rules, copy, sheets: own, outcome, standing, basis: basisName(own, recordOf.get(copy.id)) },
      ];
    });
  }
}

/** A panel head who also judges must not see the others' scores of a work still to be read. */
function stillReads(sheets: readonly SheetFacts[], judgeId: string | null): boolean {
  return sheets.some(
    (sheet) => sheet.judgeId === judgeId && isLive(sheet.state) && sheet.state !== 'submitted',
  );
}
