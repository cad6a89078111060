import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';
import type { DeskStanding } from '../entries/index.js';
import { BatchRow } from './batch.row.js';
import type { FormerSheet } from './domain/former-sheet.js';

/** How a work stood before an act on many. */
export interface FormerCase {
  readonly entry: DeskStanding;
  /** Null where the act does not touch the sheet. */
  readonly sheet: FormerSheet | null;
}

/** What an act on many did to one work: kept for as long as it may be taken back. */
@Entity('screening_batch_steps')
@Index('ux_screening_batch_steps_position', ['batchId', 'position'], { unique: true })
@Index('ix_screening_batch_steps_at', ['at'])
export class BatchStepRow {
  @IdColumn() id!: string;
  @ForeignKey(() => BatchRow, {
    name: 'fk_screening_batch_steps_batch',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  batchId!: string;
  /** Among the works of the act. */
  @IntColumn() position!: number;
  @RefColumn() entryId!: string;
  /** Of the work after the act: a later one has been acted upon since. */
  @IntColumn() entryVersion!: number;
  /** Of its sheet after the act. */
  @IntColumn({ nullable: true }) sheetVersion!: number | null;
  @JsonColumn() former!: FormerCase;
  /** Events of the act, whose letters are held back. */
  @JsonColumn() eventIds!: readonly string[];
  @TimeColumn() at!: Date;
}
