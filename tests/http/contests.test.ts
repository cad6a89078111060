import { readFileSync } from 'node:fs';
import { Accounts } from '../../src/modules/accounts/index.js';
import { systemActor } from '../../src/kernel/actor.js';
import type { ContestView } from '../../src/modules/contests/dto/contest-view.dto.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildContest, decision, organiserBrowser, usualDates } from '../support/contests.js';
import { appoint, person } from '../support/entries.js';

let app: TestApp;
let organiser: Browser;
beforeEach(async () => {
  app = await TestApp.start();
  organiser = await organiserBrowser(app);
});
afterEach(() => app.stop());

const nowhere = '00000000-0000-4000-8000-000000000000';
const day = 24 * 3600 * 1000;

async function make(template = 'son-la-2023', title = 'Cuộc thi viết'): Promise<ContestView> {
  const answer = await organiser.post('/api/contests', { template, title });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as ContestView;
}

const dates = (): Record<string, string> =>
  Object.fromEntries(Object.entries(usualDates(app)).map(([key, at]) => [key, (at as Date).toISOString()]));

/** A draft whose dates are set. */
async function makeDated(): Promise<ContestView> {
  const made = await make();
  const dated = await organiser.patch(`/api/contests/${made.id}`, { version: made.version, ...dates() });
  return dated.body as ContestView;
}

const move = (contest: ContestView, event: string, more: object = {}): ReturnType<Browser['post']> =>
  organiser.post(`/api/contests/${contest.id}/transitions`, { event, version: contest.version, ...more });

describe('making a contest', () => {
  it('offers the templates in the reader’s language', async () => {
    const vi = await organiser.get('/api/contest-templates');
    expect(vi.body.map((each: { key: string }) => each.key)).toEqual([
      'national-2025',
      'son-la-2023',
      'blank',
    ]);
    const en = await organiser.get('/api/contest-templates?lang=en');
    expect(en.body[2].title).toBe('Blank contest');
  });

  it('makes a draft whose maker is its organiser', async () => {
    const made = await make('national-2025', 'Cuộc thi chính luận');
    expect(made).toMatchObject({ slug: 'cuoc-thi-chinh-luan', state: 'draft', version: 1, graceMinutes: 5 });
    expect(made.can).toMatchObject({ edit: true, announce: false, cancel: true, invite: true });
    expect(made.criteria.map(({ maxScore, step }) => [maxScore, step])).toEqual([
      [4000, 50],
      [2000, 50],
      [2500, 50],
      [1000, 50],
      [500, 50],
    ]);
    const mine = await organiser.get('/api/contests/mine');
    expect(mine.body).toEqual([
      {
        ...{ id: made.id, slug: made.slug, title: made.title, state: 'draft', accent: made.accent },
        ...{ roles: ['organiser'], receivingClosesAt: null },
      },
    ]);
  });

  it.each([
    [{}, 'request.invalid', ['/template', '/title']],
    [{ template: 'blank', title: '' }, 'request.invalid', ['/title']],
    [{ template: 'blank', title: 'A', state: 'published' }, 'request.invalid', ['/state']],
    [{ template: 'blank', title: { $ne: 1 } }, 'request.invalid', ['/title']],
    [{ template: 'xyz', title: 'A' }, 'contest.template-unknown', []],
  ])('refuses %j', async (body, code, pointers) => {
    const answer = await organiser.post('/api/contests', body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((answer.body.errors ?? []).map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
    expect((await organiser.get('/api/contests/mine')).body).toEqual([]);
  });

  it('is for administrators only', async () => {
    const { browser } = await person(app, 'Người Dự Thi');
    for (const answer of [
      await browser.post('/api/contests', { template: 'blank', title: 'A' }),
      await browser.get('/api/contest-templates'),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
    }
    expect((await app.browser().post('/api/contests', {})).status).toBe(401);
  });
});

describe('who may see a contest', () => {
  it('answers a stranger about a draft as about nothing, to the byte', async () => {
    const made = await make();
    const { browser } = await person(app, 'Người Lạ');
    for (const reader of [browser, app.browser()]) {
      const draft = await reader.get(`/api/contests/${made.id}`);
      const nothing = await reader.get(`/api/contests/${nowhere}`);
      expect([draft.status, nothing.status]).toEqual([404, 404]);
      const bare = (text: string): string => text.replace(/urn:request:[0-9a-f-]+/, '');
      expect(bare(draft.text)).toBe(bare(nothing.text));
    }
    for (const path of ['checklist', 'people']) {
      const [own, other] = [
        await browser.get(`/api/contests/${made.id}/${path}`),
        await browser.get(`/api/contests/${nowhere}/${path}`),
      ];
      expect([own.status, other.status]).toEqual([403, 403]);
    }
  });

  it('shows an announced one to everybody, without what is the staff’s alone', async () => {
    const contest = await buildContest(app, {
      patch: { certificate: { decisionNumber: '12-QĐ/BTC', decisionDate: '2026-10-20' } },
    });
    const seen = (await app.browser().get(`/api/contests/${contest.id}`)).body as ContestView;
    expect(seen.graceMinutes).toBeNull();
    expect([seen.certificate.decisionNumber, seen.certificate.decisionDate]).toEqual([null, null]);
    expect(Object.values(seen.can).some(Boolean)).toBe(false);
    expect(seen.units).toHaveLength(22);
    const secretary = await appoint(app, contest, 'secretary', 'Người Thư Ký');
    const own = (await secretary.browser.get(`/api/contests/${contest.id}`)).body as ContestView;
    expect([own.graceMinutes, own.certificate.decisionNumber]).toEqual([5, '12-QĐ/BTC']);
  });

  it('lists what can be entered', async () => {
    await make();
    const contest = await buildContest(app, { title: 'Sắp mở' });
    const open = await app.browser().get('/api/contests/open');
    expect(open.body.map((each: ContestView) => each.title)).toEqual(['Sắp mở']);
    expect(open.body[0]).toMatchObject({
      id: contest.id,
      state: 'announced',
      receivingClosesAt: contest.receivingClosesAt?.toISOString(),
    });
    expect(open.body[0].categories[0]).toEqual({
      ...open.body[0].categories[0],
      name: 'Tạp chí',
      form: 'journal',
    });
    expect((await app.browser().get('/api/contests/mine')).status).toBe(401);
  });
});

describe('editing', () => {
  it('changes fields, clears those that may be empty, and counts versions', async () => {
    const made = await make();
    const path = `/api/contests/${made.id}`;
    const first = await organiser.patch(path, {
      version: 1,
      title: 'Tên mới',
      parentAgency: null,
      accent: '#1f4e79',
      certificate: { signerName: 'Lò Thị Ín' },
    });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      version: 2,
      title: 'Tên mới',
      slug: 'ten-moi',
      parentAgency: null,
      accent: '#1F4E79',
    });
    expect(first.body.certificate).toMatchObject({ signerName: 'Lò Thị Ín', place: 'Sơn La' });
    const stale = await organiser.patch(path, { version: 1, title: 'Tên khác' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale']);
  });

  it('says what is wrong with each field, in the reader’s language', async () => {
    const made = await make();
    const body = { version: 1, accent: 'hồng', contactEmail: 'x', title: 'x'.repeat(301) };
    const vi = await organiser.patch(`/api/contests/${made.id}`, body);
    expect(vi.status).toBe(422);
    expect(vi.body.errors).toEqual([
      {
        pointer: '/title',
        code: 'contest.field-too-long',
        detail: 'Nội dung dài quá 300 ký tự.',
        params: { most: 300 },
      },
      {
        pointer: '/contactEmail',
        code: 'contest.email-invalid',
        detail: 'Địa chỉ thư điện tử chưa đúng.',
        params: {},
      },
      expect.objectContaining({ pointer: '/accent', code: 'contest.accent-invalid' }),
    ]);
    const en = await organiser.patch(`/api/contests/${made.id}?lang=en`, body);
    expect(en.body.errors[0].detail).toBe('This is longer than 300 characters.');
    expect((await organiser.get(`/api/contests/${made.id}`)).body.version).toBe(1);
  });

  it.each([
    [{ version: 1, state: 'published' }, ['/state']],
    [{ version: 1, slug: 'x' }, ['/slug']],
    [{ version: '1' }, ['/version']],
    [{ title: 'A' }, ['/version']],
    [{ version: 1, receivingOpensAt: 'mai' }, ['/receivingOpensAt']],
    [{ version: 1, certificate: [] }, ['/certificate']],
    [{ version: 1, certificate: { secret: 'x' } }, ['/certificate/secret']],
    [
      { version: 1, consentPurposes: [{ purpose: 'a' }] },
      ['/consentPurposes/0/required', '/consentPurposes/0/text'],
    ],
    [{ version: 1, headingStyle: 'ROYAL' }, ['/headingStyle']],
  ])('refuses the malformed patch %j', async (body, pointers) => {
    const made = await make();
    const answer = await organiser.patch(`/api/contests/${made.id}`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
  });

  it('writes each list and gives it back', async () => {
    let contest = await make();
    const put = async (list: string, items: unknown): Promise<ContestView> => {
      const answer = await organiser.put(`/api/contests/${contest.id}/${list}`, {
        version: contest.version,
        items,
      });
      expect([list, answer.status]).toEqual([list, 200]);
      contest = answer.body as ContestView;
      return contest;
    };
    const strip = <T extends { position?: number }>({ position: _, ...item }: T): Omit<T, 'position'> => item;
    const [journal, ...others] = contest.categories.map(strip);
    await put('categories', [
      ...others,
      { ...journal, maxWords: 3000 },
      { ...journal, id: undefined, name: 'Thơ' },
    ]);
    expect(contest.categories.at(-2)).toMatchObject({ id: journal?.id, position: 4, maxWords: 3000 });
    await put('rounds', [{ name: 'Một vòng', readingsPerEntry: 3 }]);
    expect(contest.rounds[0]).toMatchObject({ name: 'Một vòng', deviationLimit: null, dueAt: null });
    await put('criteria', [{ name: 'Tất cả', guidance: '', maxScore: 10_000, step: 25 }]);
    expect(contest.criteria).toHaveLength(1);
    await put('prizes', [{ name: 'Giải Nhất', quantity: 1, value: 10_000_000, categoryIds: [journal?.id] }]);
    expect(contest.prizes[0]).toMatchObject({ value: 10_000_000, categoryIds: [journal?.id] });
    await put('units', [{ name: ' Xã  Chiềng Khoong ' }, { name: 'Phường Tô Hiệu', abbreviation: 'TH' }]);
    expect(contest.units.map(({ name, abbreviation }) => [name, abbreviation])).toEqual([
      ['Xã Chiềng Khoong', null],
      ['Phường Tô Hiệu', 'TH'],
    ]);
    expect(contest.version).toBe(6);
  });

  it('places units under others of the list, and says where that is wrong', async () => {
    const { id, version } = await make();
    const put = (at: number, items: unknown) =>
      organiser.put(`/api/contests/${id}/units`, { version: at, items });
    const answer = await put(version, [
      { name: 'Đảng ủy xã Lóng Sập', above: 'huyện uỷ  MỘC CHÂU' },
      { name: 'Huyện ủy Mộc Châu' },
    ]);
    const contest = answer.body as ContestView;
    const [commune, district] = contest.units;
    expect([commune?.parentId, district?.parentId]).toEqual([district?.id, null]);
    const wrong = await put(contest.version, [
      { id: commune?.id, name: 'Đảng ủy xã Lóng Sập', above: 'Huyện ủy Vân Hồ' },
      { id: district?.id, name: 'Huyện ủy Mộc Châu', above: 'Huyện ủy Mộc Châu' },
    ]);
    expect(wrong.status).toBe(422);
    const errors = wrong.body.errors as { pointer: string; code: string }[];
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/items/0/above', 'contest.unit-above-unknown'],
      ['/items/1/above', 'contest.unit-circle'],
    ]);
  });

  it.each(['categories', 'rounds', 'criteria', 'prizes', 'units'])('guards the list %s', async (list) => {
    const made = await make();
    const path = `/api/contests/${made.id}/${list}`;
    const { browser } = await person(app, 'Người Lạ');
    expect((await app.browser().put(path, { version: 1, items: [] })).status).toBe(401);
    expect((await browser.put(path, { version: 1, items: [] })).status).toBe(403);
    expect((await organiser.put(`/api/contests/${nowhere}/${list}`, { version: 1, items: [] })).status).toBe(
      403,
    );
    const malformed = await organiser.put(path, { version: 1, items: [{ name: 5, extra: true }] });
    expect([malformed.status, malformed.body.code]).toEqual([422, 'request.invalid']);
    expect((await organiser.put(path, { version: 1, items: 'all' })).body.errors[0].pointer).toBe('/items');
    expect((await organiser.put(path, { version: 9, items: [] })).body.code).toBe('conflict.stale');
  });

  it('refuses rules after the announcement and names the fields', async () => {
    const draft = await makeDated();
    const announced = (await move(draft, 'announce')).body as ContestView;
    const answer = await organiser.patch(`/api/contests/${draft.id}`, {
      version: announced.version,
      rules: 'Khác.',
      entriesPerAuthor: 1,
      summary: 'Được sửa.',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'contest.rules-frozen']);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/rules',
      '/entriesPerAuthor',
    ]);
  });
});

describe('the way of a contest', () => {
  it('shows the checklist, announces, extends and cancels', async () => {
    const made = await make();
    const open = (await organiser.get(`/api/contests/${made.id}/checklist`)).body as {
      key: string;
      required: boolean;
      done: boolean;
      section: string;
    }[];
    expect(open.filter((point) => point.required && !point.done).map((point) => point.key)).toEqual([
      'receiving-opens',
      'receiving-closes',
    ]);
    expect(open.find((point) => point.key === 'secretary')).toMatchObject({
      section: 'people',
      required: false,
      done: false,
    });
    const early = await move(made, 'announce');
    expect([early.status, early.body.code, early.body.params.count]).toEqual([409, 'contest.incomplete', 2]);
    const dated = (await organiser.patch(`/api/contests/${made.id}`, { version: 1, ...dates() }))
      .body as ContestView;
    expect(dated.can.announce).toBe(true);
    const announced = await move(dated, 'announce');
    expect([announced.status, announced.body.state, announced.body.version]).toEqual([200, 'announced', 3]);
    const closesAt = new Date(Date.parse(announced.body.receivingClosesAt as string) + 3 * day).toISOString();
    const later = await organiser.post(`/api/contests/${made.id}/deadline`, {
      closesAt,
      reason: 'Mưa lũ.',
      decision,
      version: 3,
    });
    expect([later.status, later.body.receivingClosesAt]).toEqual([200, closesAt]);
    expect(later.body.receivingExtendedAt).toBe(app.clock.now().toISOString());
    expect(later.body.extensions).toHaveLength(1);
    expect((await move(later.body as ContestView, 'cancel')).body.code).toBe('contest.reason-needed');
    const cancelled = await move(later.body as ContestView, 'cancel', { reason: 'Hoãn.' });
    expect([cancelled.body.state, cancelled.body.cancelReason]).toEqual(['cancelled', 'Hoãn.']);
    const after = await organiser.patch(`/api/contests/${made.id}`, {
      version: cancelled.body.version,
      summary: 'x',
    });
    expect([after.status, after.body.code]).toEqual([409, 'conflict.state']);
  });

  it('refuses what others may not do, and what is no event of people', async () => {
    const contest = await buildContest(app);
    const path = `/api/contests/${contest.id}/transitions`;
    const secretary = await appoint(app, contest, 'secretary', 'Người Thư Ký');
    const judge = await appoint(app, contest, 'judge', 'Người Chấm');
    const body = { event: 'cancel', version: contest.version, reason: 'Thử.' };
    expect((await app.browser().post(path, body)).status).toBe(401);
    expect((await judge.browser.post(path, body)).status).toBe(403);
    expect((await secretary.browser.post(path, body)).status).toBe(403);
    const early = await secretary.browser.post(path, { event: 'open-receiving', version: contest.version });
    expect([early.status, early.body.code]).toEqual([409, 'contest.too-early']);
    const deadline = `/api/contests/${contest.id}/deadline`;
    const wish = { closesAt: dates()['resultsExpectedAt'], reason: 'x', decision, version: contest.version };
    expect((await secretary.browser.post(deadline, wish)).status).toBe(403);
    for (const event of ['publish', 'seal', 'nothing', null]) {
      const answer = await secretary.browser.post(path, { event, version: contest.version });
      expect([event, answer.status, answer.body.errors[0].pointer]).toEqual([event, 422, '/event']);
    }
  });

  it('refuses a malformed or shorter deadline', async () => {
    const contest = await buildContest(app);
    const { account } = (await organiser.get('/api/session')).body as { account: { id: string } };
    await app.get(Accounts).grantRole(systemActor, contest.id, account.id, 'organiser');
    const path = `/api/contests/${contest.id}/deadline`;
    const post = (body: object): ReturnType<Browser['post']> => organiser.post(path, body);
    const sooner = new Date((contest.receivingClosesAt?.getTime() ?? 0) - day).toISOString();
    const answer = await post({ closesAt: sooner, reason: 'Sớm hơn.', decision, version: contest.version });
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'contest.not-an-extension']);
    expect((await post({ closesAt: 'mai', reason: '', version: 1 })).body.errors[0].pointer).toBe(
      '/closesAt',
    );
    expect((await post({ reason: 'x', version: 1 })).status).toBe(422);
  });

  it('refuses a body that is no JSON', async () => {
    const made = await make();
    const answer = await organiser.upload(
      `/api/contests/${made.id}/transitions`,
      readFileSync('package.json'),
      'a.json',
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
  });
});
