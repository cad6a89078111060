import { type Browser, TestApp } from '../support/app.js';

let app: TestApp;
let organiser: Browser;
let contestId: string;
const password = 'một câu đủ dài';
const tokenIn = (text: string): string => /\/([A-Za-z0-9_-]{43})\b/.exec(text)?.[1] ?? '';

beforeEach(async () => {
  app = await TestApp.start();
  organiser = app.browser();
  await organiser.post('/api/setup', { fullName: 'Đỗ Minh Tâm', email: 'tam@example.vn', password });
  const made = await organiser.post('/api/contests', { template: 'blank', title: 'Cuộc thi thử' });
  contestId = made.body.id;
});
afterEach(() => app.stop());

async function invite(email: string, role: string): Promise<string> {
  app.clock.advance(1000);
  const answer = await organiser.post(`/api/contests/${contestId}/invitations`, {
    email,
    role,
    name: 'Lò Thị Ánh',
  });
  expect(answer.status).toBe(201);
  const mail = (await app.mails()).find((one) => one.to === email && tokenIn(one.text) !== '');
  return tokenIn(mail?.text ?? '');
}

it('a judge is invited by mail, makes an account by the link, and has the role', async () => {
  const token = await invite('anh@example.vn', 'judge');
  const judge = app.browser();
  const offer = await judge.get(`/api/invitations/${token}`);
  expect(offer.body).toMatchObject({ role: 'judge', email: 'anh@example.vn', accountExists: false });
  const weak = await judge.post(`/api/invitations/${token}/accept`, {
    fullName: 'Lò Thị Ánh',
    password: 'x',
  });
  expect(weak.body.code).toBe('account.password-weak');
  const session = await judge.post(`/api/invitations/${token}/accept`, { fullName: 'Lò Thị Ánh', password });
  expect(session.body.roles).toEqual([{ contestId, role: 'judge', unitId: null }]);
  const again = await app.browser().post(`/api/invitations/${token}/accept`, { password });
  expect([again.status, again.body.code]).toEqual([410, 'account.link-expired']);
  const people = await organiser.get(`/api/contests/${contestId}/people`);
  expect(
    people.body.people.map((one: { fullName: string; role: string }) => [one.fullName, one.role]),
  ).toEqual([
    ['Lò Thị Ánh', 'judge'],
    ['Đỗ Minh Tâm', 'organiser'],
  ]);
  expect(people.body.invitations).toEqual([]);
  expect((await judge.get(`/api/contests/${contestId}/people`)).status).toBe(403);
});

it('nobody who sees names becomes a judge', async () => {
  const own = await organiser.post(`/api/contests/${contestId}/invitations`, {
    email: 'tam@example.vn',
    role: 'judge',
  });
  expect([own.status, own.body.code]).toEqual([409, 'account.role-barred']);
  const [asSecretary, asJudge] = [
    await invite('b@example.vn', 'secretary'),
    await invite('b@example.vn', 'judge'),
  ];
  const browser = app.browser();
  await browser.post(`/api/invitations/${asSecretary}/accept`, { fullName: 'Hà Minh Bảo', password });
  const second = await browser.post(`/api/invitations/${asJudge}/accept`);
  expect([second.status, second.body.code]).toEqual([409, 'account.role-barred']);
});

it('an invitation can be taken back, a role revoked, the last organiser not', async () => {
  const token = await invite('c@example.vn', 'council');
  const { invitations } = (await organiser.get(`/api/contests/${contestId}/people`)).body;
  expect((await organiser.delete(`/api/contests/${contestId}/invitations/${invitations[0].id}`)).status).toBe(
    204,
  );
  expect((await app.browser().get(`/api/invitations/${token}`)).status).toBe(410);
  const { people } = (await organiser.get(`/api/contests/${contestId}/people`)).body;
  const last = await organiser.delete(`/api/contests/${contestId}/people/${people[0].accountId}/organiser`);
  expect([last.status, last.body.code]).toEqual([409, 'account.last-organiser']);
});

it('refuses a wrong role, a coordinator without a unit, and a contest that is not theirs', async () => {
  const post = (body: object): Promise<{ status: number; body: { code: string } }> =>
    organiser.post(`/api/contests/${contestId}/invitations`, body);
  expect((await post({ email: 'd@example.vn', role: 'emperor' })).body.code).toBe('request.invalid');
  expect((await post({ email: 'd@example.vn', role: 'unit-coordinator' })).body.code).toBe('request.invalid');
  expect((await post({ email: 'not an address', role: 'judge' })).body.code).toBe('request.invalid');
  const foreign = await organiser.get('/api/contests/00000000-0000-4000-8000-000000000000/people');
  expect([foreign.status, foreign.body.code]).toEqual([403, 'access.denied']);
});

it('what is wrong with a field is said in the reader’s language', async () => {
  const wrong = { name: 'Tâm', login: 12, password, locale: 'fr', consent: true };
  const errorsIn = async (language: string): Promise<unknown> => {
    const request = app.browser().post('/api/account/register', wrong).set('Accept-Language', language);
    const answer = await request;
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
    return answer.body.errors;
  };
  expect(await errorsIn('vi')).toEqual([
    { pointer: '/name', code: 'field.unknown', detail: 'Mục này không có trong biểu mẫu.' },
    { pointer: '/fullName', code: 'field.required', detail: 'Cần điền mục này.' },
    { pointer: '/login', code: 'field.length', detail: 'Nội dung quá ngắn hoặc quá dài.' },
    { pointer: '/locale', code: 'field.choice', detail: 'Cần chọn một giá trị trong danh sách.' },
  ]);
  expect(await errorsIn('en-GB')).toContainEqual({
    pointer: '/fullName',
    code: 'field.required',
    detail: 'Please fill this in.',
  });
  const { body } = await app.browser().post('/api/account/register', {
    fullName: 'Tâm',
    login: 'tam',
    password,
    locale: 'vi',
    consent: true,
  });
  expect(body.errors).toEqual([{ pointer: '/login', code: 'account.login-invalid', detail: body.detail }]);
});
