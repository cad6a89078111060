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
import type { FileRole } from './domain/file-roles.js';
import type { FileType, MediaFacts, Verdict } from './intake/domain/inspection.js';
import type { Reason } from './intake/domain/reasons.js';

/** How far the inspection of a file is. */
export const inspectionStates = ['waiting', 'done', 'failed'] as const;
/** How far the inspection of a file is. */
export type InspectionState = (typeof inspectionStates)[number];

/** A version of one of a work's files. Rows are never overwritten by another upload: older versions stay. */
@Entity('entry_files')
@Index('ix_entry_files_entry', ['entryId', 'uploadedAt'])
@Index('ix_entry_files_content', ['sha256'])
@Index('ux_entry_files_slot', ['entryId', 'slot'], { unique: true })
export class EntryFileRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_files_entry', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryId!: string;
  /** What the file is to the work. */
  @TextColumn(12, { nullable: true }) role!: FileRole;
  /** From 1, among the files of its role: pictures of pages, proofs. */
  @IntColumn({ nullable: true }) position!: number;
  /** Role and place where the version stands, `work-1`; null once another took its place or it was taken off. */
  @TextColumn(20, { nullable: true }) slot!: string | null;
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
  /** Pictures in the body of a document that can be looked at as its pages are. */
  @IntColumn({ nullable: true }) pictures!: number | null;
  /** ISO 639 code of the text; null where it cannot be told. */
  @TextColumn(8, { nullable: true }) language!: string | null;
  /** Character set of the source, where it had to be found out. */
  @TextColumn(40, { nullable: true }) encoding!: string | null;
  /** How long sound or film runs, in milliseconds. */
  @IntColumn({ nullable: true }) durationMs!: number | null;
  /** What sound or film is made of. */
  @JsonColumn({ nullable: true }) media!: MediaFacts | null;
  /** Part of the words that other works have, in hundredths of a percent; null before the comparison. */
  @IntColumn({ nullable: true }) similarShare!: number | null;
}
