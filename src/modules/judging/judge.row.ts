import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';

/** A judge of a contest. Judges have names on the blind side; works and entrants have none. */
@Entity('judges')
@Index('ux_judges_account', ['contestId', 'accountId'], { unique: true })
@Index('ix_judges_account', ['accountId'])
export class JudgeRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @TextColumn(200) name!: string;
  /** Ids of the categories this judge reads; empty means all. */
  @JsonColumn() categories!: string[];
  /** False once the judge has left; sheets handed in stay. */
  @FlagColumn() seated!: boolean;
  @TimeColumn({ nullable: true }) conflictsDeclaredAt!: Date | null;
}
