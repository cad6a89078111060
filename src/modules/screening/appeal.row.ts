import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';

/** How an appeal was answered. */
export type AppealOutcome = 'upheld' | 'dismissed';

/** An author's appeal against what screening decided: one for each decision. */
@Entity('screening_appeals')
@Index('ix_screening_appeals_entry', ['entryId', 'filedAt'])
export class AppealRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  @RefColumn() contestId!: string;
  @LongTextColumn() words!: string;
  @TimeColumn() filedAt!: Date;
  /** Accounts of those who decided and proposed: none of them answers. */
  @JsonColumn() against!: readonly string[];
  @TextColumn(12, { nullable: true }) outcome!: AppealOutcome | null;
  @TextColumn(2000, { nullable: true }) answer!: string | null;
  @RefColumn({ nullable: true }) answeredBy!: string | null;
  @TimeColumn({ nullable: true }) answeredAt!: Date | null;
}
