import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { FileRole } from '../domain/file-roles.js';
import { EntryRow } from '../entry.row.js';

/** A file of a work on its way to the server, in as many pieces as the line needs. */
@Entity('entry_transfers')
@Index('ix_entry_transfers_entry', ['entryId'])
@Index('ix_entry_transfers_expiry', ['expiresAt'])
export class TransferRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, {
    name: 'fk_entry_transfers_entry',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  entryId!: string;
  /** What the file is to be to the work; null: its text. */
  @TextColumn(12, { nullable: true }) role!: FileRole | null;
  /** Among the files of its role: a number from 1, or `next`; null: the usual place of the role. */
  @TextColumn(4, { nullable: true }) position!: string | null;
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
  /** When the last byte had come: this is what the deadline looks at. */
  @TimeColumn({ nullable: true }) arrivedAt!: Date | null;
  /** The version of the file that it became. */
  @RefColumn({ nullable: true }) fileId!: string | null;
}
