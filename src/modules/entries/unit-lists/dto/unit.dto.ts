import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { PageQuery } from '../../../../platform/http/page-query.js';
import type { ProblemCode } from '../../../../kernel/problems.js';
import type { EntryState } from '../../domain/entry.machine.js';
import type { ListColumn } from '../domain/list-columns.js';
import type { ImportState } from '../domain/unit-import.machine.js';
import type { RowOutcome } from '../unit-import-row.row.js';

const states = ['draft', 'submitted', 'eligible', 'ineligible', 'withdrawn', 'disqualified'] as const;
const outcomes = ['new', 'changed', 'unchanged', 'wrong'] as const;

export class UnitWorksQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @IsIn(states) state?: EntryState;
  @IsOptional() @IsString() @Length(1, 36) categoryId?: string;
  @IsOptional() @IsString() @MaxLength(30) sort?: string;
}

export class ImportRowsQuery extends PageQuery {
  @IsOptional() @IsIn(outcomes) outcome?: RowOutcome;
}

export class ConfirmImportRequest {
  @Type(() => Number) @IsInt() @Min(1) version!: number;
  /** Purposes for which the unit holds the authors' consent on paper. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(60, { each: true }) consents!: string[];
  /** Whether wrong rows are left out; else one of them keeps everything out. */
  @IsBoolean() withoutWrong!: boolean;
}

export class BegunWorkView {
  entryId!: string;
}

export class CategoryCountView {
  categoryId!: string;
  name!: string;
  count!: number;
}

export class DayCountView {
  /** Of Vietnam, `2026-07-05`. */
  day!: string;
  count!: number;
}

export class UnitFiguresView {
  received!: number;
  drafts!: number;
  withdrawn!: number;
  waiting!: number;
  eligible!: number;
  ineligible!: number;
  /** Known once the results are published. */
  prizes!: number;
  byCategory!: CategoryCountView[];
  byDay!: DayCountView[];
}

/** A unit below the own one, with its figures and those below it. */
export class UnitBelowView {
  unitId!: string;
  name!: string;
  /** 1 for those right below. */
  depth!: number;
  received!: number;
  waiting!: number;
  eligible!: number;
  ineligible!: number;
  prizes!: number;
}

export class UnitCanView {
  enter!: boolean;
  import!: boolean;
}

export class UnitPageView {
  unitId!: string;
  unitName!: string;
  contestTitle!: string;
  /** Of the unit together with all below it. */
  figures!: UnitFiguresView;
  /** Works that the unit sent itself and that were received. */
  ownReceived!: number;
  /** Each followed by its own. */
  below!: UnitBelowView[];
  can!: UnitCanView;
}

export class UnitWorkView {
  entryId!: string;
  receiptNumber!: string | null;
  title!: string;
  authorNames!: string[];
  categoryName!: string;
  state!: EntryState;
  /** Why a work is ineligible: a code of the list of rule breaches. */
  outcomeReason!: string | null;
  fileName!: string | null;
  prizeName!: string | null;
  submittedAt!: string | null;
}

export class UnitWorksPage {
  items!: UnitWorkView[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class ImportCountsView {
  new!: number;
  changed!: number;
  unchanged!: number;
  wrong!: number;
}

export class ImportProblemView {
  code!: ProblemCode;
  /** In the reader's language. */
  detail!: string;
}

export class ImportFileView {
  name!: string;
  bytes!: number;
}

export class ImportCanView {
  addArchive!: boolean;
  read!: boolean;
  confirm!: boolean;
  cancel!: boolean;
}

export class UnitImportView {
  id!: string;
  state!: ImportState;
  version!: number;
  list!: ImportFileView;
  archive!: ImportFileView | null;
  progressDone!: number;
  progressTotal!: number;
  counts!: ImportCountsView;
  problem!: ImportProblemView | null;
  unusedFiles!: string[];
  unusedFileCount!: number;
  /** Works received from the unit that this list does not have: they stay. */
  absentWorks!: number;
  createdAt!: string;
  finishedAt!: string | null;
  can!: ImportCanView;
}

export class RowProblemView {
  code!: ProblemCode;
  column!: ListColumn | null;
  weight!: 'problem' | 'note';
  /** In the reader's language. */
  detail!: string;
}

export class ImportRowView {
  position!: number;
  /** Row of the sheet, as Excel counts it. */
  line!: number;
  number!: string;
  title!: string;
  authorNames!: string[];
  categoryName!: string;
  fileName!: string | null;
  words!: number | null;
  /** The sound or film beside the script, and how long it runs. */
  recordingName!: string | null;
  recordingMs!: number | null;
  outcome!: RowOutcome;
  entryId!: string | null;
  problems!: RowProblemView[];
}

export class ImportRowsPage {
  items!: ImportRowView[];
  total!: number;
  page!: number;
  pageSize!: number;
}
