import type { Design } from './design.js';

/**
 * The mean standard score of each entry. A judge with one score, or with all scores alike, has no spread to measure
 * by and counts as 0 (convention A of the golden sets). NaN for an entry without a score.
 */
export function averageStandardScores(design: Design): Float64Array {
  const { entryCount, starts, judges, scores } = design;
  const { means, deviations } = judgeSpreads(design);
  const averages = new Float64Array(entryCount);
  for (let entry = 0; entry < entryCount; entry += 1) {
    const [from, to] = [starts[entry] as number, starts[entry + 1] as number];
    let sum = 0;
    for (let at = from; at < to; at += 1) {
      const judge = judges[at] as number;
      const deviation = deviations[judge] as number;
      if (deviation !== 0) sum += ((scores[at] as number) - (means[judge] as number)) / deviation;
    }
    averages[entry] = sum / (to - from);
  }
  return averages;
}

/** The mean and the sample standard deviation of each judge's scores. */
function judgeSpreads({ judgeCount, judges, scores, readings }: Design): {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
} {
  const sums = new Float64Array(judgeCount);
  scores.forEach((score, at) => ((sums[judges[at] as number] as number) += score));
  const means = sums.map((sum, judge) => sum / (readings[judge] as number));
  const squares = new Float64Array(judgeCount);
  scores.forEach((score, at) => {
    const judge = judges[at] as number;
    (squares[judge] as number) += (score - (means[judge] as number)) ** 2;
  });
  const deviations = squares.map((sum, judge) => {
    const count = readings[judge] as number;
    return count < 2 ? 0 : Math.sqrt(sum / (count - 1));
  });
  return { means, deviations };
}
