import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../../platform/http/page-query.js';
import { type Channel, channels, type PaperChannel, paperChannels } from '../../domain/channel.js';
import type { EntryState } from '../../domain/entry.machine.js';
import { AuthorRequest, AuthorView, MissingView } from '../../dto/entry.dto.js';
import { type BreachCode, type PaperCondition, paperConditions } from '../domain/arrival.js';
import { type RefusalReason, refusalReasons } from '../domain/paper-wish.js';

const day = /^\d{4}-\d{2}-\d{2}$/u;
const journalKinds = ['late', 'without-file', 'refused'] as const;

export class JournalQuery extends PageQuery {
  @IsOptional() @IsIn([...channels]) channel?: Channel;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** First and last day of receiving, in Vietnam: `2026-07-15`. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(day) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(day) to?: string;
  @IsOptional() @IsIn([...journalKinds]) only?: (typeof journalKinds)[number];
}

export class PaperAuthorRequest extends AuthorRequest {
  /** Kept as an HMAC only. */
  @IsOptional() @IsString() @MaxLength(30) idNumber?: string | null;
}

export class PaperFactsRequest {
  @IsIn([...paperChannels]) channel!: PaperChannel;
  /** `2026-07-15`. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(day) postmarkedOn?: string | null;
  @IsISO8601({ strict: true }) arrivedAt!: string;
  @IsInt() @Min(1) @Max(99) copies!: number;
  @IsOptional() @IsInt() @Min(1) @Max(9999) pages?: number | null;
  @IsOptional() @IsString() @MaxLength(60) parcelNumber?: string | null;
  @IsOptional() @IsString() @Length(1, 36) senderUnitId?: string | null;
  @IsOptional() @IsString() @MaxLength(300) senderName?: string | null;
  @IsIn([...paperConditions]) condition!: PaperCondition;
  @IsOptional() @IsString() @MaxLength(1000) remarks?: string | null;
}

export class PaperDecisionRequest {
  @IsIn(['accept', 'accept-late', 'refuse']) kind!: 'accept' | 'accept-late' | 'refuse';
  /** Why it is accepted although late. */
  @IsOptional() @IsString() @MaxLength(1000) reason?: string | null;
  /** Why it is not accepted. */
  @IsOptional() @IsIn([...refusalReasons]) refusal?: RefusalReason | null;
  /** To the sender, on the receipt and by mail. */
  @IsOptional() @IsString() @MaxLength(1000) message?: string | null;
}

export class RegisterPaperRequest extends PaperFactsRequest {
  /** Made by the form: the same envelope sent twice is registered once. */
  @IsString() @Length(8, 60) key!: string;
  @IsString() @MaxLength(300) title!: string;
  @IsString() @Length(1, 36) categoryId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PaperAuthorRequest)
  authors!: PaperAuthorRequest[];
  /** Purposes to which the author agreed on the paper. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  consents!: string[];
  @ValidateNested() @Type(() => PaperDecisionRequest) decision!: PaperDecisionRequest;
}

export class CorrectPaperRequest extends PaperFactsRequest {
  @IsInt() @Min(1) version!: number;
  /** Why it stands although late; needed when the corrected days miss a rule. */
  @IsOptional() @IsString() @MaxLength(1000) lateReason?: string | null;
}

export class LookalikesRequest {
  @IsOptional() @IsString() @MaxLength(300) title?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  names?: string[];
}

export class LookalikeView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  authorNames!: string[];
  channel!: Channel;
  state!: EntryState;
  sameTitle!: boolean;
  sameAuthor!: boolean;
}

export class JournalLineView {
  entryId!: string;
  receiptNumber!: string;
  channel!: Channel;
  state!: EntryState;
  title!: string;
  categoryName!: string;
  authorNames!: string[];
  sender!: string;
  receivedAt!: string;
  postmarkedOn!: string | null;
  arrivedAt!: string | null;
  copies!: number | null;
  pages!: number | null;
  parcelNumber!: string | null;
  breach!: BreachCode | null;
  lateReason!: string | null;
  remarks!: string | null;
  hasFile!: boolean;
  registeredBy!: string | null;
}

export class ChannelCountsView {
  web!: number;
  unit!: number;
  post!: number;
  hand!: number;
  email!: number;
}

export class JournalCanView {
  register!: boolean;
  /** Whether what the filter leaves fits into a workbook. */
  workbook!: boolean;
}

export class JournalView {
  items!: JournalLineView[];
  total!: number;
  page!: number;
  pageSize!: number;
  counts!: ChannelCountsView;
  can!: JournalCanView;
}

/** A registered work on paper. */
export class PaperView extends JournalLineView {
  version!: number;
  categoryId!: string | null;
  senderUnitId!: string | null;
  senderName!: string | null;
  condition!: PaperCondition;
  authors!: AuthorView[];
  consents!: string[];
  /** What is still to come before the work can be found eligible. */
  missing!: MissingView[];
  fileName!: string | null;
  outcomeReason!: string | null;
  outcomeMessage!: string | null;
  can!: PaperCanView;
}

export class PaperCanView {
  edit!: boolean;
}

export class BarredPersonRequest {
  @IsString() @Length(1, 200) fullName!: string;
  @IsOptional() @IsInt() @Min(1900) @Max(2100) birthYear?: number | null;
  @IsString() @Length(1, 200) office!: string;
  @IsOptional() @IsString() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @MaxLength(50) phone?: string | null;
  /** Kept as an HMAC only. */
  @IsOptional() @IsString() @MaxLength(30) idNumber?: string | null;
}

/** Somebody who may not enter. Contacts are told only as known or not. */
export class BarredPersonView {
  id!: string;
  fullName!: string;
  birthYear!: number | null;
  office!: string;
  knownBy!: ('birth-year' | 'email' | 'phone' | 'id-number')[];
  /** Standing works of which they are an author all the same. */
  receiptNumbers!: string[];
  addedAt!: string;
}
