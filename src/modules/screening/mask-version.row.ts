import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';
import type { KeptMask } from './domain/kept-masks.js';

/** The masks of a work as they were once set by hand; rows are never changed. */
@Entity('screening_mask_versions')
@Index('ux_screening_mask_versions', ['entryId', 'version'], { unique: true })
export class MaskVersionRow {
  @IdColumn() id!: string;
  @RefColumn() entryId!: string;
  /** The file whose text they were set over. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  /** From 1. */
  @IntColumn() version!: number;
  @JsonColumn() masks!: readonly KeptMask[];
  @RefColumn({ nullable: true }) accountId!: string | null;
  @TimeColumn() at!: Date;
}
