import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** Deals the works of a round to its judges. */
export class AssignmentRequest {
  /** Chooses among equally good assignments; the same seed gives the same one. */
  @IsOptional() @IsString() @Matches(/^[\w.:-]{1,100}$/u) seed?: string;
  /** So many works are read by every judge who may: the set by which judges calibrate themselves. */
  @IsOptional() @IsInt() @Min(0) @Max(20) anchors?: number;
  @IsInt() @Min(0) version!: number;
}

/** Asks for a step of the round as it was read. */
export class RoundStepRequest {
  @IsInt() @Min(0) version!: number;
}

/** Gives a sheet back, or steps back from one. */
export class SheetReasonRequest {
  @IsInt() @Min(0) version!: number;
  @IsString() @Length(5, 1000) reason!: string;
}
