import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** Closes a round; a reason is needed where differences stay without a third reading. */
export class CloseRoundRequest {
  @IsInt() @Min(0) version!: number;
  @IsOptional() @IsString() @MaxLength(1000) reason?: string;
}
