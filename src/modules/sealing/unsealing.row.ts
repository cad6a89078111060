import { Entity } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';

/** The one act that joins codes and entries again: the primary key lets it happen once. */
@Entity('unsealings')
export class UnsealingRow {
  /** The contest's id. */
  @IdColumn() id!: string;
  @RefColumn({ nullable: true }) unsealedBy!: string | null;
  @JsonColumn() witnesses!: string[];
  @IntColumn() codes!: number;
  @TimeColumn() unsealedAt!: Date;
}
