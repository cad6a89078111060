import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DomainError } from '../../src/kernel/domain-error.js';
import { type Contest } from '../../src/modules/contests/index.js';
import { Entries, FileSweep, Submissions, Uploads } from '../../src/modules/entries/index.js';
import { Database } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { docx, person, prepareWork, submitWork, type TestPerson, uploadTo } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';

let app: TestApp;
let contest: Contest;
let entrant: TestPerson;
beforeEach(async () => {
  app = await TestApp.start();
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  entrant = await person(app, 'Mòng Thị Lả');
});
afterEach(() => app.stop());

const day = 24 * 3600 * 1000;
const put = (content: Buffer): Promise<{ sha256: string; bytes: number }> =>
  app.get(FileStore).put(Readable.from([content]), 10_000_000);

/** As if the file had come so long before the clock of the test. */
function age(sha256: string, milliseconds: number): void {
  const at = (app.clock.now().getTime() - milliseconds) / 1000;
  utimesSync(app.get(FileStore).localPath(sha256), at, at);
}

it('a file whose commit fails leaves no receipt and no row, and is swept a day later', async () => {
  const { entryId } = await prepareWork(app, contest, entrant);
  const orphan = await put(Buffer.from('nobody named me'));
  const upload = { ...orphan, clientName: 'mat-dien.docx' };
  // The machine dies between the file and the commit: the unit of work never ends.
  const broken = app.get(Database).run(async () => {
    await app.get(Uploads).attach(await entrant.actor(), entryId, upload);
    throw new Error('power cut');
  });
  await expect(broken).rejects.toThrow('power cut');
  const view = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect(view.file.clientName).toBe('tac-pham.docx');
  await app.get(FileStore).keepBeside(orphan.sha256, 'page-1.webp', Buffer.from('drawn of it'));
  const sweep = app.get(FileSweep);
  age(orphan.sha256, day - 60_000);
  expect(await sweep.sweep()).toBe(0);
  age(orphan.sha256, day + 60_000);
  age(view.file.sha256, 30 * day);
  expect(await sweep.sweep()).toBe(1);
  expect(await app.get(FileStore).stat(orphan.sha256)).toBeNull();
  expect(await app.get(FileStore).readBeside(orphan.sha256, 'page-1.webp')).toBeNull();
  expect(await app.get(FileStore).stat(view.file.sha256)).toBe(view.file.bytes);
});

it('the sweep spares what arrives again, and what another module claims', async () => {
  const again = await put(Buffer.from('the same bytes twice'));
  const claimed = await put(Buffer.from('a certificate'));
  age(claimed.sha256, 3 * day);
  age(again.sha256, 3 * day);
  app.get(FileSweep).spare((asked) => Promise.resolve(asked.filter((one) => one === claimed.sha256)));
  // It is on the list of the sweep already when it is stored again.
  const before = new Date(app.clock.now().getTime() - day);
  await put(Buffer.from('the same bytes twice'));
  age(again.sha256, 0);
  expect(await app.get(FileStore).deleteUntouchedSince(again.sha256, before)).toBe(false);
  expect(await app.get(FileStore).stat(again.sha256)).toBe(again.bytes);
  expect(await app.get(FileSweep).sweep()).toBe(0);
});

it('the sweep takes away what uploads left that broke off', async () => {
  await put(Buffer.from('makes the folder'));
  const incoming = join(app.folder, 'uploads', 'incoming');
  const half = join(incoming, 'half-of-an-upload');
  writeFileSync(half, 'half');
  const old = (app.clock.now().getTime() - 2 * day) / 1000;
  utimesSync(half, old, old);
  await app.get(FileSweep).sweep();
  expect(existsSync(half)).toBe(false);
  expect(readdirSync(incoming)).toEqual([]);
});

it('the sweep is a job of its own, once a day', async () => {
  const orphan = await put(Buffer.from('left behind'));
  age(orphan.sha256, 0);
  app.clock.advance(day + 1000);
  await app.drain();
  app.clock.advance(day + 1000);
  await app.drain();
  expect(await app.get(FileStore).stat(orphan.sha256)).toBeNull();
});

it('every receipt has its file; a lost one is found', async () => {
  const entryId = await submitWork(app, contest, entrant);
  expect(await app.get(Entries).receiptsWithoutFile()).toEqual([]);
  const { file } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  await app.get(FileStore).delete(file.sha256);
  const lost = await app.get(Entries).receiptsWithoutFile();
  expect(lost.map((receipt) => receipt.sha256)).toEqual([file.sha256]);
});

it('a submission that fails half-way gives its number back', async () => {
  const { entryId, version } = await prepareWork(app, contest, entrant);
  const actor = await entrant.actor();
  const broken = app.get(Database).run(async () => {
    await app.get(Submissions).submit(actor, entryId, version);
    throw new Error('power cut');
  });
  await expect(broken).rejects.toThrow('power cut');
  expect((await entrant.browser.get(`/api/entries/${entryId}`)).body.receipt).toBeNull();
  await app.get(Submissions).submit(actor, entryId, version);
  const { receipt } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect(receipt.number.endsWith('-00001')).toBe(true);
});

it('uploads and autosaves at the same moment do not lose each other', async () => {
  const { entryId } = await prepareWork(app, contest, entrant);
  const contents = [docx(essay(5)), docx(essay(7)), docx(essay(9))];
  const results = await Promise.all(
    contents.map((content, index) =>
      uploadTo(app, entrant, entryId, content, `ban-${index}.docx`).then(
        () => 'stored',
        (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
      ),
    ),
  );
  expect(results).toEqual(['stored', 'stored', 'stored']);
  const { file } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect(contents.map((content) => content.length)).toContain(file.bytes);
  // Versions of a draft that were replaced are forgotten; what stands is inspected.
  await app.drain();
  const rows = await app.get(Database).source.query('SELECT id FROM entry_files');
  expect(rows).toEqual([{ id: file.id }]);
  const view = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect(view.file.inspection.state).toBe('done');
});

it('versions that a receipt names are kept', async () => {
  const entryId = await submitWork(app, contest, entrant);
  await uploadTo(app, entrant, entryId, docx(essay(6)), 'ban-hai.docx');
  await uploadTo(app, entrant, entryId, docx(essay(8)), 'ban-ba.docx');
  const rows: unknown[] = await app.get(Database).source.query('SELECT id FROM entry_files');
  expect(rows).toHaveLength(3);
  expect(await app.get(Entries).receiptsWithoutFile()).toEqual([]);
});
