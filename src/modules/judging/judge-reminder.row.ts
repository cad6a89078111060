import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';
import { JudgeRow } from './judge.row.js';

/** A judge was reminded of what is left in a round. */
@Entity('judge_reminders')
@Index('ix_judge_reminders_round', ['roundId', 'judgeId'])
export class JudgeReminderRow {
  @IdColumn() id!: string;
  @RefColumn() roundId!: string;
  @ForeignKey(() => JudgeRow, {
    name: 'fk_judge_reminders_judge',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  judgeId!: string;
  @RefColumn({ nullable: true }) remindedBy!: string | null;
  @TimeColumn() remindedAt!: Date;
}
