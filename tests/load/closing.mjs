// A round is closed: from the database to the ranking stored, then its findings. Needs a build.
// `node tests/load/closing.mjs --works 541766 --judges 2000 --method mean`
// `--database mysql://root@127.0.0.1:PORT/NAME` takes MariaDB (an empty database), `--keep FOLDER` keeps the rows.
import 'reflect-metadata';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';

const { values } = parseArgs({
  options: {
    works: { type: 'string', default: '541766' },
    judges: { type: 'string', default: '2000' },
    characters: { type: 'string', default: '1000' },
    method: { type: 'string', default: 'mean' },
    findings: { type: 'boolean', default: false },
    board: { type: 'boolean', default: false },
    database: { type: 'string' },
    keep: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});
const works = Number(values.works);
const judges = Number(values.judges);
const dist = (path) => import(resolve(values.dist, path));
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'chamkin-load-'));
const databaseUrl = values.database ?? `sqlite:${join(folder, 'round.sqlite')}`;
const isKept = values.database === undefined && existsSync(join(folder, 'round.sqlite'));
const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${Math.round(bytes / 1_048_576)} MB`;

const { AppModule } = await dist('app.module.js');
const { systemActor } = await dist('kernel/actor.js');
const { SettableClock } = await dist('kernel/clock.js');
const { SeededRandom } = await dist('kernel/random.js');
const { readConfig } = await dist('platform/config/settings.js');
const { Database } = await dist('platform/database/database.js');
const { dialectOf } = await dist('platform/database/dialect/index.js');
const { migrate } = await dist('platform/database/migrate.js');
const { JobRunner } = await dist('platform/jobs/job-runner.js');
const { createLogger } = await dist('platform/logging/logger.js');
const { ContestCreation, ContestEditing, Contests } = await dist('modules/contests/index.js');
const { ContestRow } = await dist('modules/contests/contest.row.js');
const { BlindCopyRow } = await dist('modules/judging/blind-copy.row.js');
const { JudgeRow } = await dist('modules/judging/judge.row.js');
const { JudgingRoundRow } = await dist('modules/judging/judging-round.row.js');
const { ScoreSheetRow } = await dist('modules/judging/score-sheet.row.js');
const { ClosingOrderRow } = await dist('modules/judging/closing-order.row.js');
const { BoardService } = await dist('modules/judging/index.js');
const { RankingReader, RoundClosing } = await dist('modules/scoring/index.js');
const { RankingQuery } = await dist('modules/scoring/dto/ranking-query.dto.js');
const { RoundClosingRow } = await dist('modules/scoring/round-closing.row.js');
const { RoundFindingsRow } = await dist('modules/scoring/round-findings.row.js');
const { RoundResultRow } = await dist('modules/scoring/round-result.row.js');

const clock = new SettableClock(new Date());
const config = readConfig({
  ...{ DATABASE_URL: databaseUrl, PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'warn' },
  ...{ DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads') },
});
await migrate(dialectOf(config.databaseUrl), clock);
const app = await NestFactory.createApplicationContext(
  AppModule.with({ config, clock, logger: createLogger('warn') }),
  { logger: false },
);
const get = (token) => app.get(token, { strict: false });
const database = get(Database);

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeOf = (number) => {
  let text = '';
  for (let rest = number, at = 0; at < 6; at += 1, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  return text;
}; // prettier-ignore
const idOf = (kind, number) => `${kind}-${String(number).padStart(12, '0')}`;

/** Points by criterion that add up to a total, in steps of half a point. */
function scoresOf(criteria, total) {
  let left = total;
  const scaleMax = criteria.reduce((sum, { maxScore }) => sum + maxScore, 0);
  return Object.fromEntries(
    criteria.map(({ id, maxScore }, at) => {
      const part = at === criteria.length - 1 ? left : Math.round((total * maxScore) / scaleMax / 50) * 50;
      left -= part;
      return [id, part];
    }),
  );
}

async function fill(contest, roundId) {
  const random = new SeededRandom('closing');
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
  const leniency = Array.from({ length: judges }, () => 400 * normal());
  const text = 'Cán bộ, đảng viên phải nêu gương trước nhân dân. '
    .repeat(40)
    .slice(0, Number(values.characters));
  const at = Date.UTC(2026, 5, 1);
  await database.run(async () => {
    await database.insert(JudgingRoundRow, {
      ...{ id: roundId, contestId: contest.id, state: 'moderating', version: 3, turn: 7, seed: 'seed' },
      ...{ summary: null, closedAt: null, unrankedSince: null },
    });
    await database.insert(
      JudgeRow,
      leniency.map((_, number) => ({
        ...{ id: idOf('judge', number), contestId: contest.id, accountId: idOf('account', number) },
        ...{ name: `Giám khảo ${number}`, categories: [], seated: true, conflictsDeclaredAt: new Date(at) },
      })),
    );
  });
  const chunk = 5000;
  for (let from = 0; from < works; from += chunk) {
    const copies = [];
    const sheets = [];
    for (let number = from; number < Math.min(works, from + chunk); number += 1) {
      const copyId = idOf('copy', (number * 7919) % 1_000_003);
      const category = contest.categories[number % contest.categories.length];
      copies.push({
        ...{ id: copyId, roundId, code: codeOf(number), categoryId: category.id, text, words: 200 },
        ...{
          mediaSha256: null,
          mediaBytes: null,
          mediaType: null,
          advances: false,
          place: null,
          earlierPlace: null,
        },
      });
      const quality = 7000 + 900 * normal();
      const first = Math.floor(random.fraction() * judges);
      const second = (first + 1 + Math.floor(random.fraction() * (judges - 1))) % judges;
      for (const [reading, judge] of [first, second].entries()) {
        const given = Math.round((quality + leniency[judge] + 500 * normal()) / 50) * 50;
        const total = Math.min(contest.scaleMax, Math.max(0, given));
        sheets.push({
          ...{ id: idOf(`sheet${reading}`, number), roundId, copyId, judgeId: idOf('judge', judge) },
          ...{ reading: reading + 1, third: false, state: 'submitted', version: 2, total },
          ...{ scores: scoresOf(contest.criteria, total), comment: 'Lập luận gọn, dẫn chứng sát thực tế.' },
          ...{
            privateNote: '',
            reason: null,
            savedAt: new Date(at),
            submittedAt: new Date(at + number * 1000),
          },
        });
      }
    }
    await database.run(async () => {
      await database.insert(BlindCopyRow, copies);
      await database.insert(ScoreSheetRow, sheets);
    });
  }
}

async function makeRound() {
  const draft = await get(ContestCreation).create(systemActor, {
    ...{ template: 'son-la-2023', title: 'Cuộc thi viết của buổi đo' },
  });
  const terms = { readingsPerEntry: 2, deviationLimit: null, deviation: null, tieKeys: [], dueAt: null };
  await get(ContestEditing).replaceRounds(
    { actor: systemActor, contestId: draft.id, version: draft.version },
    [
      { ...terms, id: null, name: 'Sơ khảo', method: values.method, advanceCount: Math.ceil(works / 50) },
      { ...terms, id: null, name: 'Chung khảo', method: 'mean', advanceCount: null },
    ],
  );
  await database.run(() => database.update(ContestRow, { id: draft.id }, { state: 'judging' }));
  const contest = await get(Contests).get(draft.id);
  const [round] = [...contest.rounds].sort((a, b) => a.position - b.position);
  await fill(contest, round.id);
}

/** Does something and tells its time, the most memory so far, and how long the loop stood still at most. */
async function measured(name, work) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const cpu = process.cpuUsage();
  delay.enable();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await pause(20);
  delay.disable();
  const used = process.cpuUsage(cpu);
  const memory = megabytes(process.resourceUsage().maxRSS * 1024);
  say(
    `${name}: ${seconds(took)} (processor ${seconds((used.user + used.system) / 1000)}), most memory ${memory}, ` +
      `longest standstill ${Math.round(delay.max / 1e6)} ms, p99 ${Math.round(delay.percentile(99) / 1e6)} ms`,
  );
  return took;
}

async function until(isDone) {
  while (!(await isDone())) await pause(100);
}

if (!isKept) {
  const begun = performance.now();
  await makeRound();
  say(`${works} works × 2 readings by ${judges} judges written in ${seconds(performance.now() - begun)}`);
}
const { id: roundId, version } = await database
  .rows(JudgingRoundRow)
  .findOneByOrFail({ state: 'moderating' });
say(`${database.dialect.name}, ${values.method}`);
if (values.board) await measured('the round’s page', () => get(BoardService).ofRound(systemActor, roundId));
const order = await measured('until the order is taken', () =>
  get(RoundClosing).close(systemActor, roundId, { version, reason: null }),
);
const runner = get(JobRunner);
const stages = new Map();
const check = await measured('until the sheets are fixed', async () => {
  runner.start();
  await until(async () => {
    const given = await database.rows(ClosingOrderRow).findOneBy({ id: roundId });
    if (given?.state === 'refused') throw new Error(`refused: ${given.problem}`);
    return (await database.rows(JudgingRoundRow).findOneByOrFail({ id: roundId })).state === 'closed';
  });
});
const rank = await measured('until the ranking is there', async () => {
  let last = performance.now();
  await until(async () => {
    const { stage, committedRoot } = await database.rows(RoundClosingRow).findOneByOrFail({ id: roundId });
    stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - last);
    last = performance.now();
    return committedRoot !== '';
  });
});
say(`stages: ${[...stages].map(([stage, time]) => `${stage} ${seconds(time)}`).join(', ')}`);
say(`together: ${seconds(order + check + rank)}`);
const results = await database.rows(RoundResultRow).countBy({ roundId });
if (results !== works) throw new Error(`${results} results instead of ${works}`);
const reader = get(RankingReader);
const pages = {
  'first page': {},
  'last page': { page: Math.ceil(works / 200) },
  'those around the line': { only: 'line' },
};
const code = { q: codeOf(Math.floor(works / 2)) };
const category = { category: (await reader.view(systemActor, roundId)).categories[0].id };
for (const [name, wish] of Object.entries({ ...pages, 'one code': code, 'one category': category })) {
  const query = Object.assign(new RankingQuery(), { pageSize: 200, ...wish });
  await measured(`the ranking, ${name}`, () => reader.view(systemActor, roundId, 'vi', query));
}
await measured('the spread of the scores', () => reader.spread(systemActor, roundId));
if (values.findings) {
  await measured('until the findings are there', () =>
    until(
      async () =>
        (await database.rows(RoundFindingsRow).findOneByOrFail({ id: roundId })).computedAt !== null,
    ),
  );
}
await runner.stop();
await app.close();
if (values.keep === undefined) rmSync(folder, { recursive: true });
