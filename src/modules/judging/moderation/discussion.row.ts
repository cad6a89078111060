import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import { BlindCopyRow } from '../blind-copy.row.js';
import type { Basis, Question } from '../domain/outcome.js';
import type { Seat } from '../domain/discussion.js';
import type { Scores } from '../domain/scores.js';

/** Where a discussion stands; `void`: what it was about has changed. */
export const discussionStates = ['open', 'settled', 'void'] as const;
/** Where a discussion stands. */
export type DiscussionState = (typeof discussionStates)[number];

/** A score that a judge proposes to the others. */
export interface Proposal {
  readonly by: string;
  readonly scores: Scores;
  readonly total: number;
  /** What the minutes are to say; empty where none are asked for. */
  readonly minutes: string;
  /** Judges who have accepted it. */
  readonly accepted: readonly string[];
}

/** What the judges of a work, or the panel, have to settle about it. */
@Entity('discussions')
@Index('ix_discussions_round', ['roundId', 'state'])
@Index('ix_discussions_copy', ['copyId'])
export class DiscussionRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => BlindCopyRow, { name: 'fk_discussions_copy', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  copyId!: string;
  @TextColumn(24) question!: Question;
  @TextColumn(8) state!: DiscussionState;
  @IntColumn() version!: number;
  /** The judges by the letters under which they talk. */
  @JsonColumn() seats!: readonly Seat[];
  /** The sheets it is about, as they were. */
  @JsonColumn() basis!: readonly Basis[];
  @JsonColumn({ nullable: true }) proposal!: Proposal | null;
  @TimeColumn() openedAt!: Date;
  @TimeColumn({ nullable: true }) endedAt!: Date | null;
  /** When one of its judges no longer sat; null: all of them do. */
  @TimeColumn({ nullable: true }) stalledAt!: Date | null;
}
