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
import type { Scores } from './domain/scores.js';
import { ScoreSheetRow } from './score-sheet.row.js';

/** What a sheet said when the panel head returned it: no score changes without a trace. */
@Entity('sheet_returns')
@Index('ix_sheet_returns_sheet', ['sheetId'])
export class SheetReturnRow {
  @IdColumn() id!: string;
  @ForeignKey(() => ScoreSheetRow, {
    name: 'fk_sheet_returns_sheet',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  sheetId!: string;
  @RefColumn({ nullable: true }) returnedBy!: string | null;
  @TextColumn(1000) reason!: string;
  @JsonColumn() scores!: Scores;
  @IntColumn() total!: number;
  @LongTextColumn() comment!: string;
  @TimeColumn() returnedAt!: Date;
}
