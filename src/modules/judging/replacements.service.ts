import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { byCopy } from './domain/readings.js';
import { type Handover, planReplacement } from './domain/replacement.js';
import { mayReplaceJudge, maySeeRound } from './domain/round.policy.js';
import { isLive, sheetMachine } from './domain/sheet.machine.js';
import type { ReplacementView } from './dto/round-progress.dto.js';
import { judgeReplaced } from './events.js';
import type { JudgeRow } from './judge.row.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { newSheet } from './new-sheet.js';
import { RulesReader } from './rules.service.js';
import type { SheetFacts } from './sheets.store.js';
import { type Bench, Staffing } from './staffing.service.js';

/** Gives the open works of a judge to others. */
export interface ReplacementWish {
  readonly judgeId: string;
  /** Null: all, evenly. */
  readonly toJudgeId: string | null;
  readonly reason: string;
  /** How many works were open when the preview was read. */
  readonly open: number;
}

interface Plan {
  readonly leaving: JudgeRow;
  readonly open: readonly SheetFacts[];
  readonly bench: Bench;
  readonly handovers: readonly Handover[];
  readonly view: ReplacementView;
}

/** Whether a copy needs somebody else in place of this reading: one that all judges read has enough without it. */
function isMissed(sheet: SheetFacts, readings: readonly SheetFacts[], planned: number): boolean {
  const others = readings.filter((each) => each.id !== sheet.id && !each.third && isLive(each.state));
  return sheet.third || others.length < planned;
}

/** Replaces a judge in a round: what was handed in stays, what is open goes to others, and nothing else moves. */
@Injectable()
export class Replacements {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly staffing: Staffing,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Who would get how many, before anything is done. */
  async preview(
    actor: Actor,
    roundId: string,
    judgeId: string,
    toJudgeId: string | null,
  ): Promise<ReplacementView> {
    const round = await this.find(actor, roundId);
    demand(mayReplaceJudge(actor, round));
    return (await this.plan(round, judgeId, toJudgeId)).view;
  }

  /** Does it. */
  async replace(actor: Actor, roundId: string, wish: ReplacementWish): Promise<ReplacementView> {
    const { rounds, judges } = this.stores;
    return rounds.run(async () => {
      const found = await this.find(actor, roundId);
      const round = (await rounds.takeTurn(roundId)) ?? found;
      demand(mayReplaceJudge(actor, round));
      const plan = await this.plan(round, wish.judgeId, wish.toJudgeId);
      if (plan.open.length !== wish.open) throw new DomainError('conflict.stale');
      const leave = { judgeId: wish.judgeId, reason: wish.reason, replacedBy: accountOf(actor) };
      await judges.insertLeave({ ...leave, id: randomId(), roundId, leftAt: this.clock.now() });
      await this.handOver(round, plan);
      await this.tell(actor, round, plan);
      const nobody = plan.handovers.filter((each) => each.judgeId === null).map((each) => each.copyId);
      const rules = await this.rules.round(round.contestId, roundId);
      await this.staffing.settle(actor, round, rules, nobody);
      return plan.view;
    });
  }

  private async find(actor: Actor, roundId: string): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    return round;
  }

  private async plan(round: JudgingRoundRow, judgeId: string, toJudgeId: string | null): Promise<Plan> {
    const { judges, sheets, copies } = this.stores;
    const [leaving] = await judges.findMany([judgeId]);
    if (leaving?.contestId !== round.contestId) throw new DomainError('thing.not-found');
    if ((await judges.leavesOf(round.id)).some((leave) => leave.judgeId === judgeId)) {
      throw new DomainError('round.judge-replaced');
    }
    const all = await this.staffing.bench(round);
    const bench = { ...all, judges: all.judges.filter((judge) => judge.id !== judgeId) };
    if (toJudgeId !== null && !bench.judges.some((judge) => judge.id === toJudgeId)) {
      throw new DomainError('round.judge-unfit');
    }
    const own = await sheets.ofJudge(round.id, judgeId);
    const open = await sheets.unfinishedOf(round.id, judgeId);
    const ids = open.map((sheet) => sheet.copyId);
    const facts = new Map((await copies.factsOf(ids)).map((copy) => [copy.id, copy]));
    const readings = byCopy(await sheets.ofCopies(ids));
    const conflicts = byCopy(await copies.conflictsOfCopies(ids));
    const { readingsPerEntry } = await this.rules.round(round.contestId, round.id);
    const works = open
      .filter((sheet) => isMissed(sheet, readings.get(sheet.copyId) ?? [], readingsPerEntry))
      .map(({ copyId }) => ({
        copyId,
        categoryId: facts.get(copyId)?.categoryId ?? '',
        barred: new Set(
          [...(readings.get(copyId) ?? []), ...(conflicts.get(copyId) ?? [])].map((each) => each.judgeId),
        ),
      }));
    const candidates = bench.judges.map(({ id, categories }) => {
      return { judgeId: id, categories, load: bench.loads.get(id) ?? 0 };
    });
    const handovers = planReplacement(works, candidates, toJudgeId, bench.seed);
    const nobody = handovers.filter((each) => each.judgeId === null);
    const shares = bench.judges.flatMap(({ id, name }) => {
      const gets = handovers.filter((each) => each.judgeId === id).length;
      return gets === 0 ? [] : [{ judgeId: id, name, before: bench.loads.get(id) ?? 0, gets }];
    });
    const view = {
      judgeId,
      name: leaving.name,
      submitted: own.filter((sheet) => sheet.state === 'submitted').length,
      open: open.length,
      spare: open.length - works.length,
      started: open.filter((sheet) => sheet.state !== 'assigned').length,
      shares,
      unplaced: nobody.map(({ copyId }) => facts.get(copyId)?.code ?? '').sort(),
    };
    return { leaving, open, bench, handovers, view };
  }

  private async handOver(round: JudgingRoundRow, { open, handovers }: Plan): Promise<void> {
    const to = new Map(handovers.map((each) => [each.copyId, each.judgeId]));
    for (const sheet of open) {
      const firing = sheetMachine.fire(sheet.state, 'drop', null);
      if ('refusal' in firing) throw new DomainError(firing.refusal.code, firing.refusal.params ?? {});
      if (!(await this.stores.sheets.change(sheet, { state: firing.to })))
        throw new DomainError('conflict.stale');
    }
    const dealt = open.flatMap(({ copyId, reading, third }) => {
      const judgeId = to.get(copyId) ?? null;
      return judgeId === null ? [] : [newSheet({ roundId: round.id, copyId, judgeId, reading, third })];
    });
    await this.stores.sheets.insert(dealt);
  }

  private async tell(actor: Actor, round: JudgingRoundRow, { leaving, bench, view }: Plan): Promise<void> {
    const accounts = new Map(bench.judges.map((judge) => [judge.id, judge.accountId]));
    const judges = view.shares.flatMap(({ judgeId, gets }) => {
      const accountId = accounts.get(judgeId);
      return accountId === undefined ? [] : [{ accountId, sheets: gets }];
    });
    const facts = {
      sheets: view.open,
      spare: view.spare,
      judges: judges.length,
      unplaced: view.unplaced.length,
    };
    const subject = { kind: 'judge', id: leaving.id };
    const payload = { roundId: round.id, judges };
    await this.events.publish(
      actor,
      judgeReplaced.make({ contestId: round.contestId, subject, facts, payload }),
    );
  }
}
