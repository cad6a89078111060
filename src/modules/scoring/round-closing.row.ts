import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { AggregationMethod } from './domain/aggregate.js';

/** How a round was closed. Written once, never changed. */
@Entity('round_closings')
@Index('ix_round_closings_contest', ['contestId'])
export class RoundClosingRow {
  /** The round's id. */
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(12) method!: AggregationMethod;
  /** How many works were to advance; null in the last round. */
  @IntColumn({ nullable: true }) advanceCount!: number | null;
  /** More works advance than planned, since they share the last place. */
  @FlagColumn() tiedAtLine!: boolean;
  /** Merkle root over code, estimate and rank: 64 hexadecimal digits. */
  @TextColumn(64) committedRoot!: string;
  @IntColumn() openDiscrepancies!: number;
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TimeColumn() closedAt!: Date;
}
