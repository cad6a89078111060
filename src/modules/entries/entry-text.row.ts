import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import { EntryFileRow } from './entry-file.row.js';
import type { TextOrigin } from './intake/domain/inspection.js';

/** The body text of a file: as inspection took it, or as a person answers for it. */
@Entity('entry_texts')
@Index('ux_entry_texts_file', ['fileId'], { unique: true })
export class EntryTextRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryFileRow, { name: 'fk_entry_texts_file', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  fileId!: string;
  @LongTextColumn() text!: string;
  /** Whether the text stood in the file, was converted from an old character set, or recognised in pictures. */
  @TextColumn(12, { nullable: true }) origin!: TextOrigin;
  /** 0 to 100, of recognised text. */
  @IntColumn({ nullable: true }) confidencePercent!: number | null;
  /** Account of whoever confirmed a converted or recognised text; inspection leaves that text alone from then on. */
  @RefColumn({ nullable: true }) confirmedBy!: string | null;
  @TimeColumn({ nullable: true }) confirmedAt!: Date | null;
}
