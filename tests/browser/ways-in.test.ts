import type { Page } from 'playwright-core';
import type { ContestWalk, Staff } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { type Unit, Units } from '../../src/modules/contests/units/index.js';
import { TestApp } from '../support/app.js';
import { scannedPage } from '../support/files/scanned-page.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { bringList, takeList, usualHeading, workFile } from '../support/unit-lists.js';
import { Chrome, expectFine, keepTime, open, press, sees, settled, shot } from './browser.js';

/** What authors and units are told of what they bring, and what is kept of what they type. */
let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let staff: Staff;
let walk: ContestWalk;
let owner: Player;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  staff = await hireSmallStaff(stage);
  walk = await openSmallContest(stage, staff, 2);
  owner = await stage.enter({ fullName: 'Lò Thị Hát', email: 'hat@example.vn' });
});
afterAll(async () => {
  await chrome.pictures('ways-end');
  await chrome.stop();
  await app.stop();
});

const room = (section: string): string => `/app/cuoc-thi/${walk.contest.id}/${section}`;

describe('the entry form', () => {
  let entry: EntryAnswer;
  let page: Page;

  beforeAll(async () => {
    entry = await owner.client.post<EntryAnswer>(`/api/contests/${walk.contest.id}/entries`);
    page = await chrome.playedBy(owner);
    await open(page, `/app/bai-du-thi/${entry.id}`);
  });

  it('keeps a half-typed year with its error, through autosave and reload, and never says that all is saved', async () => {
    await page.getByRole('textbox', { name: 'Tên tác phẩm' }).fill('Tiếng khèn trên đỉnh Pu Sam Cáp');
    const year = page.getByRole('textbox', { name: 'Năm sinh' });
    await year.fill('19');
    expect(await page.getByText('Năm sinh gồm bốn chữ số.').count()).toBe(0);
    await page.getByLabel('Họ và tên').focus();
    await sees(page, 'Năm sinh gồm bốn chữ số.');
    await sees(page, 'Đã lưu, trừ ô chưa ghi đúng; ô này được giữ trên máy này');
    const kept = await owner.client.get<{ title: string; authors: { birthYear: number | null }[] }>(
      `/api/entries/${entry.id}`,
    );
    expect([kept.title, kept.authors[0]?.birthYear]).toEqual(['Tiếng khèn trên đỉnh Pu Sam Cáp', null]);
    await page.reload();
    await settled(page);
    expect(await year.inputValue()).toBe('19');
    await sees(page, 'Năm sinh gồm bốn chữ số.');
    await sees(page, 'Ghi năm sinh từng tác giả');
    await sees(page, 'Đã lưu, trừ ô chưa ghi đúng; ô này được giữ trên máy này');
    await expectFine(chrome, page, 'x01-half-year');
    await year.fill('1984');
    await page.getByLabel('Họ và tên').focus();
    await sees(page, /^Đã lưu \d/u);
    await page.reload();
    await settled(page);
    expect(await year.inputValue()).toBe('1984');
  });

  it('says who represents the authors, and lets another one do it', async () => {
    await page.getByRole('button', { name: 'Thêm tác giả' }).click();
    const second = page.getByRole('group', { name: 'Tác giả 2' });
    await second.getByLabel('Họ và tên').fill('Vàng A Chứ');
    await second.getByLabel('Năm sinh').fill('1990');
    const heading = page.getByRole('heading', { name: /người đại diện/u });
    expect(await heading.innerText()).toBe('Tác giả 1 · người đại diện');
    await page.getByRole('button', { name: 'Đưa tác giả 2 lên trước' }).click();
    expect(await page.getByRole('group', { name: 'Tác giả 1' }).getByLabel('Họ và tên').inputValue()).toBe(
      'Vàng A Chứ',
    );
    await page.getByRole('group', { name: 'Tác giả 1' }).getByLabel('Thư điện tử').fill('chu@example.vn');
  });

  it('gives a receipt that names every file with its role, size and digest', async () => {
    const files = page.getByRole('region', { name: 'Tác phẩm', exact: true });
    const pages = ['trang-1.png', 'trang-2.jpg'].map((name) => {
      return { name, mimeType: name.endsWith('png') ? 'image/png' : 'image/jpeg', buffer: scannedPage(name) };
    });
    await page.getByRole('radio', { name: /^Tạp chí/u }).check();
    await files.getByLabel('Chọn tệp').last().setInputFiles(pages);
    await files.getByText('Trang 2').waitFor();
    const proofs = page.getByRole('region', { name: 'Minh chứng' });
    const proof = { name: 'xac-nhan.png', mimeType: 'image/png', buffer: scannedPage('xac-nhan.png') };
    await proofs.getByLabel('Chọn tệp').setInputFiles([proof]);
    await proofs.getByText('xac-nhan.png').waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    // Three pictures are being recognised meanwhile, on the same processors.
    const saved = page.getByText(/^Đã lưu \d/u).filter({ visible: true });
    await saved.first().waitFor({ timeout: 90_000 });
    // A save that met an upload is refused and made again on top of it, which the browser writes down.
    expect(chrome.takeFaults().filter((fault) => !fault.includes('409'))).toEqual([]);
    await page.getByRole('button', { name: 'Nộp bài' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nộp bài' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const receipt = page.getByRole('region', { name: 'Giấy biên nhận' });
    await receipt.getByText('3 tệp đã nhận').waitFor();
    const named = await receipt.getByRole('listitem').allInnerTexts();
    const { receipt: given } = await owner.client.get<{
      receipt: { files: { clientName: string; sha256: string }[] };
    }>(`/api/entries/${entry.id}`);
    const parts = ['Tác phẩm, trang 1', 'Tác phẩm, trang 2', 'Minh chứng'];
    given.files.forEach(({ clientName, sha256 }, index) => {
      const text = named[index] ?? '';
      expect(text).toContain(parts[index]);
      expect(text).toContain(clientName);
      expect(text.replace(/\s/gu, '')).toContain(sha256);
    });
    expect(named).toHaveLength(3);
    await stage.drain();
    await page.reload();
    await settled(page);
    await expectFine(chrome, page, 'x02-receipt');
    const english = await chrome.playedBy(owner, 'en-GB');
    await open(english, `/app/bai-du-thi/${entry.id}`);
    await expectFine(chrome, english, 'x03-receipt-en');
    const mails = await app.mails();
    const to = mails.filter(({ subject }) => subject.startsWith('Đã nhận bài dự thi')).map((mail) => mail.to);
    expect(to.sort()).toEqual(['chu@example.vn', 'hat@example.vn']);
  });
});

describe('units under units', () => {
  const districtName = 'Trường Chính trị Bản Nà';

  it('are placed in the set-up, and a wrong place is told where it is', async () => {
    const page = await chrome.playedBy(staff.organiser);
    await open(page, room('thiet-lap?muc=don-vi'));
    const above = page.getByLabel('Trực thuộc 2');
    await above.fill('Huyện không có');
    await press(page, 'Lưu mục này');
    await sees(page, 'Đơn vị cấp trên phải có trong danh sách này; ghi đúng tên.');
    // The refusal itself, which the browser writes into its console.
    expect(chrome.takeFaults()).toEqual([expect.stringContaining('422')]);
    await shot(page, 'x04-set-up-wrong');
    await above.fill(districtName);
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await page.getByLabel('Tên đơn vị 3').fill('Chi bộ bản Nà Khoang');
    await page.getByLabel('Trực thuộc 3').fill('Xã Mường Giôn Thượng');
    await press(page, 'Lưu mục này');
    await sees(page, /^Đã lưu/u);
    await expectFine(chrome, page, 'x05-set-up-units');
    const units = await app.get(Units).list(walk.contest.id);
    const [school, commune, branch] = units;
    expect(units.map(({ parentId }) => parentId)).toEqual([null, school?.id, commune?.id]);
    expect(branch?.name).toBe('Chi bộ bản Nà Khoang');
  });

  it('are counted with the unit above them, on its page and on the secretariat’s', async () => {
    const [school, commune, branch] = (await app.get(Units).list(walk.contest.id)) as [Unit, Unit, Unit];
    const coordinators: Player[] = [];
    for (const [index, unit] of [school, commune, branch].entries()) {
      const player = await stage.enter({ fullName: `Đầu Mối ${index + 1}`, email: `dm${index}@example.vn` });
      const { accountId } = player;
      await app.get(Accounts).grantRole(systemActor, walk.contest.id, accountId, 'unit-coordinator', unit.id);
      coordinators.push(player);
      const rows = [1, 2].slice(0, index === 1 ? 2 : 1).map((each) => {
        const name = `Tác Giả ${index + 1}${each}`;
        return [each, name, 1979, null, `Chuyện ${index + 1}${each}`, 'Báo', null, `${each}.docx`, null];
      });
      const files = rows.map((_, at) => ({ name: `${at + 1}.docx`, content: workFile(index * 10 + at) }));
      const contest = { ...walk.contest } as unknown as Parameters<typeof bringList>[1]['contest'];
      const sender = { contest, unit, coordinator: { accountId } };
      await takeList(app, sender, await bringList(app, sender, [usualHeading, ...rows], files));
    }
    const page = await chrome.playedBy(coordinators[0] as Player);
    await open(page, room('don-vi'));
    await page.getByRole('heading', { name: 'Các đơn vị trực thuộc' }).waitFor();
    const table = page.getByRole('table', { name: 'Các đơn vị trực thuộc' });
    const cells = async (row: number): Promise<string[]> =>
      (await table.getByRole('row').nth(row).getByRole('cell').allInnerTexts()).slice(0, 2);
    expect(await cells(1)).toEqual(['Xã Mường Giôn Thượng', '3']);
    expect(await cells(2)).toEqual(['Chi bộ bản Nà Khoang', '1']);
    await sees(page, /đơn vị tự gửi 1 tác phẩm đã nhận/u);
    await expectFine(chrome, page, 'x06-unit');
    const english = await chrome.playedBy(coordinators[0] as Player, 'en-GB');
    await open(english, room('don-vi'));
    await expectFine(chrome, english, 'x07-unit-en');
    const desk = await chrome.playedBy(staff.secretary);
    await open(desk, room('sang-loc/so-lieu'));
    await expectFine(chrome, desk, 'x08-figures');
    await open(desk, room('tiep-nhan'));
    await expectFine(chrome, desk, 'x09-journal');
  });
});
