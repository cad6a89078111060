// The engines of scoring on a generated set, one core. Needs a build.
// `node tests/load/scoring.mjs --works 200000 --judges 1500 --readings 2 --runs 3`
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    works: { type: 'string', default: '200000' },
    judges: { type: 'string', default: '1500' },
    readings: { type: 'string', default: '2' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});
const [works, judgeCount, readings, runs] = [values.works, values.judges, values.readings, values.runs].map(
  Number,
);
const dist = (path) => import(resolve(values.dist, path));
const { SeededRandom } = await dist('kernel/random.js');
const { fitLeniency } = await dist('modules/scoring/domain/leniency.js');
const { fitMixed } = await dist('modules/scoring/domain/mixed.js');

/** Half points of quality, severity and noise; different judges for each work. */
function generate() {
  const random = new SeededRandom('scoring');
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
  const severity = Array.from({ length: judgeCount }, () => 4 * normal());
  const count = works * readings;
  const design = {
    ...{ entryCount: works, judgeCount, scoreCount: count, starts: new Int32Array(works + 1) },
    ...{
      judges: new Int32Array(count),
      scores: new Float64Array(count),
      readings: new Float64Array(judgeCount),
    },
  };
  for (let work = 0, at = 0; work < works; work += 1) {
    const quality = 70 + 8 * normal();
    const own = new Set();
    while (own.size < readings) own.add(Math.floor(random.fraction() * judgeCount));
    for (const judge of [...own].sort((a, b) => a - b)) {
      design.judges[at] = judge;
      design.scores[at] =
        Math.min(200, Math.max(0, Math.round(2 * (quality + severity[judge] + 5 * normal())))) * 50;
      design.readings[judge] += 1;
      at += 1;
    }
    design.starts[work + 1] = at;
  }
  return design;
}

function measure(name, work) {
  const times = [];
  let shown = '';
  for (let run = 0; run < runs; run += 1) {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    shown = work();
    const used = process.cpuUsage(cpu);
    times.push([performance.now() - begun, (used.user + used.system) / 1000]);
  }
  const median = (at) => times.map((time) => time[at]).toSorted((a, b) => a - b)[Math.floor(runs / 2)];
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${name}: ${(median(0) / 1000).toFixed(2)} s (processor ${(median(1) / 1000).toFixed(2)} s), most memory ${memory} MB; ${shown}\n`,
  );
}

const design = generate();
if (values.only !== 'mixed') {
  measure('leniency with standard errors', () => {
    const fit = fitLeniency(design);
    return `spread ${fit.sigma.toFixed(6)}, first judge ${fit.judges[0].toFixed(6)} ± ${fit.judgeErrors[0].toFixed(6)}`;
  });
}
if (values.only !== 'leniency') {
  measure('mixed model', () => {
    const { variances, iterations, logLikelihood } = fitMixed(design);
    const { entry, judge, residual } = variances;
    const found = [entry, judge, residual].map((variance) => variance.toFixed(4)).join(', ');
    return `variances ${found}, log likelihood ${logLikelihood.toFixed(6)}, ${iterations} iterations`;
  });
}
