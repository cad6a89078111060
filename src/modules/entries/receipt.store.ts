import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { randomId } from '../../kernel/ids.js';
import { DomainError } from '../../kernel/domain-error.js';
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

/** Receipts and the desk that numbers them. */
@Injectable()
export class ReceiptStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes the turn at the contest's desk until the end of the unit of work: others who want it wait.
   * What is counted after this cannot be outdated by somebody else's submission.
   */
  async takeTurn(contest: { readonly id: string; readonly slug: string }, year: number): Promise<DeskRow> {
    const turn = randomId();
    if ((await this.database.update(DeskRow, { id: contest.id }, { turn })) === 0) {
      await this.open(contest, year);
      await this.database.update(DeskRow, { id: contest.id }, { turn });
    }
    return this.database.rows(DeskRow).findOneByOrFail({ id: contest.id });
  }

  /** The next number of the contest, without gaps: it goes back when the unit of work does. */
  async nextNumber(desk: DeskRow): Promise<string> {
    const { id, lastSequence, prefix } = desk;
    const next = lastSequence + 1;
    const changed = await this.database.update(DeskRow, { id, lastSequence }, { lastSequence: next });
    if (changed !== 1) throw new DomainError('conflict.stale');
    return receiptNumber(prefix, next);
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

  private async open(contest: { readonly id: string; readonly slug: string }, year: number): Promise<void> {
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
