import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  TimeColumn,
} from '../../platform/database/columns.js';
import type { ChannelRules } from './domain/channels.js';
import type {
  CertificateTerms,
  ConsentPurpose,
  ContestState,
  FormGroupLimit,
  HeadingStyle,
  ScreeningTerms,
} from './domain/contest.js';

/** A contest with its basic fields; every change of it or of its lists raises `version`. */
@Entity('contests')
@Index('ux_contests_slug', ['slug'], { unique: true })
@Index('ix_contests_announced', ['announcedAt'])
export class ContestRow {
  @IdColumn() id!: string;
  @TextColumn(100) slug!: string;
  @TextColumn(12) state!: ContestState;
  @IntColumn() version!: number;
  @TextColumn(300) title!: string;
  @TextColumn(120, { nullable: true }) edition!: string | null;
  @TextColumn(300) organiser!: string;
  @TextColumn(300, { nullable: true }) parentAgency!: string | null;
  @TextColumn(300, { nullable: true }) standingBody!: string | null;
  @TextColumn(16) headingStyle!: HeadingStyle;
  @TextColumn(7) accent!: string;
  @LongTextColumn() summary!: string;
  @LongTextColumn() audience!: string;
  @LongTextColumn() rules!: string;
  @TextColumn(254, { nullable: true }) contactEmail!: string | null;
  @TextColumn(120, { nullable: true }) place!: string | null;
  @TimeColumn({ nullable: true }) receivingOpensAt!: Date | null;
  @TimeColumn({ nullable: true }) receivingClosesAt!: Date | null;
  @TimeColumn({ nullable: true }) resultsExpectedAt!: Date | null;
  @IntColumn() graceMinutes!: number;
  @IntColumn({ nullable: true }) entriesPerAuthor!: number | null;
  @IntColumn() scaleMax!: number;
  @JsonColumn() formGroupLimits!: readonly FormGroupLimit[];
  @JsonColumn() certificate!: CertificateTerms;
  @JsonColumn() consentPurposes!: readonly ConsentPurpose[];
  /** Null in rows older than the column: works come in by the web only. */
  @JsonColumn({ nullable: true }) channels!: ChannelRules | null;
  /** Null in rows older than the column: the usual terms hold. */
  @JsonColumn({ nullable: true }) screening!: ScreeningTerms | null;
  @LongTextColumn({ nullable: true }) cancelReason!: string | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn({ nullable: true }) announcedAt!: Date | null;
  @TimeColumn({ nullable: true }) publishedAt!: Date | null;
}
