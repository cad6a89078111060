import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import type { Round } from '../contests/index.js';
import { type BlindMedia, Judging, type NewCopy } from '../judging/index.js';
import { drawDistinctCodes } from './domain/blind-code.js';
import { shuffledSecretly } from './domain/shuffle.js';
import { ConflictMatching } from './conflicts.service.js';
import { type MapLine, SealedMap } from './sealed-map.service.js';
import { type EligibleWork, Works } from './works.service.js';

/** A work with its place in the round before, where this round parts ties by it. */
export interface PlacedWork extends EligibleWork {
  readonly earlierPlace: number | null;
}

interface SealedWork extends MapLine {
  readonly work: PlacedWork;
  readonly media: BlindMedia | null;
}

const nonceBytes = 16;

/** Makes the blind copies of a round and the map that leads back from them. */
@Injectable()
export class Sealer {
  constructor(
    private readonly works: Works,
    private readonly map: SealedMap,
    private readonly judging: Judging,
    private readonly matching: ConflictMatching,
  ) {}

  /** The works of a round: all eligible ones, or those that advance from the round before. */
  async worksFor(contestId: string, before: Round | null): Promise<PlacedWork[]> {
    const eligible = await this.works.eligible(contestId);
    if (before === null) return eligible.map((work) => ({ ...work, earlierPlace: null }));
    const advancing = new Map(
      (await this.judging.advancing(before.id)).map((copy) => [copy.copyId, copy.place]),
    );
    const lines = (await this.map.ofRound(before.id)).filter((line) => advancing.has(line.copyId));
    const placeOf = new Map(lines.map((line) => [line.entryId, advancing.get(line.copyId) ?? null]));
    const going = eligible.filter((work) => placeOf.has(work.entryId));
    return going.map((work) => ({ ...work, earlierPlace: placeOf.get(work.entryId) ?? null }));
  }

  /** What is played to judges must be stripped before. @throws DomainError `sealing.media-missing` */
  async demandBlindMedia(works: readonly EligibleWork[]): Promise<void> {
    const count = await this.works.withoutBlindMedia(works.map((work) => work.entryId));
    if (count > 0) throw new DomainError('sealing.media-missing', { count });
  }

  /** Draws new codes for the works; no code of the contest is ever used twice. */
  async draw(contestId: string, works: readonly PlacedWork[]): Promise<SealedWork[]> {
    const lines = await this.map.ofContest(contestId);
    const codes = drawDistinctCodes(works.length, new Set(lines.map((line) => line.code)));
    const sealed: SealedWork[] = [];
    for (const [index, work] of shuffledSecretly(works).entries()) {
      const code = codes[index];
      if (code === undefined) continue;
      const { entryId, sha256: digest } = work;
      const crossed = lines.find((line) => line.entryId === entryId && line.media != null)?.media;
      const media = crossed ?? (await this.works.takeMedia(entryId));
      const nonce = randomBytes(nonceBytes).toString('hex');
      sealed.push({ work, code, nonce, digest, copyId: randomId(), entryId, media });
    }
    return sealed;
  }

  /** Hands the copies and the pairs that may not meet to the blind side, and keeps the map. */
  async handOver(contestId: string, roundId: string, sealed: readonly SealedWork[]): Promise<void> {
    const copies: NewCopy[] = [];
    // Another order than that of the map: neither table's insertion order leads to the other.
    for (const { work, copyId, code, media } of shuffledSecretly(sealed)) {
      const { categoryId, entryId, earlierPlace } = work;
      const text = await this.works.text(entryId);
      copies.push({ copyId, code, categoryId, media, earlierPlace, ...text });
    }
    await this.map.write(contestId, roundId, sealed.map(lineOf));
    await this.judging.receiveCopies(roundId, contestId, copies);
    const works = sealed.map(({ work, copyId }) => ({ ...work, copyId }));
    await this.matching.handOverAll(roundId, contestId, works);
  }
}

function lineOf({ code, copyId, entryId, digest, nonce, media }: SealedWork): MapLine {
  return { code, copyId, entryId, digest, nonce, media };
}
