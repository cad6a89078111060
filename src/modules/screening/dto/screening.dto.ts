import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AuthorView, type Channel, EntryFileView, type EntryState } from '../../entries/index.js';
import { type MaskLabel, maskLabels } from '../domain/masks.js';
import { type ScreeningReason, screeningReasons, type ScreeningVerdict } from '../domain/reasons.js';
import type { ActKind } from '../screening-act.row.js';

export class MaskRequest {
  @IsInt() @Min(0) offset!: number;
  @IsInt() @Min(1) length!: number;
  /** What judges read instead; absent: the uniform mark. */
  @IsOptional() @IsIn([...maskLabels]) label?: MaskLabel | null;
}

export class MasksRequest {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => MaskRequest)
  masks!: MaskRequest[];
}

export class ConfirmTextRequest {
  @IsInt() @Min(1) version!: number;
  /** The text as it should read; absent: as it stands. */
  @IsOptional() @IsString() @MaxLength(2_000_000) text?: string | null;
}

export class DecisionRequest {
  @IsInt() @Min(1) version!: number;
  @IsIn(['eligible', 'ineligible']) outcome!: ScreeningVerdict;
  @IsOptional() @IsIn([...screeningReasons]) reason?: ScreeningReason | null;
  /** To the author, by mail and on the page of the work. */
  @IsOptional() @IsString() @MaxLength(2000) message?: string | null;
}

export class LimitsView {
  minWords!: number | null;
  maxWords!: number | null;
  /** Of sound or film. */
  minMinutes!: number | null;
  maxMinutes!: number | null;
  tolerancePercent!: number;
}

export class DossierFindingView {
  id!: string;
  kind!: string;
  value!: string;
  place!: string;
  part!: string;
  offset!: number | null;
  length!: number;
  confidence!: number;
}

export class MaskView {
  offset!: number;
  length!: number;
  /** What judges read instead; null: the uniform mark. */
  label!: MaskLabel | null;
}

export class DecisionView {
  outcome!: ScreeningVerdict;
  reason!: ScreeningReason | null;
  message!: string | null;
  /** Name of whoever decided. */
  decidedBy!: string;
  decidedAt!: string;
}

export type HistoryKind = 'received' | 'replaced' | ActKind;

export class HistoryView {
  at!: string;
  what!: HistoryKind;
  /** Name of whoever did it; null for the entrant. */
  by!: string | null;
  /** A reason of the list, to whom a work was given, until when a correction is awaited. */
  detail!: string | null;
}

export class ProposalView {
  reason!: ScreeningReason;
  message!: string | null;
  /** Name of whoever proposed. */
  by!: string;
  at!: string;
}

export class CorrectionView {
  message!: string;
  requestedBy!: string;
  requestedAt!: string;
  dueAt!: string;
  resubmittedAt!: string | null;
  overdue!: boolean;
}

export class AppealView {
  words!: string;
  filedAt!: string;
  outcome!: 'upheld' | 'dismissed' | null;
  answer!: string | null;
  answeredBy!: string | null;
  answeredAt!: string | null;
}

export class PersonOfDeskView {
  accountId!: string;
  name!: string;
}

export class MaskVersionView {
  version!: number;
  at!: string;
  by!: string;
  masks!: MaskView[];
}

export class NeighboursView {
  previous!: string | null;
  next!: string | null;
}

export class DossierCanView {
  decide!: boolean;
  mask!: boolean;
  /** Look at the files of the work, and download them. */
  readFiles!: boolean;
  askCorrection!: boolean;
  /** Confirm a proposal of somebody else, or send it back. */
  second!: boolean;
  /** Answer an appeal against somebody else's decision. */
  answer!: boolean;
}

export class DossierView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  categoryName!: string | null;
  limits!: LimitsView | null;
  authors!: AuthorView[];
  file!: EntryFileView | null;
  /** Every file that stands, the one of the text first. */
  files!: EntryFileView[];
  text!: string;
  findings!: DossierFindingView[];
  masks!: MaskView[];
  /** Words that were masked and are not found in the present text. */
  lostMasks!: string[];
  state!: EntryState;
  version!: number;
  decision!: DecisionView | null;
  /** Waits for a second person. */
  proposal!: ProposalView | null;
  /** In the order in which they were asked for. */
  corrections!: CorrectionView[];
  appeal!: AppealView | null;
  assignedTo!: PersonOfDeskView | null;
  channel!: Channel;
  /** There is an earlier version to compare with: the one that was to be corrected. */
  hasFormer!: boolean;
  /** Days that a correction usually has. */
  correctionDays!: number;
  secondPerson!: boolean;
  history!: HistoryView[];
  neighbours!: NeighboursView;
  can!: DossierCanView;
}

export class BlindCopyView {
  text!: string;
}

export class FormerVersionView {
  text!: string;
  /** When it was found to need a correction. */
  requestedAt!: string;
}

export class ConfirmRequest {
  @IsInt() @Min(1) version!: number;
}

export class SendBackRequest {
  @IsInt() @Min(1) version!: number;
  @IsString() @MaxLength(500) why!: string;
}

export class CorrectionRequest {
  @IsInt() @Min(1) version!: number;
  /** What the author is to do. */
  @IsString() @MaxLength(2000) message!: string;
  /** Absent: after the days that the contest has set. */
  @IsOptional() @IsISO8601({ strict: true }) dueAt?: string | null;
}

export class AppealAnswerRequest {
  @IsInt() @Min(1) version!: number;
  @IsBoolean() upheld!: boolean;
  @IsString() @MaxLength(2000) answer!: string;
}
