import { Injectable } from '@nestjs/common';
import { systemActor } from '../../kernel/actor.js';
import { Units, unitsBelow } from '../contests/units/index.js';
import { Judging } from '../judging/index.js';
import { type Declaration, matchConflicts, type MatchedWork, type Pair } from './domain/conflict-match.js';
import type { ConflictDeclarationRow } from './conflict-declaration.row.js';
import { type MapLine, SealedMap } from './sealed-map.service.js';
import { SealingStore } from './sealing.store.js';
import { type EligibleWork, Works } from './works.service.js';

function matchedOf(line: MapLine, works: ReadonlyMap<string, EligibleWork>): MatchedWork[] {
  const work = works.get(line.entryId);
  return work === undefined ? [] : [{ ...work, copyId: line.copyId }];
}

/** Works out on the named side who may not read what, and hands bare pairs to the blind side. */
@Injectable()
export class ConflictMatching {
  constructor(
    private readonly store: SealingStore,
    private readonly map: SealedMap,
    private readonly works: Works,
    private readonly judging: Judging,
    private readonly units: Units,
  ) {}

  /** The pairs of a round that is being sealed, for every seated judge who declared. */
  async handOverAll(
    roundId: string,
    contestId: string,
    works: readonly (EligibleWork & { readonly copyId: string })[],
  ): Promise<void> {
    const declared = await this.declaredJudges(contestId);
    if (declared.length === 0) return;
    await this.hand(roundId, declared, works);
  }

  /**
   * The pairs of one judge, in every round that has been sealed and goes on: after a declaration, or when
   * somebody who declared takes a seat. Works within the open unit of work.
   */
  async handOverOf(contestId: string, accountId: string): Promise<void> {
    const row = await this.store.declaration(contestId, accountId);
    if (row === null) return;
    await this.judging.conflictsDeclared(contestId, accountId, row.declaredAt);
    await this.handOver(
      contestId,
      (await this.declaredJudges(contestId)).filter((each) => each.accountId === accountId),
    );
  }

  /** The pairs of every judge who declared, once more: a unit may have another place now. Within the open unit of work. */
  async handOverAgain(contestId: string): Promise<void> {
    await this.handOver(contestId, await this.declaredJudges(contestId));
  }

  private async handOver(contestId: string, declared: readonly Declaration[]): Promise<void> {
    if (declared.length === 0) return;
    const states = await this.judging.roundStates(contestId);
    const open = [...states].filter(([, state]) => state !== 'closed' && state !== 'void');
    if (open.length === 0) return;
    const works = new Map((await this.works.eligible(contestId)).map((work) => [work.entryId, work]));
    for (const [roundId] of open) {
      const lines = await this.map.ofRound(roundId);
      await this.hand(
        roundId,
        declared,
        lines.flatMap((line) => matchedOf(line, works)),
      );
    }
  }

  /** How many seated judges have not declared conflicts. */
  async undeclared(contestId: string): Promise<number> {
    const judges = await this.judging.judges(contestId);
    return judges.filter((judge) => judge.conflictsDeclaredAt === null).length;
  }

  private async hand(
    roundId: string,
    declared: readonly Declaration[],
    works: readonly MatchedWork[],
  ): Promise<void> {
    const pairs: Pair[] = matchConflicts(works, declared);
    const judgeIds = declared.map((each) => each.judgeId);
    await this.judging.receiveConflicts(systemActor, roundId, judgeIds, pairs);
  }

  /** A unit that is declared stands for all below it: their works are its own. */
  private async declaredJudges(contestId: string): Promise<(Declaration & { readonly accountId: string })[]> {
    const rows = new Map((await this.store.declarations(contestId)).map((row) => [row.accountId, row]));
    const units = await this.units.list(contestId);
    const below = new Map<string, string[]>();
    const belowOf = (id: string): string[] => {
      const ids = below.get(id) ?? unitsBelow(units, id).map(({ unit }) => unit.id);
      below.set(id, ids);
      return ids;
    };
    return (await this.judging.judges(contestId)).flatMap(({ judgeId, accountId }) => {
      const row: ConflictDeclarationRow | undefined = rows.get(accountId);
      if (row === undefined) return [];
      const unitIds = row.unitIds.flatMap((id) => [id, ...belowOf(id)]);
      return [{ judgeId, accountId, unitIds, persons: row.persons }];
    });
  }
}
