import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { EntryFileRow } from './entry-file.row.js';
import type { FindingKind, FindingPlace } from './intake/domain/inspection.js';

/** Words of a file that may give an author away. */
@Entity('entry_findings')
@Index('ux_entry_findings_position', ['fileId', 'position'], { unique: true })
export class FindingRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryFileRow, {
    name: 'fk_entry_findings_file',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  fileId!: string;
  /** From 0, in the order of inspection. */
  @IntColumn() position!: number;
  @TextColumn(20) kind!: FindingKind;
  @TextColumn(500) value!: string;
  @TextColumn(20) place!: FindingPlace;
  @TextColumn(200) part!: string;
  /** UTF-16 units in the text; null where the words are not in it. */
  @IntColumn({ nullable: true }) textOffset!: number | null;
  @IntColumn() textLength!: number;
  /** 0 to 100. */
  @IntColumn() confidencePercent!: number;
}
