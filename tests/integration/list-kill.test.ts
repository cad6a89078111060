import type { INestApplicationContext } from '@nestjs/common';
import { jest } from '@jest/globals';
import { runCheck } from '../../src/cli/check.js';
import { Client } from '../../src/demo/client.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { AuthorRow } from '../../src/modules/entries/author.row.js';
import { ConsentRow } from '../../src/modules/entries/consent.row.js';
import { DeskRow } from '../../src/modules/entries/desk.row.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { ReceiptRow } from '../../src/modules/entries/receipt.row.js';
import { takeListJob } from '../../src/modules/entries/unit-lists/import-jobs.service.js';
import { UnitImportRow } from '../../src/modules/entries/unit-lists/unit-import.row.js';
import { Database } from '../../src/platform/database/database.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import { lookerAt, programOrigin, Programs } from '../support/program.js';
import {
  bringList,
  type ListCell,
  type ListSender,
  openUnitStage,
  usualHeading,
  workFile,
} from '../support/unit-lists.js';

/**
 * The compiled program is killed with SIGKILL while it takes a unit's list in, again and again. Each time there is
 * nothing of the list, or all of it; the next start takes it in without anybody asking, once.
 */
jest.setTimeout(240_000);
const works = 150;
const kills = 3;

let app: TestApp;
let looker: INestApplicationContext;
const programs = new Programs();
afterEach(async () => {
  await programs.stopAll();
  await looker.close();
  await app.drop();
});

const database = (): Database => looker.get(Database, { strict: false });
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

async function until(seen: () => Promise<boolean>): Promise<void> {
  for (let patience = 2000; !(await seen()); patience -= 1) {
    if (patience === 0) throw new Error('It was waited for in vain.');
    await pause(20);
  }
}

const rows: ListCell[][] = Array.from({ length: works }, (_, index) => {
  const number = index + 1;
  const category = number % 2 === 0 ? 'Báo' : 'Tạp chí';
  return [
    number,
    `Lò Văn Số ${number}`,
    1970,
    null,
    `Chuyện thứ ${number}`,
    category,
    null,
    `${number}.docx`,
    null,
  ];
});
const files = rows.map((_, index) => ({ name: `${index + 1}.docx`, content: workFile(index + 1) }));

/** How much of the list there is, in every table that it writes to. */
async function written(): Promise<Record<string, number>> {
  const tables = { entries: EntryRow, authors: AuthorRow, receipts: ReceiptRow };
  const counts: Record<string, number> = {};
  for (const [name, row] of Object.entries(tables)) counts[name] = await database().rows<object>(row).count();
  const [desk] = await database().rows(DeskRow).find();
  return { ...counts, numbers: desk?.lastSequence ?? 0 };
}

const jobState = async (): Promise<string | undefined> =>
  (await database().rows(JobRow).findOneBy({ type: takeListJob }))?.state;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await database().rows(UnitImportRow).findOneBy({ id }))?.state;

/** A list that was read and is ready to be taken in, and who may order it. */
async function prepare(): Promise<{ id: string; path: string; token: string; purposes: string[] }> {
  app = await TestApp.start();
  const stage = await app.stage();
  app.clock.set(new Date(Date.now() - 3 * 24 * 3600 * 1000));
  const { contest, unit } = await openUnitStage(app);
  const player = await stage.enter({ fullName: 'Cầm Thị Đầu Mối', email: 'dau.moi@example.vn' });
  const { accountId } = player;
  await app.get(Accounts).grantRole(systemActor, contest.id, accountId, 'unit-coordinator', unit.id);
  const sender: ListSender = { contest, unit, coordinator: { accountId } };
  const id = await bringList(app, sender, [usualHeading, ...rows], files);
  const { token } = player.client as unknown as { token: string };
  await app.nest.close();
  const purposes = contest.consentPurposes.map(({ purpose }) => purpose);
  return { id, path: `/api/contests/${contest.id}/unit/imports/${id}`, token, purposes };
}

it('leaves nothing of a list or all of it, whenever it is killed, and takes it in once', async () => {
  const { id, path, token, purposes } = await prepare();
  looker = await lookerAt(app);
  const nothing = { entries: 0, authors: 0, receipts: 0, numbers: 0 };
  const all = { entries: works, authors: works, receipts: works, numbers: works };

  let program = await programs.start(app);
  const client = new Client(program.base, programOrigin, token);
  const { version } = await client.get<{ version: number }>(path);
  await client.post(`${path}/confirm`, { version, consents: purposes, withoutWrong: false });
  let inTheMiddle = 0;
  for (let round = 0; round < kills && (await stateOf(id)) === 'writing'; round += 1) {
    await until(async () => (await jobState()) === 'running');
    await pause(round * 40);
    await program.kill();
    const state = await stateOf(id);
    expect([state, await written()]).toEqual(state === 'writing' ? ['writing', nothing] : ['done', all]);
    if (state === 'writing') inTheMiddle += 1;
    // As if the time were over for which the killed process had the job.
    const over = { state: 'running' as const, type: takeListJob };
    await database().run(() =>
      database().update(JobRow, over, { leaseUntilAt: new Date(Date.now() - 1000) }),
    );
    program = await programs.start(app);
  }
  expect(inTheMiddle).toBeGreaterThan(0);

  await until(async () => (await stateOf(id)) === 'done');
  expect(await written()).toEqual(all);
  expect(await database().rows(ConsentRow).count()).toBe(works * purposes.length);
  const receipts = await database()
    .rows(ReceiptRow)
    .find({ order: { number: 'ASC' } });
  expect(receipts.map(({ number }) => Number(number.slice(-5)))).toEqual(rows.map((_, index) => index + 1));
  await program.kill();
  expect((await runCheck(looker, { digests: true })).findings).toEqual([]);
});
