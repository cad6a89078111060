import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';

/**
 * The receiving desk of a contest; its id is the contest's. Whoever numbers a receipt or counts works
 * against a cap takes its turn here, so that two of them cannot count at the same time.
 */
@Entity('entry_desks')
@Index('ux_entry_desks_prefix', ['prefix'], { unique: true })
export class DeskRow {
  @IdColumn() id!: string;
  /** Beginning of every receipt number of the contest. */
  @TextColumn(10) prefix!: string;
  @IntColumn() lastSequence!: number;
  /** Whose turn it is: written only to hold the row. */
  @TextColumn(36) turn!: string;
}
