import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { FileRole } from './domain/file-roles.js';
import { EntryFileRow } from './entry-file.row.js';
import { EntryRow } from './entry.row.js';

/** A file as a receipt names it. */
export interface ReceiptFile {
  readonly fileId: string;
  readonly role: FileRole;
  readonly clientName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an entrant was told was received. A replaced file gives a new revision under the same number. */
@Entity('entry_receipts')
@Index('ux_entry_receipts_revision', ['entryId', 'revision'], { unique: true })
@Index('ux_entry_receipts_number', ['number', 'revision'], { unique: true })
@Index('ix_entry_receipts_file', ['fileId'])
export class ReceiptRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, {
    name: 'fk_entry_receipts_entry',
    onDelete: 'RESTRICT',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  entryId!: string;
  /** From 1. */
  @IntColumn() revision!: number;
  @TextColumn(20) number!: string;
  @TimeColumn() issuedAt!: Date;
  @ForeignKey(() => EntryFileRow, {
    name: 'fk_entry_receipts_file',
    onDelete: 'RESTRICT',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  fileId!: string;
  @TextColumn(64) sha256!: string;
  @IntColumn() bytes!: number;
  @TextColumn(255) clientName!: string;
  /** Every file that was received, the one of the text first; null in receipts of one file older than the column. */
  @JsonColumn({ nullable: true }) files!: readonly ReceiptFile[] | null;
}

/** The files that a receipt names; an older one names only the file of the text. */
export function filesOf(receipt: ReceiptRow): readonly ReceiptFile[] {
  const { files, fileId, clientName, bytes, sha256 } = receipt;
  return files ?? [{ fileId, role: 'work', clientName, bytes, sha256 }];
}
