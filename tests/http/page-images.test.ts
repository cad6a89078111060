import { writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Contests, type Contest } from '../../src/modules/contests/index.js';
import { systemActor } from '../../src/kernel/actor.js';
import { buildPdf } from '../../src/platform/files/build-pdf.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, declareEligible, person, submitWork, type TestPerson } from '../support/entries.js';
import { wordParagraph } from '../../src/platform/files/build-docx.js';
import {
  docxWithPictures,
  landscape,
  picturedPage,
  wallPicture,
  wordPicture,
} from '../support/files/pictured-pages.js';
import { essay } from '../support/files/sentences.js';

/** The file itself, page by page, for those who may have it. */
let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
let entrant: TestPerson;
let entryId: string;
let file: { id: string; sha256: string; inspection: { pages: number } };

beforeAll(async () => {
  app = await TestApp.start();
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  secretary = await appoint(app, contest, 'secretary', 'Mai Thị Thư');
  entrant = await person(app, 'Sùng A Chớ');
  const content = await buildPdf({ paragraphs: essay(60), createdAt: app.clock.now() });
  entryId = await submitWork(app, contest, entrant, { content, fileName: 'bai.pdf' });
  file = (await entrant.browser.get(`/api/entries/${entryId}`)).body.file as typeof file;
});
afterAll(() => app.stop());

const pagePath = (page: number | string, fileId = file.id, work = entryId): string =>
  `/api/entries/${work}/files/${fileId}/pages/${page}`;
type Answer = Awaited<ReturnType<Browser['get']>>;
const problem = (answer: Answer): [number, string] => [answer.status, answer.body.code as string];

/** The share of points that are not paper. */
async function ink(image: Buffer): Promise<{ width: number; height: number; dark: number }> {
  const { width, height } = await loadImage(image);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(image), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return { width, height, dark: dark / (width * height) };
}

it('draws every page of a PDF, each once, and lets no cache keep it', async () => {
  expect(file.inspection.pages).toBeGreaterThan(1);
  const answer = await secretary.browser.part(pagePath(1), {});
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/webp']);
  expect(answer.headers).toMatchObject({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
  });
  const { width, height, dark } = await ink(answer.body as Buffer);
  // A4 standing up, with writing on it.
  expect([Math.round((height / width) * 100), dark > 0.01, dark < 0.3]).toEqual([141, true, true]);
  const other = await entrant.browser.part(pagePath(2), {});
  expect(Buffer.compare(other.body as Buffer, answer.body as Buffer)).not.toBe(0);
  const kept = await app.get(FileStore).readBeside(file.sha256, 'page-1.webp');
  expect(kept).toEqual(answer.body);
  // What is beside the file is what is sent from then on.
  await app.get(FileStore).keepBeside(file.sha256, 'page-1.webp', Buffer.from('kept'));
  expect((await secretary.browser.part(pagePath(1), {})).body).toEqual(Buffer.from('kept'));
});

it('draws a few pages at a time for one reader, so that nobody keeps the others waiting', async () => {
  const content = await buildPdf({ paragraphs: essay(400), createdAt: app.clock.now() });
  const author = await person(app, 'Giàng Thị Dở');
  const work = await submitWork(app, contest, author, { content, fileName: 'dai.pdf' });
  const { id, inspection } = (await author.browser.get(`/api/entries/${work}`)).body.file as typeof file;
  expect(inspection.pages).toBeGreaterThan(6);
  const pages = Array.from({ length: 7 }, (_, index) => pagePath(index + 1, id, work));
  const answers = await Promise.all(pages.map((path) => author.browser.part(path, {})));
  const statuses = answers.map(({ status }) => status);
  expect([...new Set(statuses)].sort()).toEqual([200, 503]);
  // The secretariat has its own turn, and whoever was sent away may come again.
  expect((await secretary.browser.part(pagePath(7, id, work), {})).status).toBe(200);
  const again = pages[statuses.indexOf(503)] ?? '';
  expect((await author.browser.part(again, {})).status).toBe(200);
});

it('draws photographs, and nothing that is read as text', async () => {
  const canvas = createCanvas(300, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 300, 400);
  context.fillStyle = '#000';
  context.fillRect(0, 0, 300, 100);
  const content = canvas.toBuffer('image/png');
  const photographed = await submitWork(app, contest, await person(app, 'Lò Thị Ảnh'), {
    content,
    fileName: 'trang-1.png',
  });
  const desk = (work: string): string => `/api/contests/${contest.id}/screening/${work}`;
  const [picture] = (await secretary.browser.get(desk(photographed))).body.files as { id: string }[];
  const drawn = await secretary.browser.part(pagePath(1, picture?.id, photographed), {});
  expect(await ink(drawn.body as Buffer)).toEqual({
    width: 300,
    height: 400,
    dark: expect.closeTo(0.25, 2) as number,
  });
  expect(problem(await secretary.browser.get(pagePath(2, picture?.id, photographed)))).toEqual([
    404,
    'thing.not-found',
  ]);
  const written = await submitWork(app, contest, await person(app, 'Lò Thị Chữ'));
  const [text] = (await secretary.browser.get(desk(written))).body.files as { id: string }[];
  expect(problem(await secretary.browser.get(pagePath(1, text?.id, written)))).toEqual([
    404,
    'thing.not-found',
  ]);
});

it('draws the pictures in a document anew, in their order, and carries nothing else that they hold', async () => {
  const told = 'chụp bởi Lò Thị Ẩn';
  const note = Buffer.from(told);
  const photograph = createCanvas(900, 700).toBuffer('image/jpeg');
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), note]);
  const noted = Buffer.concat([photograph.subarray(0, 2), comment, photograph.subarray(2)]);
  const logo = picturedPage(['Huy hiệu'], 300, 200);
  const shown = ['p1', 'p2', 'p3', 'p4', 'p2'].map((id) => wordPicture(id)).join('');
  const content = docxWithPictures(essay(4).map(wordParagraph).join('') + shown, [
    logo,
    landscape(),
    wallPicture,
    noted,
  ]);
  expect(noted.includes(note)).toBe(true);
  const author = await person(app, 'Lò Thị Tranh');
  const work = await submitWork(app, contest, author, { content, fileName: 'bai.docx' });
  const { id, inspection } = (await author.browser.get(`/api/entries/${work}`)).body.file as {
    id: string;
    inspection: { pages: number | null; pictures: number };
  };
  expect([inspection.pages, inspection.pictures]).toEqual([null, 2]);
  const first = await secretary.browser.part(pagePath(1, id, work), {});
  expect([first.status, first.headers['content-type']]).toEqual([200, 'image/webp']);
  expect(await ink(first.body as Buffer)).toMatchObject({ width: 1200, height: 900 });
  const second = await author.browser.part(pagePath(2, id, work), {});
  expect(await ink(second.body as Buffer)).toMatchObject({ width: 900, height: 700 });
  expect((second.body as Buffer).includes(note)).toBe(false);
  expect(problem(await secretary.browser.get(pagePath(3, id, work)))).toEqual([404, 'thing.not-found']);
  const judge = await appoint(app, contest, 'judge', 'Giám Khảo Ba');
  for (const one of [judge, await person(app, 'Người Lạ Hai')]) {
    expect((await one.browser.get(pagePath(1, id, work))).status).toBe(404);
  }
  expect(problem(await app.browser().get(pagePath(1, id, work)))).toEqual([401, 'access.sign-in']);
});

it('is for the author and the secretariat, and knows nothing else', async () => {
  const judge = await appoint(app, contest, 'judge', 'Giám Khảo Hai');
  const other = await buildContest(app, { state: 'receiving' });
  const elsewhere = await appoint(app, other, 'secretary', 'Thư Ký Nơi Khác');
  expect(problem(await app.browser().get(pagePath(1)))).toEqual([401, 'access.sign-in']);
  for (const one of [judge, elsewhere, await person(app, 'Người Lạ')]) {
    expect((await one.browser.get(pagePath(1))).status).toBe(404);
  }
  const last = file.inspection.pages;
  for (const page of [0, -1, last + 1, '1.5', 'one', '01', '99999']) {
    expect(problem(await secretary.browser.get(pagePath(page)))).toEqual([404, 'thing.not-found']);
  }
  expect((await secretary.browser.get(pagePath(last))).status).toBe(200);
  expect(problem(await secretary.browser.get(pagePath(1, 'unknown')))).toEqual([404, 'thing.not-found']);
});

it('says so when a page cannot be drawn, and keeps nothing', async () => {
  const broken = await buildPdf({ paragraphs: essay(60), createdAt: new Date(0) });
  const work = await submitWork(app, contest, await person(app, 'Lò Thị Hỏng'), {
    content: broken,
    fileName: 'hong.pdf',
  });
  const desk = `/api/contests/${contest.id}/screening/${work}`;
  const [stored] = (await secretary.browser.get(desk)).body.files as { id: string; sha256: string }[];
  await writeFile(app.get(FileStore).localPath(stored?.sha256 ?? ''), 'no PDF at all');
  const answer = await secretary.browser.get(pagePath(1, stored?.id, work));
  expect(problem(answer)).toEqual([404, 'entry.page-undrawable']);
  expect(await app.get(FileStore).readBeside(stored?.sha256 ?? '', 'page-1.webp')).toBeNull();
});

it('goes with the file, and is closed to the secretariat by the sealing', async () => {
  await app.get(FileStore).delete(file.sha256);
  expect(await app.get(FileStore).readBeside(file.sha256, 'page-1.webp')).toBeNull();
  const sealed = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  const clerk = await appoint(app, sealed, 'secretary', 'Thư Ký Hai');
  const author = await person(app, 'Vàng Thị Dợ');
  const content = await buildPdf({ paragraphs: essay(8), createdAt: app.clock.now() });
  const work = await submitWork(app, sealed, author, { content, fileName: 'bai.pdf' });
  const id = ((await author.browser.get(`/api/entries/${work}`)).body.file as { id: string }).id;
  expect((await clerk.browser.get(pagePath(1, id, work))).status).toBe(200);
  await declareEligible(app, sealed, clerk, work);
  app.clock.advance(400 * 24 * 3600 * 1000);
  await app.get(Contests).fire(systemActor, sealed.id, 'close-receiving');
  await app.get(Contests).fire(systemActor, sealed.id, 'seal');
  await Promise.all([clerk.signIn(), author.signIn()]);
  expect((await clerk.browser.get(pagePath(1, id, work))).status).toBe(404);
  expect((await author.browser.get(pagePath(1, id, work))).status).toBe(200);
});
