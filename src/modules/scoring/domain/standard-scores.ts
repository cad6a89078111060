import type { ReadingTable } from './readings.js';

/**
 * The mean standard score of each entry. A judge with one score, or with all scores alike, has no spread to measure
 * by and counts as 0 (convention A of the golden sets). Null for an entry without a score.
 */
export function averageStandardScores(table: ReadingTable): (number | null)[] {
  const judges = judgeSpreads(table);
  return table.scores.map((row) => {
    if (row.length === 0) return null;
    const sum = row.reduce((total, { judge, score }) => {
      const { mean, deviation } = judges[judge] ?? { mean: 0, deviation: 0 };
      return deviation === 0 ? total : total + (score - mean) / deviation;
    }, 0);
    return sum / row.length;
  });
}

/** The mean and the sample standard deviation of each judge's scores. */
function judgeSpreads(table: ReadingTable): { readonly mean: number; readonly deviation: number }[] {
  const byJudge: number[][] = table.judges.map(() => []);
  for (const row of table.scores) for (const { judge, score } of row) byJudge[judge]?.push(score);
  return byJudge.map((scores) => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    return { mean, deviation: scores.length < 2 ? 0 : Math.sqrt(squares / (scores.length - 1)) };
  });
}
