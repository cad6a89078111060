import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';
import { EntryRow } from './entry.row.js';

/** Consent to one purpose: when it was given, and to which text. */
@Entity('entry_consents')
@Index('ux_entry_consents_purpose', ['entryId', 'purpose'], { unique: true })
export class ConsentRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_consents_entry', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryId!: string;
  @TextColumn(60) purpose!: string;
  @TimeColumn() givenAt!: Date;
  /** SHA-256 of the sentence that was agreed to: the version of the text. */
  @TextColumn(64) textHash!: string;
}
