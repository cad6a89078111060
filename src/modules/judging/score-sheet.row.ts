import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import { BlindCopyRow } from './blind-copy.row.js';
import type { Scores } from './domain/scores.js';
import type { SheetState } from './domain/sheet.machine.js';
import { JudgeRow } from './judge.row.js';

/** One judge's reading of one blind copy. Scores are integers in hundredths. */
@Entity('score_sheets')
@Index('ux_score_sheets_reader', ['copyId', 'judgeId'], { unique: true })
@Index('ix_score_sheets_reading', ['copyId', 'judgeId', 'reading', 'third', 'state', 'total'])
@Index('ix_score_sheets_round', ['roundId', 'state'])
@Index('ix_score_sheets_judge', ['judgeId', 'roundId'])
export class ScoreSheetRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => BlindCopyRow, {
    name: 'fk_score_sheets_copy',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  copyId!: string;
  @ForeignKey(() => JudgeRow, { name: 'fk_score_sheets_judge', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  judgeId!: string;
  /** Which reading of the copy this is, from 1; the one after the last planned is the third reading. */
  @IntColumn() reading!: number;
  @FlagColumn() third!: boolean;
  @TextColumn(12) state!: SheetState;
  @IntColumn() version!: number;
  @JsonColumn() scores!: Scores;
  /** Sum of the scores given so far, in hundredths; null while there is none. */
  @IntColumn({ nullable: true }) total!: number | null;
  @LongTextColumn() comment!: string;
  @LongTextColumn() privateNote!: string;
  /** Why the sheet was returned, or why the judge stepped back from it. */
  @TextColumn(1000, { nullable: true }) reason!: string | null;
  @TimeColumn({ nullable: true }) savedAt!: Date | null;
  @TimeColumn({ nullable: true }) submittedAt!: Date | null;
}
