import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { EntryRow } from './entry.row.js';

/** An author of a work, as registered. */
@Entity('entry_authors')
@Index('ux_entry_authors_position', ['entryId', 'position'], { unique: true })
@Index('ix_entry_authors_identity', ['contestId', 'identityKey'])
@Index('ix_entry_authors_email', ['contestId', 'emailKey'])
@Index('ix_entry_authors_phone', ['contestId', 'phoneKey'])
@Index('ix_entry_authors_id_number', ['contestId', 'idNumberKey'])
@Index('ix_entry_authors_person', ['identityKey'])
@Index('ix_entry_authors_person_id', ['idNumberKey'])
@Index('ix_entry_authors_unit', ['contestId', 'unitId'])
export class AuthorRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_authors_entry', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryId!: string;
  @RefColumn() contestId!: string;
  /** From 0, in the order of the work's heading. */
  @IntColumn() position!: number;
  @TextColumn(200) fullName!: string;
  /** For searching: the name without marks. */
  @TextColumn(200) nameKey!: string;
  @TextColumn(200, { nullable: true }) penName!: string | null;
  @IntColumn({ nullable: true }) birthYear!: number | null;
  /** Name key and year of birth, by which caps are counted. */
  @TextColumn(210, { nullable: true }) identityKey!: string | null;
  @RefColumn({ nullable: true }) unitId!: string | null;
  @TextColumn(300, { nullable: true }) unitName!: string | null;
  @TextColumn(200, { nullable: true }) jobTitle!: string | null;
  @TextColumn(50, { nullable: true }) phone!: string | null;
  @TextColumn(254, { nullable: true }) email!: string | null;
  @TextColumn(500, { nullable: true }) address!: string | null;
  /** Normalised, for finding a person again. */
  @TextColumn(254, { nullable: true }) emailKey!: string | null;
  /** E.164. */
  @TextColumn(20, { nullable: true }) phoneKey!: string | null;
  /** HMAC of the ID number; the number itself is not kept. */
  @TextColumn(64, { nullable: true }) idNumberKey!: string | null;
}
