import { Entity, Index } from 'typeorm';
import type { ProblemParams } from '../../../kernel/domain-error.js';
import type { ProblemCode } from '../../../kernel/problems.js';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { ImportState } from './domain/unit-import.machine.js';

/** Why a list cannot be read, or was not taken in. */
export interface ImportProblem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** What was found in a list beside its rows. */
export interface ImportFindings {
  readonly headingLine: number;
  /** Files of the archive that no row means; at most some hundreds are named. */
  readonly unusedFiles: readonly string[];
  readonly unusedFileCount: number;
  /** Works that the unit has sent before and that are not in this list: they stay. */
  readonly absentWorks: number;
}

/** What the coordinator wants to be taken in. */
export interface ImportWish {
  /** Purposes for which the unit holds the authors' consent on paper. */
  readonly consents: readonly string[];
  /** Whether wrong rows are left out; else one of them keeps everything out. */
  readonly withoutWrong: boolean;
  readonly askedAt: string;
}

/** A list that a unit sends, from its upload until it is taken in. */
@Entity('unit_imports')
@Index('ix_unit_imports_unit', ['contestId', 'unitId', 'createdAt'])
export class UnitImportRow {
  @IdColumn() id!: string;
  @RefColumn() contestId!: string;
  @RefColumn() unitId!: string;
  /** Whoever uploaded it. */
  @RefColumn() accountId!: string;
  @TextColumn(12) state!: ImportState;
  @IntColumn() version!: number;
  @TextColumn(255) listName!: string;
  @TextColumn(64) listSha256!: string;
  @IntColumn() listBytes!: number;
  @TextColumn(255, { nullable: true }) archiveName!: string | null;
  @TextColumn(64, { nullable: true }) archiveSha256!: string | null;
  @IntColumn({ nullable: true }) archiveBytes!: number | null;
  /** Rows read or written so far. */
  @IntColumn() progressDone!: number;
  @IntColumn() progressTotal!: number;
  @JsonColumn({ nullable: true }) problem!: ImportProblem | null;
  @JsonColumn({ nullable: true }) found!: ImportFindings | null;
  @JsonColumn({ nullable: true }) wish!: ImportWish | null;
  @TimeColumn() createdAt!: Date;
  @TimeColumn({ nullable: true }) finishedAt!: Date | null;
}
