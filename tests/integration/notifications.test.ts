import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHttpApp } from '../../src/http-app.js';
import { SettableClock } from '../../src/kernel/clock.js';
import { readConfig } from '../../src/platform/config/settings.js';
import { dialectOf } from '../../src/platform/database/dialect/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import type { FolderMailer } from '../../src/platform/mail/folder-mailer.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { Database } from '../../src/platform/database/database.js';
import { OutboxRow } from '../../src/platform/events/event.row.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { SentMailRow } from '../../src/modules/notifications/sent-mail.row.js';
import { Browser, TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/test-database.js';

let app: TestApp;
let database: Database;
beforeEach(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
});
afterEach(() => app.stop());

const entrant = {
  fullName: 'Quàng Thị <Hưởng>',
  login: 'huong.quang@example.vn',
  password: 'mật khẩu rất dài',
  locale: 'vi',
  consent: true,
};

async function register(changes: object = {}): Promise<void> {
  const answer = await app.browser().post('/api/account/register', { ...entrant, ...changes });
  expect(answer.status).toBe(202);
}

/** Lets every job that was done be done once more, as after a worker that died before saying so. */
async function doJobsAgain(): Promise<void> {
  const done = await database.rows(JobRow).findBy({ state: 'done' });
  expect(done.length).toBeGreaterThan(0);
  await database.run(() => database.update(JobRow, { state: 'done' }, { state: 'waiting' }));
  await app.drain();
}

describe('mails', () => {
  it('are sent once for each event, however often the job runs', async () => {
    await register();
    await register({ login: 'khac@example.vn', locale: 'en', fullName: 'Jane Roe' });
    const first = await app.mails();
    expect(first.map((mail) => [mail.to, mail.subject]).sort()).toEqual([
      ['huong.quang@example.vn', 'Xác nhận địa chỉ thư điện tử'],
      ['khac@example.vn', 'Confirm your e-mail address'],
    ]);
    await doJobsAgain();
    expect(await app.mails()).toEqual(first);
    expect(await database.rows(SentMailRow).count()).toBe(2);
  });

  it('land on the same file when the worker died after sending', async () => {
    await register();
    const [first] = await app.mails();
    await database.run(() => database.delete(SentMailRow, { eventType: 'accounts.confirmation-requested' }));
    await doJobsAgain();
    expect((await app.mails()).map((mail) => mail.id)).toEqual([first?.id]);
  });

  it('are written in the receiver’s language and escape the name', async () => {
    await register();
    const [mail] = await app.mails();
    expect(mail?.text).toContain('Kính gửi Quàng Thị <Hưởng>,');
    expect(mail?.html).toContain('Quàng Thị &lt;Hưởng&gt;');
    expect(mail?.text).toContain('http://localhost:3000/app/xac-nhan/');
  });

  it('leave no token, address or name in plain in the tables', async () => {
    await register();
    const [mail] = await app.mails();
    const token = /xac-nhan\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? 'no token';
    expect(token).toHaveLength(43);
    const rows = JSON.stringify([
      await database.rows(OutboxRow).find(),
      await database.rows(JobRow).find(),
      await database.rows(SentMailRow).find(),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain('huong.quang');
    expect(rows).not.toContain('Hưởng');
  });

  it('tell the owner, and only the owner, that the address has an account', async () => {
    await register();
    const token = /xac-nhan\/([\w-]{43})/.exec((await app.mails())[0]?.text ?? '')?.[1];
    await app.browser().post('/api/account/confirm', { token });
    await register({ fullName: 'Somebody Else', locale: 'en' });
    const subjects = (await app.mails()).map((mail) => mail.subject).sort();
    expect(subjects).toEqual(['Xác nhận địa chỉ thư điện tử', 'Địa chỉ này đã có tài khoản']);
  });

  it('are kept as .eml files that a mail program opens', async () => {
    await register();
    await app.drain();
    const folder = join(app.folder, 'data', 'mail');
    const [name] = (await readdir(folder)).filter((each) => each.endsWith('.eml'));
    const eml = await readFile(join(folder, name ?? ''), 'utf8');
    expect(eml).toMatch(/^To: huong\.quang@example\.vn\r?$/mu);
    expect(eml).toMatch(/multipart\/alternative/u);
  });
});

describe('the log', () => {
  it('holds no token, address or name, at its most talkative', async () => {
    const own = await createTestDatabase();
    const lines: string[] = [];
    const clock = new SettableClock(new Date('2026-03-02T02:00:00.000Z'));
    const config = readConfig({
      PORT: '0',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: own.url,
      DATA_DIR: join(own.folder, 'data'),
      UPLOADS_DIR: join(own.folder, 'uploads'),
    });
    await migrate(dialectOf(own.url), clock);
    const logger = createLogger('trace', { write: (line) => lines.push(line) });
    const nest = await createHttpApp({ config, clock, logger }, 'none');
    await nest.init();
    const browser = new Browser(nest.getHttpServer());
    await browser.post('/api/account/register', entrant);
    await nest.get(JobRunner).drain();
    const [mail] = await nest.get<Mailer, FolderMailer>(Mailer).list();
    const token = /xac-nhan\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? 'no token';
    await browser.get(`/app/xac-nhan/${token}`);
    await browser.get(`/api/invitations/${token}`);
    await browser.post('/api/account/confirm', { token, more: true });
    await browser.post('/api/account/confirm', { token });
    await nest.close();
    await own.drop();
    expect(token).toHaveLength(43);
    expect(lines.filter((line) => line.includes('/api/account/confirm')).length).toBeGreaterThan(0);
    for (const secret of [token, 'huong.quang', 'Hưởng', entrant.password, 'chamkin_session=']) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

describe('the administrator’s pages', () => {
  const organiser = { fullName: 'Đỗ Thị Minh Tâm', email: 'tam@example.vn', password: 'một câu đủ dài' };

  it('show mails newest first, page by page, to nobody else', async () => {
    const admin = app.browser();
    await admin.post('/api/setup', organiser);
    await register();
    await app.drain();
    app.clock.advance(60_000);
    await register({ login: 'sau@example.vn' });
    await app.drain();
    const page = await admin.get('/api/mails?page=1&pageSize=1');
    expect(page.body).toMatchObject({ total: 2, page: 1, pageSize: 1, items: [{ to: 'sau@example.vn' }] });
    const id = String(page.body.items[0].id);
    const found = await admin.get('/api/mails').query({ q: 'XAC NHAN dia chi' });
    expect(found.body.total).toBe(2);
    expect((await admin.get('/api/mails?q=sau@')).body).toMatchObject({ total: 1, items: [{ id }] });
    expect((await admin.get('/api/mails?q=khong-ai')).body).toMatchObject({ total: 0, items: [] });
    const mail = await admin.get(`/api/mails/${id}`);
    expect(mail.body).toMatchObject({ id, to: 'sau@example.vn', subject: 'Xác nhận địa chỉ thư điện tử' });
    expect(mail.body.text).toContain('/app/xac-nhan/');
    expect((await admin.get('/api/mails/..%2f..%2fserver')).status).toBe(404);
    expect((await admin.get('/api/mails?page=0')).body.code).toBe('request.invalid');
    expect((await app.browser().get('/api/mails')).status).toBe(401);
    expect((await app.browser().get(`/api/mails/${id}`)).status).toBe(401);
  });

  it('show jobs that failed for good and give them another life', async () => {
    const admin = app.browser();
    await admin.post('/api/setup', organiser);
    await register();
    const jobs = await database.rows(JobRow).find();
    const job = jobs.find(({ type }) => type.startsWith('event:accounts.confirmation-requested'));
    const failed = { state: 'dead' as const, attempts: 6, lastError: 'Error: no route to host' };
    await database.run(() => database.update(JobRow, { id: job?.id ?? '' }, failed));
    expect(await app.mails()).toEqual([]);
    const dead = await admin.get('/api/jobs?state=dead');
    expect(dead.body).toMatchObject([{ id: job?.id, attempts: 6, lastError: 'Error: no route to host' }]);
    expect((await admin.post(`/api/jobs/${job?.id}/retry`)).body).toEqual([]);
    expect(await app.mails()).toHaveLength(1);
    expect((await admin.post(`/api/jobs/${job?.id}/retry`)).status).toBe(404);
    expect((await app.browser().post(`/api/jobs/${job?.id}/retry`)).status).toBe(401);
  });
});
