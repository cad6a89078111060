import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import { BlindCopyRow } from '../blind-copy.row.js';
import type { Basis, Question } from '../domain/outcome.js';
import type { Scores } from '../domain/scores.js';

/** How a score came about: agreed on by the judges, decided by the panel head, found by the panel together. */
export type ReconciliationKind = 'agreed' | 'decided' | 'together';

/**
 * A score that stands in place of the readings of a work. The sheets stay as they were; a record is never changed but
 * for being superseded when a sheet that it rests on is.
 */
@Entity('reconciliations')
@Index('ix_reconciliations_round', ['roundId'])
@Index('ix_reconciliations_copy', ['copyId'])
export class ReconciliationRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => BlindCopyRow, {
    name: 'fk_reconciliations_copy',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  copyId!: string;
  @TextColumn(10) kind!: ReconciliationKind;
  @TextColumn(24, { nullable: true }) question!: Question | null;
  @JsonColumn() scores!: Scores;
  /** In hundredths. */
  @IntColumn() total!: number;
  @LongTextColumn() reason!: string;
  /** Empty where none were asked for. */
  @LongTextColumn() minutes!: string;
  @JsonColumn() basis!: readonly Basis[];
  /** The judges who agreed, by their ids; empty for a decision. */
  @JsonColumn() judgeIds!: readonly string[];
  @RefColumn({ nullable: true }) madeBy!: string | null;
  @TimeColumn() madeAt!: Date;
  @TimeColumn({ nullable: true }) supersededAt!: Date | null;
}
