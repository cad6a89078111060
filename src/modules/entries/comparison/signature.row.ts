import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, LongTextColumn, RefColumn, TimeColumn } from '../../../platform/database/columns.js';
import { EntryRow } from '../entry.row.js';

/** The sampled word groups of a received work, by which others that share passages with it are found. */
@Entity('entry_signatures')
@Index('ux_entry_signatures_entry', ['entryId'], { unique: true })
@Index('ix_entry_signatures_at', ['at'])
export class SignatureRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, {
    name: 'fk_entry_signatures_entry',
    onDelete: 'CASCADE',
    onUpdate: 'NO ACTION',
  })
  @RefColumn()
  entryId!: string;
  @RefColumn() fileId!: string;
  /** Numbers of 32 bits, little-endian, in base64. */
  @LongTextColumn() groups!: string;
  @TimeColumn() at!: Date;
}
