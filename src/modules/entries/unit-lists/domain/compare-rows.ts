import { fold } from '../../../../kernel/vietnamese.js';
import { identityKeyOf } from '../../domain/author.js';
import { isReceived } from '../../domain/entry.machine.js';
import type { ReadWork } from './list-work.js';
import { differs, recognise, type SeekingRow, type SentWork } from './recognise.js';
import { problem, type RowProblem } from './row-problem.js';
import { sourceKeyOf } from './source-key.js';

/** A row with what it means: a new work, or one that the unit has sent. */
export interface ComparedRow {
  readonly sourceKey: string;
  readonly sent: SentWork | null;
  readonly changed: boolean;
  readonly problems: readonly RowProblem[];
}

/** A received work of somebody else. */
export interface ElsewhereWork {
  readonly titleKey: string;
  readonly identityKey: string | null;
}

/** Finds for each row what it means, and where two rows, or a row and a work from elsewhere, mean the same. */
export function compareRows(
  unitId: string,
  rows: readonly (ReadWork & Pick<SeekingRow, 'fileSha256' | 'mediaSha256'>)[],
  sent: readonly SentWork[],
  elsewhere: readonly ElsewhereWork[],
): ComparedRow[] {
  const seeking = rows.map(({ work, fileSha256, mediaSha256 }): SeekingRow => ({
    ...{ work, fileSha256, mediaSha256 },
    sourceKey: sourceKeyOf(unitId, work),
  }));
  const firstLine = new Map<string, number>();
  const repeated = seeking.map(({ sourceKey, work }, index): RowProblem[] => {
    const line = firstLine.get(sourceKey);
    if (line === undefined) {
      firstLine.set(sourceKey, rows[index]?.line ?? 0);
      return [];
    }
    return work.code === ''
      ? [problem('list.row-repeated', 'title', { line })]
      : [problem('list.code-repeated', 'code', { line, value: work.code })];
  });
  const found = recognise(
    seeking.filter((_, index) => repeated[index]?.length === 0),
    sent,
  );
  const foreign = new Set(
    elsewhere.map(({ titleKey, identityKey }) => `${titleKey}\u0000${identityKey ?? ''}`),
  );
  let next = 0;
  return seeking.map((row, index): ComparedRow => {
    const again = repeated[index] ?? [];
    const work = again.length > 0 ? null : (found[next++] ?? null);
    const changed = work !== null && differs(row, work);
    const problems = [
      ...again,
      ...standing(row, work, changed),
      ...(work === null ? known(row, foreign) : []),
    ];
    return { sourceKey: row.sourceKey, sent: work, changed, problems };
  });
}

function standing({ work: row }: SeekingRow, sent: SentWork | null, changed: boolean): RowProblem[] {
  if (sent === null) {
    const unknown = row.receiptNumber !== '';
    return unknown ? [problem('list.receipt-unknown', 'receipt', { value: row.receiptNumber })] : [];
  }
  if (sent.state === 'withdrawn') return [problem('list.work-withdrawn', null)];
  if (!changed || isReceived(sent.state)) return [];
  return [problem('list.work-closed', null, { receiptNumber: sent.receiptNumber ?? '' })];
}

function known({ work }: SeekingRow, foreign: ReadonlySet<string>): RowProblem[] {
  const titleKey = fold(work.title);
  const same = work.authors.some(({ fullName, birthYear }) => {
    const identity = identityKeyOf(fullName, birthYear);
    return identity !== null && foreign.has(`${titleKey}\u0000${identity}`);
  });
  return same ? [problem('list.already-received', null)] : [];
}
