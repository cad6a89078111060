import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomId } from '../../kernel/ids.js';
import { Judging, type Material, RoundMaterial } from '../judging/index.js';
import { resultOf, type RoundOutcome } from './domain/closing.js';
import { EnginePool } from './engine-pool.js';
import { OvertakenError } from './overtaken-error.js';
import { RankingCompletion } from './ranking-completion.service.js';
import { type RankingJob, RankingJobs } from './ranking-jobs.service.js';
import type { RankingStage, RoundClosingRow } from './round-closing.row.js';
import type { RoundResultRow } from './round-result.row.js';
import { isAskedForPlaces } from './round-rule.js';
import { ScoringStore } from './scoring.store.js';

/** So many results are written in one unit of work; others write in between. */
const rowsAtOnce = 1000;
const progressEveryMilliseconds = 1000;

/**
 * Works the ranking of a closed round out, in a job: reads the sheets page by page, ranks in a thread of its own, and
 * writes the results part by part. Nobody sees them before they are whole. The sheets cannot change any more, so that
 * an attempt after a crash comes to the same.
 */
@Injectable()
export class RankingWork implements OnModuleInit {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly material: RoundMaterial,
    private readonly engine: EnginePool,
    private readonly jobs: RankingJobs,
    private readonly completion: RankingCompletion,
  ) {}

  onModuleInit(): void {
    this.jobs.handle((job) => this.work(job));
  }

  private async work({ roundId, number }: RankingJob): Promise<void> {
    const closing = await this.store.closing(roundId);
    if (closing === null || closing.committedRoot !== '' || closing.number !== number) return;
    try {
      await this.rank(closing);
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
    }
  }

  private async rank(closing: RoundClosingRow): Promise<void> {
    const tell = this.progressOf(closing);
    const tieKeys = closing.tieKeys ?? [];
    const material = await this.material.read(closing.id, {
      criteria: tieKeys.some(({ by }) => by === 'criterion'),
      order: false,
      places: tieKeys.some(({ by }) => by === 'earlier-round'),
      onProgress: (done) => tell('reading', done),
    });
    if (material === null) return;
    await tell('ranking', 0);
    const { sheets } = material;
    const { method, advanceCount } = closing;
    const outcome = await this.engine.ranking({ sheets, rule: { method, tieKeys }, advanceCount });
    await this.clear(closing);
    await this.write(closing, material, outcome);
    await this.markAdvancing(closing, material, outcome);
    await this.completion.complete(closing, material.rules, outcome);
  }

  /** Tells how far it is, once a second at most: a small round is through before. */
  private progressOf(closing: RoundClosingRow): (stage: RankingStage, done: number) => Promise<void> {
    let last = performance.now();
    return async (stage, done) => {
      if (performance.now() - last < progressEveryMilliseconds) return;
      last = performance.now();
      await this.store.run(() => this.hold(closing, stage, done));
    };
  }

  /** Every writing step begins with this: only one attempt at a time holds the closing, and none once it has its root. */
  private async hold(closing: RoundClosingRow, stage: RankingStage, done: number): Promise<void> {
    if (!(await this.store.change(closing, { stage, done }))) throw new OvertakenError();
  }

  /** What an attempt left that did not come to its end is made anew. */
  private async clear(closing: RoundClosingRow): Promise<void> {
    for (let left = true; left;) {
      left = await this.store.run(async () => {
        await this.hold(closing, 'ranking', 0);
        return this.store.deleteSomeResults(closing.id);
      });
      await nextTurn();
    }
  }

  private async write(closing: RoundClosingRow, material: Material, outcome: RoundOutcome): Promise<void> {
    const { order } = outcome.places;
    for (let start = 0; start < order.length; start += rowsAtOnce) {
      const works = order.subarray(start, start + rowsAtOnce);
      const rows = Array.from(works, (work) => rowOf(closing.id, material, outcome, work));
      await this.store.run(async () => {
        await this.hold(closing, 'storing', start + rows.length);
        await this.store.insertResults(rows);
      });
      await nextTurn();
    }
  }

  private async markAdvancing(
    closing: RoundClosingRow,
    { copyIds, rules }: Material,
    { places, lastPlace }: RoundOutcome,
  ): Promise<void> {
    const going = Array.from(places.order).filter((work) => (places.rank[work] as number) <= lastPlace);
    const withPlace = isAskedForPlaces(rules);
    for (let start = 0; start < going.length; start += rowsAtOnce) {
      const byPlace = new Map<number | null, string[]>();
      for (const work of going.slice(start, start + rowsAtOnce)) {
        const place = withPlace ? (places.rank[work] as number) : null;
        const own = byPlace.get(place) ?? [];
        byPlace.set(place, own);
        own.push(copyIds[work] ?? '');
      }
      await this.store.run(async () => {
        await this.hold(closing, 'storing', places.order.length);
        for (const [place, ids] of byPlace) await this.judging.markAdvancing(closing.id, ids, place);
      });
      await nextTurn();
    }
  }
}

function rowOf(
  roundId: string,
  { sheets, copyIds }: Material,
  outcome: RoundOutcome,
  work: number,
): RoundResultRow {
  const { mark, keys, ...result } = resultOf(sheets, outcome, work);
  return { ...result, id: randomId(), roundId, copyId: copyIds[work] ?? '', standing: { mark, keys } };
}
