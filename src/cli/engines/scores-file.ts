import { DomainError } from '../../kernel/domain-error.js';
import type { Reading } from '../../modules/scoring/domain/readings.js';
import { decimalColumn, filledColumn } from '../../platform/csv/csv-table.js';
import { inUnits } from '../../platform/csv/decimal.js';
import { readCsvFile } from '../../platform/csv/read-csv.js';
import { column, refuseRepeats } from './tables.js';

/** Scores as whole numbers of the smallest decimal that any of them has. */
export function readScores(file: string): { readonly readings: readonly Reading[]; readonly scale: number } {
  const table = readCsvFile(file, {
    entry: column('entry', 'needed'),
    judge: column('judge', 'needed'),
    score: column('score', 'needed'),
  });
  const entries = filledColumn(table, 'entry');
  const judges = filledColumn(table, 'judge');
  refuseRepeats(
    table,
    entries.map((entry, row) => `${entry}, ${judges[row] ?? ''}`),
  );
  const scores = decimalColumn(table, 'score');
  const decimals = scores.reduce((most, score) => Math.max(most, score?.decimals ?? 0), 0);
  const readings = entries.map((entry, row) => {
    const given = scores[row] ?? null;
    const score = given === null ? null : inUnits(given, decimals);
    if (given !== null && (score === null || Math.abs(score) * entries.length > Number.MAX_SAFE_INTEGER)) {
      throw new DomainError('csv.number-too-fine', { file: table.file, column: 'score' });
    }
    return { entry, judge: judges[row] ?? '', score };
  });
  return { readings, scale: 10 ** decimals };
}
