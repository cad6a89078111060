import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { CertificateModel } from './domain/certificate.js';

/** A certificate in the register. What it says is kept as it was issued, so that it can be printed again alike. */
@Entity('certificates')
@Index('ux_certificates_award', ['awardId'], { unique: true })
@Index('ux_certificates_number', ['contestId', 'number'], { unique: true })
@Index('ux_certificates_code', ['code'], { unique: true })
export class CertificateRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() awardId!: string;
  @RefColumn() entryId!: string;
  /** In the contest's register, from 1. */
  @IntColumn() number!: number;
  @TextColumn(60) registerNumber!: string;
  /** What people type to verify it: 12 characters. */
  @TextColumn(12) code!: string;
  @JsonColumn() model!: CertificateModel;
  @TimeColumn() issuedAt!: Date;
  @TimeColumn({ nullable: true }) revokedAt!: Date | null;
}
