import readXlsxFile from 'read-excel-file/node';
import type { Contest } from '../../src/modules/contests/index.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, docx, person, type TestPerson } from '../support/entries.js';
import { scannedPage } from '../support/files/scanned-page.js';
import { channels, paperForm } from '../support/reception.js';
import { TusClient } from '../support/tus.js';

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
let organiser: TestPerson;
let readers: Record<string, Browser>;
let entryId: string;
let base: string;

beforeAll(async () => {
  app = await TestApp.start();
  contest = await buildContest(app, { state: 'receiving', patch: { channels } });
  secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Bảo');
  organiser = await appoint(app, contest, 'organiser', 'Trưởng Ban');
  readers = {
    visitor: app.browser(),
    stranger: (await person(app, 'Người Lạ')).browser,
    judge: (await appoint(app, contest, 'judge', 'Người Chấm')).browser,
    auditor: (await appoint(app, contest, 'auditor', 'Người Giám Sát')).browser,
  };
  base = `/api/contests/${contest.id}`;
  app.clock.set(new Date('2026-03-10T03:00:00.000Z'));
  const form = paperForm(contest, { title: '=1+1', fullName: '=HYPERLINK("x")', remarks: '+cmd' });
  const made = await secretary.browser.post(`${base}/reception`, form);
  entryId = (made.body as { entryId: string }).entryId;
});
afterAll(() => app.stop());

const unknown = '00000000-0000-4000-8000-000000000000';

describe('who may', () => {
  it.each([
    ['get', '/reception'],
    ['get', '/reception/journal.xlsx'],
    ['get', '/reception/journal.csv'],
    ['get', '/reception/:entry'],
    ['get', '/reception/:entry/receipt.pdf'],
    ['get', '/reception-minutes.pdf'],
    ['post', '/reception'],
    ['post', '/reception/lookalikes'],
    ['patch', '/reception/:entry'],
    ['get', '/twins'],
    ['get', '/twins/:entry'],
    ['post', `/twins/:entry/${unknown}`],
    ['get', '/barred-people'],
    ['post', '/barred-people'],
    ['delete', `/barred-people/${unknown}`],
  ] as const)('%s %s: nobody outside the secretariat', async (method, path) => {
    const address = `${base}${path.replace(':entry', entryId)}`;
    const statuses: Record<string, number> = {};
    for (const [role, browser] of Object.entries(readers)) {
      const answer = method === 'get' ? await browser.get(address) : await browser[method](address, {});
      statuses[role] = answer.status;
    }
    expect(statuses).toEqual({ visitor: 401, stranger: 403, judge: 403, auditor: 403 });
  });

  it('the list of the barred is the organiser’s', async () => {
    expect((await secretary.browser.get(`${base}/barred-people`)).status).toBe(403);
    const made = await organiser.browser.post(`${base}/barred-people`, {
      fullName: 'Tòng Văn Hải',
      birthYear: 1960,
      office: 'Ban Chỉ đạo',
    });
    expect(made.status).toBe(201);
    const [one] = made.body as { id: string; knownBy: string[]; receiptNumbers: string[] }[];
    expect(one).toMatchObject({ knownBy: ['birth-year'], receiptNumbers: [] });
    expect((await organiser.browser.delete(`${base}/barred-people/${one?.id ?? ''}`)).status).toBe(204);
    expect((await organiser.browser.delete(`${base}/barred-people/${one?.id ?? ''}`)).status).toBe(404);
    const nothing = await organiser.browser.post(`${base}/barred-people`, { fullName: 'X', office: 'Y' });
    expect(nothing.body).toMatchObject({ code: 'reception.barred-unknown' });
  });
});

describe('answers', () => {
  it('is 404 for what there is not', async () => {
    for (const path of [
      `/reception/${unknown}`,
      `/reception/${unknown}/receipt.pdf`,
      `/twins/${entryId}/${unknown}`,
    ]) {
      expect([path, (await secretary.browser.get(`${base}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await app.browser().get(`${base}/amendments/${unknown}/decision.pdf`)).status).toBe(404);
  });

  it.each([
    [{ copies: 0 }, '/copies'],
    [{ copies: 'x' }, '/copies'],
    [{ arrivedAt: 'hôm qua' }, '/arrivedAt'],
    [{ postmarkedOn: '2026-02-31' }, '/postmarkedOn'],
    [{ channel: 'web' }, '/channel'],
    [{ authors: [] }, '/authors'],
    [{ decision: { kind: 'drop' } }, '/decision/kind'],
    [{ key: '' }, '/key'],
    [{ arrivedAt: '2026-03-11T03:00:00.000Z' }, '/arrivedAt'],
    [{ postmarkedOn: '2026-03-12' }, '/postmarkedOn'],
    [{ title: '  ' }, '/work'],
  ])('refuses %o', async (wish, pointer) => {
    const answer = await secretary.browser.post(`${base}/reception`, paperForm(contest, wish));
    const errors = (answer.body as { errors: { pointer: string }[] }).errors;
    expect([answer.status, errors[0]?.pointer]).toEqual([422, pointer]);
  });

  it.each(['from=2026-99-99', 'from=x', 'channel=fax', 'only=x', 'page=0'])(
    'refuses the query %s',
    async (query) => {
      expect((await secretary.browser.get(`${base}/reception?${query}`)).status).toBe(422);
      expect((await secretary.browser.get(`${base}/reception/journal.xlsx?${query}`)).status).toBe(422);
      expect((await secretary.browser.get(`${base}/reception/journal.csv?${query}`)).status).toBe(422);
    },
  );

  it('narrows the journal by way in, day and words', async () => {
    const count = async (query: string): Promise<number> =>
      ((await secretary.browser.get(`${base}/reception?${query}`)).body as { total: number }).total;
    expect(await count('')).toBe(1);
    expect(await count('channel=post&from=2026-03-10&to=2026-03-10')).toBe(1);
    expect(await count('channel=hand')).toBe(0);
    expect(await count('from=2026-03-11')).toBe(0);
    expect(await count('only=without-file')).toBe(1);
    expect(await count('only=late')).toBe(0);
    expect(await count('q=hyperlink')).toBe(1);
    expect(await count('q=%25')).toBe(0);
  });

  it('writes what people typed as text into the workbook, never as a formula', async () => {
    const answer = await secretary.browser.get(`${base}/reception/journal.xlsx`).responseType('blob');
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const rows = await readXlsxFile(answer.body as Buffer);
    const flat = JSON.stringify(rows);
    for (const text of ['=1+1', '=HYPERLINK', '+cmd', 'Sổ', 'Bưu điện'].filter((each) => each !== 'Sổ')) {
      expect(flat).toContain(text);
    }
  });

  it('writes the journal as CSV for Excel, in which nothing typed is a formula', async () => {
    const answer = await secretary.browser.get(`${base}/reception/journal.csv`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('attachment');
    const [head, row, ...rest] = answer.text.split('\n');
    expect(head?.startsWith('\uFEFFSTT,Số biên nhận,Hình thức nhận,')).toBe(true);
    expect(row).toMatch(/^1,[A-Z]+26-00001,Bưu điện,/u);
    for (const text of [",'=1+1,", `"'=HYPERLINK(""x"")"`, ",'+cmd,"]) expect(row).toContain(text);
    expect(rest).toEqual(['']);
  });

  it('corrects what was written down, at the version that was seen', async () => {
    const { body } = (await secretary.browser.get(`${base}/reception/${entryId}`)) as unknown as {
      body: { version: number };
    };
    const {
      key: _key,
      title: _title,
      categoryId: _c,
      authors: _a,
      consents: _s,
      decision: _d,
      ...facts
    } = paperForm(contest);
    const path = `${base}/reception/${entryId}`;
    const correct = (wish: object): ReturnType<Browser['patch']> =>
      secretary.browser.patch(path, { ...facts, version: body.version, ...wish });
    expect((await correct({ version: body.version + 5 })).body).toMatchObject({ code: 'conflict.stale' });
    const changed = await correct({ copies: 3, parcelNumber: 'VN-77' });
    expect(changed.body).toMatchObject({ copies: 3, parcelNumber: 'VN-77', version: body.version + 1 });
    app.clock.set(new Date('2026-03-29T03:00:00.000Z'));
    const late = {
      version: body.version + 1,
      arrivedAt: '2026-03-28T03:00:00.000Z',
      postmarkedOn: '2026-03-19',
    };
    expect((await correct(late)).body).toMatchObject({ code: 'reception.late' });
    expect((await correct({ ...late, lateReason: 'Thư lạc.' })).body).toMatchObject({
      breach: 'reception.arrival-late',
      lateReason: 'Thư lạc.',
    });
  });
});

describe('the scans of a work on paper', () => {
  it('are a document, or pictures of its pages in the order that is wished', async () => {
    const form = paperForm(contest, { title: 'Bếp lửa', fullName: 'Lò Thị Én' });
    const made = await secretary.browser.post(`${base}/reception`, form);
    const { entryId: id } = made.body as { entryId: string };
    const files = `/api/entries/${id}/files`;
    const view = (await secretary.browser.get(`/api/entries/${id}`)).body as {
      offers: { role: string; types: string[]; most: number }[];
      can: { upload: boolean };
    };
    expect(view.can.upload).toBe(true);
    expect(view.offers[0]).toMatchObject({ role: 'work', most: 40 });
    expect(view.offers[0]?.types).toEqual(expect.arrayContaining(['pdf', 'docx', 'jpg', 'png']));
    for (const [index, name] of ['trang-1.png', 'trang-2.jpg'].entries()) {
      const at = `${files}?role=work&position=${index + 1}`;
      expect((await secretary.browser.upload(at, scannedPage(name), name)).status).toBe(201);
    }
    const { files: pages } = (await secretary.browser.get(`/api/entries/${id}`)).body as {
      files: { id: string }[];
    };
    const moved = await secretary.browser.put(`${files}/${pages[1]?.id ?? ''}/position`, { position: 1 });
    const order = (moved.body as { files: { position: number; clientName: string }[] }).files;
    expect(order.map(({ position, clientName }) => [position, clientName])).toEqual([
      [1, 'trang-2.jpg'],
      [2, 'trang-1.png'],
    ]);
    const paper = await secretary.browser.get(`${base}/reception/${id}`);
    expect(paper.body).toMatchObject({ hasFile: true, fileName: 'trang-2.jpg', missing: [] });
    const tus = TusClient.ofWork(secretary.browser, id);
    const third = scannedPage('trang-3.png');
    const said = { filename: 'trang-3.png', role: 'work', position: 'next' };
    const location = await tus.begin(third.length, said);
    expect((await tus.append(location, 0, third)).status).toBe(204);
    expect((await readers['stranger']?.get(tus.path))?.status).toBe(404);
    const after = (await secretary.browser.get(`/api/entries/${id}`)).body as { files: unknown[] };
    expect(after.files).toHaveLength(3);
    const beside = await secretary.browser.upload(`${files}?role=work&position=4`, docx(), 'bai.docx');
    expect(beside.body).toMatchObject({ status: 422, code: 'entry.page-not-picture' });
  });
});
