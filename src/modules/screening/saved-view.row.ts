import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';

/** Filters of the queue under a name, for one person or for the whole secretariat. */
@Entity('screening_views')
@Index('ix_screening_views_contest', ['contestId'])
export class SavedViewRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @TextColumn(80) name!: string;
  /** As it stands in the address. */
  @LongTextColumn() query!: string;
  @FlagColumn() shared!: boolean;
  @TimeColumn() createdAt!: Date;
}
