import { Injectable } from '@nestjs/common';
import { fold } from '../../../kernel/vietnamese.js';
import type { ProblemCode } from '../../../kernel/problems.js';
import { type Contest, takesMedia } from '../../contests/index.js';
import { Admission } from '../admission.service.js';
import { identityKeyOf } from '../domain/author.js';
import type { CountedWork } from '../domain/caps.js';
import { isReceived } from '../domain/entry.machine.js';
import { compareRows } from './domain/compare-rows.js';
import type { ReadWork } from './domain/list-work.js';
import type { SentWork } from './domain/recognise.js';
import { isWrong, problem, type RowProblem } from './domain/row-problem.js';
import { SentWorksStore } from './sent-works.store.js';
import type { ListedFile, RowOutcome } from './unit-import-row.row.js';

/** A row that was read, with its files. */
export interface RowWithFile extends ReadWork {
  readonly file: ListedFile | null;
  /** The sound or film beside a script. */
  readonly media: ListedFile | null;
}

/** What assessment says, against what stands now: said anew whenever a row is assessed again. */
const sayings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'list.row-repeated',
  'list.code-repeated',
  'list.receipt-unknown',
  'list.work-withdrawn',
  'list.work-closed',
  'list.already-received',
  'list.file-missing',
  'list.script-missing',
  'list.recording-missing',
  'entry.barred',
  'entry.over-cap-category',
  'entry.over-cap-form-group',
  'entry.over-cap-contest',
]);

/** The problems of a row that do not depend on what else stands. */
export function ownProblems(problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(({ code }) => !sayings.has(code));
}

/** What would come of a row. */
export interface AssessedRow extends RowWithFile {
  readonly sourceKey: string;
  readonly entryId: string | null;
  readonly outcome: RowOutcome;
}

/** Says of every row of a list whether it is new, changed, unchanged or wrong, without writing anything. */
@Injectable()
export class ListAssessment {
  constructor(
    private readonly sent: SentWorksStore,
    private readonly admission: Admission,
  ) {}

  /** @returns the rows in their order, and how many works of the unit the list does not have */
  async assess(
    contest: Contest,
    unitId: string,
    rows: readonly RowWithFile[],
  ): Promise<{ rows: AssessedRow[]; absentWorks: number }> {
    const sent = await this.sent.ofUnit(contest.id, unitId);
    const titleKeys = [...new Set(rows.map(({ work }) => fold(work.title)).filter((key) => key !== ''))];
    const elsewhere = await this.sent.fromElsewhere(contest.id, unitId, titleKeys);
    const seeking = rows.map((row) => ({
      ...row,
      fileSha256: row.file?.sha256 ?? null,
      mediaSha256: row.media?.sha256 ?? null,
    }));
    const compared = compareRows(unitId, seeking, sent, elsewhere);
    const barred = await this.admission.barredAmong(
      contest.id,
      rows.map(({ work }) => work.authors),
    );
    const assessed = rows.map((row, index): AssessedRow => {
      const {
        sent: work = null,
        sourceKey = '',
        changed = false,
        problems: more = [],
      } = compared[index] ?? {};
      const own = row.problems.filter((one) => work === null || one.code !== 'list.file-not-in-archive');
      const problems = [
        ...own,
        ...more,
        ...missingFiles({ ...row, problems: own }, work, contest),
        ...(barred[index] === true ? [problem('entry.barred', 'name')] : []),
      ];
      const outcome = isWrong(problems) ? 'wrong' : work === null ? 'new' : changed ? 'changed' : 'unchanged';
      return { ...row, problems, sourceKey, entryId: work?.entryId ?? null, outcome };
    });
    const meant = new Set(assessed.map(({ entryId }) => entryId));
    const absentWorks = sent.filter(({ entryId, state }) => isReceived(state) && !meant.has(entryId)).length;
    return { rows: await this.withCaps(contest, assessed), absentWorks };
  }

  /** Counts row by row: an earlier row of the list stands against the caps of a later one. */
  private async withCaps(contest: Contest, rows: readonly AssessedRow[]): Promise<AssessedRow[]> {
    const besides: CountedWork[] = [];
    const counted: AssessedRow[] = [];
    for (const [index, row] of rows.entries()) {
      const category = contest.categories.find(({ id }) => id === row.work.categoryId);
      if (category === undefined || (row.outcome !== 'new' && row.outcome !== 'changed')) {
        counted.push(row);
        continue;
      }
      const candidate: CountedWork = {
        entryId: row.entryId ?? `row ${index}`,
        categoryId: category.id,
        formGroup: category.formGroup,
        ownerAccountId: null,
        authorKeys: row.work.authors.flatMap(
          ({ fullName, birthYear }) => identityKeyOf(fullName, birthYear) ?? [],
        ),
      };
      const verdict = await this.admission.capsVerdict(contest, category, candidate, besides);
      if (verdict === null) {
        besides.push(candidate);
        counted.push(row);
      } else {
        const over = problem(verdict.code, 'name', verdict.params ?? {});
        counted.push({ ...row, outcome: 'wrong', problems: [...row.problems, over] });
      }
    }
    return counted;
  }
}

/**
 * What neither the row brings nor the work has that it corrects, if it does: a work that is moved into a category of
 * sound or film needs its recording. The file of a row without a category was never looked at: of it nothing can be said.
 */
function missingFiles(row: RowWithFile, sent: SentWork | null, contest: Contest): RowProblem[] {
  const category = contest.categories.find(({ id }) => id === row.work.categoryId);
  const said = row.problems.some(({ column, weight }) => column === 'file' && weight === 'problem');
  if (category === undefined || said) return [];
  const noText = row.file === null && (sent?.fileSha256 ?? null) === null;
  const noRecording = row.media === null && (sent?.mediaSha256 ?? null) === null;
  if (!takesMedia(category)) return noText ? [problem('list.file-missing', 'file')] : [];
  return [
    ...(noText ? [problem('list.script-missing', 'file')] : []),
    ...(noRecording ? [problem('list.recording-missing', 'file')] : []),
  ];
}
