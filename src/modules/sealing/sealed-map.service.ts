import { Injectable } from '@nestjs/common';
import { randomId } from '../../kernel/ids.js';
import { Cipher } from '../../platform/security/cipher.js';
import { shuffledSecretly } from './domain/shuffle.js';
import type { CommittedWork } from './domain/commitment.js';
import type { SealedCodeRow } from './sealed-code.row.js';
import type { BlindMedia } from '../judging/index.js';
import { SealingStore } from './sealing.store.js';

/** One line of the map: which code and copy an entry has in a round. Never leaves this module while sealed. */
export interface MapLine extends CommittedWork {
  readonly copyId: string;
  readonly entryId: string;
  /** Sound or film that crossed in the contest's first round; later rounds take it from here. */
  readonly media?: BlindMedia | null;
}

const purpose = 'sealing';

/** The map from codes to entries, encrypted at rest. Nothing in it is ever logged or put into an error. */
@Injectable()
export class SealedMap {
  constructor(
    private readonly store: SealingStore,
    private readonly cipher: Cipher,
  ) {}

  /** Writes the lines of a round, in an order that tells nothing. */
  async write(contestId: string, roundId: string, lines: readonly MapLine[]): Promise<void> {
    const rows = shuffledSecretly(lines).map((line): SealedCodeRow => {
      return {
        id: randomId(),
        contestId,
        roundId,
        ciphertext: this.cipher.seal(purpose, JSON.stringify(line)),
      };
    });
    await this.store.insertCodes(rows);
  }

  /** The lines of one round. */
  async ofRound(roundId: string): Promise<MapLine[]> {
    return (await this.store.codesOfRound(roundId)).map((row) => this.open(row));
  }

  /** The lines of all rounds of a contest, each with its round. */
  async ofContest(contestId: string): Promise<(MapLine & { readonly roundId: string })[]> {
    return (await this.store.codes(contestId)).map((row) => ({ ...this.open(row), roundId: row.roundId }));
  }

  private open(row: SealedCodeRow): MapLine {
    return JSON.parse(this.cipher.open(purpose, row.ciphertext)) as MapLine;
  }
}
