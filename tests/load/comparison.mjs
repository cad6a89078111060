// One new work against all others, as the program does it: rows, index, candidates, their texts, alignment, and the
// job around them. Needs a build. `node tests/load/comparison.mjs --works 128248 --questions 200`
// `--database mysql://root@127.0.0.1:PORT/NAME` takes MariaDB, `--keep FOLDER` keeps the rows for another run.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Buffer } from 'node:buffer';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { textOf, Writer } from './comparison/essays.mjs';

const { values } = parseArgs({
  options: {
    works: { type: 'string', default: '128248' },
    questions: { type: 'string', default: '200' },
    database: { type: 'string' },
    keep: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});
const works = Number(values.works);
const questions = Number(values.questions);
const dist = (path) => import(resolve(values.dist, path));
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'chamkin-load-'));
const sqlite = join(folder, 'works.sqlite');
const databaseUrl = values.database ?? `sqlite:${sqlite}`;
const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const megabytes = (bytes) => `${Math.round(bytes / 1_048_576)} MB`;
const writer = new Writer(7);

function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
}

const idOf = (kind, number) => `${kind}${String(number).padStart(12, '0')}`;

async function rowClasses() {
  const [entry, file, text, signature] = await Promise.all([
    dist('modules/entries/entry.row.js'),
    dist('modules/entries/entry-file.row.js'),
    dist('modules/entries/entry-text.row.js'),
    dist('modules/entries/comparison/signature.row.js'),
  ]);
  return {
    EntryRow: entry.EntryRow,
    EntryFileRow: file.EntryFileRow,
    EntryTextRow: text.EntryTextRow,
    SignatureRow: signature.SignatureRow,
  };
}

/** A received work, as inspection leaves it. */
function rowsOf(number, text, at) {
  const [entryId, fileId] = [idOf('entry-', number), idOf('file-', number)];
  const entry = {
    id: entryId, contestId: 'contest', accountId: 'account', title: `Tác phẩm ${number}`, titleKey: `tac pham ${number}`,
    categoryId: null, state: 'submitted', version: 1, fileId, receiptNumber: null, submittedAt: at, authorsGeneration: 1,
    outcomeReason: null, outcomeMessage: null, decidedAt: null, awardPrizeName: null, awardCertificateId: null,
    channel: 'web', sentByUnitId: null, sourceKey: null, postmarkedOn: null, arrivedAt: null, registeredBy: null,
    createdAt: at, updatedAt: at,
  }; // prettier-ignore
  const file = {
    id: fileId, entryId, sha256: String(number).padStart(64, '0'), bytes: 1, clientName: 'bai.docx',
    declaredType: 'docx', uploadedAt: at, inspectionState: 'done', inspectedGeneration: 1, verdict: 'accept',
    detectedType: 'docx', reasons: [], words: 1200, pages: null, similarShare: null,
  }; // prettier-ignore
  return { entry, file, text: { id: idOf('text-', number), fileId, text } };
}

async function fill(database, rows, signatureOf) {
  let signing = 0;
  const begun = performance.now();
  const chunk = 500;
  for (let from = 0; from < works; from += chunk) {
    const made = [];
    for (let number = from; number < Math.min(works, from + chunk); number += 1) {
      const text = textOf(writer.sentences(number));
      const since = performance.now();
      const groups = Buffer.from(signatureOf(text).buffer).toString('base64');
      signing += performance.now() - since;
      const at = new Date(Date.UTC(2026, 0, 1) + number * 20);
      made.push({ ...rowsOf(number, text, at), signature: { id: idOf('sign-', number), entryId: idOf('entry-', number), fileId: idOf('file-', number), groups, at } }); // prettier-ignore
    }
    await database.run(async () => {
      await database.insert(
        rows.EntryRow,
        made.map(({ entry }) => entry),
      );
      await database.insert(
        rows.EntryFileRow,
        made.map(({ file }) => file),
      );
      await database.insert(
        rows.EntryTextRow,
        made.map(({ text }) => text),
      );
      await database.insert(
        rows.SignatureRow,
        made.map(({ signature }) => signature),
      );
    });
    if ((from / chunk) % 40 === 39) process.stderr.write(`${from + chunk} works, ${seconds(begun)} s\n`);
  }
  say(
    `rows of ${works} works: ${seconds(begun)} s, of which signing ${(signing / 1000).toFixed(1)} s (${(signing / works).toFixed(2)} ms a work)`,
  );
}

async function main() {
  const { migrate } = await dist('platform/database/migrate.js');
  const { dialectOf } = await dist('platform/database/dialect/index.js');
  const { SystemClock } = await dist('kernel/clock.js');
  const { readConfig } = await dist('platform/config/settings.js');
  const { Database } = await dist('platform/database/database.js');
  const { JobQueue } = await dist('platform/jobs/job-queue.js');
  const { JobRunner } = await dist('platform/jobs/job-runner.js');
  const { signatureOf } = await dist('modules/entries/comparison/domain/signature.js');
  const { ComparisonIndex } = await dist('modules/entries/comparison/comparison-index.service.js');
  const { ComparisonStore } = await dist('modules/entries/comparison/comparison.store.js');
  const { Comparisons } = await dist('modules/entries/comparison/comparisons.service.js');
  const { AppModule } = await dist('app.module.js');
  const { createLogger } = await dist('platform/logging/logger.js');
  const { NestFactory } = await import('@nestjs/core');
  const rows = await rowClasses();
  const known = values.keep !== undefined && existsSync(sqlite);
  await migrate(dialectOf(databaseUrl), new SystemClock());
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads'), LOG_LEVEL: 'error' }); // prettier-ignore
  const begun = performance.now();
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, logger: createLogger('error') }), { logger: false }); // prettier-ignore
  const started = seconds(begun);
  const database = app.get(Database, { strict: false });
  if (!known) await fill(database, rows, signatureOf);
  if (databaseUrl.startsWith('sqlite:')) say(`database: ${megabytes(statSync(sqlite).size)}`);

  const index = app.get(ComparisonIndex, { strict: false });
  const store = app.get(ComparisonStore, { strict: false });
  const before = process.memoryUsage().rss;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const building = performance.now();
  await index.refresh();
  const { works: indexed, diskBytes } = await index.figures();
  say(
    `index of ${indexed} works usable ${seconds(building)} s after the first question (start of the program ${started} s before)`,
  );
  say(
    `scratch file ${megabytes(diskBytes)}; resident memory ${megabytes(before)} before, ${megabytes(process.memoryUsage().rss)} after; longest pause of the event loop ${(loop.max / 1e6).toFixed(0)} ms`,
  );

  const queue = app.get(JobQueue, { strict: false });
  const runner = app.get(JobRunner, { strict: false });
  const comparisons = app.get(Comparisons, { strict: false });
  const [searching, computing, whole] = [[], [], []];
  const found = { planted: 0, recalled: 0, others: 0 };
  loop.reset();
  for (let question = 0; question < questions; question += 1) {
    const shares = [0.15, 0.3, 0.6, 0];
    const share = shares[question % shares.length];
    const sources = share === 0 ? [] : [Math.imul(question + 1, 7919) % works].map(Math.abs);
    const number = works + (Date.now() % 1e9) * 1000 + question;
    const text = textOf(
      share === 0 ? writer.sentences(20_000_000 + question) : writer.copy(question, sources, share),
    );
    const made = rowsOf(number, text, new Date());
    await database.run(async () => {
      await database.insert(rows.EntryRow, made.entry);
      await database.insert(rows.EntryFileRow, made.file);
      await database.insert(rows.EntryTextRow, made.text);
    });
    let since = performance.now();
    const cpu = process.cpuUsage();
    const signature = await index.sign(text);
    const ids = await index.candidates(made.entry.id, signature);
    const entries = await store.entries(ids);
    const texts = await store.texts(entries.map(({ fileId }) => fileId));
    const others = entries.map(({ id, fileId }) => ({ id, text: texts.get(fileId) }));
    await index.compare({ id: made.entry.id, text }, others, 0.1);
    searching.push(performance.now() - since);
    const { user, system } = process.cpuUsage(cpu);
    computing.push((user + system) / 1000);
    await database.run(() => queue.enqueue('entries.compare', { entryId: made.entry.id }));
    since = performance.now();
    await runner.drain();
    whole.push(performance.now() - since);
    const similar = await comparisons.similarTo(made.entry.id, made.file.id);
    const planted = new Set(sources.map((source) => idOf('entry-', source)));
    found.planted += planted.size;
    found.recalled += similar.filter(({ entryId }) => planted.has(entryId)).length;
    found.others += similar.filter(
      ({ entryId }) => !planted.has(entryId) && Number(entryId.slice(6)) < works,
    ).length;
  }
  say(`one new work against all (signature, candidates, texts, alignment): ${quantiles(searching)}`);
  say(`processor time of the same, all threads: ${quantiles(computing)}`);
  say(`the whole job, with its rows: ${quantiles(whole)}`);
  say(
    `planted copies (15, 30, 60 %; one word in ten changed, other order): ${found.recalled} of ${found.planted} found; other works reported ${found.others}`,
  );
  say(
    `longest pause of the event loop ${(loop.max / 1e6).toFixed(0)} ms; resident memory ${megabytes(process.memoryUsage().rss)}`,
  );
  await app.close();
}

await main();
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
