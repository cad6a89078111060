import { TestApp } from '../support/app.js';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.start();
});
afterEach(() => app.stop());

const organiser = { fullName: 'Đỗ Thị Minh Tâm', email: 'tam@example.vn', password: 'một câu đủ dài' };
const entrant = {
  fullName: 'Lường Văn Ín',
  login: 'in.luong@example.vn',
  password: 'mật khẩu rất dài',
  locale: 'vi',
  consent: true,
};
const tokenIn = (text: string): string => /\/([A-Za-z0-9_-]{43})\b/.exec(text)?.[1] ?? '';

describe('the first organiser', () => {
  it('is made once and is signed in', async () => {
    const browser = app.browser();
    expect((await browser.get('/api/setup')).body).toEqual({ needed: true });
    const made = await browser.post('/api/setup', organiser);
    expect(made.status).toBe(201);
    expect(made.body.can).toEqual({ createContest: true, readMails: true });
    expect((await browser.get('/api/session')).body.account.fullName).toBe('Đỗ Thị Minh Tâm');
    const second = await app.browser().post('/api/setup', { ...organiser, email: 'other@example.vn' });
    expect([second.status, second.body.code]).toEqual([409, 'account.setup-done']);
  });

  it('is made once even when two press at once', async () => {
    const answers = await Promise.all(
      ['a@example.vn', 'b@example.vn', 'c@example.vn'].map((email) =>
        app.browser().post('/api/setup', { ...organiser, email }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });
});

describe('registration', () => {
  it('confirms by mail, then signs in and out', async () => {
    const browser = app.browser();
    expect((await browser.post('/api/account/register', entrant)).body).toEqual({ next: 'confirm-by-mail' });
    const before = await browser.post('/api/session', { login: entrant.login, password: entrant.password });
    expect([before.status, before.body.code]).toEqual([403, 'account.unconfirmed']);
    const [mail] = await app.mails();
    expect(mail?.to).toBe('in.luong@example.vn');
    const token = tokenIn(mail?.text ?? '');
    expect((await browser.post('/api/account/confirm', { token })).status).toBe(200);
    expect((await browser.get('/api/session')).body.account.login).toBe('in.luong@example.vn');
    expect((await browser.post('/api/account/confirm', { token })).body.code).toBe('account.link-expired');
    await browser.delete('/api/session');
    expect((await browser.get('/api/session')).body.account).toBeNull();
    const back = await browser.post('/api/session', {
      login: ' In.Luong@EXAMPLE.vn',
      password: entrant.password,
    });
    expect(back.status).toBe(200);
  });

  it('answers alike for a login that exists, and tells its owner only', async () => {
    await app.browser().post('/api/account/register', entrant);
    const token = tokenIn((await app.mails())[0]?.text ?? '');
    await app.browser().post('/api/account/confirm', { token });
    app.clock.advance(1000);
    const again = await app.browser().post('/api/account/register', { ...entrant, fullName: 'Kẻ Khác' });
    expect([again.status, again.body]).toEqual([202, { next: 'confirm-by-mail' }]);
    const mails = await app.mails();
    expect(mails).toHaveLength(2);
    expect(mails.every((mail) => mail.to === 'in.luong@example.vn')).toBe(true);
    expect(tokenIn(mails[0]?.text ?? '')).toBe('');
  });

  it('takes a phone number as login', async () => {
    const phone = { ...entrant, login: '0912 345 678' };
    expect((await app.browser().post('/api/account/register', phone)).body).toEqual({ next: 'sign-in' });
    const browser = app.browser();
    const answer = await browser.post('/api/session', { login: '+84912345678', password: entrant.password });
    expect([answer.status, answer.body.account.phone]).toEqual([200, '+84912345678']);
  });

  it('says in the reader’s language what is wrong, field by field', async () => {
    const answer = await app
      .browser()
      .post('/api/account/register', { login: 'x', consent: false, role: 'organiser' });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.code).toBe('request.invalid');
    const pointers = (answer.body.errors as { pointer: string }[]).map((error) => error.pointer).sort();
    expect(pointers).toEqual(['/consent', '/fullName', '/locale', '/password', '/role']);
  });
});

describe('reset', () => {
  it('sets a new password once and ends every session', async () => {
    const browser = app.browser();
    await browser.post('/api/setup', organiser);
    await app.browser().post('/api/account/password-reset', { login: organiser.email });
    const token = tokenIn((await app.mails())[0]?.text ?? '');
    const weak = await app.browser().post('/api/account/password-reset/confirm', { token, password: 'ngắn' });
    expect(weak.body.code).toBe('account.password-weak');
    const password = 'câu khác cũng dài';
    expect(
      (await app.browser().post('/api/account/password-reset/confirm', { token, password })).status,
    ).toBe(204);
    expect((await browser.get('/api/session')).body.account).toBeNull();
    const old = await app
      .browser()
      .post('/api/session', { login: organiser.email, password: organiser.password });
    expect(old.status).toBe(401);
    expect((await app.browser().post('/api/session', { login: organiser.email, password })).status).toBe(200);
  });

  it('expires after an hour', async () => {
    await app.browser().post('/api/setup', organiser);
    await app.browser().post('/api/account/password-reset', { login: organiser.email });
    const token = tokenIn((await app.mails())[0]?.text ?? '');
    app.clock.advance(61 * 60 * 1000);
    const late = await app
      .browser()
      .post('/api/account/password-reset/confirm', { token, password: 'câu khác dài' });
    expect([late.status, late.body.code]).toEqual([410, 'account.link-expired']);
  });
});

describe('guessing', () => {
  it('is throttled for a login, and the wait is said', async () => {
    await app.browser().post('/api/setup', organiser);
    const guess = (): Promise<number> =>
      app
        .browser()
        .post('/api/session', { login: organiser.email, password: 'không phải mật khẩu' })
        .then((answer) => answer.status);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push(await guess());
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('gets nothing with a write from another site or with a stolen-looking cookie', async () => {
    const foreign = await app.browser().post('/api/session', {}).set('Origin', 'https://example.com');
    expect([foreign.status, foreign.body.code]).toEqual([403, 'request.foreign-origin']);
    const forged = await app.browser().get('/api/account/sessions').set('Cookie', 'chamkin_session=abc');
    expect([forged.status, forged.body.code]).toEqual([401, 'access.sign-in']);
  });
});
