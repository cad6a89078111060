import { rm, truncate, writeFile } from 'node:fs/promises';
import { knownStates, runCheck } from '../../src/cli/check.js';
import { entryStates } from '../../src/modules/entries/index.js';
import { ReceiptRow } from '../../src/modules/entries/receipt.row.js';
import { Database } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { TestApp } from '../support/app.js';
import { buildDeciding } from '../support/awards.js';

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
  await buildDeciding(app, [[9000, 8000], [7000]]);
});
afterAll(() => app.stop());

const findings = async (digests = false): Promise<string[]> =>
  (await runCheck(app.nest, { digests })).findings.map(({ about, what }) => `${about}: ${what}`);

const q = (name: string): string => database.source.driver.escape(name);
const alter = (sql: string, ...values: unknown[]): Promise<unknown> =>
  database.run(() => database.manager.query(sql, values));

describe('the check', () => {
  it('finds nothing after a judged contest, and says how much it looked at', async () => {
    const report = await runCheck(app.nest, { digests: true });
    expect(report.findings).toEqual([]);
    expect(report.files).toBe(3);
    expect(report.links).toBeGreaterThan(30);
  });

  it('finds a changed score', async () => {
    await alter(
      `UPDATE ${q('round_results')} SET ${q('estimate')} = ${q('estimate')} + 50 WHERE ${q('rank')} = 2`,
    );
    expect(await findings()).toEqual([expect.stringMatching(/^results: round .+ committed to$/u)]);
    await alter(
      `UPDATE ${q('round_results')} SET ${q('estimate')} = ${q('estimate')} - 50 WHERE ${q('rank')} = 2`,
    );
    expect(await findings()).toEqual([]);
  });

  it('finds a state that no machine knows', async () => {
    await alter(`UPDATE ${q('entries')} SET ${q('state')} = 'won' WHERE ${q('state')} = 'eligible'`);
    expect(await findings()).toEqual(['states: entries: unknown state “won”']);
    await alter(`UPDATE ${q('entries')} SET ${q('state')} = 'eligible' WHERE ${q('state')} = 'won'`);
  });

  it('knows every state there is, in every table that has one', async () => {
    const columns = database.source.entityMetadatas.flatMap(({ tableName, columns: all }) =>
      all
        .map(({ databaseName }) => databaseName)
        .filter((column) => /state$/iu.test(column))
        .map((column) => `${tableName}.${column}`),
    );
    expect(knownStates.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(columns.sort());
    for (const state of entryStates) {
      await alter(`UPDATE ${q('entries')} SET ${q('state')} = ?`, state);
      expect(await findings()).toEqual([]);
    }
    await alter(`UPDATE ${q('entries')} SET ${q('state')} = 'eligible'`);
  });

  it('takes no offence at a work on paper, which belongs to no account', async () => {
    const [entry] = await database.source.query<{ id: string; accountId: string }[]>(
      `SELECT ${q('id')}, ${q('accountId')} FROM ${q('entries')}`,
    );
    const belongTo = (account: string): Promise<unknown> =>
      alter(`UPDATE ${q('entries')} SET ${q('accountId')} = ? WHERE ${q('id')} = ?`, account, entry?.id);
    await belongTo(entry?.id ?? '');
    expect(await findings()).toEqual([]);
    await belongTo('nobody');
    expect(await findings()).toEqual(['orphans: 1 rows of entries: accountId is not in accounts']);
    await belongTo(entry?.accountId ?? '');
  });

  it('finds what refers to nothing', async () => {
    await alter(`UPDATE ${q('contest_roles')} SET ${q('contestId')} = 'gone' WHERE ${q('role')} = 'judge'`);
    expect(await findings()).toEqual(['orphans: 2 rows of contest_roles: contestId is not in contests']);
    const contests = await database.source.query<{ id: string }[]>(`SELECT ${q('id')} FROM ${q('contests')}`);
    await alter(
      `UPDATE ${q('contest_roles')} SET ${q('contestId')} = ? WHERE ${q('contestId')} = 'gone'`,
      contests[0]?.id,
    );
    expect(await findings()).toEqual([]);
  });

  it('finds a tampered record', async () => {
    await alter(`UPDATE ${q('record')} SET ${q('actorRoles')} = 'auditor' WHERE ${q('seq')} = 7`);
    expect(await findings()).toEqual(['record: act 7 was changed']);
  });

  it('finds acknowledged files that were changed, are too short, or gone', async () => {
    // The three works have the same content, which is in the store once.
    const [receipt] = await database.rows(ReceiptRow).find();
    const { sha256 = '', bytes = 0 } = receipt ?? {};
    const path = app.get(FileStore).localPath(sha256);
    const about = async (digests: boolean): Promise<Set<string>> => {
      const files = (await findings(digests)).filter((finding) => finding.startsWith('files'));
      expect(files.length === 0 || files.length === 3).toBe(true);
      return new Set(files.map((finding) => finding.replace(/^files: receipt \S+: /u, '')));
    };
    await writeFile(path, Buffer.alloc(bytes));
    expect(await about(false)).toEqual(new Set());
    expect(await about(true)).toEqual(new Set([`the file ${sha256} has another content`]));
    await truncate(path, 10);
    expect(await about(false)).toEqual(new Set([`the file ${sha256} has 10 bytes instead of ${bytes}`]));
    await rm(path);
    expect(await about(false)).toEqual(new Set([`the file ${sha256} is not in the store`]));
  });
});
