import type { Browser } from '../support/app.js';
import { TestApp } from '../support/app.js';
import { appoint, person, submitWork } from '../support/entries.js';
import {
  coordinatorOf,
  openUnitStage,
  type UnitStage,
  usualHeading,
  workbookOf,
  workFile,
  zipOf,
} from '../support/unit-lists.js';

let app: TestApp;
let stage: UnitStage;
let base: string;
let mine: Browser;
let theirs: Browser;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await openUnitStage(app);
  base = `/api/contests/${stage.contest.id}/unit`;
  mine = stage.coordinator.browser;
  const { contest, otherUnit } = stage;
  theirs = (await coordinatorOf(app, contest, otherUnit, 'Đầu Mối Khác')).browser;
});
afterAll(() => app.stop());

interface Import {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly counts: object;
}

const row = [1, 'Lò Văn Ín', 1980, null, 'Giữ lửa', 'Báo', null, 'a.docx', null];
const list = (): Promise<Buffer> => workbookOf([usualHeading, row]);

async function brought(): Promise<Import> {
  const made = await mine.upload(`${base}/imports`, await list(), 'danh-sach.xlsx');
  expect(made.status).toBe(201);
  const { id } = made.body as Import;
  const archive = await zipOf([{ name: 'a.docx', content: workFile(1) }]);
  expect((await mine.upload(`${base}/imports/${id}/archive`, archive, 'bai.zip')).status).toBe(200);
  const ordered = await mine.post(`${base}/imports/${id}/read`);
  expect(ordered.body).toMatchObject({
    state: 'reading',
    can: { read: false, confirm: false, cancel: true },
  });
  await app.drain();
  return (await mine.get(`${base}/imports/${id}`)).body as Import;
}

const consents = (): string[] => stage.contest.consentPurposes.map(({ purpose }) => purpose);

it('brings a list from its upload to receipts', async () => {
  const ready = await brought();
  expect(ready).toMatchObject({ state: 'ready', counts: { new: 1, changed: 0, unchanged: 0, wrong: 0 } });
  const rows = await mine.get(`${base}/imports/${ready.id}/rows?outcome=new`);
  expect(rows.body).toMatchObject({ total: 1, items: [{ line: 2, title: 'Giữ lửa', fileName: 'a.docx' }] });
  const sheet = await mine.get(`${base}/imports/${ready.id}/problems.xlsx`);
  expect(sheet.headers['content-type']).toContain('spreadsheetml');
  const confirm = { version: ready.version, consents: consents(), withoutWrong: false };
  const confirmed = await mine.post(`${base}/imports/${ready.id}/confirm`, confirm);
  expect(confirmed.body).toMatchObject({ state: 'writing' });
  expect((await mine.post(`${base}/imports/${ready.id}/confirm`, confirm)).body).toMatchObject({
    state: 'writing',
  });
  await app.drain();
  expect((await mine.get(`${base}/imports/${ready.id}`)).body).toMatchObject({ state: 'done' });
  const page = await mine.get(base);
  expect(page.body).toMatchObject({
    unitName: stage.unit.name,
    figures: { received: 1 },
    can: { enter: true, import: true },
  });
  const works = (await mine.get(`${base}/works?q=giu lua&sort=-title`)).body as {
    items: { entryId: string }[];
  };
  expect(works).toMatchObject({
    total: 1,
    items: [{ title: 'Giữ lửa', state: 'submitted', authorNames: ['Lò Văn Ín'] }],
  });
  const entryId = works.items[0]?.entryId ?? '';
  expect((await mine.get(`/api/entries/${entryId}`)).body).toMatchObject({
    sentByUnit: { id: stage.unit.id },
  });
  expect((await mine.get(`/api/entries/${entryId}/receipt.pdf`)).status).toBe(200);
  expect((await mine.get('/api/entries/mine')).body).toEqual([]);
  for (const path of ['template.xlsx', 'works.xlsx', 'list.pdf']) {
    const answer = await mine.get(`${base}/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
  }
  expect((await theirs.get(`/api/entries/${entryId}`)).status).toBe(404);
  expect((await theirs.get(`${base}/works`)).body).toMatchObject({ total: 0 });
});

it('enters one work by the form', async () => {
  const begun = await mine.post(`${base}/works`);
  expect(begun.status).toBe(201);
  const { entryId } = begun.body as { entryId: string };
  const entry = (await mine.get(`/api/entries/${entryId}`)).body as { authors: object[]; version: number };
  expect(entry).toMatchObject({ state: 'draft', authors: [{ fullName: '', unitId: stage.unit.id }] });
  expect((await theirs.get(`/api/entries/${entryId}`)).status).toBe(404);
  const withdrawn = await mine.post(`/api/entries/${entryId}/withdraw`, { version: entry.version });
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
});

it('is closed to everybody else', async () => {
  const { contest } = stage;
  const ready = await brought();
  const stranger = (await person(app, 'Người Lạ')).browser;
  const judge = (await appoint(app, contest, 'judge', 'Giám Khảo')).browser;
  const secretary = (await appoint(app, contest, 'secretary', 'Thư Ký')).browser;
  const gets = [
    '',
    '/works',
    '/works.xlsx',
    '/template.xlsx',
    '/list.pdf',
    '/imports',
    `/imports/${ready.id}`,
  ];
  const posts = ['/works', '/imports', `/imports/${ready.id}/read`, `/imports/${ready.id}/confirm`];
  for (const path of gets) {
    expect([path, (await app.browser().get(base + path)).status]).toEqual([path, 401]);
    for (const other of [stranger, judge, secretary]) {
      expect([path, (await other.get(base + path)).status]).toEqual([path, 403]);
    }
  }
  for (const path of posts) {
    expect([path, (await app.browser().post(base + path)).status]).toEqual([path, 401]);
    expect([path, (await stranger.post(base + path)).status]).toEqual([path, 403]);
  }
  const unknown = '00000000-0000-4000-8000-000000000000';
  const hidden = await theirs.get(`${base}/imports/${ready.id}`);
  const absent = await theirs.get(`${base}/imports/${unknown}`);
  expect([hidden.status, absent.status]).toEqual([404, 404]);
  const bare = (body: object): object => ({ ...body, instance: null });
  expect(bare(hidden.body as object)).toEqual(bare(absent.body as object));
  for (const path of ['rows', 'problems.xlsx']) {
    expect((await theirs.get(`${base}/imports/${ready.id}/${path}`)).status).toBe(404);
  }
  for (const path of ['read', 'cancel', 'archive']) {
    expect((await theirs.post(`${base}/imports/${ready.id}/${path}`)).status).toBe(404);
  }
  expect(
    (
      await theirs.post(`${base}/imports/${ready.id}/confirm`, {
        version: 1,
        consents: [],
        withoutWrong: false,
      })
    ).status,
  ).toBe(404);
});

it('says what is wrong with an upload or a request', async () => {
  const code = (answer: { body: unknown; status: number }): unknown[] => [
    answer.status,
    (answer.body as { code: string }).code,
  ];
  const upload = async (content: Buffer, name: string): Promise<unknown[]> =>
    code(await mine.upload(`${base}/imports`, content, name));
  expect(await upload(Buffer.from('x'), 'a.docx')).toEqual([415, 'list.not-excel']);
  expect(await upload(Buffer.from('x'), 'a.xlsx')).toEqual([415, 'list.not-excel']);
  expect(await upload(Buffer.alloc(0), 'a.csv')).toEqual([422, 'entry.file-empty']);
  expect(code(await mine.post(`${base}/imports`))).toEqual([422, 'entry.file-absent']);
  const { id, version } = await brought();
  expect(code(await mine.upload(`${base}/imports/${id}/archive`, Buffer.from('x'), 'a.zip'))).toEqual([
    415,
    'list.archive-not-zip',
  ]);
  expect((await mine.post(`${base}/imports/${id}/confirm`, {})).status).toBe(422);
  expect(
    code(
      await mine.post(`${base}/imports/${id}/confirm`, {
        version: version + 7,
        consents: [],
        withoutWrong: false,
      }),
    ),
  ).toEqual([409, 'conflict.stale']);
  expect((await mine.get(`${base}/works?sort=${'x'.repeat(40)}`)).status).toBe(422);
  expect((await mine.get(`${base}/imports/${id}/rows?outcome=other`)).status).toBe(422);
});

it.each([
  ['a workbook that is none', 'a.xlsx', Buffer.from('PK\u0003\u0004 not a zip'), 'list.unreadable'],
  ['no heading', 'a.csv', Buffer.from('x,y\n1,2\n'), 'list.no-header'],
  ['no row', 'a.csv', Buffer.from('Họ và tên,Tên tác phẩm\n'), 'list.empty'],
])('tells that a list is %s', async (_, name, content, expected) => {
  const made = await mine.upload(`${base}/imports`, content, name);
  const { id } = made.body as Import;
  await mine.post(`${base}/imports/${id}/read`);
  await app.drain();
  const seen = await mine.get(`${base}/imports/${id}`);
  expect(seen.body).toMatchObject({ state: 'unreadable', problem: { code: expected } });
});

it('takes a CSV list, and an own work of the coordinator stays the own', async () => {
  const csv = Buffer.from(
    'STT;Họ và tên;Năm sinh;Tên tác phẩm;Loại hình;Tệp\n1;Cà Thị Ún;1990;Mùa rẫy;Tạp chí;b.docx\n',
  );
  const made = await mine.upload(`${base}/imports`, csv, 'ds.csv');
  const { id } = made.body as Import;
  const archive = await zipOf([{ name: 'b.docx', content: workFile(2) }]);
  await mine.upload(`${base}/imports/${id}/archive`, archive, 'bai.zip');
  await mine.post(`${base}/imports/${id}/read`);
  await app.drain();
  expect((await mine.get(`${base}/imports/${id}`)).body).toMatchObject({ counts: { new: 1, wrong: 0 } });
  await mine.post(`${base}/imports/${id}/cancel`);
  expect((await mine.get(`${base}/imports/${id}`)).body).toMatchObject({ state: 'cancelled' });
  const own = await submitWork(app, stage.contest, stage.coordinator, { title: 'Bài của riêng tôi' });
  expect((await mine.get('/api/entries/mine')).body).toMatchObject([{ id: own }]);
  expect((await theirs.get(`/api/entries/${own}`)).status).toBe(404);
});
