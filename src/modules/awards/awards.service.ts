import { Injectable } from '@nestjs/common';
import { Entries } from '../entries/index.js';
import type { AwardRow, PrizeBoardRow } from './award.row.js';
import { AwardsStore } from './awards.store.js';
import type { AwardState } from './domain/award.machine.js';
import type { Citation } from './domain/citation.js';

/** An award that was decided, as its decision says it. */
export interface DecidedAward extends Citation {
  readonly awardId: string;
  readonly contestId: string;
  readonly entryId: string;
  readonly state: AwardState;
  readonly decisionNumber: string;
  /** A calendar day, `2026-10-20`. */
  readonly decisionDate: string;
  readonly revokedAt: Date | null;
}

/** What documents and the public pages ask of awards. */
@Injectable()
export class Awards {
  constructor(
    private readonly store: AwardsStore,
    private readonly entries: Entries,
  ) {}

  /** The public awards of a contest, best prize first; revoked ones are left out. */
  async published(contestId: string): Promise<DecidedAward[]> {
    return (await this.decided(contestId)).filter(({ state }) => state === 'published');
  }

  /** Every approved, published or revoked award of a contest, best prize first. */
  async decided(contestId: string): Promise<DecidedAward[]> {
    const board = await this.store.board(contestId);
    const awards = (await this.store.awards(contestId)).flatMap((award) => decidedAward(award, board));
    return awards.sort(
      (a, b) =>
        a.prizePosition - b.prizePosition || a.rank - b.rank || a.workTitle.localeCompare(b.workTitle, 'vi'),
    );
  }

  /** One decided award, or null. */
  async find(awardId: string): Promise<DecidedAward | null> {
    const [award] = await this.store.findMany([awardId]);
    if (award === undefined) return null;
    return decidedAward(award, await this.store.board(award.contestId))[0] ?? null;
  }

  /** The decided award of a work, or null. */
  async byEntry(entryId: string): Promise<DecidedAward | null> {
    const award = await this.store.byEntry(entryId);
    if (award === null) return null;
    return decidedAward(award, await this.store.board(award.contestId))[0] ?? null;
  }

  /** Shows the entrant of a published award the certificate; joins the open unit of work. */
  async attachCertificate({ entryId, prizeName }: DecidedAward, certificateId: string): Promise<void> {
    await this.entries.recordOutcome(entryId, { prizeName, certificateId });
  }
}

function decidedAward(award: AwardRow, board: PrizeBoardRow): DecidedAward[] {
  const { citation, id: awardId, contestId, entryId, state, revokedAt } = award;
  const { decisionNumber, decisionDate } = board;
  if (citation === null || decisionNumber === null || decisionDate === null) return [];
  return [
    { ...citation, ...{ awardId, contestId, entryId, state, revokedAt, decisionNumber, decisionDate } },
  ];
}
