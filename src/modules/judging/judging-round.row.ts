import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { AssignmentSummary } from './domain/assignment/problem.js';
import type { RoundState } from './domain/round.machine.js';

/** A round of a contest once it has been sealed; before that it is only planned and has no row. */
@Entity('judging_rounds')
@Index('ix_judging_rounds_contest', ['contestId'])
export class JudgingRoundRow {
  /** The same as the contest's round: rules are not people. */
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(12) state!: RoundState;
  @IntColumn() version!: number;
  /** Counted up by everything that may complete the round, so that such acts come one after the other. */
  @IntColumn() turn!: number;
  /** Seed of the assignment and of each judge's own order; null before the first assignment. */
  @TextColumn(100, { nullable: true }) seed!: string | null;
  @JsonColumn({ nullable: true }) summary!: AssignmentSummary | null;
  /** How many works every judge reads, as chosen when the works were dealt; null or 0: none. */
  @IntColumn({ nullable: true }) anchors!: number | null;
  /** Since when judges see their sheets; null before, and for rounds released by an earlier version. */
  @TimeColumn({ nullable: true }) releasedAt!: Date | null;
  @TimeColumn({ nullable: true }) closedAt!: Date | null;
  /** Since when the round is closed without a ranking: it is worked out afterwards. Null once it is there. */
  @TimeColumn({ nullable: true }) unrankedSince!: Date | null;
}
