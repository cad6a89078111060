import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { ReplyKind } from './domain/reply.js';

/** Words that the secretariat of a contest uses again and again, under a name. */
@Entity('screening_replies')
@Index('ix_screening_replies_contest', ['contestId'])
export class ReplyRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(12) kind!: ReplyKind;
  @TextColumn(80) name!: string;
  /** With placeholders for what differs from work to work. */
  @LongTextColumn() words!: string;
  /** Who changed it last. */
  @RefColumn() accountId!: string;
  @TimeColumn() createdAt!: Date;
}
