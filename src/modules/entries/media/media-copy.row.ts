import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn } from '../../../platform/database/columns.js';
import { EntryFileRow } from '../entry-file.row.js';

/**
 * Sound or film without what it carries beside, made ready for the judges. The row goes when the work is sealed:
 * from then on only sealing's encrypted map leads from one side to the other.
 */
@Entity('entry_media_copies')
@Index('ux_entry_media_copies_file', ['fileId'], { unique: true })
@Index('ix_entry_media_copies_content', ['sha256'])
export class MediaCopyRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryFileRow, {
    name: 'fk_entry_media_copies_file',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  fileId!: string;
  /** Name of the content in the file store; null: it cannot be told what of the file is sound and picture. */
  @TextColumn(64, { nullable: true }) sha256!: string | null;
  @IntColumn({ nullable: true }) bytes!: number | null;
  /** For the player: `audio/mpeg`. */
  @TextColumn(40, { nullable: true }) mediaType!: string | null;
}
