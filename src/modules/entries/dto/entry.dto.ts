import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { EntryState } from '../domain/entry.machine.js';
import { type FileRole, fileRoles } from '../domain/file-roles.js';
import type { MissingCode, MissingStep } from '../domain/missing.js';
import type { InspectionState } from '../entry-file.row.js';
import type {
  FileType,
  FindingKind,
  FindingPlace,
  TextOrigin,
  Verdict,
} from '../intake/domain/inspection.js';
import type { ReasonCode } from '../intake/domain/reasons.js';

export class AuthorRequest {
  @IsString() @MaxLength(200) fullName!: string;
  @IsOptional() @IsString() @MaxLength(200) penName?: string | null;
  @IsOptional() @IsInt() @Min(1900) @Max(2100) birthYear?: number | null;
  /** A unit of the contest's list. */
  @IsOptional() @IsString() @Length(1, 36) unitId?: string | null;
  /** The unit in the author's own words, where the list has none. */
  @IsOptional() @IsString() @MaxLength(300) unitName?: string | null;
  @IsOptional() @IsString() @MaxLength(200) position?: string | null;
  @IsOptional() @IsString() @MaxLength(50) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @MaxLength(500) address?: string | null;
}

export class PatchEntryRequest {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value) => value !== undefined) @IsString() @MaxLength(300) title?: string;
  @IsOptional() @IsString() @Length(1, 36) categoryId?: string | null;
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AuthorRequest)
  authors?: AuthorRequest[];
  /** Purposes to which consent stands; those left out are taken back. */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  consents?: string[];
}

export class UploadQuery {
  /** What the file is to the work; absent: its text. */
  @IsOptional() @IsIn(fileRoles) role?: FileRole;
  /** From 1; absent: the first place, or the next one for a proof. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) position?: number;
  /** Hands the work in together with the file, provided that the rest of it still has this version. */
  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  submitVersion?: number;
}

export class MoveFileRequest {
  /** From 1, among the files of its role. */
  @IsInt() @Min(1) @Max(100) position!: number;
}

export class SubmitEntryRequest {
  @IsInt() @Min(1) version!: number;
}

export class WithdrawEntryRequest {
  @IsInt() @Min(1) version!: number;
  @IsOptional() @IsString() @MaxLength(1000) reason?: string | null;
}

export class AuthorView {
  fullName!: string;
  penName!: string | null;
  birthYear!: number | null;
  unitId!: string | null;
  unitName!: string | null;
  position!: string | null;
  phone!: string | null;
  email!: string | null;
  address!: string | null;
}

export class ConsentView {
  purpose!: string;
  givenAt!: string;
}

export class ExcerptView {
  before!: string;
  match!: string;
  after!: string;
}

export class FindingView {
  id!: string;
  kind!: FindingKind;
  value!: string;
  place!: FindingPlace;
  part!: string;
  excerpt!: ExcerptView | null;
  /** 0 to 1. */
  confidence!: number;
}

export class ReasonView {
  code!: ReasonCode;
  /** In the reader's language. */
  detail!: string;
}

export class MediaView {
  durationMs!: number | null;
  container!: string | null;
  audioCodec!: string | null;
  videoCodec!: string | null;
  width!: number | null;
  height!: number | null;
}

export class TextView {
  origin!: TextOrigin;
  /** 0 to 100, of recognised text. */
  confidencePercent!: number | null;
  /** When a person confirmed a converted or recognised text. */
  confirmedAt!: string | null;
  /** The beginning of a converted or recognised text that nobody has confirmed yet. */
  preview!: string | null;
}

export class InspectionView {
  state!: InspectionState;
  verdict!: Verdict | null;
  reasons!: ReasonView[];
  words!: number | null;
  pages!: number | null;
  /** Pictures in the body of a document that can be looked at as pages can; null for other kinds of files. */
  pictures!: number | null;
  /** ISO 639 code; null where it cannot be told. */
  language!: string | null;
  encoding!: string | null;
  /** Of sound and film. */
  media!: MediaView | null;
  /** Null before inspection. */
  text!: TextView | null;
  findings!: FindingView[];
}

export class EntryFileView {
  id!: string;
  role!: FileRole;
  /** From 1, among the files of its role. */
  position!: number;
  clientName!: string;
  bytes!: number;
  sha256!: string;
  declaredType!: FileType;
  detectedType!: FileType | null;
  uploadedAt!: string;
  inspection!: InspectionView;
}

/** A role in which files are asked for, with what it takes. */
export class FileOfferView {
  role!: FileRole;
  /** By the endings of their names. */
  types!: FileType[];
  limitBytes!: number;
  /** How many files of the role a work may have. */
  most!: number;
}

export class ReceiptFileView {
  fileId!: string;
  role!: FileRole;
  clientName!: string;
  bytes!: number;
  sha256!: string;
}

export class ReceiptView {
  number!: string;
  issuedAt!: string;
  sha256!: string;
  bytes!: number;
  clientName!: string;
  /** Every file that was received, the one of the text first. */
  files!: ReceiptFileView[];
}

export class OutcomeView {
  state!: EntryState;
  /** A code of the list of rule breaches. */
  reason!: string | null;
  message!: string | null;
  decidedAt!: string;
}

export class MissingView {
  step!: MissingStep;
  code!: MissingCode;
}

export class EntryAwardView {
  prizeName!: string;
  certificateId!: string | null;
}

export class EntryCanView {
  edit!: boolean;
  upload!: boolean;
  submit!: boolean;
  withdraw!: boolean;
  downloadReceipt!: boolean;
}

export class SendingUnitView {
  id!: string;
  name!: string;
}

export class EntryView {
  id!: string;
  contestId!: string;
  contestTitle!: string;
  contestSlug!: string;
  accent!: string;
  state!: EntryState;
  version!: number;
  title!: string;
  categoryId!: string | null;
  authors!: AuthorView[];
  consents!: ConsentView[];
  /** The one whose text stands for the work. */
  file!: EntryFileView | null;
  /** Every file that stands, in the order of roles and positions. */
  files!: EntryFileView[];
  /** Which files are asked for, in the order in which people think of them. */
  offers!: FileOfferView[];
  receipt!: ReceiptView | null;
  outcome!: OutcomeView | null;
  missing!: MissingView[];
  deadlineAt!: string | null;
  serverTime!: string;
  award!: EntryAwardView | null;
  /** The unit that sent it for its authors; null where the reader entered it for themselves. */
  sentByUnit!: SendingUnitView | null;
  can!: EntryCanView;
}

export class MyEntryView {
  id!: string;
  contestId!: string;
  contestTitle!: string;
  contestSlug!: string;
  title!: string;
  categoryName!: string | null;
  state!: EntryState;
  receiptNumber!: string | null;
  submittedAt!: string | null;
  receivingClosesAt!: string | null;
  updatedAt!: string;
}
