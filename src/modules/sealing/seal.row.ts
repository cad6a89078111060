import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** The sealing of a round: the primary key lets it happen once. */
@Entity('seals')
@Index('ix_seals_contest', ['contestId'])
export class SealRow {
  /** The round's id. */
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @IntColumn() works!: number;
  /** Merkle root over code, digest of the work, and nonce: 64 hexadecimal digits. */
  @TextColumn(64) commitment!: string;
  @RefColumn({ nullable: true }) sealedBy!: string | null;
  @TimeColumn() sealedAt!: Date;
}
