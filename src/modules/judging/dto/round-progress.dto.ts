import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
} from 'class-validator';
import type { Standing } from '../domain/standing.js';

/** How many sheets were handed in on a day in Viet Nam. */
export class DayProgressView {
  day!: string;
  submitted!: number;
}

/** How far a category is. */
export class CategoryProgressView {
  name!: string;
  total!: number;
  submitted!: number;
}

/** How far a judge is, and how that stands against the date. */
export class JudgeStandingView {
  judgeId!: string;
  name!: string;
  seated!: boolean;
  assigned!: number;
  submitted!: number;
  started!: number;
  lastActiveAt!: string | null;
  lastRemindedAt!: string | null;
  standing!: Standing;
  /** Sheets missing for an even pace. */
  behind!: number;
  /** Sheets a day that are needed to be in time; null where nothing is left, or no time. */
  neededPerDay!: number | null;
  /** Why the judge was replaced in this round; null: was not. */
  leftReason!: string | null;
}

/** What the reader may do about the progress of a round. */
export class ProgressCanView {
  remind!: boolean;
  replace!: boolean;
}

/** How far a round is: by judge, category and day, against the date. */
export class RoundProgressView {
  roundId!: string;
  releasedAt!: string | null;
  dueAt!: string | null;
  total!: number;
  submitted!: number;
  /** Sheets a day since the release; null where it is not known since when. */
  soFarPerDay!: number | null;
  neededPerDay!: number | null;
  days!: DayProgressView[];
  categories!: CategoryProgressView[];
  judges!: JudgeStandingView[];
  can!: ProgressCanView;
}

/** Reminds judges of what is left. */
export class ReminderRequest {
  /** Whom; left out: all who lag. */
  @IsOptional() @IsArray() @ArrayMaxSize(5000) @IsUUID('4', { each: true }) judgeIds?: string[];
  /** Those too who were reminded within the last day. */
  @IsOptional() @IsBoolean() again?: boolean;
}

/** Who was reminded, and who was not. */
export class ReminderView {
  reminded!: string[];
  /** Reminded within the last day already. */
  held!: string[];
  /** Have nothing left, or no longer sit. */
  idle!: string[];
}

/** How many works a judge gets from another. */
export class HandoverShareView {
  judgeId!: string;
  name!: string;
  /** What the judge has before. */
  before!: number;
  gets!: number;
}

/** What replacing a judge will do, or has done. */
export class ReplacementView {
  judgeId!: string;
  name!: string;
  /** Stays as it was handed in. */
  submitted!: number;
  /** Goes to others. */
  open!: number;
  /** Of these, begun: what was written on them so far counts no more. */
  started!: number;
  /** Of these, works that all judges read: they have readings enough and go to nobody. */
  spare!: number;
  shares!: HandoverShareView[];
  /** Codes of works for which there is nobody. */
  unplaced!: string[];
}

/** Gives the open works of a judge to others. */
export class ReplacementRequest {
  @IsUUID('4') judgeId!: string;
  /** Who gets them; left out: all, evenly. */
  @IsOptional() @IsUUID('4') toJudgeId?: string;
  @IsString() @Length(5, 1000) reason!: string;
  /** How many works were open when the preview was read. */
  @IsInt() @Min(0) open!: number;
}

/** To whom the works would go. */
export class ReplacementQuery {
  @IsOptional() @IsUUID('4') to?: string;
}
