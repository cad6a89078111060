import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** What the secretariat did with a work. */
export type ActKind = 'eligible' | 'ineligible' | 'masks-changed' | 'text-confirmed';

/** A line in the history of a work's screening. */
@Entity('screening_acts')
@Index('ix_screening_acts_entry', ['entryId', 'at'])
export class ScreeningActRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  @TextColumn(20) what!: ActKind;
  @RefColumn({ nullable: true }) accountId!: string | null;
  @TimeColumn() at!: Date;
}
