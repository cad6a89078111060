/**
 * How long the secretariat's queue takes with many works, on SQLite in a folder of its own. Needs a build:
 * `npm run build && node tests/load/screening-queue.mjs [works]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import 'reflect-metadata';

const dist = new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist).href);
const { Database } = await load('platform/database/database.js');
const { dialectOf } = await load('platform/database/dialect/index.js');
const { migrate } = await load('platform/database/migrate.js');
const { entriesRows } = await load('modules/entries/index.js');
const { ScreeningQueueStore } = await load('modules/entries/screening-queue.store.js');
const { ScreeningFigures } = await load('modules/entries/screening-figures.store.js');

const works = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'chamkin-queue-'));
const dialect = dialectOf(`sqlite:${join(folder, 'queue.db')}`);
await migrate(dialect, { now: () => new Date() });
const database = await Database.open(dialect, entriesRows);
const named = (name) => entriesRows.find((row) => row.name === name);
const [EntryRow, AuthorRow, EntryFileRow] = ['EntryRow', 'AuthorRow', 'EntryFileRow'].map(named);
const [FindingRow, SimilarityRow] = ['FindingRow', 'SimilarityRow'].map(named);
const contestId = 'contest';
const id = (kind, index) => `${kind}-${String(index).padStart(8, '0')}`;
const at = (index) => new Date(Date.UTC(2026, 5, 1) + index * 97_000);
const states = ['submitted', 'submitted', 'submitted', 'eligible', 'eligible', 'ineligible', 'correcting'];
const families = ['nguyen', 'tran', 'le', 'lo', 'quang', 'ha', 'cam', 'vi', 'lu', 'deo'];

await database.run(async () => {
  const entries = [];
  const authors = [];
  const files = [];
  const findings = [];
  const pairs = [];
  for (let index = 0; index < works; index += 1) {
    const state = states[index % states.length];
    const entryId = id('entry', (index * 7919) % works);
    entries.push({
      id: entryId,
      contestId,
      accountId: id('account', index % 5000),
      title: `Bài viết số ${index}`,
      titleKey: `bai viet so ${index}`,
      categoryId: id('category', index % 5),
      state,
      version: 2,
      fileId: id('file', index),
      receiptNumber: `SL26-${String(index).padStart(5, '0')}`,
      submittedAt: at(index),
      authorsGeneration: 1,
      outcomeReason: state === 'ineligible' ? 'off-topic' : null,
      outcomeMessage: null,
      decidedAt: null,
      awardPrizeName: null,
      awardCertificateId: null,
      channel: 'web',
      sentByUnitId: null,
      sourceKey: null,
      postmarkedOn: null,
      arrivedAt: null,
      registeredBy: null,
      assignedTo: index % 3 === 0 ? id('account', index % 7) : null,
      proposedBy: null,
      correctionDueAt: state === 'correcting' ? at(index + 2000) : null,
      correctedAt: null,
      createdAt: at(index),
      updatedAt: at(index),
    });
    authors.push({
      id: id('author', index),
      entryId,
      contestId,
      position: 0,
      fullName: `Nguyễn Văn ${index}`,
      nameKey: `${families[index % families.length]} van ${index}`,
      penName: null,
      birthYear: 1980,
      identityKey: null,
      unitId: id('unit', index % 120),
      unitName: null,
      jobTitle: null,
      phone: null,
      email: null,
      address: null,
    });
    files.push({
      id: id('file', index),
      entryId,
      sha256: id('sha', index),
      bytes: 300_000,
      clientName: 'bai.docx',
      declaredType: 'docx',
      uploadedAt: at(index),
      inspectionState: 'done',
      inspectedGeneration: 1,
      verdict: 'accept',
      detectedType: 'docx',
      reasons: [],
      language: index % 200 === 0 ? 'en' : 'vi',
      similarShare: (index % 80) * 100,
      words: 800 + (index % 3000),
      pages: 4,
    });
    if (index % 4 === 0) {
      findings.push({
        id: id('finding', index),
        fileId: id('file', index),
        position: 0,
        kind: index % 8 === 0 ? 'name' : 'phone',
        value: 'x',
        place: 'body',
        part: 'body',
        textOffset: 10,
        textLength: 1,
        confidencePercent: 95,
      });
    }
    if (index > 0 && index % 50 === 0) {
      pairs.push({
        id: id('pair', index),
        entryAId: entryId,
        entryBId: entries[index - 1].id,
        fileAId: '',
        fileBId: '',
        shareOfA: (index % 80) * 100,
        shareOfB: (index % 60) * 100,
        words: 300,
        passages: [],
        at: at(index),
      });
    }
  }
  await database.insert(EntryRow, entries);
  await database.insert(AuthorRow, authors);
  await database.insert(EntryFileRow, files);
  await database.insert(FindingRow, findings);
  await database.insert(SimilarityRow, pairs);
});

const queue = new ScreeningQueueStore(database);
const figures = new ScreeningFigures(database);
const page = { page: 1, pageSize: 50 };
const waiting = { states: ['submitted'] };
const limits = Array.from({ length: 5 }, (_, index) => ({
  categoryId: id('category', index),
  least: 1000,
  most: 3000,
}));
const cases = {
  'first page': () => queue.page(contestId, waiting, page),
  'page 150': () => queue.page(contestId, waiting, { ...page, page: 150 }),
  'all, latest first': () => queue.page(contestId, {}, { ...page, sort: '-arrival' }),
  'by title': () => queue.page(contestId, {}, { ...page, sort: 'title' }),
  'by words': () => queue.page(contestId, {}, { ...page, sort: '-words' }),
  'search, many hits': () => queue.page(contestId, { q: 'Lò Văn' }, page),
  'search, no hit': () => queue.page(contestId, { q: 'không có' }, page),
  'with findings': () => queue.page(contestId, { ...waiting, finding: 'yes' }, page),
  'findings of a kind': () => queue.page(contestId, { ...waiting, finding: 'name' }, page),
  'without findings': () => queue.page(contestId, { ...waiting, finding: 'no' }, page),
  'over length': () => queue.page(contestId, { ...waiting, length: 'over', limits }, page),
  'copied from 30 %': () => queue.page(contestId, { similarPercent: 30 }, page),
  'another language': () => queue.page(contestId, { language: 'other' }, page),
  'a unit': () => queue.page(contestId, { unitId: id('unit', 7) }, page),
  'given to somebody': () => queue.page(contestId, { ...waiting, assignedTo: id('account', 3) }, page),
  overdue: () => queue.page(contestId, { correction: 'overdue', now: new Date() }, page),
  'everything at once': () =>
    queue.page(
      contestId,
      {
        ...waiting,
        q: 'van',
        finding: 'yes',
        length: 'over',
        limits,
        unitId: id('unit', 8),
        assignedTo: null,
      },
      page,
    ),
  counts: () => queue.counts(contestId, id('account', 3), new Date()),
  figures: async () => {
    await figures.byHour(contestId);
    await figures.byCategory(contestId);
    await figures.byUnit(contestId);
    await figures.byReason(contestId);
  },
};
console.log(`${works} works on SQLite; milliseconds, median and worst of 15`);
for (const [name, work] of Object.entries(cases)) {
  const times = [];
  for (let run = 0; run < 15; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(22)} ${times[7].toFixed(0).padStart(6)} ${times[14].toFixed(0).padStart(6)}`);
}
await database.close();
rmSync(folder, { recursive: true, force: true });
