import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import type { Question } from '../../domain/outcome.js';
import type { Scores } from '../../domain/scores.js';
import { CriterionView } from '../../dto/desk.dto.js';
import type { DiscussionState } from '../discussion.row.js';
import type { MessageKind } from '../discussion-message.row.js';
import type { ReconciliationKind } from '../reconciliation.row.js';

/** A discussion on a judge's list. */
export class DiscussionItemView {
  id!: string;
  code!: string;
  categoryName!: string;
  question!: Question;
  state!: DiscussionState;
  /** Whether a score was proposed that the reader has not accepted. */
  waitsForMe!: boolean;
}

/** A sheet under the letter of its judge. */
export class LetteredSheetView {
  letter!: string;
  mine!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number;
  comment!: string;
}

/** A line of a discussion. */
export class DiscussionMessageView {
  place!: number;
  letter!: string;
  mine!: boolean;
  kind!: MessageKind;
  text!: string;
  total!: number | null;
}

/** A score that was proposed. */
export class ScoreProposalView {
  letter!: string;
  mine!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number;
  minutes!: string;
  /** Letters of those who have accepted it. */
  accepted!: string[];
}

/** The score that came of it. */
export class SettledScoreView {
  kind!: ReconciliationKind;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number;
  minutes!: string;
}

/** What the reader may do in a discussion. */
export class DiscussionCanView {
  say!: boolean;
  propose!: boolean;
  accept!: boolean;
}

/** A discussion as one of its judges has it: codes and letters, no times. */
export class DiscussionView {
  id!: string;
  roundId!: string;
  code!: string;
  categoryName!: string;
  question!: Question;
  state!: DiscussionState;
  version!: number;
  /** The reader's letter, and the reader's own sheet. */
  letter!: string;
  sheetId!: string;
  minutesNeeded!: boolean;
  criteria!: CriterionView[];
  sheets!: LetteredSheetView[];
  messages!: DiscussionMessageView[];
  proposal!: ScoreProposalView | null;
  settled!: SettledScoreView | null;
  can!: DiscussionCanView;
}

/** Says something to the other judges of the work. */
export class MessageRequest {
  @IsInt() @Min(0) version!: number;
  @IsString() @Length(1, 5000) text!: string;
}

/** Proposes a score, in place of an earlier proposal. */
export class ProposalRequest {
  @IsInt() @Min(0) version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  @IsObject()
  scores!: Record<string, number>;
  /** What the minutes are to say, where the round asks for them. */
  @IsOptional() @IsString() @MaxLength(20_000) minutes?: string;
}

/** Accepts what was proposed. */
export class AcceptanceRequest {
  @IsInt() @Min(0) version!: number;
}
