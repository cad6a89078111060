import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type FormGroup, formGroups, type HeadingStyle, headingStyles } from '../domain/contest.js';
import { type MoveEvent, moveEvents } from '../domain/contest.policy.js';
import { ChannelsRequest } from './channels.dto.js';

const mostText = 200_000;

/** A new contest. */
export class CreateContestRequest {
  @IsString() @MaxLength(60) template!: string;
  @IsString() @MaxLength(1000) title!: string;
  @IsOptional() @IsString() @MaxLength(1000) organiser?: string;
}

/** How many works one author may enter in a group of forms. */
export class FormGroupLimitRequest {
  @IsIn(formGroups) formGroup!: FormGroup;
  @IsInt() maxEntriesPerAuthor!: number;
}

/** What certificates say; any part of it. */
export class CertificateRequest {
  @IsOptional() @IsString() @MaxLength(mostText) wording?: string;
  @IsOptional() @IsString() @MaxLength(mostText) signerTitle?: string;
  @IsOptional() @IsString() @MaxLength(mostText) signerName?: string;
  @IsOptional() @IsString() @MaxLength(mostText) decisionNumber?: string | null;
  @IsOptional() @IsString() @MaxLength(mostText) decisionDate?: string | null;
  @IsOptional() @IsString() @MaxLength(mostText) registerPrefix?: string;
  @IsOptional() @IsString() @MaxLength(mostText) place?: string;
}

/** A purpose of consent. */
export class ConsentPurposeRequest {
  @IsString() @MaxLength(200) purpose!: string;
  @IsBoolean() required!: boolean;
  @IsString() @MaxLength(mostText) text!: string;
}

/** How the secretariat screens. */
export class ScreeningTermsRequest {
  @IsOptional() @IsBoolean() secondPerson?: boolean;
  @IsOptional() @IsInt() correctionDays?: number;
  @IsOptional() @IsInt() appealDays?: number;
}

/** A change of any basic fields. */
export class PatchContestRequest {
  @IsInt() version!: number;
  @IsOptional() @IsString() @MaxLength(mostText) title?: string;
  @IsOptional() @IsString() @MaxLength(mostText) edition?: string | null;
  @IsOptional() @IsString() @MaxLength(mostText) organiser?: string;
  @IsOptional() @IsString() @MaxLength(mostText) parentAgency?: string | null;
  @IsOptional() @IsString() @MaxLength(mostText) standingBody?: string | null;
  @IsOptional() @IsIn(headingStyles) headingStyle?: HeadingStyle;
  @IsOptional() @IsString() @MaxLength(40) accent?: string;
  @IsOptional() @IsString() @MaxLength(mostText) summary?: string;
  @IsOptional() @IsString() @MaxLength(mostText) audience?: string;
  @IsOptional() @IsString() @MaxLength(mostText) rules?: string;
  @IsOptional() @IsString() @MaxLength(mostText) contactEmail?: string | null;
  @IsOptional() @IsString() @MaxLength(mostText) place?: string | null;
  @IsOptional() @IsISO8601({ strict: true }) receivingOpensAt?: string | null;
  @IsOptional() @IsISO8601({ strict: true }) receivingClosesAt?: string | null;
  @IsOptional() @IsISO8601({ strict: true }) resultsExpectedAt?: string | null;
  @IsOptional() @IsInt() graceMinutes?: number;
  @IsOptional() @IsInt() entriesPerAuthor?: number | null;
  @IsOptional() @IsInt() scaleMax?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => FormGroupLimitRequest)
  formGroupLimits?: FormGroupLimitRequest[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CertificateRequest)
  certificate?: CertificateRequest;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConsentPurposeRequest)
  consentPurposes?: ConsentPurposeRequest[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ChannelsRequest)
  channels?: ChannelsRequest;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ScreeningTermsRequest)
  screening?: ScreeningTermsRequest;
}

/** A step on the contest's way. */
export class TransitionRequest {
  @IsIn(moveEvents) event!: MoveEvent;
  @IsInt() version!: number;
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

/** The paper on which later deadlines were decided. */
export class AmendmentDecisionRequest {
  @IsString() @MaxLength(mostText) number!: string;
  /** `2026-07-15`. */
  @IsString() @MaxLength(40) decidedOn!: string;
  @IsString() @MaxLength(mostText) signerTitle!: string;
  @IsString() @MaxLength(mostText) signerName!: string;
  @IsString() @MaxLength(mostText) body!: string;
}

/** Later deadlines, as a decision. */
export class DeadlineRequest {
  @IsISO8601({ strict: true }) closesAt!: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ChannelsRequest) channels?: ChannelsRequest;
  @IsString() @MaxLength(5000) reason!: string;
  @IsObject()
  @ValidateNested()
  @Type(() => AmendmentDecisionRequest)
  decision!: AmendmentDecisionRequest;
  @IsInt() version!: number;
}
