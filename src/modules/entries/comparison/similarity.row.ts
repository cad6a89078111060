import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import { EntryRow } from '../entry.row.js';
import type { Passage } from './domain/compare.js';

/** Two received works that share passages; of two ids the smaller stands first. */
@Entity('entry_similarities')
@Index('ux_entry_similarities_pair', ['entryAId', 'entryBId'], { unique: true })
@Index('ix_entry_similarities_b', ['entryBId'])
export class SimilarityRow {
  @IdColumn() id!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_similarities_a', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryAId!: string;
  @ForeignKey(() => EntryRow, { name: 'fk_entry_similarities_b', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  entryBId!: string;
  /** The versions of the files that were compared. */
  @RefColumn() fileAId!: string;
  @RefColumn() fileBId!: string;
  /** Words of a work that stand in shared passages, in hundredths of a percent. */
  @IntColumn() shareOfA!: number;
  @IntColumn() shareOfB!: number;
  @IntColumn() words!: number;
  @JsonColumn() passages!: readonly Passage[];
  @TimeColumn() at!: Date;
}
