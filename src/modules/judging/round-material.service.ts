import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RoundSheets } from '../../kernel/round-sheets.js';
import type { PagedCopy } from './copies.store.js';
import { countedReadings, isUnsettled, outcomeOf } from './domain/outcome.js';
import { byCopy, comparesCriteria, isComplete } from './domain/readings.js';
import { type CountedWork, SheetColumns } from './domain/sheet-columns.js';
import { JudgingStores } from './judging.stores.js';
import { ModerationStore } from './moderation/moderation.store.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import type { ReadingFacts } from './sheets.store.js';

/** The sheets of a round with its rules. */
export interface Material {
  readonly rules: RoundRules;
  /** Ids of the works, in the order of their codes. */
  readonly copyIds: readonly string[];
  readonly sheets: RoundSheets;
  /** Works that still lack a sheet. */
  readonly incomplete: number;
  /** Works about which the rules still ask people for something. */
  readonly openDiscrepancies: number;
}

/** What is wanted of the sheets, and who is told how far the reading is. */
export interface MaterialWish {
  /** Scores by criterion take the longer part of the time. */
  readonly criteria: boolean;
  /** The how-manieth sheet of its judge each one is. */
  readonly order: boolean;
  /** Places in the round before, where this round parts ties by them. */
  readonly places: boolean;
  readonly onProgress?: (done: number, total: number) => Promise<void>;
}

/** So many works are read at once: it takes a few hundredths of a second, and others go on in between. */
const pageSize = 500;
const stepsAtOnce = 20;

/** Hands the sheets of a round to scoring: codes and judges' random ids, no times. */
@Injectable()
export class RoundMaterial {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly moderation: ModerationStore,
  ) {}

  /** Every sheet that counts, by code and judge. Null when the round was never sealed. */
  async read(roundId: string, wish: MaterialWish): Promise<Material | null> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) return null;
    const rules = await this.rules.round(round.contestId, roundId);
    const criterionIds = wish.criteria ? rules.criteria.map(({ id }) => id) : [];
    const columns = new SheetColumns(criterionIds);
    const total = await this.stores.copies.count(roundId);
    const standings = await this.moderation.standings(roundId, 'all');
    const withCriteria = wish.criteria || comparesCriteria(rules);
    const copyIds: string[] = [];
    let incomplete = 0;
    let openDiscrepancies = 0;
    for await (const page of this.pages(roundId, { ...wish, criteria: withCriteria })) {
      for (const { copy, readings } of page) {
        copyIds.push(copy.id);
        const outcome = outcomeOf(readings, rules, standings.get(copy.id));
        columns.add(countedWork(copy, countedReadings(readings, outcome), criterionIds));
        if (!isComplete(readings, rules)) incomplete += 1;
        if (isUnsettled(outcome)) openDiscrepancies += 1;
      }
      await wish.onProgress?.(copyIds.length, total);
    }
    const sheets = columns.finish();
    if (wish.order) await atLeisure(columns.ordering(sheets));
    return { rules, copyIds, sheets, incomplete, openDiscrepancies };
  }

  private async *pages(
    roundId: string,
    { criteria, order, places }: MaterialWish,
  ): AsyncGenerator<ReadCopy[]> {
    for (let afterCode = ''; ;) {
      const page = { afterCode, take: pageSize, withPlaces: places };
      const copies = await this.stores.copies.page(roundId, page);
      const last = copies.at(-1);
      if (last === undefined) return;
      afterCode = last.code;
      const ids = copies.map(({ id }) => id);
      const readings = byCopy(await this.stores.sheets.readings(ids, { criteria, order }));
      yield copies.map((copy) => ({ copy, readings: readings.get(copy.id) ?? [] }));
      await nextTurn();
    }
  }

  /** The names of the contest's judges by id, of those who left too: for the panel head. */
  async judgeNames(contestId: string): Promise<ReadonlyMap<string, string>> {
    const judges = await this.stores.judges.ofContest(contestId);
    return new Map(judges.map(({ id, name }) => [id, name]));
  }
}

/** Goes through the steps of something long, and lets others go on now and then. */
async function atLeisure(steps: Iterable<void>): Promise<void> {
  let step = 0;
  for (const _ of steps) {
    step += 1;
    if (step % stepsAtOnce === 0) await nextTurn();
  }
}

interface ReadCopy {
  readonly copy: PagedCopy;
  readonly readings: readonly ReadingFacts[];
}

function countedWork(
  { code, categoryId, earlierPlace }: PagedCopy,
  { readings, decided }: { readonly readings: readonly ReadingFacts[]; readonly decided: number | null },
  criterionIds: readonly string[],
): CountedWork {
  const counted = readings.filter(({ total }) => total !== null);
  counted.sort((a, b) => (a.judgeId < b.judgeId ? -1 : 1));
  const sheets = counted.map(({ judgeId, total, scores, submittedAt }) => ({
    judgeId,
    total: total ?? 0,
    criteria: criterionIds.map((id) => scores?.[id] ?? 0),
    at: submittedAt?.getTime() ?? 0,
  }));
  return { code, categoryId, decided, earlierPlace: earlierPlace ?? null, sheets };
}
