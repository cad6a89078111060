import { Entity, Index } from 'typeorm';
import type { Locale } from '../../kernel/locale.js';
import { FlagColumn, IdColumn, IntColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** Somebody who signs in, by e-mail or by phone. */
@Entity('accounts')
@Index('ux_accounts_email', ['emailKey'], { unique: true })
@Index('ux_accounts_phone', ['phoneKey'], { unique: true })
@Index('ux_accounts_founder', ['founderKey'], { unique: true })
export class AccountRow {
  @IdColumn() id!: string;
  @TextColumn(200) fullName!: string;
  /** As the owner wrote it. */
  @TextColumn(254, { nullable: true }) email!: string | null;
  /** Normalised, for uniqueness and sign-in. */
  @TextColumn(254, { nullable: true }) emailKey!: string | null;
  /** E.164. */
  @TextColumn(20, { nullable: true }) phoneKey!: string | null;
  @TextColumn(200) passwordHash!: string;
  @TextColumn(2) locale!: Locale;
  /** Set for the first organiser only: two who press at once cannot both be the first. */
  @TextColumn(10, { nullable: true }) founderKey!: string | null;
  @FlagColumn() isAdministrator!: boolean;
  @TimeColumn({ nullable: true }) confirmedAt!: Date | null;
  @TimeColumn() consentedAt!: Date;
  @TimeColumn() createdAt!: Date;
  @IntColumn() version!: number;
}
