import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** A correction that an author was asked for. */
@Entity('screening_corrections')
@Index('ux_screening_corrections_number', ['entryId', 'number'], { unique: true })
@Index('ix_screening_corrections_file', ['fileId'])
export class CorrectionRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  @RefColumn() contestId!: string;
  /** From 1, in the order of asking. */
  @IntColumn() number!: number;
  @TextColumn(2000) message!: string;
  @RefColumn({ nullable: true }) requestedBy!: string | null;
  @TimeColumn() requestedAt!: Date;
  @TimeColumn() dueAt!: Date;
  /** The version of the file that was to be corrected. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  @TimeColumn({ nullable: true }) resubmittedAt!: Date | null;
}
