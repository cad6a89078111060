import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from '../../src/demo/client.js';
import { runCheck } from '../../src/cli/check.js';
import { randomId } from '../../src/kernel/ids.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { ReceiptRow } from '../../src/modules/entries/receipt.row.js';
import { Database } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { lookerAt, programOrigin, Programs } from '../support/program.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';

/**
 * The compiled program is killed with SIGKILL while it receives works, again and again. Afterwards
 * `chamkin check` finds nothing wrong, each receipt has its file, and every work that was
 * acknowledged to its author is there.
 */
jest.setTimeout(240_000);
const rounds = 3;
const atOnce = 4;

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly receipt: { readonly number: string; readonly sha256: string } | null;
}

let app: TestApp;
const programs = new Programs();
let purposes: string[] = [];
afterEach(async () => {
  await programs.stopAll();
  await app.drop();
});

/** Enters a work; what was acknowledged goes into `receipts`. A broken line ends it. */
async function enter(
  client: Client,
  contest: string,
  category: string,
  receipts: Map<string, string>,
): Promise<void> {
  const name = `Tác Giả ${randomId().slice(0, 8)}`;
  const begun = await client.post<Entry>(`/api/contests/${contest}/entries`);
  const authors = [{ fullName: name, birthYear: 1990, phone: '0912345678' }];
  const patch = {
    version: begun.version,
    title: `Bài của ${name}`,
    categoryId: category,
    authors,
    consents: purposes,
  };
  await client.patch<Entry>(`/api/entries/${begun.id}`, patch);
  // Incompressible, so that an upload takes long enough to be cut off.
  const filler = Array.from({ length: 3000 }, () => randomId()).join(' ');
  const content = buildDocx({ paragraphs: [name, filler] });
  const uploaded = await client.upload<Entry>(`/api/entries/${begun.id}/files`, content, 'bai.docx');
  const sent = await client.post<Entry>(`/api/entries/${begun.id}/submit`, { version: uploaded.version });
  if (sent.receipt !== null) receipts.set(sent.id, sent.receipt.sha256);
}

it('loses no acknowledged work to kill -9', async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  stage.clock.set(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  const staff = await hireSmallStaff(stage);
  const walk = await openSmallContest(stage, staff);
  purposes = walk.contest.consentPurposes.map(({ purpose }) => purpose);
  const category = walk.contest.categories.find(({ formGroup }) => formGroup === 'written');
  const tokens: string[] = [];
  for (let index = 0; index < rounds * atOnce * 4; index += 1) {
    const player = await stage.enter({ fullName: `Người ${index}`, email: `n${index}@example.vn` });
    tokens.push((player.client as unknown as { token: string }).token);
  }
  await app.nest.close();

  const receipts = new Map<string, string>();
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const program = await programs.start(app);
    const entering = Array.from({ length: atOnce }, async () => {
      for (let work = 0; work < 4; work += 1) {
        const client = new Client(program.base, programOrigin, tokens[next++] ?? '');
        await enter(client, walk.contest.id, category?.id ?? '', receipts);
      }
    });
    // In the first round it is cut off during uploads, later after some commits.
    const enough = receipts.size + round * 2;
    const latest = Date.now() + 20_000;
    do await new Promise((resume) => setTimeout(resume, 400));
    while (receipts.size < enough && Date.now() < latest);
    await program.kill();
    await Promise.allSettled(entering);
  }
  await expectNothingLost(receipts);
});

async function expectNothingLost(receipts: ReadonlyMap<string, string>): Promise<void> {
  // The next start takes up what the last one left.
  const program = await programs.start(app);
  await new Promise((resume) => setTimeout(resume, 1500));
  await program.stop();
  const context = await lookerAt(app);
  try {
    const report = await runCheck(context, { digests: true });
    expect(report.findings).toEqual([]);
    const database = context.get(Database, { strict: false });
    const rows = await database.rows(ReceiptRow).find();
    const files = context.get(FileStore, { strict: false });
    for (const { sha256 } of rows) expect(await files.stat(sha256)).toBeGreaterThan(0);
    const entries = new Map((await database.rows(EntryRow).find()).map((entry) => [entry.id, entry.state]));
    expect(receipts.size).toBeGreaterThan(0);
    for (const [entryId, sha256] of receipts) {
      expect(entries.get(entryId)).toBe('submitted');
      expect(rows.some((row) => row.entryId === entryId && row.sha256 === sha256)).toBe(true);
    }
    const incoming = join(app.folder, 'uploads', 'incoming');
    const left = existsSync(incoming)
      ? readdirSync(incoming).map((name) => statSync(join(incoming, name)).size)
      : [];
    expect(left.length).toBeLessThanOrEqual(rounds * atOnce);
  } finally {
    await context.close();
  }
}
