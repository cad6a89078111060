import { Injectable } from '@nestjs/common';
import { JudgingStores } from './judging.stores.js';
import type { CountedFacts } from './sheets.store.js';
import { RulesReader, type RoundRules } from './rules.service.js';

/** A sheet that was handed in, as scoring looks at it; scores in hundredths. */
export interface MaterialSheet {
  readonly code: string;
  readonly categoryId: string;
  readonly judgeId: string;
  readonly total: number;
  /** Scores of the criteria, in the order of the rubric. */
  readonly criteria: readonly number[];
  /** The how-manieth sheet that the judge handed in, from 0. */
  readonly order: number;
}

/** The sheets of a round with its rules. */
export interface Material {
  readonly rules: RoundRules;
  readonly sheets: readonly MaterialSheet[];
}

function timeOf(sheet: CountedFacts): number {
  return sheet.submittedAt?.getTime() ?? 0;
}

/** Hands the sheets of a round to scoring: codes and judges' random ids, no times. */
@Injectable()
export class RoundMaterial {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
  ) {}

  /** Every sheet that is handed in, by code and judge. Null when the round was never sealed. */
  async read(roundId: string): Promise<Material | null> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) return null;
    const rules = await this.rules.round(round.contestId, roundId);
    const copies = new Map((await this.stores.copies.facts(roundId)).map((copy) => [copy.id, copy]));
    const counted = await this.stores.sheets.counted(roundId);
    counted.sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
    const done = new Map<string, number>();
    const sheets = counted.flatMap(({ copyId, judgeId, total, scores }): MaterialSheet[] => {
      const copy = copies.get(copyId);
      if (copy === undefined || total === null) return [];
      const order = done.get(judgeId) ?? 0;
      done.set(judgeId, order + 1);
      const criteria = rules.criteria.map(({ id }) => scores[id] ?? 0);
      return [{ code: copy.code, categoryId: copy.categoryId, judgeId, total, criteria, order }];
    });
    sheets.sort((a, b) => (a.code === b.code ? (a.judgeId < b.judgeId ? -1 : 1) : a.code < b.code ? -1 : 1));
    return { rules, sheets };
  }

  /** The names of the contest's judges by id, of those who left too: for the panel head. */
  async judgeNames(contestId: string): Promise<ReadonlyMap<string, string>> {
    const judges = await this.stores.judges.ofContest(contestId);
    return new Map(judges.map(({ id, name }) => [id, name]));
  }
}
