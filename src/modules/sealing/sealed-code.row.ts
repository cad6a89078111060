import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, LongTextColumn, RefColumn } from '../../platform/database/columns.js';
import { SealRow } from './seal.row.js';

/**
 * One line of the map from code to entry, encrypted. Nothing outside the ciphertext, neither id nor order of
 * insertion, leads to a copy or to an entry.
 */
@Entity('sealed_codes')
@Index('ix_sealed_codes_contest', ['contestId', 'roundId'])
export class SealedCodeRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @ForeignKey(() => SealRow, { name: 'fk_sealed_codes_seal', onDelete: 'CASCADE', onUpdate: 'NO ACTION' })
  @RefColumn()
  roundId!: string;
  @LongTextColumn() ciphertext!: string;
}
