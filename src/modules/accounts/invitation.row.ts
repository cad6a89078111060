import { Entity, Index } from 'typeorm';
import type { ContestRole } from '../../kernel/permissions.js';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** An offer of a role, sent by mail. */
@Entity('invitations')
@Index('ux_invitations_token', ['tokenHash'], { unique: true })
@Index('ix_invitations_contest', ['contestId'])
export class InvitationRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @TextColumn(300) contestTitle!: string;
  @TextColumn(254) email!: string;
  @TextColumn(254) emailKey!: string;
  @TextColumn(200, { nullable: true }) name!: string | null;
  @TextColumn(20) role!: ContestRole;
  @RefColumn({ nullable: true }) unitId!: string | null;
  @TextColumn(64) tokenHash!: string;
  @TimeColumn() invitedAt!: Date;
  @TimeColumn() expiresAt!: Date;
  @TimeColumn({ nullable: true }) acceptedAt!: Date | null;
}
