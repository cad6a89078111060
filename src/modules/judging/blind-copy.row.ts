import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { JudgingRoundRow } from './judging-round.row.js';

/**
 * A work as judges have it: a code, a category, a plain text, and for sound and film what is played. Nothing here says whose it is or when it
 * came; the id is random and known to nobody on the named side but sealing's encrypted map.
 */
@Entity('blind_copies')
@Index('ix_blind_copies_media', ['mediaSha256'])
@Index('ix_blind_copies_page', ['roundId', 'code', 'categoryId'])
@Index('ux_blind_copies_code', ['roundId', 'code'], { unique: true })
export class BlindCopyRow {
  @IdColumn() id!: string;
  @ForeignKey(() => JudgingRoundRow, {
    name: 'fk_blind_copies_round',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  roundId!: string;
  @TextColumn(12) code!: string;
  @RefColumn() categoryId!: string;
  @LongTextColumn() text!: string;
  @IntColumn() words!: number;
  /** Sound or film without what it carries beside: name of the content in the file store. */
  @TextColumn(64, { nullable: true }) mediaSha256!: string | null;
  @IntColumn({ nullable: true }) mediaBytes!: number | null;
  /** Type for the player: `audio/mpeg`. */
  @TextColumn(40, { nullable: true }) mediaType!: string | null;
  /** Set when the round closes: goes on to the next round, or is among those that do. */
  @FlagColumn() advances!: boolean;
  /** Place in this round of a work that goes on, where the next round parts ties by it; else null. */
  @IntColumn({ nullable: true }) place!: number | null;
  /** Place in the round before, where this round parts ties by it. */
  @IntColumn({ nullable: true }) earlierPlace!: number | null;
}
