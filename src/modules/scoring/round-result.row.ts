import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { Standing } from './domain/closing.js';
import { RoundClosingRow } from './round-closing.row.js';

/** What a work came to in a round. Not to be looked at before the closing has its root; written once, never changed; scores in hundredths. */
@Entity('round_results')
@Index('ux_round_results_copy', ['roundId', 'copyId'], { unique: true })
@Index('ix_round_results_rank', ['roundId', 'rank', 'code'])
@Index('ix_round_results_category', ['roundId', 'categoryId', 'rank', 'code'])
export class RoundResultRow {
  @IdColumn() id!: string;
  @ForeignKey(() => RoundClosingRow, {
    name: 'fk_round_results_closing',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  roundId!: string;
  @RefColumn() copyId!: string;
  @TextColumn(12) code!: string;
  @RefColumn() categoryId!: string;
  @IntColumn() readings!: number;
  /** Sum of the readings' totals; with `readings` it keeps the mean exact. */
  @IntColumn() sum!: number;
  /** The mean rounded half up, for show. */
  @IntColumn() mean!: number;
  /** What the work was placed by, rounded half up, for show. */
  @IntColumn() estimate!: number;
  /** What the work was placed by, exactly; null in rounds closed before there was a choice of rules. */
  @JsonColumn({ nullable: true }) standing!: Standing | null;
  @IntColumn() rank!: number;
  @FlagColumn() tied!: boolean;
  @IntColumn() categoryRank!: number;
  @FlagColumn() categoryTied!: boolean;
  @FlagColumn() advances!: boolean;
}
