import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { AwardState, BoardState } from './domain/award.machine.js';
import type { Citation } from './domain/citation.js';

/** The council's board of a contest; its id is the contest's. */
@Entity('prize_boards')
export class PrizeBoardRow {
  @IdColumn() id!: string;
  @TextColumn(12) state!: BoardState;
  @IntColumn() version!: number;
  @TextColumn(60, { nullable: true }) decisionNumber!: string | null;
  /** A calendar day, `2026-10-20`. */
  @TextColumn(10, { nullable: true }) decisionDate!: string | null;
  @TimeColumn({ nullable: true }) approvedAt!: Date | null;
  @TimeColumn({ nullable: true }) publishedAt!: Date | null;
}

/** A prize for a work. A revoked one stays. */
@Entity('awards')
@Index('ux_awards_entry', ['contestId', 'entryId'], { unique: true })
@Index('ix_awards_prize', ['prizeId'])
export class AwardRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() prizeId!: string;
  @RefColumn() entryId!: string;
  @TextColumn(12) state!: AwardState;
  @IntColumn() version!: number;
  @FlagColumn() byHand!: boolean;
  /** What the decision says of the award, as it was when it was approved. */
  @JsonColumn({ nullable: true }) citation!: Citation | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn({ nullable: true }) revokedAt!: Date | null;
  @TextColumn(1000, { nullable: true }) revocationReason!: string | null;
  @TextColumn(60, { nullable: true }) revocationDecision!: string | null;
}

/** What was done on the board, by whom and why. */
@Entity('award_changes')
@Index('ix_award_changes_contest', ['contestId', 'at'])
export class AwardChangeRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TimeColumn() at!: Date;
  /** The account; null for the program itself. */
  @RefColumn({ nullable: true }) byAccountId!: string | null;
  @TextColumn(12) what!: AwardChange;
  @RefColumn({ nullable: true }) entryId!: string | null;
  @RefColumn({ nullable: true }) prizeId!: string | null;
  @TextColumn(1000, { nullable: true }) reason!: string | null;
}

/** What can be done on the board. */
export type AwardChange = 'proposed' | 'given' | 'taken' | 'approved' | 'published' | 'revoked';
