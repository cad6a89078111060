import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** What a mailed link does once. */
export type LinkPurpose = 'confirm' | 'reset';

/** A link that was mailed to an account; the token is stored hashed. */
@Entity('account_links')
@Index('ux_account_links_token', ['tokenHash'], { unique: true })
@Index('ix_account_links_account', ['accountId'])
export class AccountLinkRow {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @TextColumn(10) purpose!: LinkPurpose;
  @TextColumn(64) tokenHash!: string;
  @TimeColumn() expiresAt!: Date;
  @TimeColumn({ nullable: true }) usedAt!: Date | null;
}
