import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { EntryState } from '../../entries/index.js';
import { type ScreeningReason, screeningReasons } from '../domain/reasons.js';
import { QueueQuery } from './queue.dto.js';

export type BulkKind = 'eligible' | 'ineligible' | 'confirm' | 'assign' | 'correction';
const bulkKinds: readonly BulkKind[] = ['eligible', 'ineligible', 'confirm', 'assign', 'correction'];

/** An act on many works: on those named, or on all that match a filter. */
export class BulkRequest {
  @IsIn(bulkKinds) kind!: BulkKind;
  @IsOptional() @IsIn([...screeningReasons]) reason?: ScreeningReason | null;
  @IsOptional() @IsString() @MaxLength(2000) message?: string | null;
  /** To whom the works are given; null: to nobody. */
  @IsOptional() @IsString() @Length(1, 36) accountId?: string | null;
  @IsOptional() @IsISO8601({ strict: true }) dueAt?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  entryIds?: string[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => QueueQuery) filter?: QueueQuery;
  /** `asOf` of the list that the works were chosen from. */
  @IsISO8601({ strict: true }) asOf!: string;
}

export class BatchFailureView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  code!: string;
  /** In the reader's language. */
  detail!: string;
}

export class BatchCanView {
  undo!: boolean;
}

/** An act that is taken back, and how far that has come. */
export class BatchUndoView {
  /** Works that the act was done for. */
  total!: number;
  done!: number;
  /** Works that stay as they are, since somebody has acted upon them. */
  failures!: BatchFailureView[];
  /** Works put back of which a letter had gone out: their authors have to be told. */
  letters!: number;
  finishedAt!: string | null;
}

export class BatchView {
  id!: string;
  kind!: BulkKind;
  total!: number;
  done!: number;
  failures!: BatchFailureView[];
  finishedAt!: string | null;
  /** Until when it may be taken back, and letters are held back; null for acts of old. */
  undoUntil!: string | null;
  /** Null while nobody has asked for it. */
  undo!: BatchUndoView | null;
  can!: BatchCanView;
}

export class DeskPersonView {
  accountId!: string;
  name!: string;
  role!: 'secretary' | 'organiser';
  /** Works that wait for this person. */
  waiting!: number;
  me!: boolean;
}

export class DeskPeopleView {
  people!: DeskPersonView[];
  unassigned!: number;
}

/** Gives the works that wait and that nobody has to people, so that all have as many as can be. */
export class ShareOutRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  accountIds!: string[];
}

export class GivenView {
  accountId!: string;
  count!: number;
}

export class SharedOutView {
  given!: GivenView[];
}

export class SavedViewRequest {
  @IsString() @MaxLength(80) name!: string;
  /** As it stands in the address. */
  @IsString() @MaxLength(2000) query!: string;
  @IsBoolean() shared!: boolean;
}

export class SavedViewView {
  id!: string;
  name!: string;
  query!: string;
  shared!: boolean;
  /** Name of whoever saved it; null for one's own. */
  by!: string | null;
}

export class SavedViewsView {
  views!: SavedViewView[];
}

export class OtherReaderView {
  name!: string;
  at!: string;
}

/** Who else has the work before them, and whether it has changed meanwhile. */
export class ReadersView {
  others!: OtherReaderView[];
  /** Of the sheet, as the dossier shows it. */
  version!: number;
}

export class FigureStateView {
  state!: EntryState;
  count!: number;
}

export class FigureView {
  /** Identifier of a category or unit, or a reason; null where there is none. */
  key!: string | null;
  name!: string | null;
  states!: FigureStateView[];
  total!: number;
  /** Whether it is a unit whose works include those of the units below it. */
  withBelow!: boolean;
}

export class DayView {
  /** A day in Vietnam, `2026-07-15`. */
  day!: string;
  received!: number;
}

export class FiguresView {
  total!: number;
  byDay!: DayView[];
  opensAt!: string | null;
  deadlineAt!: string | null;
  byCategory!: FigureView[];
  byUnit!: FigureView[];
  byReason!: FigureView[];
  asOf!: string;
}
