import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';

/** Somebody who may not enter a contest by its rules and has no role in the program: a member of its bodies. */
@Entity('contest_barred_people')
@Index('ix_contest_barred_people', ['contestId'])
export class BarredPersonRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(200) fullName!: string;
  @IntColumn({ nullable: true }) birthYear!: number | null;
  /** The office that bars them, in the organiser's words. */
  @TextColumn(200) office!: string;
  /** Folded name and year of birth. */
  @TextColumn(210, { nullable: true }) identityKey!: string | null;
  @TextColumn(254, { nullable: true }) emailKey!: string | null;
  /** E.164. */
  @TextColumn(20, { nullable: true }) phoneKey!: string | null;
  /** HMAC of the ID number; the number itself is not kept. */
  @TextColumn(64, { nullable: true }) idNumberKey!: string | null;
  @RefColumn({ nullable: true }) addedBy!: string | null;
  @TimeColumn() addedAt!: Date;
}
