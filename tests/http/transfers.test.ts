import { appendFileSync, existsSync, readdirSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Contest, Contests } from '../../src/modules/contests/index.js';
import { TransferSweep } from '../../src/modules/entries/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, docx, person, prepareWork, submitWork, type TestPerson } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';
import { TusClient } from '../support/tus.js';

let app: TestApp;
let contest: Contest;
let entrant: TestPerson;
let stranger: TestPerson;
let entryId: string;
let tus: TusClient;
beforeAll(async () => {
  app = await TestApp.start();
  entrant = await person(app, 'Giàng Thị Mỷ');
  stranger = await person(app, 'Kẻ Lạ Mặt');
});
afterAll(() => app.stop());
beforeEach(async () => {
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  await entrant.signIn();
  await stranger.signIn();
  ({ entryId } = await prepareWork(app, contest, entrant));
  tus = TusClient.ofWork(entrant.browser, entryId);
});

const named = { filename: 'bài mới.docx' };
const content = docx(essay(9));
const minute = 60_000;
const partial = (): string[] => {
  const folder = join(app.folder, 'uploads', 'partial');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const idOf = (location: string): string => location.split('/').at(-1) ?? '';
const lies = (location: string): boolean => partial().includes(idOf(location));

interface View {
  readonly file: { readonly clientName: string; readonly bytes: number } | null;
  readonly files: { readonly role: string; readonly position: number; readonly clientName: string }[];
}
const view = async (): Promise<View> => (await entrant.browser.get(`/api/entries/${entryId}`)).body as View;

describe('an upload in pieces', () => {
  it('begins, goes on, says how far it is, and becomes the file of the work', async () => {
    const created = await tus.create(content.length, named);
    expect([created.status, created.headers['tus-resumable']]).toEqual([201, '1.0.0']);
    expect(created.headers['location']).toMatch(new RegExp(`^${tus.path}/[0-9a-f-]{36}$`));
    expect(new Date(created.headers['upload-expires'] as string).getTime()).toBeGreaterThan(
      app.clock.now().getTime(),
    );
    expect(created.headers['access-control-allow-origin']).toBeUndefined();
    const location = created.headers['location'] as string;
    expect(await tus.offset(location)).toBe(0);
    const first = await tus.append(location, 0, content.subarray(0, 1000));
    expect([first.status, first.headers['upload-offset']]).toEqual([204, '1000']);
    expect(await tus.offset(location)).toBe(1000);
    expect((await view()).file?.clientName).toBe('tac-pham.docx');
    const last = await tus.append(location, 1000, content.subarray(1000));
    expect([last.status, last.headers['upload-offset']]).toEqual([204, String(content.length)]);
    expect((await view()).file).toMatchObject({ clientName: 'bài mới.docx', bytes: content.length });
    // The last answer may be lost: whoever asks again is told that all is there.
    expect(await tus.offset(location)).toBe(content.length);
    expect((await tus.append(location, content.length, Buffer.alloc(0))).status).toBe(204);
    expect(lies(location)).toBe(false);
    await app.drain();
    const inspected = (await view()).file as unknown as { inspection: { state: string; verdict: string } };
    expect(inspected.inspection).toMatchObject({ state: 'done', verdict: 'accept' });
  });

  it('may come whole with the request that begins it', async () => {
    const headers = {
      'Upload-Length': String(content.length),
      'Upload-Metadata': `filename ${Buffer.from('mot-lan.docx').toString('base64')}`,
      'Content-Type': 'application/offset+octet-stream',
    };
    const answer = await entrant.browser.tus('post', tus.path, headers, content);
    expect([answer.status, answer.headers['upload-offset']]).toEqual([201, String(content.length)]);
    expect((await view()).file?.clientName).toBe('mot-lan.docx');
  });

  it('is listed until it is complete, and given up when it is not wanted', async () => {
    const said = { ...named, modified: '1764100000000' };
    const location = await tus.begin(content.length, said);
    await tus.append(location, 0, content.subarray(0, 700));
    const listed = await entrant.browser.get(tus.path);
    expect(listed.body).toEqual([
      {
        id: idOf(location),
        role: null,
        clientName: 'bài mới.docx',
        modified: '1764100000000',
        bytes: content.length,
        received: 700,
        startedAt: app.clock.now().toISOString(),
        expiresAt: new Date(app.clock.now().getTime() + 3 * 24 * 60 * minute).toISOString(),
      },
    ]);
    expect((await tus.drop(location)).status).toBe(204);
    expect((await entrant.browser.get(tus.path)).body).toEqual([]);
    expect([await tus.offset(location), lies(location)]).toEqual([-404, false]);
  });

  it('whose last byte came just before the server stopped is placed when its sender comes back', async () => {
    const location = await tus.begin(content.length, named);
    await tus.append(location, 0, content.subarray(0, 1000));
    // As a process leaves it that ends between the last byte and the commit.
    appendFileSync(join(app.folder, 'uploads', 'partial', idOf(location)), content.subarray(1000));
    expect((await view()).file?.clientName).toBe('tac-pham.docx');
    expect(await tus.offset(location)).toBe(content.length);
    expect((await view()).file?.clientName).toBe('bài mới.docx');
  });

  it('takes its place by role and position: pages that were photographed, a proof', async () => {
    const picture = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
      Buffer.alloc(2000, 7),
    ]);
    const send = async (said: Record<string, string>): Promise<void> => {
      const answer = await tus.append(await tus.begin(picture.length, said), 0, picture);
      expect([answer.status, answer.text]).toEqual([204, '']);
    };
    await send({ filename: 'trang-a.jpg', role: 'work', position: '1' });
    await send({ filename: 'trang-b.jpg', role: 'work', position: 'next' });
    await send({ filename: 'trang-c.jpg', role: 'work', position: 'next' });
    await send({ filename: 'bao-in.jpg', role: 'proof' });
    const places = async (): Promise<string[]> =>
      (await view()).files.map((file) => `${file.role} ${file.position} ${file.clientName}`);
    expect(await places()).toEqual([
      'work 1 trang-a.jpg',
      'work 2 trang-b.jpg',
      'work 3 trang-c.jpg',
      'proof 1 bao-in.jpg',
    ]);
    const ids = (await view()).files as unknown as { id: string }[];
    const move = (id: string, position: number) =>
      entrant.browser.put(`/api/entries/${entryId}/files/${id}/position`, { position });
    expect((await move(ids[2]?.id ?? '', 1)).status).toBe(200);
    expect(await places()).toEqual([
      'work 1 trang-c.jpg',
      'work 2 trang-a.jpg',
      'work 3 trang-b.jpg',
      'proof 1 bao-in.jpg',
    ]);
    expect((await move(ids[0]?.id ?? '', 0)).status).toBe(422);
    expect((await move('no-such-file', 1)).status).toBe(404);
    const foreign = stranger.browser.put(`/api/entries/${entryId}/files/${ids[0]?.id ?? ''}/position`, {
      position: 1,
    });
    expect((await foreign).status).toBe(404);
  });

  it('gives a received work a new receipt, as any upload does', async () => {
    entryId = await submitWork(app, contest, entrant, { category: 1 });
    tus = TusClient.ofWork(entrant.browser, entryId);
    await tus.append(await tus.begin(content.length, named), 0, content);
    const { receipt } = (await entrant.browser.get(`/api/entries/${entryId}`)).body as {
      receipt: { clientName: string; bytes: number };
    };
    expect(receipt).toMatchObject({ clientName: 'bài mới.docx', bytes: content.length });
  });
});

describe('who may', () => {
  it('is only the owner: for others there is no such upload', async () => {
    const location = await tus.begin(content.length, named);
    const foreign = TusClient.ofWork(stranger.browser, entryId);
    const unknown = location.replace(idOf(location), '00000000-0000-4000-8000-000000000000');
    const answers = [
      await foreign.create(10, named),
      await foreign.append(location, 0, content),
      await foreign.append(unknown, 0, content),
      await foreign.drop(location),
      await stranger.browser.get(tus.path),
    ];
    expect(answers.map((answer) => [answer.status, (answer.body as { code: string }).code])).toEqual(
      Array.from({ length: 5 }, () => [404, 'thing.not-found']),
    );
    expect(await foreign.offset(location)).toBe(-404);
    // What exists and what does not answer alike, but for the number of the request.
    const plain = (text: string): string => text.replace(/urn:request:[0-9a-f-]+/u, '');
    expect(plain(answers[1]?.text ?? '')).toBe(plain(answers[2]?.text ?? ''));
    // Another of one's own works is no way in either.
    const other = await prepareWork(app, contest, entrant, { category: 1 });
    expect(await tus.offset(location.replace(entryId, other.entryId))).toBe(-404);
    expect(await tus.offset(location)).toBe(0);
  });

  it('is nobody who is not signed in, and no page of another site', async () => {
    const location = await tus.begin(content.length, named);
    const visitor = TusClient.ofWork(app.browser(), entryId);
    expect((await visitor.create(10, named)).status).toBe(401);
    expect((await visitor.append(location, 0, content)).status).toBe(401);
    const headers = { Origin: 'https://example.com', 'Upload-Offset': '0' };
    const foreign = await entrant.browser.tus('patch', location, headers, content);
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([
      403,
      'request.foreign-origin',
    ]);
    expect(await tus.offset(location)).toBe(0);
  });

  it('is not the secretariat, which only reads', async () => {
    const secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Bảo');
    expect((await TusClient.ofWork(secretary.browser, entryId).create(10, named)).status).toBe(404);
  });
});

describe('what is refused', () => {
  it('is another offset than the one reached, and more than was announced', async () => {
    const location = await tus.begin(1000, named);
    await tus.append(location, 0, content.subarray(0, 400));
    const early = await tus.append(location, 100, content.subarray(100, 200));
    expect([early.status, early.body.code]).toEqual([409, 'upload.wrong-offset']);
    expect(early.headers['content-type']).toMatch(/application\/problem\+json/);
    expect(early.headers['tus-resumable']).toBe('1.0.0');
    const beyond = await tus.append(location, 400, content.subarray(400, 1001));
    expect([beyond.status, beyond.body.code]).toEqual([413, 'request.too-large']);
    expect(await tus.offset(location)).toBe(400);
  });

  it.each([
    ['nothing said', '', 'upload.metadata-invalid'],
    ['no name', 'role d29yaw==', 'upload.metadata-invalid'],
    ['an unknown role', 'filename YS5kb2N4,role Ym9zcw==', 'upload.metadata-invalid'],
    ['an unknown key', 'filename YS5kb2N4,boss MQ==', 'upload.metadata-invalid'],
    ['a place beyond all', 'filename YS5kb2N4,position OTk=', 'upload.metadata-invalid'],
    ['no base64', 'filename ???', 'request.malformed'],
  ])('is %s about the file', async (_what, metadata, code) => {
    const headers = { 'Upload-Length': '10', ...(metadata === '' ? {} : { 'Upload-Metadata': metadata }) };
    const answer = await entrant.browser.tus('post', tus.path, headers);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await entrant.browser.get(tus.path).then(({ body }) => body as unknown[])).toEqual([]);
  });

  it('is a length that is none, another protocol, and bytes that are no bytes', async () => {
    expect((await tus.create('-1', named)).status).toBe(422);
    expect((await tus.create('viel', named)).status).toBe(422);
    const deferred = { 'Upload-Defer-Length': '1', 'Upload-Metadata': 'filename YS5kb2N4' };
    expect((await entrant.browser.tus('post', tus.path, deferred)).status).toBe(422);
    const old = await tus.create(10, named, { 'Tus-Resumable': '0.2.2' });
    expect([412, 422]).toContain(old.status);
    const location = await tus.begin(content.length, named);
    const json = { 'Upload-Offset': '0', 'Content-Type': 'application/json' };
    expect((await entrant.browser.tus('patch', location, json, Buffer.from('{}'))).status).toBe(422);
    expect(await tus.offset(location)).toBe(0);
  });

  it('is too much, too little, and the wrong kind, before a byte is sent', async () => {
    const codes = async (bytes: number, said: Record<string, string>): Promise<[number, string]> => {
      const answer = await tus.create(bytes, said);
      return [answer.status, answer.body.code as string];
    };
    expect(await codes(0, named)).toEqual([422, 'entry.file-empty']);
    expect(await codes(26 * 1024 ** 2, named)).toEqual([413, 'entry.file-too-large']);
    expect(await codes(2 ** 40, named)).toEqual([413, 'request.too-large']);
    expect(await codes(10, { filename: 'virus.exe' })).toEqual([415, 'entry.file-type-not-accepted']);
    expect(await codes(10, { filename: 'phim.mp4' })).toEqual([415, 'entry.file-type-not-accepted']);
  });

  it('is content that is not what its name says; the upload is over then', async () => {
    const location = await tus.begin(5000, { filename: 'bai.pdf' });
    const answer = await tus.append(location, 0, Buffer.alloc(5000, 'không phải PDF '));
    expect([answer.status, answer.body.code]).toEqual([415, 'entry.file-type-mismatch']);
    expect([await tus.offset(location), lies(location)]).toEqual([-404, false]);
    expect((await view()).file?.clientName).toBe('tac-pham.docx');
  });

  it('speaks the language of the reader', async () => {
    const location = await tus.begin(1000, named);
    const wrong = { 'Upload-Offset': '7', 'Content-Type': 'application/offset+octet-stream' };
    const answer = await entrant.browser.tus(
      'patch',
      location,
      { ...wrong, 'Accept-Language': 'en' },
      content,
    );
    expect(answer.body.detail).toBe(
      'The server has another part of the file already. The upload goes on from the right place by itself.',
    );
  });
});

describe('time', () => {
  const closesAt = (): number => (contest.receivingClosesAt ?? app.clock.now()).getTime();
  const nearTheEnd = async (): Promise<void> => {
    app.clock.set(new Date(closesAt() - 60 * minute));
    await entrant.signIn();
  };

  it('that is over is said at the beginning, and in the middle', async () => {
    await nearTheEnd();
    const location = await tus.begin(content.length, named);
    await tus.append(location, 0, content.subarray(0, 500));
    app.clock.set(new Date(closesAt() + contest.graceMinutes * minute));
    await entrant.signIn();
    expect((await tus.create(10, named)).body.code).toBe('entry.deadline-passed');
    const late = await tus.append(location, 500, content.subarray(500));
    expect([late.status, late.body.code]).toEqual([409, 'entry.deadline-passed']);
    expect((await view()).file?.clientName).toBe('tac-pham.docx');
  });

  it('counts when the last byte came: within the hidden grace it is in time', async () => {
    app.clock.set(new Date(closesAt() - 1000));
    await entrant.signIn();
    const location = await tus.begin(content.length, named);
    await tus.append(location, 0, content.subarray(0, 500));
    app.clock.set(new Date(closesAt() + contest.graceMinutes * minute - 1));
    await entrant.signIn();
    expect((await tus.append(location, 500, content.subarray(500))).status).toBe(204);
    expect((await view()).file?.clientName).toBe('bài mới.docx');
  });

  it('that ran out on the way is told with the minute in which the last byte came', async () => {
    await nearTheEnd();
    const location = await tus.begin(content.length, named);
    const end = new Date(closesAt() + contest.graceMinutes * minute);
    // Let in before the end; by the time its last byte has come the end is over.
    const real = app.clock.now.bind(app.clock);
    const path = join(app.folder, 'uploads', 'partial', idOf(location));
    app.clock.now = () => (statSync(path, { throwIfNoEntry: false })?.size === content.length ? end : real());
    const late = await tus.append(location, 0, content).finally(() => {
      app.clock.now = real;
    });
    expect([late.status, late.body.code]).toEqual([409, 'upload.too-late']);
    expect(late.body.params.arrivedAt).toMatch(/^\d{2}:\d{2}:\d{2} /);
    expect([await tus.offset(location), (await view()).file?.clientName]).toEqual([-404, 'tac-pham.docx']);
  });

  it('is over for a contest that has moved on to screening', async () => {
    await nearTheEnd();
    const location = await tus.begin(content.length, named);
    app.clock.set(new Date(closesAt() + (contest.graceMinutes + 1) * minute));
    await app.drain();
    const state = (await app.get(Contests).get(contest.id)).state;
    expect(state).toBe('screening');
    expect((await tus.append(location, 0, content)).body.code).toBe('entry.deadline-passed');
  });

  it('runs out for uploads that nobody goes on with', async () => {
    const location = await tus.begin(content.length, named);
    await tus.append(location, 0, content.subarray(0, 500));
    app.clock.advance(2 * 24 * 60 * minute);
    await entrant.signIn();
    expect(await tus.offset(location)).toBe(500);
    app.clock.advance(3 * 24 * 60 * minute + 1);
    await entrant.signIn();
    expect(await tus.offset(location)).toBe(-410);
    expect((await tus.append(location, 500, content.subarray(500))).body.code).toBe('upload.expired');
    expect((await entrant.browser.get(tus.path)).body).toEqual([]);
    expect(lies(location)).toBe(true);
    expect(await app.get(TransferSweep).sweep()).toBeGreaterThanOrEqual(1);
    expect([partial(), await app.get(TransferSweep).sweep()]).toEqual([[], 0]);
  });
});

describe('two at once', () => {
  it('the newer connection wins, and nothing is written twice', async () => {
    const location = await tus.begin(content.length, named);
    const answers = await Promise.all([
      tus.append(location, 0, content),
      tus.append(location, 0, content),
      tus.append(location, 0, content),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses.filter((status) => status === 204).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 204 || status === 409)).toBe(true);
    expect((await view()).file).toMatchObject({ clientName: 'bài mới.docx', bytes: content.length });
    const { files } = await view();
    expect(files.filter(({ role }) => role === 'work')).toHaveLength(1);
  });

  it('of one work more than eight are too many: the oldest go', async () => {
    const first = await tus.begin(1000, named);
    app.clock.advance(1000);
    for (let count = 0; count < 8; count += 1) await tus.begin(1000, { filename: `ban-${count}.docx` });
    expect(await tus.offset(first)).toBe(-404);
    expect((await entrant.browser.get(tus.path)).body).toHaveLength(8);
  });
});

it('a full disk is a problem that says so, and what has come stays', async () => {
  const location = await tus.begin(content.length, named);
  const path = join(app.folder, 'uploads', 'partial', idOf(location));
  unlinkSync(path);
  symlinkSync('/dev/full', path);
  const answer = await tus.append(location, 0, content.subarray(0, 100));
  expect([answer.status, answer.body.code]).toEqual([503, 'service.storage-full']);
  unlinkSync(path);
});

it('says what it speaks', async () => {
  const answer = await entrant.browser.tus('options', tus.path, {});
  expect(answer.status).toBe(204);
  expect(answer.headers).toMatchObject({
    'tus-version': '1.0.0',
    'tus-extension': 'creation,creation-with-upload,termination,expiration',
    'tus-max-size': String(500 * 1024 * 1024),
  });
});
