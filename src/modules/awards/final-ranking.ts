import { Injectable } from '@nestjs/common';
import type { Contest } from '../contests/index.js';
import { Entries, type EntryDossier } from '../entries/index.js';
import { FindingsReader, Scoring } from '../scoring/index.js';
import { Sealing } from '../sealing/index.js';

/** A work of the last round with its rank and, since codes were turned back, its authors. */
export interface RankedDossier {
  readonly code: string;
  readonly rank: number;
  readonly tied: boolean;
  /** Hundredths. */
  readonly estimate: number;
  readonly readings: number;
  /** The places it may truly have among the works in for the same prizes; null where that is not known. */
  readonly best: number | null;
  readonly worst: number | null;
  readonly dossier: EntryDossier;
}

const unknown = { best: null, worst: null };

/** The ranking of the last round, joined with works after unsealing: the only place where both are together. */
@Injectable()
export class FinalRanking {
  constructor(
    private readonly scoring: Scoring,
    private readonly sealing: Sealing,
    private readonly entries: Entries,
    private readonly findings: FindingsReader,
  ) {}

  /** Whether codes were turned back into works. */
  async isUnsealed(contestId: string): Promise<boolean> {
    return (await this.sealing.unsealedAt(contestId)) !== null;
  }

  /** Works in order of rank. @throws DomainError of sealing before unsealing */
  async of(contest: Contest): Promise<RankedDossier[]> {
    const last = [...contest.rounds].sort((a, b) => a.position - b.position).at(-1);
    if (last === undefined) return [];
    const codes = (await this.sealing.unsealed(contest.id)).filter((code) => code.roundId === last.id);
    const entryOf = new Map(codes.map(({ code, entryId }) => [code, entryId]));
    const dossiers = await this.entries.dossier([...entryOf.values()]);
    const dossierOf = new Map(dossiers.map((dossier) => [dossier.entryId, dossier]));
    const ranking = await this.scoring.ranking(last.id);
    const ranges = await this.findings.ranges(last.id);
    return ranking.flatMap(({ code, rank, tied, estimate, readings }) => {
      const dossier = dossierOf.get(entryOf.get(code) ?? '');
      const { best, worst } = ranges.get(code) ?? unknown;
      return dossier === undefined ? [] : [{ code, rank, tied, estimate, readings, best, worst, dossier }];
    });
  }
}
