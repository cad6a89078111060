import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';
import { BlindCopyRow } from './blind-copy.row.js';
import { JudgeRow } from './judge.row.js';

/** A bare pair: this judge may not read this copy. Why, only the named side knows. */
@Entity('judging_conflicts')
@Index('ux_judging_conflicts_pair', ['copyId', 'judgeId'], { unique: true })
@Index('ix_judging_conflicts_round', ['roundId'])
export class ConflictRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => BlindCopyRow, {
    name: 'fk_judging_conflicts_copy',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  copyId!: string;
  @ForeignKey(() => JudgeRow, {
    name: 'fk_judging_conflicts_judge',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  judgeId!: string;
}
