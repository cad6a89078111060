import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../../platform/database/columns.js';

/** What a judge declared: units, and persons by name. It stays on the named side. */
@Entity('conflict_declarations')
@Index('ux_conflict_declarations', ['contestId', 'accountId'], { unique: true })
export class ConflictDeclarationRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() accountId!: string;
  @JsonColumn() unitIds!: string[];
  @JsonColumn() persons!: string[];
  @IntColumn() version!: number;
  @TimeColumn() declaredAt!: Date;
}
