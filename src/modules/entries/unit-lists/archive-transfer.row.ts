import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import { UnitImportRow } from './unit-import.row.js';

/** An archive of works on its way to a list, in as many pieces as the line needs. */
@Entity('unit_archive_transfers')
@Index('ix_unit_archive_transfers_import', ['importId'])
@Index('ix_unit_archive_transfers_unit', ['contestId', 'unitId'])
@Index('ix_unit_archive_transfers_expiry', ['expiresAt'])
export class ArchiveTransferRow {
  @IdColumn() id!: string;
  @ForeignKey(() => UnitImportRow, {
    name: 'fk_unit_archive_transfers_import',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  importId!: string;
  @RefColumn() contestId!: string;
  @RefColumn() unitId!: string;
  /** As the client sent it: not to be trusted, and never a path. */
  @TextColumn(255) clientName!: string;
  /** When the client's file was changed last, in its own milliseconds: by this it is known again. */
  @TextColumn(16, { nullable: true }) modified!: string | null;
  /** Of the whole, as announced. */
  @IntColumn() bytes!: number;
  /** The connection that may send. */
  @RefColumn({ nullable: true }) turn!: string | null;
  @TimeColumn() startedAt!: Date;
  /** Moved on by every piece that comes. */
  @TimeColumn() expiresAt!: Date;
  /** The content, once the list has it. */
  @TextColumn(64, { nullable: true }) sha256!: string | null;
}
