import { Injectable } from '@nestjs/common';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { DeskRow } from './desk.row.js';
import { receiptNumber, receiptPrefixes } from './domain/receipt-number.js';
import { ReceiptRow } from './receipt.row.js';

interface ContestName {
  readonly id: string;
  readonly slug: string;
}

/** Receipts and the desk that numbers them. */
@Injectable()
export class ReceiptStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes the turn at the contest's desk until the end of the unit of work: others who want it wait.
   * What is counted after this cannot be outdated by somebody else's submission.
   */
  async takeTurn(contest: ContestName, year: number): Promise<void> {
    await this.atDesk(contest, year, () =>
      this.database.update(DeskRow, { id: contest.id }, { turn: randomId() }),
    );
  }

  /**
   * Takes the turn and the next number of the contest, without gaps: the number goes back when the unit of work does.
   */
  async takeNumber(contest: ContestName, year: number): Promise<string> {
    const { id } = contest;
    await this.atDesk(contest, year, () => this.database.increment(DeskRow, { id }, 'lastSequence', 1));
    const desk = await this.database.rows(DeskRow).findOneByOrFail({ id });
    return receiptNumber(desk.prefix, desk.lastSequence);
  }

  insert(receipt: ReceiptRow): Promise<void> {
    return this.database.insert(ReceiptRow, receipt);
  }

  /** The revisions of a work's receipt. */
  ofEntry(entryId: string): Promise<ReceiptRow[]> {
    return this.database.rows(ReceiptRow).find({ where: { entryId }, order: { revision: 'ASC' } });
  }

  /** Every receipt, for checking that what was acknowledged is there. */
  all(): Promise<ReceiptRow[]> {
    return this.database.rows(ReceiptRow).find({ order: { number: 'ASC', revision: 'ASC' } });
  }

  private async atDesk(contest: ContestName, year: number, change: () => Promise<number>): Promise<void> {
    if ((await change()) > 0) return;
    await this.open(contest, year);
    await change();
  }

  private async open(contest: ContestName, year: number): Promise<void> {
    for (const prefix of receiptPrefixes(contest.slug, year)) {
      if (await this.database.rows(DeskRow).existsBy({ id: contest.id })) return;
      if (await this.database.rows(DeskRow).existsBy({ prefix })) continue;
      try {
        await this.database.insert(DeskRow, { id: contest.id, prefix, lastSequence: 0, turn: '' });
        return;
      } catch (error) {
        // Another submission opened this desk, or another contest took the prefix, in the meantime.
        if (!this.database.dialect.isDuplicate(error)) throw error;
      }
    }
    throw new Error(`No receipt prefix is free for contest ${contest.id}`);
  }
}
