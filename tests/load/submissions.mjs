// Measures submissions beside a bare upload endpoint, in one run. See README.md beside this file.
import { performance } from 'node:perf_hooks';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formsFor, submitAtOnce, submitInTwo, uploadBare } from './submissions/acts.mjs';
import { agentFor, drive } from './submissions/client.mjs';
import { line, median, summary } from './submissions/figures.mjs';
import { cpuOf, peakMegabytes } from './submissions/processes.mjs';
import { setStage } from './submissions/stage.mjs';

const { values: options } = parseArgs({
  options: {
    engines: { type: 'string', default: 'sqlite,mariadb' },
    clients: { type: 'string', default: '32,200' },
    rounds: { type: 'string', default: '3' },
    each: { type: 'string', default: '400' },
    warm: { type: 'string', default: '1000' },
    bytes: { type: 'string', default: '300000' },
    requests: { type: 'string', default: 'one,two' },
    folder: { type: 'string', default: tmpdir() },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const usage = `npm run bench:submissions -- [options]
  --engines sqlite,mariadb   engines, one after the other
  --clients 32,200           clients at once
  --rounds 3                 pairs of segments, program and bare endpoint in turn
  --each 400                 submissions of a segment
  --warm 1000                submissions and uploads before the first segment of all
  --bytes 300000             size of a file
  --requests one,two         file and submission in one request, or in two
  --folder DIR               where databases and files lie for the time of the run (the disk matters)
  --profile DIR              writes a CPU profile of the program there
`;
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const list = (text) => text.split(',').filter((part) => part !== '');
const [rounds, each, warm, bytes] = [options.rounds, options.each, options.warm, options.bytes].map(Number);
const ways = {
  one: { name: 'in one request', act: submitAtOnce },
  two: { name: 'in two requests', act: submitInTwo },
};
const warmUp = 60;
const portion = 250;

/** One segment: the other process stands still, so that its work in the background disturbs nobody. */
async function segment(stage, target, still, clients, forms, act) {
  still.child.kill('SIGSTOP');
  const agent = agentFor(clients);
  const before = cpuOf(target.child.pid);
  const [server, own] = [cpuOf(stage.databasePid), process.cpuUsage()];
  const run = await drive(clients, forms, (form) => act(agent, target.base, form));
  const after = cpuOf(target.child.pid);
  const { user, system } = process.cpuUsage(own);
  const cpu = {
    all: after.all - before.all,
    main: after.main - before.main,
    database: cpuOf(stage.databasePid).all - server.all,
    client: (user + system) / 1e6,
  };
  agent.destroy();
  still.child.kill('SIGCONT');
  return { ...run, cpu };
}

async function compare(stage, clients, way, salt) {
  const take = (count) => formsFor(stage.drafts.splice(0, count), bytes, salt);
  const { act } = ways[way];
  await segment(stage, stage.bare, stage.program, clients, take(warmUp), uploadBare);
  await segment(stage, stage.program, stage.bare, clients, take(warmUp), act);
  const [bare, program] = [[], []];
  let statements = 0;
  for (let round = 0; round < rounds; round += 1) {
    const forms = take(each);
    bare.push(await segment(stage, stage.bare, stage.program, clients, forms, uploadBare));
    const asked = await stage.statements();
    program.push(await segment(stage, stage.program, stage.bare, clients, forms, act));
    statements += (await stage.statements()) - asked;
  }
  const ratios = program.map((one, index) => bare[index].milliseconds / one.milliseconds);
  console.log(`\n${stage.engine}, ${clients} clients, ${ways[way].name}`);
  console.log(line('bare endpoint', summary(bare)));
  console.log(line('Chấm Kín', summary(program)));
  if (statements > 0)
    console.log(
      `  ${(statements / (rounds * each)).toFixed(1)} statements each, those of the background in it`,
    );
  const shown = ratios.map((ratio) => ratio.toFixed(2)).join(' ');
  console.log(`  share of the bare endpoint's throughput: median ${median(ratios).toFixed(2)} of ${shown}`);
}

/** A last evening lasts for hours: what is measured is the program that has long been at it. */
async function warmUpBoth(stage, way) {
  for (let done = 0; done < warm; done += portion) {
    const forms = formsFor(stage.drafts.splice(0, Math.min(portion, warm - done)), bytes, 'warm');
    await segment(stage, stage.bare, stage.program, 32, forms, uploadBare);
    await segment(stage, stage.program, stage.bare, 32, forms, ways[way].act);
  }
}

async function measure(engine) {
  const [clients, requests] = [list(options.clients).map(Number), list(options.requests)];
  const drafts = warm + clients.length * requests.length * (rounds * each + 2 * warmUp);
  const nodeOptions =
    options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const stage = await setStage({ engine, drafts, parent: options.folder, nodeOptions });
  try {
    await stage.startProgram();
    await stage.startBare();
    // What starts with the program, such as the first sweep, is not a part of the measurement.
    await pause(2000);
    await warmUpBoth(stage, requests[0]);
    for (const way of requests) {
      for (const count of clients) await compare(stage, count, way, `${way} ${count}`);
    }
    console.log(
      `\n${engine}: most memory of the program ${peakMegabytes(stage.program.child.pid)} MB (workers in it), of the bare endpoint ${peakMegabytes(stage.bare.child.pid)} MB`,
    );
  } finally {
    await stage.strike();
  }
}

const begin = performance.now();
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, files of ${bytes} bytes in ${options.folder}`,
);
for (const engine of list(options.engines)) await measure(engine);
console.log(`\n${((performance.now() - begin) / 1000).toFixed(0)} s in all`);
