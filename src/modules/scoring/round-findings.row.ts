import { Entity } from 'typeorm';
import { FlagColumn, IdColumn, IntColumn, JsonColumn, TimeColumn } from '../../platform/database/columns.js';
import type { Findings } from './domain/findings/findings.js';

/** What the sheets of a round say beside its ranking, worked out in the background. */
@Entity('round_findings')
export class RoundFindingsRow {
  /** The round's id. */
  @IdColumn() id!: string;
  /** How often they were asked for; the last one asked for is kept. */
  @IntColumn() number!: number;
  /** Made before the round was closed: sheets may still have changed. */
  @FlagColumn() preview!: boolean;
  /** Version of the round when they were asked for: a preview of an earlier one shows sheets that went back since. */
  @IntColumn({ nullable: true }) roundVersion!: number | null;
  @TimeColumn() requestedAt!: Date;
  @TimeColumn({ nullable: true }) computedAt!: Date | null;
  @JsonColumn({ nullable: true }) findings!: Findings | null;
}
