import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, LongTextColumn, RefColumn } from '../../platform/database/columns.js';
import { EntryFileRow } from './entry-file.row.js';

/** The body text that inspection took from a file. */
@Entity('entry_texts')
@Index('ux_entry_texts_file', ['fileId'], { unique: true })
export class EntryTextRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryFileRow, { name: 'fk_entry_texts_file', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  fileId!: string;
  @LongTextColumn() text!: string;
}
