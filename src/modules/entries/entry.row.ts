import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';
import type { Channel } from './domain/channel.js';
import type { EntryState } from './domain/entry.machine.js';

export type { Channel } from './domain/channel.js';

/** A work entered in a contest. */
@Entity('entries')
@Index('ix_entries_queue', ['contestId', 'state', 'submittedAt'])
@Index('ix_entries_account', ['accountId'])
@Index('ix_entries_standing', ['accountId', 'contestId', 'state'])
@Index('ix_entries_sent_by_unit', ['contestId', 'sentByUnitId'])
@Index('ix_entries_title', ['contestId', 'titleKey'])
@Index('ix_entries_assigned', ['contestId', 'assignedTo'])
@Index('ux_entries_source', ['contestId', 'sourceKey'], { unique: true })
export class EntryRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  /** Who entered it. A work that came on paper belongs to no account: here is its own id. */
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
  /** The way it came in; null in rows older than the column, which came by the web. */
  @TextColumn(10, { nullable: true }) channel!: Channel | null;
  /** The unit that sent it for its authors. */
  @RefColumn({ nullable: true }) sentByUnitId!: string | null;
  /** Names the row of a unit's list it came from: the same list sent twice adds nothing. */
  @TextColumn(80, { nullable: true }) sourceKey!: string | null;
  /** Day of the postmark, `2026-07-15`. */
  @TextColumn(10, { nullable: true }) postmarkedOn!: string | null;
  /** When the paper reached the secretariat. */
  @TimeColumn({ nullable: true }) arrivedAt!: Date | null;
  /** Account of the secretary who registered it. */
  @RefColumn({ nullable: true }) registeredBy!: string | null;
  /** The secretary who is to screen it. */
  @RefColumn({ nullable: true }) assignedTo!: string | null;
  /** Who found it ineligible, while a second person is awaited. */
  @RefColumn({ nullable: true }) proposedBy!: string | null;
  /** Until when its author may correct it, whatever the deadline of the contest. */
  @TimeColumn({ nullable: true }) correctionDueAt!: Date | null;
  /** When a corrected version was handed in; null again once it is decided about. */
  @TimeColumn({ nullable: true }) correctedAt!: Date | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn() updatedAt!: Date;
}
