import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn } from '../../../platform/database/columns.js';

/** A unit (đầu mối) of a contest that authors may come from. */
@Entity('contest_units')
@Index('ux_contest_units_name', ['contestId', 'nameKey'], { unique: true })
export class UnitRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @IntColumn() position!: number;
  @TextColumn(200) name!: string;
  /** The folded name: unique in the contest. */
  @TextColumn(200) nameKey!: string;
  @TextColumn(40, { nullable: true }) abbreviation!: string | null;
  /** The unit above it in the same list; null at the top. No foreign key: the list is written anew as a whole. */
  @RefColumn({ nullable: true }) parentId!: string | null;
}
