import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';

/** One act of the record. It is written with the act; `seq` and the hashes come after the commit. */
@Entity('record')
@Index('ux_record_seq', ['seq'], { unique: true })
@Index('ix_record_contest', ['contestId', 'seq'])
export class RecordRow {
  @IdColumn() id!: string;
  @TimeColumn() at!: Date;
  @RefColumn({ nullable: true }) contestId!: string | null;
  @TextColumn(12) actorKind!: string;
  @RefColumn({ nullable: true }) actorId!: string | null;
  @TextColumn(120) actorRoles!: string;
  @TextColumn(80) action!: string;
  @TextColumn(40) subjectKind!: string;
  @TextColumn(64) subjectId!: string;
  @JsonColumn() facts!: Record<string, string | number | boolean | null>;
  @IntColumn({ nullable: true }) seq!: number | null;
  @TextColumn(64, { nullable: true }) previousHash!: string | null;
  @TextColumn(64, { nullable: true }) hash!: string | null;
}

/** The end of the chain, kept apart; one row, whose guarded update lets one chainer at a time go on. */
@Entity('record_head')
export class RecordHeadRow {
  @IdColumn() id!: string;
  @IntColumn() seq!: number;
  @TextColumn(64) hash!: string;
}
