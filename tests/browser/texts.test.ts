import type { Staff } from '../../src/demo/contest-walk.js';
import type { Stage } from '../../src/demo/stage.js';
import { decodeTcvn3 } from '../../src/modules/entries/intake/formats/legacy-fonts.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { encodeLegacy } from '../support/files/encode-legacy.js';
import { essay } from '../support/files/sentences.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { axe, Chrome, keepTime, open, overflow, press, sees, shot, sizes } from './browser.js';

let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let staff: Staff;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
});
afterAll(async () => {
  await chrome.stop();
  await app.stop();
});

it('a text in an old character set: the secretary corrects one work, the author approves another', async () => {
  staff = await hireSmallStaff(stage);
  const walk = await openSmallContest(stage, staff, 1);
  const content = buildDocx({ paragraphs: essay(8).map((line) => encodeLegacy(line, decodeTcvn3)) });
  const work = (fullName: string, phone: string) => ({
    title: 'Chữ của ngày trước',
    categoryId: walk.contest.categories.find(({ formGroup }) => formGroup === 'written')?.id ?? '',
    authors: [{ fullName, birthYear: 1980, phone }],
    file: { name: 'chu-cu.docx', content },
  });
  const one = await stage.enter({ fullName: 'Lò Thị Lả', email: 'la@example.vn' });
  const other = await stage.enter({ fullName: 'Quàng Văn Pâng', email: 'pang@example.vn' });
  const received = await walk.enter(one, work('Lò Thị Lả', '0912345601'));
  const draft = await walk.draft(other, work('Quàng Văn Pâng', '0912345602'));
  await stage.drain();

  const desk = await chrome.playedBy(staff.secretary);
  await open(desk, `/app/cuoc-thi/${walk.contest.id}/sang-loc/${received.id}`);
  await sees(desk, 'Văn bản cần người xác nhận');
  await press(desk, 'Sửa văn bản');
  await shot(desk, 't01-desk-text');
  const faults = await axe(desk);
  await desk.getByLabel('Văn bản của tác phẩm').fill(essay(8).join('\n'));
  await press(desk, 'Xác nhận văn bản đã sửa');
  await desk.getByText('Văn bản cần người xác nhận').waitFor({ state: 'detached' });

  const page = await chrome.playedBy(other);
  await open(page, `/app/bai-du-thi/${draft.id}`);
  await sees(page, 'Văn bản đọc được từ tệp');
  await shot(page, 't02-author-text');
  faults.push(...(await axe(page)));
  await page.setViewportSize(sizes.narrow);
  expect(await overflow(page)).toBe(0);
  await press(page, 'Xác nhận văn bản chuyển mã');
  await page.getByText('Văn bản đọc được từ tệp').waitFor({ state: 'detached' });
  await stage.drain();

  const setUp = await staff.organiser.client.post<{ id: string }>('/api/contests', {
    template: 'national-2025',
    title: 'Cuộc thi đang soạn',
  });
  const rules = await chrome.playedBy(staff.organiser);
  await open(rules, `/app/cuoc-thi/${setUp.id}/thiet-lap?muc=the-loai`);
  await sees(rules, 'Thời lượng tối đa (phút)');
  await shot(rules, 't03-set-up-media');
  expect([...faults, ...chrome.takeFaults()]).toEqual([]);
});
