import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** A stretch of a work that the reader has marked. */
export class MarkView {
  key!: string;
  /** First character of the text, and the one after the last, from 0. */
  start!: number;
  end!: number;
  note!: string;
}

/** Where a mark is, and what is noted there. */
export class MarkInput {
  @IsInt() @Min(0) @Max(2_000_000_000) start!: number;
  @IsInt() @Min(0) @Max(2_000_000_000) end!: number;
  @IsString() @MaxLength(4000) note!: string;
}
