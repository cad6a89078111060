import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';
import type { ProblemCode } from '../../kernel/problems.js';
import type { BulkAct } from './domain/bulk-act.js';

/** A work that an act on many could not be done for. */
export interface BatchFailure {
  readonly entryId: string;
  readonly receiptNumber: string;
  readonly title: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One act on many works, and how far it has come. */
@Entity('screening_batches')
@Index('ix_screening_batches_account', ['contestId', 'accountId'])
export class BatchRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @JsonColumn() act!: BulkAct;
  @JsonColumn() entryIds!: readonly string[];
  @IntColumn() total!: number;
  /** Works that were tried, in their order. */
  @IntColumn() done!: number;
  @JsonColumn() failures!: readonly BatchFailure[];
  /** When the list was read that the works were chosen from. */
  @TimeColumn() asOf!: Date;
  @TimeColumn() createdAt!: Date;
  @TimeColumn({ nullable: true }) finishedAt!: Date | null;
  /** Until when it may be taken back; letters about it are held back until then. */
  @TimeColumn({ nullable: true }) undoUntil!: Date | null;
  @TimeColumn({ nullable: true }) undoAskedAt!: Date | null;
  /** Works that the act was done for, when it was to be taken back. */
  @IntColumn({ nullable: true }) undoTotal!: number | null;
  /** Works that were tried to be put back, in their order. */
  @IntColumn({ nullable: true }) undoDone!: number | null;
  /** Works that were put back and of which a letter had gone out before. */
  @IntColumn({ nullable: true }) undoLetters!: number | null;
  @JsonColumn({ nullable: true }) undoFailures!: readonly BatchFailure[] | null;
  @TimeColumn({ nullable: true }) undoneAt!: Date | null;
}
