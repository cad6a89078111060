import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { KeptMask } from './domain/kept-masks.js';
import type { ScreeningReason, ScreeningVerdict } from './domain/reasons.js';
import type { Proposal } from './domain/second-person.js';

/** The secretariat's sheet for a work. */
@Entity('screenings')
@Index('ux_screenings_entry', ['entryId'], { unique: true })
@Index('ix_screenings_contest', ['contestId'])
export class ScreeningRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  @RefColumn() contestId!: string;
  @IntColumn() version!: number;
  /** The version of the work that the sheet was opened on: a later one must be looked at first. */
  @IntColumn() entryVersion!: number;
  /** The file that the masks belong to. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  /** Null: those that the findings propose. */
  @JsonColumn({ nullable: true }) masks!: readonly KeptMask[] | null;
  /** Words of findings that were left open on purpose. */
  @JsonColumn({ nullable: true }) openWords!: readonly string[] | null;
  /** What a first person found; it stays when a second one has agreed. */
  @JsonColumn({ nullable: true }) proposal!: Proposal | null;
  @TextColumn(12, { nullable: true }) outcome!: ScreeningVerdict | null;
  @TextColumn(40, { nullable: true }) reason!: ScreeningReason | null;
  @TextColumn(2000, { nullable: true }) message!: string | null;
  @RefColumn({ nullable: true }) decidedBy!: string | null;
  @TimeColumn({ nullable: true }) decidedAt!: Date | null;
}
