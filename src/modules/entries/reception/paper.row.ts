import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { PaperChannel } from '../domain/channel.js';
import { EntryRow } from '../entry.row.js';
import type { BreachCode, PaperCondition } from './domain/arrival.js';

/**
 * What the secretariat took in its hands: the promise of a receipt for paper, as the digest is of one for a
 * file. Postmark, arrival and who registered it stand in the work's own row.
 */
@Entity('entry_papers')
@Index('ux_entry_papers_entry', ['entryId'], { unique: true })
@Index('ix_entry_papers_contest', ['contestId', 'registeredAt'])
export class PaperRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_papers_entry', onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryId!: string;
  @RefColumn() contestId!: string;
  @TextColumn(10) channel!: PaperChannel;
  @IntColumn() copies!: number;
  /** Pages of one copy; null where they were not counted. */
  @IntColumn({ nullable: true }) pages!: number | null;
  /** Number of the envelope or parcel, by the post or by the secretariat. */
  @TextColumn(60, { nullable: true }) parcelNumber!: string | null;
  /** The unit of the contest's list that sent it. */
  @RefColumn({ nullable: true }) senderUnitId!: string | null;
  /** The sender in other words: a person, or a unit that is not on the list. */
  @TextColumn(300, { nullable: true }) senderName!: string | null;
  @TextColumn(12) paperCondition!: PaperCondition;
  @TextColumn(1000, { nullable: true }) remarks!: string | null;
  /** The rule of arrival that it missed; null when it kept all of them. */
  @TextColumn(40, { nullable: true }) breach!: BreachCode | null;
  /** Why it was accepted although it missed one. */
  @TextColumn(1000, { nullable: true }) lateReason!: string | null;
  @TimeColumn() registeredAt!: Date;
}
