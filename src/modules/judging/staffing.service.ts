import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { CopyFacts } from './copies.store.js';
import { nextReader } from './domain/next-reader.js';
import { byCopy, type Gap, gapsOf, isComplete, type Standing } from './domain/readings.js';
import { isOpen, roundMachine, type RoundEvent } from './domain/round.machine.js';
import { readingDealt, readingUnstaffed, roundMoved } from './events.js';
import type { JudgeRow } from './judge.row.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
import { Questions } from './moderation/questions.service.js';
import { newSheet } from './new-sheet.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import type { SheetFacts } from './sheets.store.js';

/** Who may be dealt more works in a round, and what they have. */
export interface Bench {
  readonly judges: readonly JudgeRow[];
  readonly loads: Map<string, number>;
  readonly seed: string;
}

function about(
  round: JudgingRoundRow,
  kind: string,
  id: string,
): { contestId: string; subject: { kind: string; id: string } } {
  return { contestId: round.contestId, subject: { kind, id } };
}

/**
 * Keeps a round supplied with readers: finds somebody for every reading that a work lacks, third readings
 * too, and moves the round on when everything is in. Works within the open unit of work and the round's turn.
 */
@Injectable()
export class Staffing {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly events: EventBus,
    private readonly questions: Questions,
  ) {}

  /** Deals what is missing among these copies, or among all, then moves the round on. */
  async settle(
    actor: Actor,
    round: JudgingRoundRow,
    rules: RoundRules,
    copyIds: readonly string[] | 'all',
  ): Promise<void> {
    const { copies, sheets } = this.stores;
    const asked = copyIds === 'all' ? await copies.facts(round.id) : await copies.factsOf(copyIds);
    const readings = byCopy(await sheets.readingsOf(round.id, copyIds, rules));
    const works = { round, rules, copies: asked, readings };
    const released = isOpen(round.state);
    const standings = released ? await this.questions.review(actor, works) : new Map<string, Standing>();
    const lacking = asked.flatMap((copy) => {
      const own = readings.get(copy.id) ?? [];
      return gapsOf(own, rules, standings.get(copy.id)).map((gap) => ({ copy, gap, sheets: own }));
    });
    if (lacking.length > 0) {
      const bench = await this.bench(round);
      for (const { copy, gap, sheets: own } of lacking) await this.deal(actor, round, bench, copy, gap, own);
    }
    if (released) await this.questions.open(actor, works, standings);
    await this.moveOn(actor, round);
  }

  /** The same for a whole round, whose rules are looked up. */
  async settleAll(actor: Actor, round: JudgingRoundRow): Promise<void> {
    await this.settleSome(actor, round, 'all');
  }

  /** The same for some copies. */
  async settleSome(actor: Actor, round: JudgingRoundRow, copyIds: readonly string[] | 'all'): Promise<void> {
    await this.settle(actor, round, await this.rules.round(round.contestId, round.id), copyIds);
  }

  /** Moves the round to moderating when everything is in, and back when something is out again. */
  async moveOn(actor: Actor, round: JudgingRoundRow): Promise<void> {
    const now = await this.stores.rounds.find(round.id);
    if (now === null || !isOpen(now.state)) return;
    const complete = await this.allIn(now);
    if (complete && now.state === 'scoring') await this.move(actor, now, 'all-in');
    if (!complete && now.state === 'moderating') await this.move(actor, now, 'reopen');
  }

  private async allIn(round: JudgingRoundRow): Promise<boolean> {
    const { copies, sheets } = this.stores;
    if ((await sheets.countUnfinished(round.id)) > 0) return false;
    const rules = await this.rules.round(round.contestId, round.id);
    const readings = byCopy(await sheets.readingsOf(round.id, 'all', rules));
    return (await copies.facts(round.id)).every((copy) => isComplete(readings.get(copy.id) ?? [], rules));
  }

  private async move(actor: Actor, round: JudgingRoundRow, event: RoundEvent): Promise<void> {
    const firing = roundMachine.fire(round.state, event, null);
    if ('refusal' in firing) throw new DomainError(firing.refusal.code, firing.refusal.params ?? {});
    if (!(await this.stores.rounds.move(round, firing.to))) throw new DomainError('conflict.stale');
    const facts = { from: round.state, to: firing.to };
    const payload = { roundId: round.id };
    await this.events.publish(actor, roundMoved.make({ ...about(round, 'round', round.id), facts, payload }));
  }

  /** Who may be asked: seated judges that declared their conflicts, or were dealt works before, and did not leave. */
  async bench(round: JudgingRoundRow): Promise<Bench> {
    const loads = await this.stores.sheets.loads(round.id);
    const gone = new Set((await this.stores.judges.leavesOf(round.id)).map((leave) => leave.judgeId));
    const seated = (await this.stores.judges.ofContest(round.contestId)).filter(
      (judge) => judge.seated && !gone.has(judge.id),
    );
    const judges = seated.filter((judge) => judge.conflictsDeclaredAt !== null || loads.has(judge.id));
    return { judges, loads, seed: round.seed ?? round.id };
  }

  private async deal(
    actor: Actor,
    round: JudgingRoundRow,
    bench: Bench,
    copy: CopyFacts,
    gap: Gap,
    sheets: readonly SheetFacts[],
  ): Promise<void> {
    const reader = await this.findReader(bench, copy, sheets);
    if (reader === null) {
      const facts = { reading: gap.reading, third: gap.third };
      const payload = { roundId: round.id, code: copy.code };
      await this.events.publish(
        actor,
        readingUnstaffed.make({ ...about(round, 'round', round.id), facts, payload }),
      );
      return;
    }
    const sheet = newSheet({ roundId: round.id, copyId: copy.id, judgeId: reader.id, ...gap });
    await this.stores.sheets.insert([sheet]);
    bench.loads.set(reader.id, (bench.loads.get(reader.id) ?? 0) + 1);
    const facts = { reading: gap.reading, third: gap.third };
    const payload = { roundId: round.id, accountId: reader.accountId };
    await this.events.publish(
      actor,
      readingDealt.make({ ...about(round, 'sheet', sheet.id), facts, payload }),
    );
  }

  private async findReader(
    bench: Bench,
    copy: CopyFacts,
    sheets: readonly SheetFacts[],
  ): Promise<JudgeRow | null> {
    const conflicts = await this.stores.copies.conflictsOfCopies([copy.id]);
    const barred = new Set([...conflicts, ...sheets].map((each) => each.judgeId));
    const candidates = bench.judges.map(({ id, categories }) => ({
      judgeId: id,
      load: bench.loads.get(id) ?? 0,
      categories,
    }));
    const chosen = nextReader(
      { copyId: copy.id, categoryId: copy.categoryId, barred },
      candidates,
      bench.seed,
    );
    return bench.judges.find((judge) => judge.id === chosen) ?? null;
  }
}
