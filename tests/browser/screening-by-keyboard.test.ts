import type { Page } from 'playwright-core';
import { systemActor } from '../../src/kernel/actor.js';
import type { Contest } from '../../src/modules/contests/index.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { ReceivedEntries, Submissions } from '../../src/modules/entries/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { docx, person, prepareWork } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';
import { axe, Chrome, keepTime, open, overflow, shot, sizes } from './browser.js';

/** A secretary screens fifty works without touching the mouse. */
const works = 50;
let app: TestApp;
let chrome: Chrome;
let contest: Contest;
let page: Page;

beforeAll(async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  contest = await buildContest(app, { title: 'Bàn phím', state: 'receiving', uncapped: true });
  const secretary = await stage.enter({ fullName: 'Hoàng Văn Thư', email: 'thuky@example.vn' });
  await app.get(Accounts).grantRole(systemActor, contest.id, secretary.accountId, 'secretary');
  const entrant = await person(app, 'Lèo Thị Nhung');
  const actor = await entrant.actor();
  for (let index = 0; index < works; index += 1) {
    const named = index % 5 === 0 ? ['Tác giả: Lèo Thị Nhung, giáo viên.'] : [];
    const content = docx([`Bài viết số ${index + 1}.`, ...named, ...essay(3)]);
    const { entryId, version } = await prepareWork(app, contest, entrant, {
      title: `Bài ${index + 1}`,
      content,
    });
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    await app.get(Submissions).submit(actor, entryId, version);
  }
  await app.drain();
  page = await chrome.playedBy(secretary);
});
afterAll(async () => {
  await chrome.stop();
  await app.stop();
});

const desk = (): string => `/app/cuoc-thi/${contest.id}/sang-loc`;

/** Waits until another work lies on the desk, or none, and its parts are there. */
async function movedFrom(url: string): Promise<void> {
  // The address changes first: until its work is there, the one before still stands on the desk.
  await page.waitForFunction((before) => {
    if (location.href === before) return false;
    if (document.querySelector('[data-start]') !== null) return true;
    const shown = document.querySelector('#desk-decision')?.getAttribute('data-entry');
    return shown != null && location.pathname.endsWith(`/${shown}`);
  }, url);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

it('opens the list of keys and the search, and leaves both with Escape', async () => {
  await open(page, desk());
  await press('?');
  await page.getByRole('dialog', { name: 'Phím tắt của bàn sàng lọc' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-search');
  await press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('desk-search');
});

it('screens fifty works by keyboard alone', async () => {
  await open(page, desk());
  const start = page.url();
  await press('j');
  await movedFrom(start);
  for (let index = 0; index < works; index += 1) {
    const url = page.url();
    if (index === 0) {
      // Two words are selected by keys, and masked.
      await page.getByRole('tabpanel').focus();
      await press('ArrowRight', 'Shift+ArrowRight', 'm');
      await page.getByRole('listitem').filter({ hasText: 'Bài viết' }).first().waitFor();
      await shot(page, 's01-desk');
    }
    if (index % 10 === 9) await press('i', '3', 'Enter');
    else if (index % 10 === 4) {
      await press('c', 'ArrowDown', 'Control+Enter');
    } else await press('e');
    await movedFrom(url);
  }
  const counts = await app.get(ReceivedEntries).counts(contest.id, null, app.clock.now());
  expect(counts).toMatchObject({ waiting: 0, ineligible: 5, correcting: 5, eligible: 40 });
  expect(chrome.takeFaults()).toEqual([]);
});

it('shows what was done, wide and narrow, with nothing that axe calls serious', async () => {
  const wrong: string[] = [];
  const visits = [
    ['?state=all', 's02-queue'],
    ['/so-lieu', 's03-figures'],
  ] as const;
  for (const [path, name] of visits) {
    await open(page, `${desk()}${path}`);
    await shot(page, name);
    wrong.push(...(await axe(page)));
    await page.setViewportSize(sizes.narrow);
    wrong.push(...(await axe(page)));
    if ((await overflow(page)) > 0) wrong.push(`${name} scrolls sideways`);
    await page.setViewportSize(sizes.wide);
  }
  await open(page, `${desk()}?state=eligible`);
  const url = page.url();
  await press('j');
  await movedFrom(url);
  for (const tab of ['Bản rọc phách', 'Đối chiếu', 'Tệp']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForLoadState('networkidle');
    await shot(page, `s04-${tab}`);
    wrong.push(...(await axe(page)));
  }
  expect([...wrong, ...chrome.takeFaults()]).toEqual([]);
});
