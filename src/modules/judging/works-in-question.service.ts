import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { inParts } from '../../platform/database/in-parts.js';
import { BoardStore, type QuestionWish } from './board.store.js';
import type { CopyFacts } from './copies.store.js';
import { byCopy, type Standing } from './domain/readings.js';
import { JudgingStores } from './judging.stores.js';
import { ModerationStore } from './moderation/moderation.store.js';
import type { RoundRules } from './rules.service.js';
import type { SheetFacts } from './sheets.store.js';

/** Works that have to be looked at one by one, with their sheets and what people have done about them. */
export interface QuestionedWorks {
  /** In the order of their codes. */
  readonly copies: readonly CopyFacts[];
  readonly byCopy: ReadonlyMap<string, SheetFacts[]>;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Before anything is dealt every work lacks all of its readings, which is nothing to look at. */
const nothing: QuestionedWorks = { copies: [], byCopy: new Map(), standings: new Map() };
/** So many works are looked through at once: it takes a few hundredths of a second. */
const worksAtOnce = 5000;

/** Finds the works of a round that are not simply read as planned: of all others nothing needs to be read. */
@Injectable()
export class WorksInQuestion {
  constructor(
    private readonly stores: JudgingStores,
    private readonly board: BoardStore,
    private readonly moderation: ModerationStore,
  ) {}

  /** Every work that lacks a reading, has a third one, whose readings differ, or that people have acted upon. */
  async read(rules: RoundRules): Promise<QuestionedWorks> {
    const roundId = rules.round.id;
    if ((await this.stores.sheets.count(roundId)) === 0) return nothing;
    const standings = await this.moderation.standings(roundId, 'all');
    const found = await this.find(rules);
    const ids = [...new Set([...found, ...standings.keys()])];
    const copies = await inParts(ids, (some) => this.stores.copies.factsOf(some));
    const sheets = await inParts(ids, (some) => this.stores.sheets.readingsOf(roundId, some, rules));
    copies.sort((a, b) => (a.code < b.code ? -1 : 1));
    return { copies, byCopy: byCopy(sheets), standings };
  }

  /** Goes through the works stretch by stretch, and lets others go on in between. */
  private async find(rules: RoundRules): Promise<string[]> {
    const { id } = rules.round;
    const wish = wishOf(rules);
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const upTo: string | null = await this.board.endOfStretch(id, after, worksAtOnce);
      found.push(...(await this.board.inQuestion(id, { after, upTo }, wish)));
      after = upTo;
      await nextTurn();
    }
    return found;
  }
}

function wishOf({ readingsPerEntry, deviation, criteria }: RoundRules): QuestionWish {
  const calling = (deviation?.tiers ?? [])
    .filter(({ action }) => action !== 'average')
    .map(({ from }) => from);
  return {
    readings: readingsPerEntry,
    apart: calling.length === 0 ? null : Math.min(...calling),
    comparesTotals: deviation?.metric !== 'any-criterion',
    criterionIds: deviation?.metric === 'total' ? [] : criteria.map(({ id }) => id),
  };
}
