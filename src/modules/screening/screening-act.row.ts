import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** What happened to a work on the desk. */
export type ActKind =
  | 'eligible'
  | 'ineligible'
  | 'masks-changed'
  | 'text-confirmed'
  | 'assigned'
  | 'proposed'
  | 'sent-back'
  | 'correction-asked'
  | 'taken-back'
  | 'corrected'
  | 'appealed'
  | 'appeal-upheld'
  | 'appeal-dismissed';

/** A line in the history of a work's screening. */
@Entity('screening_acts')
@Index('ix_screening_acts_entry', ['entryId', 'at'])
export class ScreeningActRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  @TextColumn(20) what!: ActKind;
  @RefColumn({ nullable: true }) accountId!: string | null;
  @TimeColumn() at!: Date;
  /** A reason of the list, whom a work was given to, until when a correction is awaited. */
  @TextColumn(500, { nullable: true }) detail!: string | null;
}
