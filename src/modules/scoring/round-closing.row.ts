import { Entity, Index } from 'typeorm';
import type { TieKey } from '../../kernel/deviation.js';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  RefColumn,
  JsonColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { EstimationMethod } from './domain/estimate.js';

/** What is being done for the ranking of a closed round. */
export type RankingStage = 'waiting' | 'reading' | 'ranking' | 'storing';

/** How a round was closed. Its ranking is worked out afterwards, and never changes once it is there. */
@Entity('round_closings')
@Index('ix_round_closings_contest', ['contestId'])
export class RoundClosingRow {
  /** The round's id. */
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(12) method!: EstimationMethod;
  /** What parts works of the same mark, in this order; null before there was a choice. */
  @JsonColumn({ nullable: true }) tieKeys!: readonly TieKey[] | null;
  /** How many works were to advance; null in the last round. */
  @IntColumn({ nullable: true }) advanceCount!: number | null;
  /** More works advance than planned, since they share the last place. */
  @FlagColumn() tiedAtLine!: boolean;
  /** Merkle root over codes, places and marks: 64 hexadecimal digits; empty until the ranking is there. */
  @TextColumn(64) committedRoot!: string;
  @IntColumn() openDiscrepancies!: number;
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  @RefColumn({ nullable: true }) closedBy!: string | null;
  @TimeColumn() closedAt!: Date;
  /** How often the ranking was ordered. This and what follows is null in rounds closed when there was no waiting. */
  @IntColumn({ nullable: true }) number!: number | null;
  @TextColumn(12, { nullable: true }) stage!: RankingStage | null;
  /** Works that the stage is through with, and those it has to do with. */
  @IntColumn({ nullable: true }) done!: number | null;
  @IntColumn({ nullable: true }) total!: number | null;
  /** When the ranking was there. */
  @TimeColumn({ nullable: true }) completedAt!: Date | null;
}
