import { type Contest } from '../../src/modules/contests/index.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, docx, person, prepareWork, submitWork, type TestPerson } from '../support/entries.js';
import { buildExecutable, truncated } from '../support/files/bad-files.js';

let app: TestApp;
let contest: Contest;
let entrant: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  app = await TestApp.start();
  entrant = await person(app, 'Lầu Thị Dua');
  stranger = await person(app, 'Kẻ Lạ Mặt');
});
afterAll(() => app.stop());
beforeEach(async () => {
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  await entrant.signIn();
  await stranger.signIn();
});

type Answer = Awaited<ReturnType<Browser['get']>>;
const problem = (answer: Answer): [number, string] => [answer.status, answer.body.code as string];
const upload = (entryId: string, content: Buffer, name: string): Promise<Answer> =>
  Promise.resolve(entrant.browser.upload(`/api/entries/${entryId}/files`, content, name));

async function draft(): Promise<{ id: string; version: number }> {
  const answer = await entrant.browser.post(`/api/contests/${contest.id}/entries`);
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number };
}

describe('a draft', () => {
  it('begins with the account’s own person, and nothing agreed to', async () => {
    const answer = await entrant.browser.post(`/api/contests/${contest.id}/entries`);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      contestId: contest.id,
      contestTitle: 'Cuộc thi thử',
      state: 'draft',
      version: 1,
      title: '',
      categoryId: null,
      consents: [],
      file: null,
      receipt: null,
      outcome: null,
      award: null,
      deadlineAt: contest.receivingClosesAt?.toISOString(),
      serverTime: app.clock.now().toISOString(),
      can: { edit: true, upload: true, submit: false, withdraw: true, downloadReceipt: false },
    });
    expect(answer.body.authors).toEqual([
      expect.objectContaining({ fullName: 'Lầu Thị Dua', phone: `+84${entrant.phone.slice(1)}` }),
    ]);
    expect(answer.body.missing.map((one: { code: string }) => one.code)).toEqual([
      'entry.category-missing',
      'entry.title-missing',
      'entry.author-birth-year-missing',
      'entry.file-missing',
      'entry.consent-missing',
    ]);
  });

  it('asks for the files of its category, each with the rules that an upload will meet', async () => {
    const { id, version } = await draft();
    interface Offer {
      readonly role: string;
      readonly types: string[];
      readonly limitBytes: number;
      readonly most: number;
    }
    const offers = async (): Promise<Offer[]> =>
      (await entrant.browser.get(`/api/entries/${id}`)).body.offers as Offer[];
    expect((await offers()).map(({ role, most }) => [role, most])).toEqual([
      ['work', 40],
      ['proof', 5],
    ]);
    const radio = contest.categories.find(({ form }) => form === 'radio');
    await entrant.browser.patch(`/api/entries/${id}`, { version, categoryId: radio?.id });
    const [script, media] = await offers();
    expect(script).toMatchObject({ role: 'script', most: 1, limitBytes: radio?.maxBytes });
    expect(script?.types).not.toContain('jpg');
    expect(media).toMatchObject({ role: 'media', types: ['mp3', 'm4a', 'wav', 'ogg', 'flac'], most: 1 });
    const refused = await upload(id, docx(), 'trang.jpg');
    expect(problem(refused)).toEqual([415, 'entry.file-type-not-accepted']);
  });

  it('is refused to those who are not signed in, and where nothing is received', async () => {
    const path = (id: string): string => `/api/contests/${id}/entries`;
    expect(problem(await app.browser().post(path(contest.id)))).toEqual([401, 'access.sign-in']);
    expect(problem(await entrant.browser.post(path('no-such-contest')))).toEqual([404, 'thing.not-found']);
    const hidden = await buildContest(app, { state: 'draft' });
    expect(problem(await entrant.browser.post(path(hidden.id)))).toEqual([404, 'thing.not-found']);
    const announced = await buildContest(app, { state: 'announced' });
    expect(problem(await entrant.browser.post(path(announced.id)))).toEqual([409, 'entry.not-receiving']);
  });

  it('saves itself piece by piece, and says what it does not understand', async () => {
    const { id } = await draft();
    const path = `/api/entries/${id}`;
    const titled = await entrant.browser.patch(path, { version: 1, title: '  Nghề\u200B rèn  ' });
    expect([titled.status, titled.body.title, titled.body.version]).toEqual([200, 'Nghề rèn', 2]);
    const stale = await entrant.browser.patch(path, { version: 1, title: 'Khác' });
    expect(problem(stale)).toEqual([409, 'conflict.stale']);
    const foreign = await entrant.browser.patch(path, { version: 2, categoryId: 'x' });
    expect(problem(foreign)).toEqual([422, 'entry.category-unknown']);
    const unit = [{ fullName: 'A', unitId: 'x' }];
    expect(problem(await entrant.browser.patch(path, { version: 2, authors: unit }))).toEqual([
      422,
      'entry.unit-unknown',
    ]);
    const consent = await entrant.browser.patch(path, { version: 2, consents: ['everything'] });
    expect(problem(consent)).toEqual([422, 'entry.consent-unknown']);
    const malformed = await entrant.browser.patch(path, {
      version: 'two',
      title: 'x'.repeat(301),
      authors: [{ fullName: 5, birthYear: 1800 }],
      state: 'eligible',
    });
    expect(malformed.status).toBe(422);
    expect((malformed.body.errors as { pointer: string }[]).map((error) => error.pointer).sort()).toEqual([
      '/authors/0/birthYear',
      '/authors/0/fullName',
      '/state',
      '/title',
      '/version',
    ]);
    const kept = await entrant.browser.get(path);
    expect([kept.body.version, kept.body.title]).toEqual([2, 'Nghề rèn']);
  });

  it('records each consent with its time, and takes it back', async () => {
    const { id } = await draft();
    const path = `/api/entries/${id}`;
    const at = app.clock.now().toISOString();
    const given = await entrant.browser.patch(path, { version: 1, consents: ['judging', 'originality'] });
    expect(given.body.consents).toEqual([
      { purpose: 'judging', givenAt: at },
      { purpose: 'originality', givenAt: at },
    ]);
    app.clock.advance(60_000);
    const fewer = await entrant.browser.patch(path, { version: 2, consents: ['judging', 'publication'] });
    expect(fewer.body.consents).toEqual([
      { purpose: 'judging', givenAt: at },
      { purpose: 'publication', givenAt: app.clock.now().toISOString() },
    ]);
  });
});

describe('another person’s work', () => {
  it('is the same to see as one that does not exist', async () => {
    const { entryId, version } = await prepareWork(app, contest, entrant);
    const file = (await entrant.browser.get(`/api/entries/${entryId}`)).body.file as { id: string };
    const asks: ((id: string) => Promise<Answer>)[] = [
      async (id) => stranger.browser.get(`/api/entries/${id}`),
      async (id) => stranger.browser.patch(`/api/entries/${id}`, { version, title: 'Của tôi' }),
      async (id) => stranger.browser.upload(`/api/entries/${id}/files`, docx(), 'a.docx'),
      async (id) => stranger.browser.delete(`/api/entries/${id}/files/${file.id}`),
      async (id) => stranger.browser.get(`/api/entries/${id}/files/${file.id}/content`),
      async (id) => stranger.browser.post(`/api/entries/${id}/submit`, { version }),
      async (id) => stranger.browser.post(`/api/entries/${id}/withdraw`, { version }),
    ];
    const withoutRequestId = ({ body, status }: Answer): unknown => ({
      status,
      ...(body as object),
      instance: '',
    });
    for (const ask of asks) {
      const real = withoutRequestId(await ask(entryId));
      expect(real).toMatchObject({ status: 404, code: 'thing.not-found' });
      expect(real).toEqual(withoutRequestId(await ask('11111111-2222-4333-8444-555555555555')));
    }
    expect((await entrant.browser.get(`/api/entries/${entryId}`)).body).toMatchObject({ version });
  });

  it('asks everybody to sign in first', async () => {
    for (const path of ['/api/entries/mine', '/api/entries/x', '/api/entries/x/files/y/content']) {
      expect(problem(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
    }
    for (const path of ['/api/entries/x/files', '/api/entries/x/submit', '/api/entries/x/withdraw']) {
      expect(problem(await app.browser().post(path))).toEqual([401, 'access.sign-in']);
    }
  });
});

describe('a file that hands the work in', () => {
  const sendIn = (browser: Browser, entryId: string, version: number | string): Promise<Answer> =>
    Promise.resolve(
      browser.upload(`/api/entries/${entryId}/files?submitVersion=${version}`, docx(), 'ban-cuoi.docx'),
    );

  it('has a receipt of this very file after one request', async () => {
    const { entryId, version } = await prepareWork(app, contest, entrant);
    const answer = await sendIn(entrant.browser, entryId, version);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'submitted', version: version + 1 });
    expect(answer.body.receipt).toMatchObject({
      sha256: answer.body.file.sha256,
      clientName: 'ban-cuoi.docx',
      number: expect.stringMatching(/-0*1$/),
    });
    expect(problem(await sendIn(entrant.browser, entryId, version + 1))).toEqual([409, 'conflict.state']);
  });

  it('is refused together with the submission: nothing has changed', async () => {
    const { entryId, version } = await prepareWork(app, contest, entrant);
    const before = await entrant.browser.get(`/api/entries/${entryId}`);
    expect(problem(await sendIn(entrant.browser, entryId, version - 1))).toEqual([409, 'conflict.stale']);
    expect(problem(await sendIn(entrant.browser, entryId, 'x'))).toEqual([422, 'request.invalid']);
    expect(problem(await sendIn(stranger.browser, entryId, version))).toEqual([404, 'thing.not-found']);
    expect(problem(await sendIn(app.browser(), entryId, version))).toEqual([401, 'access.sign-in']);
    expect((await entrant.browser.get(`/api/entries/${entryId}`)).body).toEqual(before.body);
    const { id } = await draft();
    expect(problem(await sendIn(entrant.browser, id, 1))).toEqual([422, 'entry.incomplete']);
    expect((await entrant.browser.get(`/api/entries/${id}`)).body).toMatchObject({ file: null, version: 1 });
  });

  it('comes too late after the deadline', async () => {
    const { entryId, version } = await prepareWork(app, contest, entrant);
    app.clock.set(new Date((contest.receivingClosesAt?.getTime() ?? 0) + 3600_000));
    await entrant.signIn();
    expect(problem(await sendIn(entrant.browser, entryId, version))).toEqual([409, 'entry.deadline-passed']);
  });
});

describe('an upload', () => {
  it('is kept, inspected, and given back byte by byte as a download', async () => {
    const { id } = await draft();
    const content = docx();
    const sent = await upload(id, content, 'Bài dự thi: "lửa".docx');
    expect([sent.status, sent.body.file]).toEqual([
      201,
      expect.objectContaining({ bytes: content.length, declaredType: 'docx', detectedType: null }),
    ]);
    expect(sent.body.file.inspection).toMatchObject({ state: 'waiting', verdict: null, words: null });
    await app.drain();
    const { file } = (await entrant.browser.get(`/api/entries/${id}`)).body;
    expect(file).toMatchObject({ detectedType: 'docx', inspection: { state: 'done', verdict: 'accept' } });
    const back = await entrant.browser
      .get(`/api/entries/${id}/files/${file.id}/content`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(content.equals(back.body as Buffer)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringContaining("filename*=UTF-8''B%C3%A0i%20d%E1%BB%B1%20thi"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(back.headers).not.toHaveProperty('etag');
    expect(back.headers).not.toHaveProperty('last-modified');
  });

  it('of any name is taken, and the name made fit to be shown', async () => {
    const { id } = await draft();
    const names = {
      '../../../etc/passwd.docx': 'passwd.docx',
      'C:\\Users\\An\\bài.docx': 'bài.docx',
      'ba\u0300i\u202Excod\u202C.docx': 'bàixcod.docx',
    };
    for (const [sent, shown] of Object.entries(names)) {
      const answer = await upload(id, docx(), sent);
      expect([answer.status, answer.body.file?.clientName]).toEqual([201, shown]);
    }
    const long = await upload(id, docx(), `${'rất dài '.repeat(40)}/${'x'.repeat(300)}.docx`);
    expect(long.status).toBe(201);
    expect(long.body.file.clientName).toMatch(/^x+….docx$/);
    expect(long.body.file.clientName.length).toBeLessThanOrEqual(255);
  });

  it('is refused at once when it is empty, of another type, or not there', async () => {
    const { id } = await draft();
    expect(problem(await upload(id, Buffer.alloc(0), 'rong.docx'))).toEqual([422, 'entry.file-empty']);
    const type = await upload(id, buildExecutable(), 'bai.exe');
    expect(problem(type)).toEqual([415, 'entry.file-type-not-accepted']);
    expect(type.body.detail).toContain('DOCX, PDF');
    for (const name of ['bai.pdf', 'bai.docx', 'bai.txt', 'bai.rtf', 'bai.doc', 'bai.odt']) {
      expect(problem(await upload(id, buildExecutable(), name))).toEqual([415, 'entry.file-type-mismatch']);
    }
    expect(problem(await upload(id, docx(), 'bai.pdf'))).toEqual([415, 'entry.file-type-mismatch']);
    // Also when much more of the file is still on its way.
    const long = Buffer.concat([buildExecutable(), Buffer.alloc(3 * 1024 * 1024)]);
    expect(problem(await upload(id, long, 'bai.docx'))).toEqual([415, 'entry.file-type-mismatch']);
    expect(problem(await upload(id, long, 'bai.exe'))).toEqual([415, 'entry.file-type-not-accepted']);
    const path = `/api/entries/${id}/files`;
    expect(problem(await entrant.browser.post(path, { file: 'text' }))).toEqual([422, 'entry.file-absent']);
    const form = async (body: string): Promise<Answer> =>
      entrant.browser.post(path).set('Content-Type', 'multipart/form-data; boundary=x').send(body);
    const part = (field: string): string =>
      `\r\n--x\r\nContent-Disposition: form-data; name="${field}"; filename="a.docx"\r\n\r\nPK\u0003\u0004`;
    // It breaks off; it names another field; it carries two files.
    for (const body of [part('file'), `${part('other')}\r\n--x--\r\n`]) {
      expect(problem(await form(body))).toEqual([422, 'request.malformed']);
    }
    const two = `${part('file')}${part('file')}\r\n--x--\r\n`;
    expect(problem(await form(two))).toEqual([422, 'request.malformed']);
    expect((await entrant.browser.get(`/api/entries/${id}`)).body.file).toBeNull();
  });

  it('that is too large is refused with the limit, whether it says its size or not', async () => {
    const { id } = await draft();
    const large = Buffer.concat([docx(), Buffer.alloc(26 * 1024 * 1024)]);
    const answer = await upload(id, large, 'lon.docx');
    expect(problem(answer)).toEqual([413, 'entry.file-too-large']);
    expect(answer.body).toMatchObject({
      params: { limitMegabytes: 25 },
      title: 'Quá dung lượng',
      detail: 'Tệp vượt quá dung lượng cho phép (25 MB).',
    });
    const tooMuch = Buffer.concat([docx(), Buffer.alloc(25 * 1024 * 1024)]);
    expect(problem(await upload(id, tooMuch, 'lon.docx'))).toEqual([413, 'entry.file-too-large']);
    expect((await entrant.browser.get(`/api/entries/${id}`)).body.file).toBeNull();
  });

  it('that is damaged is taken, and inspection says why it cannot be read', async () => {
    const { id } = await draft();
    expect((await upload(id, truncated(docx()), 'thieu.docx')).status).toBe(201);
    await app.drain();
    const view = (await entrant.browser.get(`/api/entries/${id}`)).body;
    expect(view.file.inspection).toMatchObject({ state: 'done', verdict: 'reject' });
    expect(view.file.inspection.reasons[0].detail).toMatch(/^Tệp b/);
    expect(view.missing).toContainEqual({ step: 'file', code: 'entry.file-rejected' });
  });

  it('can be taken off a draft', async () => {
    const { id } = await draft();
    const { file } = (await upload(id, docx(), 'a.docx')).body;
    const wrong = await entrant.browser.delete(`/api/entries/${id}/files/other`);
    expect(problem(wrong)).toEqual([404, 'thing.not-found']);
    const removed = await entrant.browser.delete(`/api/entries/${id}/files/${file.id}`);
    expect([removed.status, removed.body.file]).toEqual([200, null]);
  });
});

describe('submitting', () => {
  it('answers with the receipt, and says all that is missing before', async () => {
    const { id } = await draft();
    const early = await entrant.browser.post(`/api/entries/${id}/submit`, { version: 1 });
    expect(problem(early)).toEqual([422, 'entry.incomplete']);
    expect(early.body.errors[0]).toMatchObject({ pointer: '/category', detail: 'Chưa chọn thể loại.' });
    const malformed = await entrant.browser.post(`/api/entries/${id}/submit`, {});
    expect(problem(malformed)).toEqual([422, 'request.invalid']);
    const { entryId, version } = await prepareWork(app, contest, entrant);
    const done = await entrant.browser.post(`/api/entries/${entryId}/submit`, { version });
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      state: 'submitted',
      receipt: { issuedAt: app.clock.now().toISOString(), sha256: done.body.file.sha256 },
      can: { submit: false, downloadReceipt: true },
    });
    const mine = await entrant.browser.get('/api/entries/mine');
    expect(mine.body).toContainEqual(
      expect.objectContaining({
        id: entryId,
        contestTitle: 'Cuộc thi thử',
        categoryName: contest.categories[0]?.name,
        state: 'submitted',
        receiptNumber: done.body.receipt.number,
      }),
    );
    expect((await stranger.browser.get('/api/entries/mine')).body).toEqual([]);
  });

  it('is withdrawn with its version', async () => {
    const { id, version } = await draft();
    const wrong = await entrant.browser.post(`/api/entries/${id}/withdraw`, { version: version + 1 });
    expect(problem(wrong)).toEqual([409, 'conflict.stale']);
    const done = await entrant.browser.post(`/api/entries/${id}/withdraw`, { version, reason: 'Đổi ý' });
    expect([done.status, done.body.state]).toEqual([200, 'withdrawn']);
  });
});

describe('the secretariat', () => {
  it('downloads the file of a received work, not of a draft, and judges download nothing', async () => {
    const secretary = await appoint(app, contest, 'secretary', 'Thư Ký Một');
    const judge = await appoint(app, contest, 'judge', 'Giám Khảo Một');
    const prepared = await prepareWork(app, contest, entrant, { category: 1 });
    const received = await submitWork(app, contest, entrant);
    const content = async (entryId: string): Promise<string> => {
      const { file } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
      return `/api/entries/${entryId}/files/${file.id}/content`;
    };
    expect((await secretary.browser.get(await content(received))).status).toBe(200);
    expect(problem(await secretary.browser.get(await content(prepared.entryId)))).toEqual([
      404,
      'thing.not-found',
    ]);
    expect(problem(await judge.browser.get(await content(received)))).toEqual([404, 'thing.not-found']);
    expect(problem(await secretary.browser.get(`/api/entries/${received}`))).toEqual([
      404,
      'thing.not-found',
    ]);
  });
});
