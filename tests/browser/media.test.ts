import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import type { ContestWalk, Staff } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { writeEssay } from '../../src/demo/texts.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { ContestRow } from '../../src/modules/contests/contest.row.js';
import { CategoryRow } from '../../src/modules/contests/contest-terms.row.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { Database } from '../../src/platform/database/database.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { hireSmallStaff, openSmallContest, screenAll } from '../support/small-contest.js';
import { axe, Chrome, keepTime, open, overflow, settled, shot, sizes } from './browser.js';

/**
 * Sound and film are played in the page by everybody who may hear them, a part at a time: by who sent them, by the
 * secretariat, and, as blind copies, by the judges.
 */
const fixtures = join(process.cwd(), 'tests/support/files/media');
const works = [
  {
    type: 'mp3',
    name: 'phat-thanh.mp3',
    content: readFileSync(join(fixtures, 'sound.mp3')),
    element: 'audio',
  },
  {
    type: 'mp4',
    name: 'video-clip.mp4',
    content: readFileSync(join(fixtures, 'film.mp4')),
    element: 'video',
  },
] as const;

let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let staff: Staff;
let walk: ContestWalk;
let owner: Player;
const entryIds: string[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  staff = await hireSmallStaff(stage);
  walk = await openSmallContest(stage, staff, 1);
  owner = await stage.enter({ fullName: 'Lò Thị Hát', email: 'hat@example.vn' });
  for (const { type, name, content } of works) entryIds.push(await enter(type, name, content));
});
afterAll(async () => {
  await chrome.pictures('media-end');
  await chrome.stop();
  await app.stop();
});

async function enter(type: string, name: string, content: Buffer): Promise<string> {
  const essay = writeEssay(new SeededRandom(type), 900);
  const category = walk.contest.categories.find(({ fileTypes }) => fileTypes.includes(type));
  const entry = await walk.draft(owner, {
    title: essay.title,
    categoryId: category?.id ?? '',
    authors: [
      { fullName: 'Lò Thị Hát', birthYear: 1980, phone: '0912345678', email: 'hat@example.vn', unitId: null },
    ],
    file: { name: 'kich-ban.docx', content: buildDocx({ paragraphs: essay.paragraphs }) },
  });
  const path = `/api/entries/${entry.id}`;
  const uploaded = await owner.client.upload<EntryAnswer>(`${path}/files?role=media`, content, name);
  await owner.client.post(`${path}/submit`, { version: uploaded.version });
  await stage.drain();
  return entry.id;
}

/** What a page's player did: how long the work is, how far it came by itself, and where it can be sent. */
interface Played {
  readonly duration: number;
  readonly reached: number;
  readonly soughtTo: number;
}

/** Starts the player of the page, lets it run, sends it near the end and lets it come there. */
async function play(page: Page, element: string): Promise<Played> {
  await page.locator(element).first().waitFor();
  return page.evaluate(async (name): Promise<Played> => {
    const player = document.querySelector<HTMLMediaElement>(name);
    if (player === null) throw new Error('no player');
    const until = async (seen: () => boolean): Promise<void> => {
      for (let patience = 400; !seen(); patience -= 1) {
        if (patience === 0 || player.error !== null)
          throw new Error(`player: ${player.error?.message ?? 'stands'}`);
        await new Promise((resume) => setTimeout(resume, 50));
      }
    };
    player.muted = true;
    await player.play();
    await until(() => player.currentTime > 0.2);
    const reached = player.currentTime;
    const wanted = player.duration * 0.8;
    player.currentTime = wanted;
    await until(() => player.ended);
    return { duration: player.duration, reached, soughtTo: wanted };
  }, element);
}

function partsOf(page: Page): { readonly statuses: () => Promise<string[]> } {
  const answers: Response[] = [];
  page.on('response', (answer) => {
    if (/\/(?:play|media)$/u.test(new URL(answer.url()).pathname)) answers.push(answer);
  });
  return {
    statuses: async () =>
      Promise.all(
        answers.map(async (answer) => {
          const { 'content-range': range = '', 'content-type': type = '' } = await answer.allHeaders();
          return `${answer.status()} ${type} ${range.replace(/\d+-\d+\/\d+/u, 'a part')}`;
        }),
      ),
  };
}

const room = (section: string): string => `/app/cuoc-thi/${walk.contest.id}/${section}`;

async function expectPlays(page: Page, work: (typeof works)[number], name: string): Promise<void> {
  const { duration, reached, soughtTo } = await play(page, work.element);
  expect(duration).toBeGreaterThan(0.9);
  expect(reached).toBeGreaterThan(0.2);
  expect(soughtTo).toBeLessThan(duration);
  await shot(page, name);
  await page.setViewportSize(sizes.narrow);
  const wider = await overflow(page);
  await page.setViewportSize(sizes.wide);
  expect({ name, wider, axe: await axe(page), faults: chrome.takeFaults() }).toEqual({
    name,
    wider: 0,
    axe: [],
    faults: [],
  });
}

it.each(works)('$type is played to who sent it', async (work) => {
  const page = await chrome.playedBy(owner);
  const parts = partsOf(page);
  await open(page, `/app/bai-du-thi/${entryIds[works.indexOf(work)]}`);
  await expectPlays(page, work, `m01-owner-${work.type}`);
  const expected = work.type === 'mp3' ? 'audio/mpeg' : 'video/mp4';
  expect(new Set(await parts.statuses())).toEqual(new Set([`206 ${expected} bytes a part`]));
  await page.close();
});

it('tells the author and the desk of a recording that is shorter than its category asks', async () => {
  const { id, version } = walk.contest;
  const database = app.get(Database);
  const setLeast = (minMinutes: number | null, by: number): Promise<number> =>
    database.run(async () => {
      await database.update(CategoryRow, { contestId: id }, { minMinutes });
      return database.update(ContestRow, { id, version: version + by - 1 }, { version: version + by });
    });
  expect(await setLeast(5, 1)).toBe(1);
  const page = await chrome.playedBy(owner);
  await open(page, `/app/bai-du-thi/${entryIds[0]}`);
  await page.getByText('Ngắn hơn mức 5 phút').first().waitFor();
  await shot(page, 'm05-owner-short');
  const desk = await chrome.playedBy(staff.secretary);
  await open(desk, room(`sang-loc/${entryIds[0]}`));
  await desk.getByText('tối thiểu 5 phút').waitFor();
  await desk.getByText('thiếu 99 %').waitFor();
  await shot(desk, 'm05-desk-short');
  expect([await axe(page), await axe(desk)]).toEqual([[], []]);
  expect(await setLeast(null, 2)).toBe(1);
  await page.close();
  await desk.close();
});

it.each(works)('$type is played on the screening desk, where the files are listed too', async (work) => {
  const page = await chrome.playedBy(staff.secretary);
  const parts = partsOf(page);
  await open(page, room(`sang-loc/${entryIds[works.indexOf(work)]}`));
  await expectPlays(page, work, `m02-desk-${work.type}`);
  expect((await parts.statuses()).every((one) => one.startsWith('206 '))).toBe(true);
  await page.getByRole('tab', { name: 'Tệp' }).click();
  await page.getByRole('heading', { name: 'Kịch bản' }).waitFor();
  await page.getByRole('heading', { name: 'Tệp âm thanh, video' }).waitFor();
  await shot(page, `m03-desk-files-${work.type}`);
  expect(await axe(page)).toEqual([]);
  await page.close();
});

it('their blind copies are played to the judges, and tell nothing of whose they are', async () => {
  await screenAll(walk);
  const roundId = await walk.seal();
  await walk.assign(roundId, 'media');
  const heard = new Set<string>();
  for (const judge of staff.judges) {
    const desk = await judge.client.get<{ items: { sheetId: string }[] }>(`/api/rounds/${roundId}/desk`);
    for (const { sheetId } of desk.items) {
      const sheet = await judge.client.get<{ media: 'sound' | 'film' }>(`/api/sheets/${sheetId}`);
      const work = works.find(({ element }) => element === (sheet.media === 'sound' ? 'audio' : 'video'));
      if (work === undefined || heard.has(work.type)) continue;
      heard.add(work.type);
      const page = await chrome.playedBy(judge);
      const parts = partsOf(page);
      await open(page, `/app/ban-cham/${roundId}/${sheetId}`);
      await settled(page);
      await expectPlays(page, work, `m04-judge-${work.type}`);
      const statuses = await parts.statuses();
      expect(statuses.length).toBeGreaterThan(0);
      expect(statuses.every((one) => one.startsWith('206 '))).toBe(true);
      expect(await page.content()).not.toMatch(/Lò Thị Hát|phat-thanh|video-clip/u);
      await page.close();
    }
  }
  expect([...heard].sort()).toEqual(['mp3', 'mp4']);
});
