import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import { EntryRow } from '../entry.row.js';
import type { TwinVerdict } from './domain/twins.js';

/** What a person found about two works that may be one; of two ids the smaller stands first. */
@Entity('entry_twins')
@Index('ux_entry_twins_pair', ['entryAId', 'entryBId'], { unique: true })
@Index('ix_entry_twins_contest', ['contestId'])
export class TwinRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_twins_a', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryAId!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_twins_b', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryBId!: string;
  @TextColumn(12) verdict!: TwinVerdict;
  /** The work that stands; null when they are two. */
  @RefColumn({ nullable: true }) keptEntryId!: string | null;
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  @TimeColumn() decidedAt!: Date;
}
