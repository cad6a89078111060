import { Entity, Index } from 'typeorm';
import { IdColumn, LongTextColumn, RefColumn, TextColumn, TimeColumn } from '../database/columns.js';

/** The outbox: events committed with what they tell of; a job for each handler delivers them. */
@Entity('outbox')
@Index('ix_outbox_created', ['createdAt'])
export class OutboxRow {
  @IdColumn() id!: string;
  @TextColumn(80) type!: string;
  @RefColumn({ nullable: true }) contestId!: string | null;
  @LongTextColumn() payload!: string;
  @TimeColumn() createdAt!: Date;
}
