import { Entity, Index } from 'typeorm';
import type { ContestRole } from '../../kernel/permissions.js';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** A role of an account in a contest. */
@Entity('contest_roles')
@Index('ux_contest_roles', ['contestId', 'accountId', 'role'], { unique: true })
@Index('ix_contest_roles_account', ['accountId'])
export class RoleRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @TextColumn(20) role!: ContestRole;
  @RefColumn({ nullable: true }) unitId!: string | null;
  @TimeColumn() sinceAt!: Date;
}
