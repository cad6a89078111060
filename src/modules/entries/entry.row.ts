import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';
import type { EntryState } from './domain/entry.machine.js';

/** A work entered in a contest. */
@Entity('entries')
@Index('ix_entries_queue', ['contestId', 'state', 'submittedAt'])
@Index('ix_entries_account', ['accountId'])
export class EntryRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  /** Who entered it. */
  @RefColumn() accountId!: string;
  @TextColumn(300) title!: string;
  /** For searching: the title without marks. */
  @TextColumn(300) titleKey!: string;
  @RefColumn({ nullable: true }) categoryId!: string | null;
  @TextColumn(12) state!: EntryState;
  @IntColumn() version!: number;
  /** The version of the file that stands. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  @TextColumn(20, { nullable: true }) receiptNumber!: string | null;
  @TimeColumn({ nullable: true }) submittedAt!: Date | null;
  /** Raised whenever the authors change: findings of an older generation are out of date. */
  @IntColumn() authorsGeneration!: number;
  @TextColumn(40, { nullable: true }) outcomeReason!: string | null;
  @TextColumn(2000, { nullable: true }) outcomeMessage!: string | null;
  @TimeColumn({ nullable: true }) decidedAt!: Date | null;
  @TextColumn(120, { nullable: true }) awardPrizeName!: string | null;
  @RefColumn({ nullable: true }) awardCertificateId!: string | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn() updatedAt!: Date;
}
