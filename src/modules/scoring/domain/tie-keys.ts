import type { TieKey } from '../../../kernel/deviation.js';
import type { Mean } from '../../../kernel/score.js';
import type { RoundSheets } from '../../../kernel/round-sheets.js';
import { medianOf } from './aggregate.js';
import type { Marks } from './marks.js';

/**
 * The marks of all works by one key, the higher the better: the mean score of a criterion, the median, highest or
 * lowest reading, or the place in the round before.
 */
export function tieMarks(key: TieKey, sheets: RoundSheets): Marks {
  const works = sheets.codes.length;
  const marks = { over: new Float64Array(works), under: new Int32Array(works) };
  for (let work = 0; work < works; work += 1) {
    const [from, to] = [sheets.starts[work] as number, sheets.starts[work + 1] as number];
    const place = sheets.earlier[work] as number;
    const earlier: Mean = place > 0 ? { sum: -place, count: 1 } : none;
    const mark = key.by === 'earlier-round' ? earlier : keyMark(key, sheets, from, to);
    marks.over[work] = mark.sum;
    marks.under[work] = mark.count;
  }
  return marks;
}

const none: Mean = { sum: 0, count: 0 };

function keyMark(key: TieKey, sheets: RoundSheets, from: number, to: number): Mean {
  const totals = Array.from(sheets.totals.subarray(from, to));
  if (totals.length === 0) return none;
  switch (key.by) {
    case 'criterion':
      return { sum: sumOfCriterion(key.criterionId, sheets, from, to), count: to - from };
    case 'median':
      return medianOf(totals) ?? none;
    case 'highest':
      return { sum: Math.max(...totals), count: 1 };
    case 'lowest':
      return { sum: Math.min(...totals), count: 1 };
    case 'earlier-round':
      return none;
  }
}

function sumOfCriterion(
  id: string,
  { criterionIds, criteria }: RoundSheets,
  from: number,
  to: number,
): number {
  const column = criterionIds.indexOf(id);
  let sum = 0;
  if (column === -1) return sum;
  for (let sheet = from; sheet < to; sheet += 1) sum += criteria[sheet * criterionIds.length + column] ?? 0;
  return sum;
}
