import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';
import type { FileType } from '../intake/domain/inspection.js';
import type { ListWork } from './domain/list-work.js';
import type { RowProblem } from './domain/row-problem.js';
import { UnitImportRow } from './unit-import.row.js';

/** What comes of a row: `left-out` was wrong and was taken away by the coordinator. */
export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'wrong';

/** A file of the archive, in the store, as a row means it. */
export interface ListedFile {
  readonly clientName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly declaredType: FileType;
  readonly detectedType: FileType | null;
  readonly words: number | null;
  /** How long sound or film runs. */
  readonly durationMs?: number | null;
}

/** A row of a list: a work as it would be taken in. */
@Entity('unit_import_rows')
@Index('ux_unit_import_rows_position', ['importId', 'position'], { unique: true })
@Index('ix_unit_import_rows_file', ['fileSha256'])
@Index('ix_unit_import_rows_media', ['mediaSha256'])
export class UnitImportLineRow {
  @IdColumn() id!: string;
  @ForeignKey(() => UnitImportRow, {
    name: 'fk_unit_import_rows_import',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  importId!: string;
  /** From 0, in the order of the list. */
  @IntColumn() position!: number;
  /** Row of the sheet, counted from 1. */
  @IntColumn() line!: number;
  @TextColumn(12) outcome!: RowOutcome;
  @TextColumn(80) sourceKey!: string;
  /** The work it means, or has become. */
  @RefColumn({ nullable: true }) entryId!: string | null;
  @JsonColumn() work!: ListWork;
  @JsonColumn() problems!: readonly RowProblem[];
  @JsonColumn({ nullable: true }) file!: ListedFile | null;
  @TextColumn(64, { nullable: true }) fileSha256!: string | null;
  /** The sound or film of a work that has one beside its script. */
  @JsonColumn({ nullable: true }) media!: ListedFile | null;
  @TextColumn(64, { nullable: true }) mediaSha256!: string | null;
}
