import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** A browser that is signed in; the token itself is in its cookie only. */
@Entity('sessions')
@Index('ux_sessions_token', ['tokenHash'], { unique: true })
@Index('ix_sessions_account', ['accountId'])
export class SessionRow {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @TextColumn(64) tokenHash!: string;
  @TextColumn(200) userAgent!: string;
  @TimeColumn() createdAt!: Date;
  @TimeColumn() lastSeenAt!: Date;
  @TimeColumn() expiresAt!: Date;
}
