// How long the assignment takes, on one core. Needs a build. See README.md beside this file.
// `node tests/load/assignment.mjs --instances FOLDER` and `--works 128248 --judges 600 --readings 2`
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    instances: { type: 'string' },
    sizes: { type: 'string', default: '32062x150x2,64124x300x2,128248x600x2,270883x1000x2,541766x2000x2' },
    rounds: { type: 'string', default: '3' },
    one: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);

/** A contest of a size: three categories, judges for one or two of them, two conflicts for each judge and hundred works. */
function generated(works, judges, readings) {
  const category = (number) => `c${number % 3}`;
  const entries = Array.from({ length: works }, (_, number) => ({
    id: `w${number}`,
    category: category(number),
  }));
  const panel = Array.from({ length: judges }, (_, number) => ({
    id: `j${number}`,
    categories: number % 2 === 0 ? [category(number)] : [category(number), category(number + 1)],
  }));
  let state = 12345;
  const next = (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
  const pairs = new Set();
  for (let count = 0; count < works / 50; count += 1) pairs.add(`${next(works)} ${next(judges)}`);
  const conflicts = [...pairs].map((pair) => {
    const [entry, judge] = pair.split(' ');
    return { entry: `w${entry}`, judge: `j${judge}` };
  });
  return { entries, judges: panel, conflicts, readings, seed: 'bench' };
}

async function problemOf(task) {
  if (task.folder === undefined) return generated(task.works, task.judges, task.readings);
  const { readAssignmentFolder } = await import(join(root, 'dist/cli/engines/assignment-folder.js'));
  const read = readAssignmentFolder(task.folder);
  const { preferences, ...rest } = read;
  const wished = task.preferences && preferences !== undefined ? { preferences } : {};
  return { ...rest, ...wished, readings: task.readings, seed: 'bench' };
}

/** One assignment, in a process of its own: its memory is that of this one alone. */
async function runOne(task) {
  const { assign } = await import(join(root, 'dist/modules/judging/domain/assignment/assign.js'));
  const problem = await problemOf(task);
  const before = process.cpuUsage();
  const result = assign(problem);
  const { user, system } = process.cpuUsage(before);
  if ('impossible' in result) throw new Error('the works cannot be dealt');
  const seconds = (user + system) / 1e6;
  say(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, ...result.summary }));
}

function measure(task) {
  const runs = Array.from({ length: Number(values.rounds) }, () => {
    const args = ['--max-old-space-size=3000', fileURLToPath(import.meta.url), '--one', JSON.stringify(task)];
    const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  });
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  return {
    ...sorted[Math.floor(sorted.length / 2)],
    most: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

function line(name, run, beside = '') {
  const loads = `loads ${run.loadMin}–${run.loadMax}, overlaps ${run.overlapMin}–${run.overlapMax}, ${run.components} linked group(s)`;
  say(`${name}: ${run.seconds.toFixed(2)} s of CPU, ${Math.round(run.most)} MB; ${loads}${beside}`);
}

if (values.one !== undefined) {
  await runOne(JSON.parse(values.one));
} else if (values.instances !== undefined) {
  const names = readdirSync(values.instances).filter((name) => name.startsWith('hotcrp-'));
  for (const name of names.filter((one) => existsSync(join(values.instances, one, 'expected.json')))) {
    const folder = join(values.instances, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    for (const [preferences, peer] of [
      [true, expected.hotcrp['with preferences']],
      [false, expected.hotcrp['without preferences']],
    ]) {
      const run = measure({ folder, readings: expected.readings, preferences });
      const wish = preferences
        ? `; preference ${run.preference} of at most ${expected.preferenceUpperBound}`
        : '';
      const times = (peer.cpuSeconds / run.seconds).toFixed(0);
      line(
        `${name}, ${preferences ? 'with' : 'without'} preferences`,
        run,
        `${wish}; HotCRP ${peer.cpuSeconds} s: ${times} times`,
      );
    }
  }
} else {
  for (const size of values.sizes.split(',')) {
    const [works, judges, readings] = size.split('x').map(Number);
    line(`${works} works, ${judges} judges, ${readings} readings`, measure({ works, judges, readings }));
  }
}
