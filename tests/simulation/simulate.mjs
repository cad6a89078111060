// How often the right works win, by rule and by number of readings. `npm run simulate` writes the figures and the
// pictures of docs/guides/fair-judging.md. Same seed, same figures.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../../dist/kernel/random.js';
import { contestOf, gaussian, neurips2014, trulyBest } from './model.mjs';
import { picture } from './pictures.mjs';
import { differing, rankBy, readAll, readOnceMore } from './rules.mjs';

const { values } = parseArgs({
  options: {
    contests: { type: 'string', default: '300' },
    seed: { type: 'string', default: 'chamkin' },
    out: { type: 'string', default: 'docs' },
  },
});
const contests = Number(values.contests);
const [works, judges, prizes, differenceLimit] = [400, 20, 26, 1500];
const methods = ['mean', 'leniency', 'mixed'];
const situations = {
  alike: { ...neurips2014 },
  apart: { ...neurips2014, severity: neurips2014.severity * 4 },
};

/** The ways of reading: sheets, by what a contest had before. */
const ways = {
  two: (contest, seed) => readAll(contest, 2, seed),
  difference: (contest, seed) => {
    const sheets = readAll(contest, 2, seed);
    return readOnceMore(contest, sheets, differing(sheets, differenceLimit));
  },
  line: (contest, seed) => {
    const sheets = readAll(contest, 2, seed);
    return readOnceMore(contest, sheets, rankBy('mixed', sheets).slice(0, 3 * prizes));
  },
  three: (contest, seed) => readAll(contest, 3, seed),
};

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Half the width of the 95 % interval of a mean. */
function error(numbers) {
  const middle = mean(numbers);
  const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
  return 1.96 * Math.sqrt(squares / (numbers.length - 1) / numbers.length);
}

const rounded = (number) => Math.round(number * 1000) / 1000;

function simulate(situation, variances) {
  const outcomes = new Map();
  for (let number = 0; number < contests; number += 1) {
    for (const [way, read] of Object.entries(ways)) {
      // The same works and judges for every way of reading.
      const contest = contestOf(new SeededRandom(`${values.seed}:${situation}:${number}`), {
        works,
        judges,
        variances,
      });
      const sheets = read(contest, `${number}`);
      const best = trulyBest(contest, prizes);
      for (const method of methods) {
        const ranking = rankBy(method, sheets);
        const winners = new Set(ranking.slice(0, prizes));
        const key = `${way} ${method}`;
        const outcome = outcomes.get(key) ?? { way, method, right: [], first: [], readings: [] };
        outcomes.set(key, outcome);
        outcome.right.push(best.filter((entry) => winners.has(entry)).length / prizes);
        outcome.first.push(ranking[0] === best[0] ? 1 : 0);
        outcome.readings.push(sheets.length / works);
      }
    }
  }
  return [...outcomes.values()].map(({ way, method, right, first, readings }) => ({
    situation,
    way,
    method,
    readings: rounded(mean(readings)),
    right: rounded(mean(right)),
    rightError: rounded(error(right)),
    first: rounded(mean(first)),
  }));
}

/**
 * The simulation that was published with the experiment: three readers whose mean is half worth and half chance, 23 %
 * accepted; which part of the accepted are the right ones. It gave 0.61.
 */
function published() {
  const random = new SeededRandom('published');
  const [papers, accepted, readers] = [2000, 460, 3];
  const shares = Array.from({ length: 100 }, () => {
    const all = Array.from({ length: papers }, () => {
      const worth = gaussian(random);
      const chance = Array.from({ length: readers }, () => gaussian(random) * Math.sqrt(readers));
      return { worth, score: worth + mean(chance) };
    });
    const best = new Set(all.toSorted((a, b) => b.worth - a.worth).slice(0, accepted));
    const chosen = all.toSorted((a, b) => b.score - a.score).slice(0, accepted);
    return chosen.filter((one) => best.has(one)).length / accepted;
  });
  return rounded(mean(shares));
}

const rows = Object.entries(situations).flatMap(([situation, variances]) => simulate(situation, variances));
const known = published();
const result = {
  contests,
  works,
  judges,
  prizes,
  seed: values.seed,
  differenceLimit,
  rows,
  threeReadersHalfChance: known,
};
writeFileSync(`${values.out}/guides/fair-judging.json`, `${JSON.stringify(result, null, 2)}\n`);
for (const language of ['vi', 'en']) {
  for (const situation of Object.keys(situations)) {
    const shown = rows.filter((row) => row.situation === situation);
    writeFileSync(
      `${values.out}/pictures/right-winners-${situation}-${language}.svg`,
      picture(shown, language, prizes),
    );
  }
}
for (const { situation, way, method, readings, right, rightError, first } of rows) {
  const figures = `${(100 * right).toFixed(1)} % (± ${(100 * rightError).toFixed(1)}), first ${(100 * first).toFixed(0)} %`;
  process.stdout.write(
    `${situation.padEnd(6)} ${way.padEnd(11)} ${method.padEnd(9)} ${readings.toFixed(2)}  ${figures}\n`,
  );
}
process.stdout.write(`three readers, half chance, 23 % accepted: ${known} (published: 0.61)\n`);
