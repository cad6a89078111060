import { Injectable } from '@nestjs/common';
import { type SealingMinutes, SealingReader } from './sealing-reader.service.js';
import { type UnsealedCode, Unsealing } from './unsealing.service.js';

/** What other modules may ask of sealing. Before the unsealing that is nothing about any work. */
@Injectable()
export class Sealing {
  constructor(
    private readonly unsealing: Unsealing,
    private readonly reader: SealingReader,
  ) {}

  /** When the contest was unsealed, or null. */
  unsealedAt(contestId: string): Promise<Date | null> {
    return this.unsealing.at(contestId);
  }

  /** Every code of the contest with its entry: the one way back. @throws sealing.not-unsealed */
  unsealed(contestId: string): Promise<UnsealedCode[]> {
    return this.unsealing.codes(contestId);
  }

  /** What the minutes of sealing and unsealing say. */
  minutes(contestId: string): Promise<SealingMinutes> {
    return this.reader.minutes(contestId);
  }
}
