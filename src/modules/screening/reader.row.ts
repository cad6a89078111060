import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';

/** Which work each person of the secretariat has before them, and when they last said so. */
@Entity('screening_readers')
@Index('ux_screening_readers_account', ['contestId', 'accountId'], { unique: true })
@Index('ix_screening_readers_entry', ['entryId'])
export class ReaderRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @RefColumn() entryId!: string;
  @TimeColumn() at!: Date;
}
