// Contests that never were: works with a true worth, judges with a severity, readings with an error, all Gaussian.
// score = worth + severity + error. The variances are those that Lawrence estimated from the NeurIPS experiment of
// 2014 (1,678 papers, 1,474 reviewers, some 6,000 scores): 1.28 for the papers, 0.24 for the reviewers, 1.27 for the rest.

/** Variances of worth, severity and error. */
export const neurips2014 = { worth: 1.28, severity: 0.24, error: 1.27 };

/** So many hundredths is one unit of the model: scores then spread by about 10 points of 100. */
const unit = 600;
const middle = 7000;

/** A Gaussian number, by Box and Muller. */
export function gaussian(random) {
  const word = () => (random.word() + 1) / 4_294_967_297;
  return Math.sqrt(-2 * Math.log(word())) * Math.cos(2 * Math.PI * word());
}

/** A contest before anybody has read: names of works and judges, and what only the simulation knows of them. */
export function contestOf(random, { works, judges, variances }) {
  const draw = (prefix, count, variance) =>
    Array.from({ length: count }, (_, number) => ({
      id: `${prefix}${String(number).padStart(4, '0')}`,
      value: gaussian(random) * Math.sqrt(variance),
    }));
  const error = Math.sqrt(variances.error);
  const contest = {
    works: draw('w', works, variances.worth),
    judges: draw('j', judges, variances.severity),
    /** A judge reads a work: a score in hundredths, from 0 to 100 points. */
    read(work, judge) {
      const score = middle + unit * (work.value + judge.value + gaussian(random) * error);
      return Math.min(10_000, Math.max(0, Math.round(score)));
    },
  };
  contest.work = new Map(contest.works.map((work) => [work.id, work]));
  contest.judge = new Map(contest.judges.map((judge) => [judge.id, judge]));
  return contest;
}

/** The works that truly are the best. */
export function trulyBest(contest, count) {
  return contest.works
    .toSorted((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ id }) => id);
}
