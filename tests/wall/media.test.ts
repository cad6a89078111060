import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Staff, ContestWalk } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { writeEssay } from '../../src/demo/texts.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { FileSweep } from '../../src/modules/entries/index.js';
import { MediaCopyRow } from '../../src/modules/entries/media/media-copy.row.js';
import { BlindCopyRow } from '../../src/modules/judging/blind-copy.row.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { Database } from '../../src/platform/database/database.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { TestApp } from '../support/app.js';
import { hireSmallStaff, openSmallContest, screenAll } from '../support/small-contest.js';

/**
 * Sound crosses the wall as its frames and its script: by parts to its owner and, until sealing, to the
 * secretariat; to judges only a copy in which no tag is left; to nobody else.
 */
jest.setTimeout(600_000);

const word = 'Quexomedia';
const recording = readFileSync(join(process.cwd(), 'tests/support/files/media/sound.mp3'));
let app: TestApp;
let stage: Stage;
let staff: Staff;
let walk: ContestWalk;
let base: string;
let owner: Player;
let stranger: Player;
let entryId = '';
let address = '';

const tokenOf = (player: Player): string => (player.client as unknown as { token: string }).token;

async function ask(
  path: string,
  who: Player | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const cookie: Record<string, string> = who === null ? {} : { Cookie: `chamkin_session=${tokenOf(who)}` };
  const answer = await fetch(base + path, { headers: { ...cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
}

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  base = (await app.nest.getUrl()).replace('[::1]', '127.0.0.1');
  staff = await hireSmallStaff(stage);
  walk = await openSmallContest(stage, staff, 1);
  owner = await stage.enter({ fullName: `Lò Thị ${word}`, email: 'chu@example.vn' });
  stranger = await stage.enter({ fullName: 'Người Lạ', email: 'la@example.vn' });
  const essay = writeEssay(new SeededRandom('sound'), 900);
  const category = walk.contest.categories.find(({ fileTypes }) => fileTypes.includes('mp3'));
  const entry = await walk.draft(owner, {
    title: essay.title,
    categoryId: category?.id ?? '',
    authors: [
      {
        fullName: `Lò Thị ${word}`,
        birthYear: 1980,
        phone: '0912345678',
        email: 'chu@example.vn',
        unitId: walk.contest.units[0]?.id ?? null,
      },
    ],
    file: { name: 'kich-ban.docx', content: buildDocx({ paragraphs: essay.paragraphs }) },
  });
  entryId = entry.id;
  const path = `/api/entries/${entryId}`;
  const uploaded = await owner.client.upload<EntryAnswer>(`${path}/files?role=media`, recording, `${word}.mp3`);
  await owner.client.post(`${path}/submit`, { version: uploaded.version });
  await stage.drain();
  const { files } = await owner.client.get<{ files: { id: string; role: string }[] }>(path);
  address = `${path}/files/${files.find(({ role }) => role === 'media')?.id ?? ''}/play`;
});
afterAll(() => app.stop());

it('is played by parts to its owner and to the secretariat', async () => {
  const whole = await ask(address, owner);
  expect([whole.status, whole.body.equals(recording)]).toEqual([200, true]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/mpeg',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; media-src 'self'; sandbox",
  });
  const part = await ask(address, staff.secretary, { Range: 'bytes=100-199' });
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    `bytes 100-199/${recording.length}`,
  ]);
  expect(part.body.equals(recording.subarray(100, 200))).toBe(true);
  const beyond = await ask(address, owner, { Range: `bytes=${recording.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${recording.length}`]);
  const tag = whole.headers.get('etag') ?? '';
  expect((await ask(address, owner, { Range: 'bytes=0-9', 'If-Range': tag })).status).toBe(206);
  expect((await ask(address, owner, { Range: 'bytes=0-9', 'If-Range': '"another"' })).status).toBe(200);
});

it('does not exist for others', async () => {
  expect((await ask(address, null)).status).toBe(401);
  for (const who of [stranger, staff.judges[0] as Player, staff.council]) {
    expect((await ask(address, who, { Range: 'bytes=0-9' })).status).toBe(404);
  }
  const script = await owner.client.get<{ file: { id: string } }>(`/api/entries/${entryId}`);
  expect((await ask(address.replace(/[^/]+\/play$/u, `${script.file.id}/play`), owner)).status).toBe(404);
});

it('crosses to its judges without what it said of its maker', async () => {
  await screenAll(walk);
  const roundId = await walk.seal();
  await walk.assign(roundId, 'sound');
  // From now on no row of the named side leads to the copy, and the sweep spares it all the same.
  const database = app.get(Database);
  expect(await database.rows(MediaCopyRow).count()).toBe(0);
  const [copy] = await database.rows(BlindCopyRow).find();
  stage.clock.advance(3 * 24 * 3600 * 1000);
  await app.get(FileSweep).sweep();
  expect(await app.get(FileStore).stat(copy?.mediaSha256 ?? '')).toBe(copy?.mediaBytes);
  expect(JSON.stringify(copy)).not.toContain(word);

  const judge = staff.judges.find((one) => one.accountId !== '') as Player;
  const readers = await Promise.all(
    staff.judges.map(async (one) => {
      const desk = await one.client.get<{ items: { sheetId: string }[] }>(`/api/rounds/${roundId}/desk`);
      return { one, sheetId: desk.items[0]?.sheetId ?? null };
    }),
  );
  const seated = readers.filter(({ sheetId }) => sheetId !== null);
  expect(seated.length).toBeGreaterThan(0);
  for (const { one, sheetId } of seated) {
    const sheet = await one.client.get<{ media: string }>(`/api/sheets/${sheetId ?? ''}`);
    expect(sheet.media).toBe('sound');
    const heard = await ask(`/api/sheets/${sheetId ?? ''}/media`, one);
    expect([heard.status, heard.body.length]).toEqual([200, copy?.mediaBytes]);
    expect(heard.headers.get('content-type')).toBe('audio/mpeg');
    expect(heard.headers.get('etag')).toBeNull();
    expect(heard.headers.get('last-modified')).toBeNull();
    const everything = `${JSON.stringify([...heard.headers])}${heard.body.toString('latin1')}`;
    expect(everything.includes(word)).toBe(false);
    const part = await ask(`/api/sheets/${sheetId ?? ''}/media`, one, { Range: 'bytes=10-19' });
    expect([part.status, part.body.equals(heard.body.subarray(10, 20))]).toEqual([206, true]);
    for (const other of [stranger, owner, staff.secretary, staff.organiser]) {
      expect([403, 404]).toContain((await ask(`/api/sheets/${sheetId ?? ''}/media`, other)).status);
    }
  }
  expect((await ask(address, judge)).status).toBe(404);
  // Sealed: the secretariat has no way to the original any more.
  expect((await ask(address, staff.secretary)).status).toBe(404);
});
