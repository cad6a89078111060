import { Type } from 'class-transformer';
import { IsISO8601, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

const mostLine = 5000;

export class PostRuleRequest {
  @IsString() @MaxLength(mostLine) address!: string;
  /** `2026-07-15`. */
  @IsString() @MaxLength(40) lastPostmarkOn!: string;
  @IsString() @MaxLength(40) lastArrivalOn!: string;
}

export class HandRuleRequest {
  @IsString() @MaxLength(mostLine) address!: string;
  @IsString() @MaxLength(mostLine) hours!: string;
  @IsString() @MaxLength(40) lastOn!: string;
}

export class EmailRuleRequest {
  @IsString() @MaxLength(mostLine) address!: string;
  @IsISO8601({ strict: true }) closesAt!: string;
}

/** The ways in beside the web; a way that is null or absent is closed. */
export class ChannelsRequest {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PostRuleRequest) post?: PostRuleRequest | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => HandRuleRequest) hand?: HandRuleRequest | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => EmailRuleRequest) email?: EmailRuleRequest | null;
}

export class PostRuleView {
  address!: string;
  lastPostmarkOn!: string;
  lastArrivalOn!: string;
}

export class HandRuleView {
  address!: string;
  hours!: string;
  lastOn!: string;
}

export class EmailRuleView {
  address!: string;
  closesAt!: string;
}

/** The ways in beside the web; null is a way that is closed. */
export class ChannelsView {
  post!: PostRuleView | null;
  hand!: HandRuleView | null;
  email!: EmailRuleView | null;
}
