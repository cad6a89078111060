import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.js';
import { AuthorView, EntryFileView, type EntryState } from '../../entries/index.js';
import { type ScreeningReason, screeningReasons, type ScreeningVerdict } from '../domain/reasons.js';

export type QueueState = 'waiting' | 'eligible' | 'ineligible' | 'all';
const queueStates: readonly QueueState[] = ['waiting', 'eligible', 'ineligible', 'all'];

export class QueueQuery extends PageQuery {
  /** Those that wait, unless said otherwise. */
  @IsOptional() @IsIn(queueStates) state?: QueueState;
  @IsOptional() @IsString() @Length(1, 36) categoryId?: string;
  @IsOptional() @IsString() @Length(1, 36) unitId?: string;
  @IsOptional() @IsIn(['yes', 'no']) finding?: 'yes' | 'no';
  /** Only works of which other works have more than their category allows. */
  @IsOptional() @IsIn(['above']) similarity?: 'above';
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

export class DossierQuery {
  /** Which works count as neighbours: those that wait, unless said otherwise. */
  @IsOptional() @IsIn(queueStates) state?: QueueState;
}

export class MaskRequest {
  @IsInt() @Min(0) offset!: number;
  @IsInt() @Min(1) length!: number;
}

export class MasksRequest {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => MaskRequest)
  masks!: MaskRequest[];
}

export class DecisionRequest {
  @IsInt() @Min(1) version!: number;
  @IsIn(['eligible', 'ineligible']) outcome!: ScreeningVerdict;
  @IsOptional() @IsIn([...screeningReasons]) reason?: ScreeningReason | null;
  /** To the author, by mail and on the page of the work. */
  @IsOptional() @IsString() @MaxLength(2000) message?: string | null;
}

export class QueueItemView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  categoryName!: string | null;
  authorNames!: string[];
  unitName!: string | null;
  words!: number | null;
  findings!: number;
  /** Part of the words that at least one other work has, 0 to 1; null before the comparison. */
  similarShare!: number | null;
  /** Above what its category allows. */
  exceedsSimilarity!: boolean;
  state!: EntryState;
  submittedAt!: string | null;
}

export class QueueCountsView {
  waiting!: number;
  eligible!: number;
  ineligible!: number;
  withFindings!: number;
}

export class QueueView {
  items!: QueueItemView[];
  total!: number;
  page!: number;
  pageSize!: number;
  counts!: QueueCountsView;
}

export class LimitsView {
  minWords!: number | null;
  maxWords!: number | null;
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
}

export class DecisionView {
  outcome!: ScreeningVerdict;
  reason!: ScreeningReason | null;
  message!: string | null;
  /** Name of whoever decided. */
  decidedBy!: string;
  decidedAt!: string;
}

export type HistoryKind = 'received' | 'replaced' | 'eligible' | 'ineligible' | 'masks-changed';

export class HistoryView {
  at!: string;
  what!: HistoryKind;
  /** Name of whoever did it; null for the entrant. */
  by!: string | null;
}

export class NeighboursView {
  previous!: string | null;
  next!: string | null;
}

export class DossierCanView {
  decide!: boolean;
  mask!: boolean;
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
  state!: EntryState;
  version!: number;
  decision!: DecisionView | null;
  history!: HistoryView[];
  neighbours!: NeighboursView;
  can!: DossierCanView;
}

export class BlindCopyView {
  text!: string;
}
