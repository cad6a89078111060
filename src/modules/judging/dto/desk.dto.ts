import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsString, MaxLength, Min } from 'class-validator';
import type { RoundState } from '../domain/round.machine.js';
import type { Scores } from '../domain/scores.js';
import type { SheetState } from '../domain/sheet.machine.js';

/** A round on the judge's desk. */
export class DeskRoundView {
  roundId!: string;
  contestTitle!: string;
  roundName!: string;
  dueAt!: string | null;
  total!: number;
  submitted!: number;
  state!: RoundState;
}

/** A line of the rubric; scores in hundredths. */
export class CriterionView {
  id!: string;
  name!: string;
  guidance!: string;
  maxScore!: number;
  step!: number;
}

/** A work on the judge's list. */
export class DeskItemView {
  sheetId!: string;
  code!: string;
  categoryName!: string;
  words!: number;
  state!: SheetState;
  /** The judge's own, in hundredths. */
  total!: number | null;
  third!: boolean;
}

/** How far the judge is: own sheets only. */
export class DeskProgressView {
  total!: number;
  submitted!: number;
}

/** What a judge has to read in a round, in an order of the judge's own. */
export class DeskView {
  roundId!: string;
  roundName!: string;
  contestTitle!: string;
  accent!: string;
  dueAt!: string | null;
  state!: RoundState;
  criteria!: CriterionView[];
  items!: DeskItemView[];
  progress!: DeskProgressView;
}

/** What the judge may do with the sheet. */
export class SheetCanView {
  score!: boolean;
  submit!: boolean;
  recuse!: boolean;
  /** Mark passages, for the reader alone. */
  mark!: boolean;
}

/** A work and its score sheet, as its judge has them. */
export class SheetView {
  id!: string;
  roundId!: string;
  code!: string;
  categoryName!: string;
  text!: string;
  words!: number;
  /** What is played beside the text, its script; null: nothing. */
  media!: 'sound' | 'film' | null;
  state!: SheetState;
  version!: number;
  /** Points by criterion, in hundredths. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  scores!: Scores;
  total!: number | null;
  comment!: string;
  privateNote!: string;
  returnReason!: string | null;
  savedAt!: string | null;
  submittedAt!: string | null;
  third!: boolean;
  position!: number;
  of!: number;
  previousId!: string | null;
  nextId!: string | null;
  can!: SheetCanView;
}

/** What a judge writes on a sheet. */
export class SheetInput {
  @IsInt() @Min(0) version!: number;
  /** Points by criterion, in hundredths. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  @IsObject()
  scores!: Record<string, number>;
  @IsString() @MaxLength(10_000) comment!: string;
  @IsString() @MaxLength(10_000) privateNote!: string;
}
