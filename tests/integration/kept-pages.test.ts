import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { KeptPages } from '../../src/modules/entries/pages/kept-pages.service.js';
import { buildPdf } from '../../src/platform/files/build-pdf.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { LocalFileStore } from '../../src/platform/storage/local-file-store.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { person, submitWork } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';

/** Drawn pages take no more of the disk than is set, and one that went is drawn again. */
const cap = 1024 * 1024;
const page = Buffer.alloc(50_000, 7);
let app: TestApp;
beforeEach(async () => {
  app = await TestApp.start(undefined, { DRAWN_PAGES_BYTES: String(cap) });
});
afterEach(() => app.stop());

const uploads = (): string => join(app.folder, 'uploads');
const put = async (content: string): Promise<string> =>
  (await app.get(FileStore).put(Readable.from([Buffer.from(content)]), 10_000)).sha256;

/** Paths of all that is beside files. */
async function beside(): Promise<string[]> {
  const all = await readdir(uploads(), { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile() && one.parentPath.endsWith('.made'))
    .map((one) => join(one.parentPath, one.name));
}

async function bytesBeside(): Promise<number> {
  const sizes = await Promise.all((await beside()).map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

it('stays within the bound while pages are drawn, and the longest unseen go first', async () => {
  const kept = app.get(KeptPages);
  const files = await Promise.all(Array.from({ length: 30 }, (_, index) => put(`bài ${index}`)));
  const [seen = '', unseen = ''] = files;
  const levels: number[] = [];
  for (const [index, sha256] of files.entries()) {
    await kept.keep(sha256, 'page-1.webp', page);
    // As if each were drawn a minute after the one before.
    const at = new Date(Date.UTC(2026, 0, 1, 0, index));
    await utimes(`${app.get(FileStore).localPath(sha256)}.made/page-1.webp`, at, at);
    expect(await kept.read(seen, 'page-1.webp')).toEqual(page);
    await app.drain();
    levels.push(await bytesBeside());
  }
  expect(Math.max(...levels)).toBeLessThanOrEqual(cap);
  // It is not emptied: three quarters stay, and what is looked at again and again among them.
  expect(levels.at(-1)).toBeGreaterThan(cap / 2);
  expect(await kept.read(unseen, 'page-1.webp')).toBeNull();
  expect(await kept.read(files.at(-1) ?? '', 'page-1.webp')).toEqual(page);
  // The files themselves are no pages, and neither are empty folders left of those that went.
  expect(await app.get(FileStore).stat(unseen)).toBeGreaterThan(0);
  await expect(readdir(`${app.get(FileStore).localPath(unseen)}.made`)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

it('is trimmed every day also when nobody draws: another server may have stopped before it ordered that', async () => {
  const other = new LocalFileStore(uploads());
  const files = await Promise.all(Array.from({ length: 30 }, (_, index) => put(`bài ${index}`)));
  for (const sha256 of files) await other.keepBeside(sha256, 'page-1.webp', page);
  await app.drain();
  expect(await bytesBeside()).toBeGreaterThan(cap);
  app.clock.advance(25 * 3600 * 1000);
  await app.drain();
  expect(await bytesBeside()).toBeLessThanOrEqual(cap);
});

it('bears several processes that write, read and trim at once', async () => {
  const stores = [new LocalFileStore(uploads()), new LocalFileStore(uploads())] as const;
  const files = await Promise.all(Array.from({ length: 40 }, (_, index) => put(`bài ${index}`)));
  await Promise.all(files.map((sha256) => stores[0].keepBeside(sha256, 'page-1.webp', page)));
  const half = (files.length * page.length) / 2;
  const [first, second, ...reads] = await Promise.all([
    ...stores.map((store) => store.trimBeside(half)),
    ...files.map((sha256) => stores[1].readBeside(sha256, 'page-1.webp')),
  ]);
  expect([first, second].every((left) => Number(left) <= half)).toBe(true);
  // Whoever reads meanwhile has a whole page or none.
  expect(reads.every((read) => read === null || (read as Buffer).equals(page))).toBe(true);
  expect(await bytesBeside()).toBeLessThanOrEqual(half);
  expect(await beside()).not.toEqual([]);
});

it('draws a page that went again, for those who may have the file', async () => {
  const contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  const author = await person(app, 'Lò Thị Vẽ Lại');
  const content = await buildPdf({ paragraphs: essay(12), createdAt: app.clock.now() });
  const entryId = await submitWork(app, contest, author, { content, fileName: 'bai.pdf' });
  const { id } = (await author.browser.get(`/api/entries/${entryId}`)).body.file as { id: string };
  const path = `/api/entries/${entryId}/files/${id}/pages/1`;
  const drawn = (await author.browser.part(path, {})).body as Buffer;
  expect(await beside()).toHaveLength(1);
  expect(await app.get(FileStore).trimBeside(0)).toBe(0);
  expect(await beside()).toEqual([]);
  expect((await author.browser.part(path, {})).body).toEqual(drawn);
  expect(await beside()).toHaveLength(1);
});
