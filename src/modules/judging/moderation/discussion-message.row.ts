import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { Scores } from '../domain/scores.js';
import { DiscussionRow } from './discussion.row.js';

/** What a judge said or did in a discussion. */
export type MessageKind = 'said' | 'proposed' | 'accepted';

/** A line of a discussion; never changed. */
@Entity('discussion_messages')
@Index('ux_discussion_messages_place', ['discussionId', 'place'], { unique: true })
export class DiscussionMessageRow {
  @IdColumn() id!: string;
  @ForeignKey(() => DiscussionRow, {
    name: 'fk_discussion_messages_discussion',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  discussionId!: string;
  @IntColumn() place!: number;
  @RefColumn() judgeId!: string;
  @TextColumn(12) kind!: MessageKind;
  @LongTextColumn() text!: string;
  @JsonColumn({ nullable: true }) scores!: Scores | null;
  @IntColumn({ nullable: true }) total!: number | null;
  @TimeColumn() at!: Date;
}
