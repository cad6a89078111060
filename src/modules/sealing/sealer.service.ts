import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { randomId } from '../../kernel/ids.js';
import type { Round } from '../contests/index.js';
import { Judging, type NewCopy } from '../judging/index.js';
import { drawDistinctCodes } from './domain/blind-code.js';
import { shuffledSecretly } from './domain/shuffle.js';
import { ConflictMatching } from './conflicts.service.js';
import { type MapLine, SealedMap } from './sealed-map.service.js';
import { type EligibleWork, Works } from './works.service.js';

interface SealedWork extends MapLine {
  readonly work: EligibleWork;
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
  async worksFor(contestId: string, before: Round | null): Promise<EligibleWork[]> {
    const eligible = await this.works.eligible(contestId);
    if (before === null) return eligible;
    const advancing = new Set(await this.judging.advancing(before.id));
    const lines = (await this.map.ofRound(before.id)).filter((line) => advancing.has(line.copyId));
    const entryIds = new Set(lines.map((line) => line.entryId));
    return eligible.filter((work) => entryIds.has(work.entryId));
  }

  /** Draws new codes for the works; no code of the contest is ever used twice. */
  async draw(contestId: string, works: readonly EligibleWork[]): Promise<SealedWork[]> {
    const taken = new Set((await this.map.ofContest(contestId)).map((line) => line.code));
    const codes = drawDistinctCodes(works.length, taken);
    return shuffledSecretly(works).flatMap((work, index) => {
      const code = codes[index];
      if (code === undefined) return [];
      const nonce = randomBytes(nonceBytes).toString('hex');
      return [{ work, code, nonce, digest: work.sha256, copyId: randomId(), entryId: work.entryId }];
    });
  }

  /** Hands the copies and the pairs that may not meet to the blind side, and keeps the map. */
  async handOver(contestId: string, roundId: string, sealed: readonly SealedWork[]): Promise<void> {
    const copies: NewCopy[] = [];
    // Another order than that of the map: neither table's insertion order leads to the other.
    for (const { work, copyId, code } of shuffledSecretly(sealed)) {
      copies.push({ copyId, code, categoryId: work.categoryId, ...(await this.works.text(work.entryId)) });
    }
    await this.map.write(contestId, roundId, sealed.map(lineOf));
    await this.judging.receiveCopies(roundId, contestId, copies);
    const works = sealed.map(({ work, copyId }) => ({ ...work, copyId }));
    await this.matching.handOverAll(roundId, contestId, works);
  }
}

function lineOf({ code, copyId, entryId, digest, nonce }: SealedWork): MapLine {
  return { code, copyId, entryId, digest, nonce };
}
