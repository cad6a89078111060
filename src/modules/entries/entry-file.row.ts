import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import { EntryRow } from './entry.row.js';
import type { FileType, Verdict } from './intake/domain/inspection.js';
import type { Reason } from './intake/domain/reasons.js';

export type InspectionState = 'waiting' | 'done' | 'failed';

/** A version of a work's file. Rows are never overwritten by another upload: older versions stay. */
@Entity('entry_files')
@Index('ix_entry_files_entry', ['entryId', 'uploadedAt'])
@Index('ix_entry_files_content', ['sha256'])
export class EntryFileRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_files_entry', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryId!: string;
  /** Name of the content in the file store. */
  @TextColumn(64) sha256!: string;
  @IntColumn() bytes!: number;
  /** Cleaned for showing; never a path. */
  @TextColumn(255) clientName!: string;
  @TextColumn(10) declaredType!: FileType;
  @TimeColumn() uploadedAt!: Date;
  @TextColumn(10) inspectionState!: InspectionState;
  /** The generation of authors whose names were looked for. */
  @IntColumn({ nullable: true }) inspectedGeneration!: number | null;
  @TextColumn(10, { nullable: true }) verdict!: Verdict | null;
  @TextColumn(10, { nullable: true }) detectedType!: FileType | null;
  @JsonColumn() reasons!: readonly Reason[];
  @IntColumn({ nullable: true }) words!: number | null;
  @IntColumn({ nullable: true }) pages!: number | null;
  /** Part of the words that other works have, in hundredths of a percent; null before the comparison. */
  @IntColumn({ nullable: true }) similarShare!: number | null;
}
