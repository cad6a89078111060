import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, TextColumn, TimeColumn } from '../database/columns.js';

/** waiting → running → done; waiting again after a failure, dead after the last. */
export const jobStates = ['waiting', 'running', 'done', 'dead'] as const;
/** Where a job stands. */
export type JobState = (typeof jobStates)[number];

/** Work to be done after a commit, by any worker. */
@Entity('jobs')
@Index('ux_jobs_key', ['uniqueKey'], { unique: true })
@Index('ix_jobs_due', ['state', 'runAt'])
export class JobRow {
  @IdColumn() id!: string;
  @TextColumn(120) type!: string;
  @JsonColumn() payload!: unknown;
  @TextColumn(200, { nullable: true }) uniqueKey!: string | null;
  @TextColumn(12) state!: JobState;
  @IntColumn() attempts!: number;
  @TimeColumn() runAt!: Date;
  @TimeColumn({ nullable: true }) leaseUntilAt!: Date | null;
  @TextColumn(36, { nullable: true }) worker!: string | null;
  @TextColumn(500, { nullable: true }) lastError!: string | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn({ nullable: true }) finishedAt!: Date | null;
}
