import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import { ScoreSheetRow } from './score-sheet.row.js';

/**
 * A stretch of a work that its judge has marked, with a note. For the judge alone: no other reader, record or
 * export looks into this table.
 */
@Entity('sheet_marks')
@Index('ux_sheet_marks_key', ['sheetId', 'markKey'], { unique: true })
export class SheetMarkRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ScoreSheetRow, {
    name: 'fk_sheet_marks_sheet',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  sheetId!: string;
  /** The name that the judge's browser gave the mark: written again after a lost answer, it is the same mark. */
  @RefColumn() markKey!: string;
  /** First character of the text, and the one after the last, from 0. */
  @IntColumn() start!: number;
  @IntColumn() end!: number;
  @LongTextColumn() note!: string;
  @TimeColumn() writtenAt!: Date;
}
