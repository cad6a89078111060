import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';
import { JudgeRow } from './judge.row.js';

/** A judge who was replaced in a round: gets no more works of it; what was handed in stays. */
@Entity('round_leaves')
@Index('ux_round_leaves_judge', ['roundId', 'judgeId'], { unique: true })
export class RoundLeaveRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => JudgeRow, { name: 'fk_round_leaves_judge', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  judgeId!: string;
  @TextColumn(1000) reason!: string;
  @RefColumn({ nullable: true }) replacedBy!: string | null;
  @TimeColumn() leftAt!: Date;
}
