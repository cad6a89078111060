import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import type { DiscrepancyState, Question } from '../../domain/outcome.js';
import type { Scores } from '../../domain/scores.js';
import { CriterionView } from '../../dto/desk.dto.js';
import type { MessageKind } from '../discussion-message.row.js';
import type { ReconciliationKind } from '../reconciliation.row.js';

/** A sheet of a work whose readings differ; nothing of it is shown to a reader who still has to read the work. */
export class DifferenceSheetView {
  sheetId!: string;
  reading!: number;
  third!: boolean;
  judgeName!: string;
  /** The letter under which the judge talks; null outside discussions. */
  letter!: string | null;
  submitted!: boolean;
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number | null;
  comment!: string;
}

/** A line of the judges' discussion. */
export class DifferenceMessageView {
  place!: number;
  letter!: string;
  judgeName!: string;
  kind!: MessageKind;
  text!: string;
  total!: number | null;
  at!: string;
}

/** How the discussion of a work stands. */
export class DifferenceDiscussionView {
  openedAt!: string;
  /** When one of its judges no longer sat; null: all of them do. */
  stalledAt!: string | null;
  proposedTotal!: number | null;
  messages!: DifferenceMessageView[];
}

/** A score that was agreed or decided on. */
export class ReconciliationView {
  id!: string;
  kind!: ReconciliationKind;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number;
  reason!: string;
  minutes!: string;
  madeAt!: string;
  /** When a sheet that it rested on changed, or another took its place; null: it stands. */
  supersededAt!: string | null;
}

/** A work whose readings call for more than their mean. */
export class DifferenceView {
  copyId!: string;
  code!: string;
  categoryName!: string;
  state!: DiscrepancyState;
  /** What people have to settle; null: nothing. */
  question!: Question | null;
  /** Whether one more reading was ordered by hand. */
  ordered!: boolean;
  /** By the measure of the round, and between the totals; null where the reader still has to read the work. */
  apart!: number | null;
  spread!: number | null;
  sheets!: DifferenceSheetView[];
  discussion!: DifferenceDiscussionView | null;
  /** What was agreed or decided, the latest last. */
  records!: ReconciliationView[];
  minutesNeeded!: boolean;
  /** Whether the reader is one of its judges, and so leaves the decision to others. */
  ownReading!: boolean;
  mayDecide!: boolean;
  /** Names what was read, for a decision. */
  basis!: string;
}

/** The differences of a round, those that wait for the panel head first. */
export class RoundDifferencesView {
  roundId!: string;
  criteria!: CriterionView[];
  items!: DifferenceView[];
}

/** Decides on the score of a work. */
export class ScoreDecisionRequest {
  /** As the difference was read. */
  @IsString() @MaxLength(64) basis!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  @IsObject()
  scores!: Record<string, number>;
  @IsString() @Length(10, 2000) reason!: string;
  /** Where the round asks for minutes. */
  @IsOptional() @IsString() @MaxLength(20_000) minutes?: string;
}

/** Orders one more reading of some works. */
export class ReadingOrderRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(12, { each: true })
  codes!: string[];
  @IsString() @Length(10, 1000) reason!: string;
}

/** Works of which one more reading was ordered. */
export class ReadingOrderView {
  /** By their codes. */
  dealt!: string[];
  /** Nobody was there who may read them. */
  unstaffed!: string[];
}
