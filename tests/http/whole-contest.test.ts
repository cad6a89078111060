import { TestApp } from '../support/app.js';
import { readPdf } from '../support/read-pdf.js';
import {
  enterWorks,
  hireSmallStaff,
  openSmallContest,
  screenAll,
  smallScorer,
} from '../support/small-contest.js';

/** A whole contest over HTTP, as its people press the buttons, on whichever engine runs. */
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

interface Certificates {
  items: { id: string; registerNumber: string; recipients: string[]; workTitle: string; prizeName: string }[];
}
interface Ranking {
  items: { code: string; rank: number; advances: boolean; readings: number }[];
}
interface Board {
  ranking: {
    entryId: string;
    code: string;
    authorNames: string[];
    rank: number;
    award: { prizeId: string } | null;
  }[];
}

it('runs from the call for entries to a certificate that verifies', async () => {
  const stage = await app.stage();
  const staff = await hireSmallStaff(stage);
  const walk = await openSmallContest(stage, staff);

  const entrants = await enterWorks(walk, 12);
  const mine = await Promise.all(
    entrants.map(({ client }) => client.get<{ state: string; receiptNumber: string }[]>('/api/entries/mine')),
  );
  expect(mine.map(([entry]) => entry?.state)).toEqual(Array(12).fill('submitted'));
  expect(new Set(mine.map(([entry]) => entry?.receiptNumber)).size).toBe(12);

  await screenAll(walk);
  const first = await walk.seal();
  await walk.assign(first, 'seed');
  const scored = await walk.scoreAll(first, smallScorer());
  const board = await staff.panelHead.client.get<{ discrepancies: { state: string }[] }>(
    `/api/rounds/${first}`,
  );
  expect(board.discrepancies.length).toBeGreaterThan(0);
  expect(board.discrepancies.map(({ state }) => state)).toEqual(
    Array(board.discrepancies.length).fill('third-done'),
  );
  expect(scored).toBe(24 + board.discrepancies.length);
  await walk.close(first);

  const ranking = await staff.panelHead.client.get<Ranking>(`/api/rounds/${first}/ranking`);
  expect(ranking.items).toHaveLength(12);
  const advancing = ranking.items.filter((item) => item.advances);
  expect(advancing.length).toBeGreaterThanOrEqual(4);

  const second = await walk.seal();
  await walk.assign(second, 'seed');
  await walk.scoreAll(second, smallScorer());
  await walk.close(second);
  const final = await staff.panelHead.client.get<Ranking>(`/api/rounds/${second}/ranking`);
  expect(final.items).toHaveLength(advancing.length);
  const codes = new Set(ranking.items.map((item) => item.code));
  expect(final.items.filter((item) => codes.has(item.code))).toEqual([]);

  await walk.unseal(['Bùi Thị Hồng Vân', 'Vì Xuân Thủy']);
  await walk.award('27-QĐ/BTC', app.clock.now().toISOString().slice(0, 10));
  expect(walk.contest.state).toBe('published');
  const prizes = await staff.council.client.get<Board>(`${walk.path}/prize-board`);
  const winners = prizes.ranking.filter((entry) => entry.award !== null);
  expect(winners.length).toBeGreaterThan(0);

  const list = await staff.organiser.client.get<Certificates>(`${walk.path}/certificates`);
  expect(list.items).toHaveLength(winners.length);
  const [certificate] = list.items;
  const winner = winners.find(({ authorNames }) => authorNames.join() === certificate?.recipients.join());
  const player = entrants.find(({ fullName }) => fullName === winner?.authorNames[0]);
  const { token } = player?.client as unknown as { token: string };
  const pdf = await app
    .browser()
    .get(`/api/certificates/${certificate?.id}/pdf`)
    .set('Cookie', `chamkin_session=${token}`);
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  const page = (await readPdf(pdf.body as Buffer)).pages[0];
  const text = page?.lines.join('\n') ?? '';
  expect(text).toContain(certificate?.registerNumber);
  const code = /[A-Z0-9]{4}(-[A-Z0-9]{4}){2,}/.exec(text)?.[0] ?? '';
  const verified = await app.browser().get(`/api/verify/${code}`);
  expect(verified.body.state).toBe('valid');
  expect(verified.body.certificate.recipients).toEqual(certificate?.recipients);
  expect((await app.browser().get(`/xac-minh/${code}`)).text).toContain(certificate?.recipients[0]);
  expect((await app.browser().get('/api/verify/AAAA-BBBB-CCCC')).body.state).toBe('unknown');

  const results = await app.browser().get(`/cuoc-thi/${walk.contest.slug}/ket-qua`);
  for (const { authorNames } of winners) expect(results.text).toContain(authorNames[0]);
});
