import { jest } from '@jest/globals';
import { Client } from '../../src/demo/client.js';
import { wordParagraph } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { docxWithPictures, picturedPage, wordPicture } from '../support/files/pictured-pages.js';
import { programOrigin, Programs } from '../support/program.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';

/** Threads, models and native parts load otherwise in the compiled program than under jest: here it reads a page. */
jest.setTimeout(180_000);
const patienceMilliseconds = 120_000;
const pauseMilliseconds = 500;
const waiting: readonly string[] = ['scanned-pages', 'pictured-pages'];

interface Entry {
  readonly id: string;
  readonly file: {
    readonly inspection: {
      readonly state: string;
      readonly verdict: string | null;
      readonly reasons: readonly { readonly code: string }[];
      readonly words: number | null;
      readonly text: { readonly origin: string; readonly preview: string | null } | null;
    };
  } | null;
}

let app: TestApp;
const programs = new Programs();
afterEach(() => programs.stopAll());

/** Asks until recognition is through with the file. */
async function recognised(client: Client, entryId: string): Promise<Entry> {
  const latest = Date.now() + patienceMilliseconds;
  for (;;) {
    const entry = await client.get<Entry>(`/api/entries/${entryId}`);
    const waits = entry.file?.inspection.reasons.some(({ code }) => waiting.includes(code)) ?? true;
    if ((entry.file?.inspection.state === 'done' && !waits) || Date.now() > latest) return entry;
    await new Promise((resume) => setTimeout(resume, pauseMilliseconds));
  }
}

it('the compiled program recognises pages in photographs and in documents, and a person has to confirm', async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  stage.clock.set(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  const walk = await openSmallContest(stage, await hireSmallStaff(stage));
  const player = await stage.enter({ fullName: 'Lò Thị Chụp', email: 'chup@example.vn' });
  const { token } = player.client as unknown as { token: string };
  await app.nest.close();

  const program = await programs.start(app);
  const client = new Client(program.base, programOrigin, token);
  const { id } = await client.post<Entry>(`/api/contests/${walk.contest.id}/entries`);
  const page = picturedPage(['Con đường về bản những ngày mưa', 'bà con vẫn đi học chữ.']);
  await client.upload(`/api/entries/${id}/files`, page, 'trang-1.png');
  const { file } = await recognised(client, id);
  expect(file?.inspection).toMatchObject({
    state: 'done',
    verdict: 'review',
    words: null,
    text: { origin: 'recognition', preview: expect.stringContaining('những ngày mưa') as string },
  });
  expect(file?.inspection.reasons.map(({ code }) => code)).toContain('recognised-text');

  const other = await client.post<Entry>(`/api/contests/${walk.contest.id}/entries`);
  const pictured = picturedPage([
    'Trang sau kể chuyện già làng giữ rừng đầu nguồn',
    'cho con cháu có nước làm ruộng.',
  ]);
  const typed = wordParagraph('Bài viết mở đầu bằng những dòng được đánh máy cẩn thận, rồi đến trang chụp.');
  const document = docxWithPictures(typed + wordPicture('p1'), [pictured]);
  await client.upload(`/api/entries/${other.id}/files`, document, 'bai.docx');
  const mixed = (await recognised(client, other.id)).file?.inspection;
  expect(mixed?.text).toMatchObject({ origin: 'recognition' });
  expect(mixed?.text?.preview).toMatch(/đánh máy cẩn thận[^]+giữ rừng đầu nguồn/u);
  expect(mixed?.reasons.map(({ code }) => code)).toContain('recognised-text');
  await program.stop();
});
