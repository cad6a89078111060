import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { assign } from './domain/assignment/assign.js';
import type { AssignmentSummary, Impossible } from './domain/assignment/problem.js';
import { mayAssign, mayRelease, maySeeRound } from './domain/round.policy.js';
import { assignmentDrawn, roundReleased } from './events.js';
import { JudgingStores } from './judging.stores.js';
import { newSheet } from './new-sheet.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { RulesReader } from './rules.service.js';
import type { ScoreSheetRow } from './score-sheet.row.js';

interface Drawn {
  readonly sheets: readonly ScoreSheetRow[];
  readonly summary: AssignmentSummary;
}

const codesNamed = 10;

function impossible({ reason, entries, needed, available }: Impossible, judgeName: string): DomainError {
  const more = entries.length > codesNamed ? ` … (+${entries.length - codesNamed})` : '';
  return new DomainError(`assignment.${reason}`, {
    count: entries.length,
    entries: entries.slice(0, codesNamed).join(', ') + more,
    needed,
    available,
    judge: judgeName,
  });
}

/** Deals the works of a round to the judges and, in a second step, shows them. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly rules: RulesReader,
    private readonly stores: JudgingStores,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Draws an assignment, in place of the last one; judges see nothing of it before the release. */
  async draw(
    actor: Actor,
    roundId: string,
    version: number,
    seed: string = randomId(),
    anchors = 0,
  ): Promise<JudgingRoundRow> {
    const round = await this.find(actor, roundId);
    demand(mayAssign(actor, round));
    if (round.version !== version) throw new DomainError('conflict.stale');
    const { sheets, summary } = await this.compute(round, seed, anchors);
    await this.stores.rounds.run(async () => {
      const now = await this.stores.rounds.takeTurn(roundId);
      if (
        now === null ||
        !(await this.stores.rounds.move({ ...now, ...guard(round) }, 'assigned', { seed, summary, anchors }))
      ) {
        throw new DomainError('conflict.stale');
      }
      await this.stores.sheets.deleteAll(roundId);
      await this.stores.sheets.insert(sheets);
      const facts = { seed, sheets: sheets.length, judges: summary.judges, anchors };
      await this.events.publish(
        actor,
        assignmentDrawn.make({ ...about(round), facts, payload: { roundId } }),
      );
    });
    return round;
  }

  /** Shows the judges what was dealt to them. */
  async release(actor: Actor, roundId: string, version: number): Promise<JudgingRoundRow> {
    const seen = await this.find(actor, roundId);
    const { contest, round: terms } = await this.rules.round(seen.contestId, roundId);
    await this.stores.rounds.run(async () => {
      const round = (await this.stores.rounds.takeTurn(roundId)) ?? seen;
      demand(mayRelease(actor, round));
      if (
        round.version !== version ||
        !(await this.stores.rounds.move(round, 'scoring', { releasedAt: this.clock.now() }))
      ) {
        throw new DomainError('conflict.stale');
      }
      const loads = await this.stores.sheets.loads(roundId);
      const judges = (await this.stores.judges.findMany([...loads.keys()])).map((judge) => ({
        accountId: judge.accountId,
        name: judge.name,
        sheets: loads.get(judge.id) ?? 0,
      }));
      const dueAt = terms.dueAt?.toISOString() ?? null;
      const payload = { roundId, roundName: terms.name, contestTitle: contest.contestTitle, dueAt, judges };
      const facts = { judges: judges.length };
      await this.events.publish(actor, roundReleased.make({ ...about(round), facts, payload }));
    });
    return seen;
  }

  private async find(actor: Actor, roundId: string): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    return round;
  }

  private async compute(round: JudgingRoundRow, seed: string, anchors: number): Promise<Drawn> {
    const rules = await this.rules.round(round.contestId, round.id);
    const copies = await this.stores.copies.facts(round.id);
    const judges = (await this.stores.judges.ofContest(round.contestId)).filter((judge) => judge.seated);
    if (judges.length === 0) throw new DomainError('round.judges-missing');
    const conflicts = await this.stores.copies.conflicts(round.id);
    const codes = new Map(copies.map((copy) => [copy.id, copy.code]));
    const seated = new Set(judges.map((judge) => judge.id));
    const result = assign({
      // The engine names impossible entries by their ids: here those are the codes.
      entries: copies.map((copy) => ({ id: copy.code, category: copy.categoryId })),
      judges: judges.map((judge) => ({ id: judge.id, categories: judge.categories })),
      conflicts: conflicts.flatMap(({ copyId, judgeId }) =>
        seated.has(judgeId) ? [{ entry: codes.get(copyId) ?? '', judge: judgeId }] : [],
      ),
      readings: rules.readingsPerEntry,
      seed,
      anchors,
    });
    if ('impossible' in result) {
      const judge = judges.find((each) => each.id === result.impossible.judge);
      throw impossible(result.impossible, judge?.name ?? '');
    }
    const ids = new Map(copies.map((copy) => [copy.code, copy.id]));
    const count = new Map<string, number>();
    const sheets = result.pairs.map(({ entry, judge }) => {
      const reading = (count.get(entry) ?? 0) + 1;
      count.set(entry, reading);
      return newSheet({
        roundId: round.id,
        copyId: ids.get(entry) ?? '',
        judgeId: judge,
        reading,
        third: false,
      });
    });
    return { sheets, summary: result.summary };
  }
}

function guard(round: JudgingRoundRow): Pick<JudgingRoundRow, 'state' | 'version'> {
  return { state: round.state, version: round.version };
}

function about(round: JudgingRoundRow): { contestId: string; subject: { kind: string; id: string } } {
  return { contestId: round.contestId, subject: { kind: 'round', id: round.id } };
}
