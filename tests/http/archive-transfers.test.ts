import { existsSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Contest } from '../../src/modules/contests/index.js';
import { TransferSweep } from '../../src/modules/entries/index.js';
import { ArchiveTransferStore } from '../../src/modules/entries/unit-lists/archive-transfers.store.js';
import { TestApp } from '../support/app.js';
import { appoint, person, type TestPerson } from '../support/entries.js';
import { TusClient } from '../support/tus.js';
import {
  coordinatorOf,
  openUnitStage,
  type UnitStage,
  usualHeading,
  workbookOf,
  workFile,
  zipOf,
} from '../support/unit-lists.js';

/** The archive of a unit's list, in pieces: only the unit's coordinator reaches it, and nothing of it is left over. */
let app: TestApp;
let stage: UnitStage;
let contest: Contest;
let coordinator: TestPerson;
let base: string;
let importId: string;
let tus: TusClient;
let content: Buffer;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await openUnitStage(app);
  ({ contest, coordinator } = stage);
  base = `/api/contests/${contest.id}/unit/imports`;
  content = await zipOf([
    { name: 'a.docx', content: workFile(1) },
    { name: 'b.docx', content: workFile(2) },
  ]);
});
afterAll(() => app.stop());

const day = 24 * 3600 * 1000;
const named = { filename: 'bài của đơn vị.zip', modified: '1764100000000' };
const row = [1, 'Lò Văn Ín', 1980, null, 'Giữ lửa', 'Báo', null, 'a.docx', null];
const folder = (): string => join(app.folder, 'uploads', 'partial-archives');
const partial = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);
const idOf = (location: string): string => location.split('/').at(-1) ?? '';
const codeOf = (answer: { status: number; body: unknown }): unknown[] => [
  answer.status,
  (answer.body as { code: string }).code,
];

async function beginList(): Promise<string> {
  const list = await workbookOf([usualHeading, row]);
  const made = await coordinator.browser.upload(base, list, 'danh-sach.xlsx');
  return (made.body as { id: string }).id;
}
const read = async (id = importId): Promise<{ state: string; archive: object | null }> =>
  (await coordinator.browser.get(`${base}/${id}`)).body as { state: string; archive: object | null };

beforeEach(async () => {
  await coordinator.signIn();
  importId = await beginList();
  tus = new TusClient(coordinator.browser, `${base}/${importId}/transfers`);
});

it('comes in pieces, is listed on its way, becomes the archive of the list, and is read', async () => {
  const location = await tus.begin(content.length, named);
  expect(location).toMatch(new RegExp(`^${tus.path}/[0-9a-f-]{36}$`, 'u'));
  expect((await tus.append(location, 0, content.subarray(0, 500))).status).toBe(204);
  expect(await tus.offset(location)).toBe(500);
  expect((await coordinator.browser.get(tus.path)).body).toEqual([
    {
      id: idOf(location),
      clientName: named.filename,
      modified: named.modified,
      bytes: content.length,
      received: 500,
      startedAt: app.clock.now().toISOString(),
      expiresAt: new Date(app.clock.now().getTime() + 3 * day).toISOString(),
    },
  ]);
  expect((await read()).archive).toBeNull();
  const last = await tus.append(location, 500, content.subarray(500));
  expect([last.status, last.headers['upload-offset']]).toEqual([204, String(content.length)]);
  expect((await read()).archive).toEqual({ name: named.filename, bytes: content.length });
  // The last answer may be lost: whoever asks again is told that all is there.
  expect(await tus.offset(location)).toBe(content.length);
  expect((await tus.append(location, content.length, Buffer.alloc(0))).status).toBe(204);
  expect(codeOf(await tus.append(location, 500, content.subarray(500)))).toEqual([
    409,
    'upload.wrong-offset',
  ]);
  expect([partial(), (await coordinator.browser.get(tus.path)).body]).toEqual([[], []]);
  await coordinator.browser.post(`${base}/${importId}/read`);
  await app.drain();
  expect(await read()).toMatchObject({ state: 'ready', counts: { new: 1, wrong: 0 }, unusedFileCount: 1 });
});

it('is for the coordinator of the unit alone', async () => {
  const location = await tus.begin(content.length, named);
  const other = await coordinatorOf(app, contest, stage.otherUnit, 'Đầu Mối Khác');
  const stranger = await person(app, 'Người Lạ');
  const secretary = await appoint(app, contest, 'secretary', 'Thư Ký');
  const readers: [ReturnType<TestApp['browser']>, number][] = [
    [app.browser(), 401],
    [stranger.browser, 403],
    [secretary.browser, 403],
    [other.browser, 404],
  ];
  for (const [browser, status] of readers) {
    const theirs = new TusClient(browser, tus.path);
    expect((await browser.get(tus.path)).status).toBe(status);
    expect((await theirs.create(content.length, named)).status).toBe(status);
    expect(await theirs.offset(location)).toBe(-status);
    expect((await theirs.append(location, 0, content)).status).toBe(status);
    expect((await theirs.drop(location)).status).toBe(status);
    expect((await browser.tus('options', tus.path, {})).status).toBe(status);
  }
  expect(await tus.offset(location)).toBe(0);
  // An archive of another list is not found under this one.
  const foreign = location.replace(importId, '00000000-0000-4000-8000-000000000000');
  expect(await tus.offset(foreign)).toBe(-404);
});

it('refuses at once what cannot be an archive, or is too large for it', async () => {
  const create = async (bytes: number, said: Record<string, string>): Promise<unknown[]> =>
    codeOf(await tus.create(bytes, said));
  expect(await create(1000, { filename: 'bai.rar' })).toEqual([415, 'list.archive-not-zip']);
  expect(await create(0, named)).toEqual([422, 'entry.file-empty']);
  expect(await create(1000, { ...named, role: 'media' })).toEqual([422, 'upload.metadata-invalid']);
  expect((await tus.create(1024 ** 3 + 1, named)).status).toBe(413);
  const location = await tus.begin(1000, named);
  expect(codeOf(await tus.append(location, 0, Buffer.alloc(1000, 'x')))).toEqual([
    415,
    'list.archive-not-zip',
  ]);
  // What can never be taken does not lie about.
  expect([await tus.offset(location), partial()]).toEqual([-404, []]);
});

it('of a unit only one is on its way: another one, or another list, gives the older up', async () => {
  const first = await tus.begin(content.length, named);
  await tus.append(first, 0, content.subarray(0, 400));
  const second = await tus.begin(content.length, { ...named, modified: '1764100000001' });
  expect([await tus.offset(first), partial()]).toEqual([-404, [idOf(second)]]);
  const nextId = await beginList();
  expect(codeOf(await tus.append(second, 0, content))).toEqual([409, 'list.not-open']);
  const next = new TusClient(coordinator.browser, `${base}/${nextId}/transfers`);
  const third = await next.begin(content.length, named);
  expect(partial()).toEqual([idOf(third)]);
  expect((await next.drop(third)).status).toBe(204);
  expect(partial()).toEqual([]);
});

it('is not lost when its last byte comes while the list is read', async () => {
  const location = await tus.begin(content.length, named);
  await tus.append(location, 0, content.subarray(0, 400));
  await coordinator.browser.post(`${base}/${importId}/read`);
  expect(codeOf(await tus.append(location, 400, content.subarray(400)))).toEqual([409, 'list.not-open']);
  await app.drain();
  expect(await tus.offset(location)).toBe(400);
  expect((await tus.append(location, 400, content.subarray(400))).status).toBe(204);
  expect(await read()).toMatchObject({ state: 'collecting', archive: { name: named.filename } });
});

it('begins nothing that the disk cannot hold beside what others were promised', async () => {
  const promised = await app.get(ArchiveTransferStore).allUnfinished();
  expect(promised).toEqual([]);
  const location = await tus.begin(content.length, named);
  const path = join(folder(), idOf(location));
  unlinkSync(path);
  symlinkSync('/dev/full', path);
  expect(codeOf(await tus.append(location, 0, content.subarray(0, 100)))).toEqual([
    503,
    'service.storage-full',
  ]);
  unlinkSync(path);
  await tus.drop(location);
});

it('runs out when nobody goes on with it, and is swept away with its bytes', async () => {
  const location = await tus.begin(content.length, named);
  await tus.append(location, 0, content.subarray(0, 400));
  app.clock.advance(3 * day + 1);
  await coordinator.signIn();
  expect(await tus.offset(location)).toBe(-410);
  expect((await coordinator.browser.get(tus.path)).body).toEqual([]);
  expect(partial()).toEqual([idOf(location)]);
  expect(await app.get(TransferSweep).sweep()).toBeGreaterThanOrEqual(1);
  expect([partial(), await app.get(TransferSweep).sweep()]).toEqual([[], 0]);
  expect((await read()).state).toBe('collecting');
});
