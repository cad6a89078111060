import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { DeviationPolicy, ScoringMethod, TieKey } from '../../kernel/deviation.js';
import { ContestRow } from './contest.row.js';
import type { ChannelRules } from './domain/channels.js';
import type { AmendmentDecision, CategoryForm, FormGroup } from './domain/contest.js';

/** A category of a contest. */
@Entity('contest_categories')
@Index('ux_contest_categories_name', ['contestId', 'nameKey'], { unique: true })
export class CategoryRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ContestRow, { name: 'fk_contest_categories', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  contestId!: string;
  @IntColumn() position!: number;
  @TextColumn(120) name!: string;
  /** The folded name: unique in the contest. */
  @TextColumn(120) nameKey!: string;
  @TextColumn(16) form!: CategoryForm;
  @TextColumn(16) formGroup!: FormGroup;
  @IntColumn({ nullable: true }) minWords!: number | null;
  @IntColumn({ nullable: true }) maxWords!: number | null;
  @IntColumn() tolerancePercent!: number;
  /** How much of a work's words other works may have before it is reported; null: no limit. */
  @IntColumn({ nullable: true }) maxSimilarityPercent!: number | null;
  @IntColumn({ nullable: true }) maxEntriesPerAuthor!: number | null;
  @IntColumn() maxAuthors!: number;
  @IntColumn() maxBytes!: number;
  @JsonColumn() fileTypes!: readonly string[];
  @IntColumn({ nullable: true }) minMinutes!: number | null;
  @IntColumn({ nullable: true }) maxMinutes!: number | null;
  @IntColumn({ nullable: true }) maxMediaBytes!: number | null;
}

/** A round of a contest's judging. */
@Entity('contest_rounds')
@Index('ix_contest_rounds', ['contestId'])
export class RoundRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ContestRow, { name: 'fk_contest_rounds', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  contestId!: string;
  @IntColumn() position!: number;
  @TextColumn(120) name!: string;
  @IntColumn() readingsPerEntry!: number;
  @IntColumn({ nullable: true }) deviationLimit!: number | null;
  /** Null in rows older than the column: they have a limit alone. */
  @JsonColumn({ nullable: true }) deviation!: DeviationPolicy | null;
  @TextColumn(12, { nullable: true }) method!: ScoringMethod | null;
  @JsonColumn({ nullable: true }) tieKeys!: readonly TieKey[] | null;
  @IntColumn({ nullable: true }) advanceCount!: number | null;
  @TimeColumn({ nullable: true }) dueAt!: Date | null;
}

/** A line of a contest's rubric. */
@Entity('contest_criteria')
@Index('ix_contest_criteria', ['contestId'])
export class CriterionRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ContestRow, { name: 'fk_contest_criteria', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  contestId!: string;
  @IntColumn() position!: number;
  @TextColumn(120) name!: string;
  @LongTextColumn() guidance!: string;
  @IntColumn() maxScore!: number;
  @IntColumn() step!: number;
}

/** A level of a contest's prize plan. */
@Entity('contest_prizes')
@Index('ix_contest_prizes', ['contestId'])
export class PrizeRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ContestRow, { name: 'fk_contest_prizes', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  contestId!: string;
  @IntColumn() position!: number;
  @TextColumn(120) name!: string;
  @IntColumn() quantity!: number;
  @IntColumn({ nullable: true }) value!: number | null;
  @JsonColumn() categoryIds!: readonly string[];
}

/** A decision to put the deadline off. */
@Entity('contest_deadline_extensions')
@Index('ix_contest_deadline_extensions', ['contestId'])
export class DeadlineExtensionRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ContestRow, { name: 'fk_contest_extensions', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  contestId!: string;
  @TimeColumn() fromAt!: Date;
  @TimeColumn() toAt!: Date;
  @LongTextColumn() reason!: string;
  @TimeColumn() decidedAt!: Date;
  /** Null in rows older than the column. */
  @JsonColumn({ nullable: true }) decision!: AmendmentDecision | null;
  @JsonColumn({ nullable: true }) channels!: { from: ChannelRules; to: ChannelRules } | null;
}
