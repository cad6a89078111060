import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { type ChainHead, chainUp, genesis, type Link, type RecordedAct } from './domain/chain.js';
import { RecordHeadRow, RecordRow } from './record.row.js';

const headId = 'record';
const batch = 200;

/** The tables of the record. */
@Injectable()
export class RecordStore {
  constructor(private readonly database: Database) {}

  /** Writes an act into the open unit of work, without a place in the chain yet. */
  insert(act: RecordedAct): Promise<void> {
    const row: RecordRow = { ...act, seq: null, previousHash: null, hash: null };
    return this.database.insertLate(RecordRow, [row]);
  }

  /** The end of the chain. */
  async head(): Promise<ChainHead> {
    const row = await this.database.rows(RecordHeadRow).findOneBy({ id: headId });
    return row === null ? genesis : { seq: row.seq, hash: row.hash };
  }

  /**
   * Gives the oldest waiting acts their place. The head is moved first: its guarded update makes any other
   * chainer wait, and then fail. @returns whether more of them may wait @throws DomainError `conflict.stale`
   */
  chainSome(): Promise<boolean> {
    return this.database.run(async () => {
      const waiting = await this.database
        .rows(RecordRow)
        .find({ where: { seq: IsNull() }, order: { at: 'ASC', id: 'ASC' }, take: batch });
      if (waiting.length === 0) return false;
      const before = await this.head();
      const { links, head } = chainUp(before, waiting);
      await this.moveHead(before, head);
      for (const { id, seq, previousHash, hash } of links) {
        const where: FindOptionsWhere<RecordRow> = { id, seq: IsNull() };
        this.one(await this.database.update(RecordRow, where, { seq, previousHash, hash }));
      }
      return links.length === batch;
    });
  }

  /** Rows of the chain in its order, after a place. */
  async linksAfter(seq: number, take: number): Promise<Link[]> {
    const rows = await this.database
      .rows(RecordRow)
      .find({ where: { seq: MoreThan(seq) }, order: { seq: 'ASC' }, take });
    return rows.filter(isLink);
  }

  /** The greatest place that a row has. */
  async lastSeq(): Promise<number> {
    const [last] = await this.database
      .rows(RecordRow)
      .find({ where: { seq: Not(IsNull()) }, order: { seq: 'DESC' }, take: 1 });
    return last?.seq ?? 0;
  }

  /** Acts that wait for a place since before an instant. */
  waitingSince(at: Date): Promise<RecordRow[]> {
    return this.database
      .rows(RecordRow)
      .find({ where: { seq: IsNull(), at: LessThan(at) }, order: { at: 'ASC' }, take: 100 });
  }

  /** One page of a contest's record, newest first. */
  async page(contestId: string, skip: number, take: number): Promise<{ items: Link[]; total: number }> {
    const [rows, total] = await this.database
      .rows(RecordRow)
      .findAndCount({ where: { contestId, seq: Not(IsNull()) }, order: { seq: 'DESC' }, skip, take });
    return { items: rows.filter(isLink), total };
  }

  /** Whether one of these acts stands in a contest's record. */
  happened(contestId: string, actions: readonly string[]): Promise<boolean> {
    return this.database.rows(RecordRow).existsBy({ contestId, action: In([...actions]) });
  }

  private async moveHead(from: ChainHead, to: ChainHead): Promise<void> {
    if (from.seq === 0 && !(await this.database.rows(RecordHeadRow).existsBy({ id: headId }))) {
      await this.database.insert(RecordHeadRow, { id: headId, ...to }).catch((error: unknown) => {
        throw this.database.dialect.isDuplicate(error) ? new DomainError('conflict.stale') : error;
      });
      return;
    }
    this.one(await this.database.update(RecordHeadRow, { id: headId, ...from }, { ...to }));
  }

  private one(affected: number): void {
    if (affected !== 1) throw new DomainError('conflict.stale');
  }
}

function isLink(row: RecordRow): row is RecordRow & Link {
  return row.seq !== null && row.hash !== null && row.previousHash !== null;
}
