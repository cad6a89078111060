import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { ReceivedEntries } from '../entries/index.js';
import type { BatchFailure } from './batch.row.js';
import { type BatchLeg, TeamworkStore } from './teamwork.store.js';

/** One work of a walk. */
export interface WalkedWork {
  readonly entryId: string;
  /** Joins the open unit of work. @throws DomainError why it cannot be done for this work */
  readonly act: () => Promise<void>;
}

/** Goes through works one by one: each is done whole or not at all, and what could not be done says why. */
@Injectable()
export class BulkWalk {
  constructor(
    private readonly store: TeamworkStore,
    private readonly received: ReceivedEntries,
  ) {}

  /**
   * Goes on from where the act is.
   * @returns false when another process has gone on with it meanwhile: the rest is its turn, not ours
   */
  async go(
    batchId: string,
    contestId: string,
    leg: BatchLeg,
    works: readonly WalkedWork[],
  ): Promise<boolean> {
    const begun = await this.store.progress(batchId, leg);
    for (const [index, work] of works.entries()) {
      if (index >= begun.done && !(await this.step(batchId, contestId, leg, index, work))) return false;
    }
    return true;
  }

  /** One work, and that it was tried, in one unit of work; a refusal is written down in another. */
  private async step(
    batchId: string,
    contestId: string,
    leg: BatchLeg,
    index: number,
    { entryId, act }: WalkedWork,
  ): Promise<boolean> {
    try {
      return await this.store.run(async () => {
        if (!(await this.store.advance(batchId, leg, index))) return false;
        await act();
        return true;
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const failure = await this.failure(contestId, entryId, error);
      return this.store.run(async () => {
        // Added to what stands there now: whoever else has gone on with the act has noted failures of its own.
        const { failures } = await this.store.progress(batchId, leg);
        return this.store.advance(batchId, leg, index, [...failures, failure]);
      });
    }
  }

  /** What is told about a work that was left as it was. */
  private async failure(
    contestId: string,
    entryId: string,
    { code, params }: DomainError,
  ): Promise<BatchFailure> {
    const work = await this.received.find(contestId, entryId);
    const { receiptNumber = '', title = '' } = work ?? {};
    return { entryId, receiptNumber, title, code, params };
  }
}
