import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { DeskRow } from './desk.row.js';
import { receiptNumber, receiptPrefixes } from './domain/receipt-number.js';
import type { EntryRow } from './entry.row.js';
import { ReceiptRow } from './receipt.row.js';

/**
 * Puts works of a contest into the order of their receipt numbers. They have one prefix and grow a figure with the
 * 100,000th, so that a shorter number is an earlier one.
 */
export function inOrderOfNumbers(
  query: SelectQueryBuilder<EntryRow>,
  direction: 'ASC' | 'DESC',
): SelectQueryBuilder<EntryRow> {
  return query
    .addSelect('LENGTH(entry.receiptNumber)', 'numberLength')
    .orderBy('numberLength', direction)
    .addOrderBy('entry.receiptNumber', direction);
}

interface ContestName {
  readonly id: string;
  readonly slug: string;
}

/** Receipts and the desk that numbers them. */
@Injectable()
export class ReceiptStore {
  private readonly prefixes = new Map<string, string>();

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
    const sequence = await this.atDesk(contest, year, () =>
      this.database.countUp(DeskRow, { id }, 'lastSequence'),
    );
    return receiptNumber(await this.prefixOf(id), sequence);
  }

  insert(receipt: ReceiptRow): Promise<void> {
    return this.database.insertLate(ReceiptRow, [receipt]);
  }

  /** The revisions of a work's receipt. */
  ofEntry(entryId: string): Promise<ReceiptRow[]> {
    return this.database.rows(ReceiptRow).find({ where: { entryId }, order: { revision: 'ASC' } });
  }

  /** Every receipt, for checking that what was acknowledged is there. */
  all(): Promise<ReceiptRow[]> {
    return this.database.rows(ReceiptRow).find({ order: { number: 'ASC', revision: 'ASC' } });
  }

  /** @param change what is done at the desk; gives nothing where none is open yet */
  private async atDesk(
    contest: ContestName,
    year: number,
    change: () => Promise<number | null>,
  ): Promise<number> {
    const done = await change();
    if (done !== null && done > 0) return done;
    await this.open(contest, year);
    const again = await change();
    if (again === null) throw new Error(`No desk is open for contest ${contest.id}`);
    return again;
  }

  private async prefixOf(contestId: string): Promise<string> {
    const known = this.prefixes.get(contestId);
    if (known !== undefined) return known;
    const { prefix } = await this.database.rows(DeskRow).findOneByOrFail({ id: contestId });
    // A desk that is there keeps its prefix for good; one that was opened just now may still be taken back.
    this.database.afterCommit(() => this.prefixes.set(contestId, prefix));
    return prefix;
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
