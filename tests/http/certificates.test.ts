import { TestApp } from '../support/app.js';
import { ask, buildDeciding, type CouncilStage, problemIn } from '../support/awards.js';

let app: TestApp;
let stage: CouncilStage;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildDeciding(app, [[9000], [7000]]);
  await ask(app, stage.council, 'post', at('prize-board/proposal'));
});
afterAll(() => app.stop());

const at = (path: string): string => `/api/contests/${stage.contest.id}/${path}`;
type Item = { id: string; recipients: string[]; registerNumber: string; state: string };
type Register = { items: Item[]; can: { issue: boolean } };

const staffRoutes = ['certificates', 'certificates.zip', 'certificates.pdf'];

async function publish(): Promise<void> {
  const confirmation = stage.contest.slug;
  const answer = await ask(app, stage.organiser, 'post', at('publication'), { confirmation });
  expect(answer.status).toBe(200);
  await app.drain();
}

describe('the papers of a contest', () => {
  it.each(staffRoutes)('%s is for the secretariat', async (path) => {
    expect(problemIn(await ask(app, null, 'get', at(path)))).toEqual([401, 'access.sign-in']);
    for (const other of [stage.judges[0]!, stage.head, stage.entrants[0]!, stage.council]) {
      expect(problemIn(await ask(app, other, 'get', at(path)))).toEqual([403, 'access.denied']);
    }
  });

  it('say clearly what is still missing', async () => {
    expect((await ask(app, stage.secretary, 'get', at('certificates'))).body).toEqual({
      items: [],
      can: { issue: false },
    });
    expect(problemIn(await ask(app, stage.secretary, 'post', at('certificates')))).toEqual([
      409,
      'certificate.no-awards',
    ]);
    for (const path of ['certificates.zip', 'certificates.pdf']) {
      expect(problemIn(await ask(app, stage.secretary, 'get', at(path)))).toEqual([
        409,
        'certificate.none-issued',
      ]);
    }
    expect(problemIn(await ask(app, stage.council, 'get', at('results.pdf')))).toEqual([
      409,
      'certificate.no-awards',
    ]);
  });

  it('are issued, downloaded, and verified by anybody', async () => {
    const decision = { decisionNumber: '15/QĐ-BTC', decisionDate: '2026-03-20' };
    await ask(app, stage.council, 'post', at('approval'), decision);
    expect(((await ask(app, stage.secretary, 'get', at('certificates'))).body as Register).can.issue).toBe(
      true,
    );
    const issued = await ask(app, stage.secretary, 'post', at('certificates'));
    expect(issued.status).toBe(200);
    const { items, can } = issued.body as Register;
    expect(items.map(({ registerNumber, state }) => [registerNumber, state])).toEqual([
      ['SL-0001', 'valid'],
      ['SL-0002', 'valid'],
    ]);
    expect(can.issue).toBe(false);
    await publish();
    const zip = await ask(app, stage.secretary, 'get', at('certificates.zip'));
    expect(zip.headers).toMatchObject({ 'content-type': 'application/zip' });
    expect(zip.headers['content-disposition']).toMatch(
      /^attachment; filename=".+\.zip"; filename\*=UTF-8''/u,
    );
    for (const path of ['certificates.pdf', 'results.pdf', 'sealing/minutes.pdf']) {
      const paper = await ask(app, stage.secretary, 'get', at(path));
      expect([path, paper.status, paper.headers['content-type']]).toEqual([path, 200, 'application/pdf']);
      expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('reach a winner alone; another’s is like one that does not exist', async () => {
    const { items } = (await ask(app, stage.secretary, 'get', at('certificates'))).body as Register;
    for (const entrant of stage.entrants) {
      for (const { id, recipients } of items) {
        const answer = await ask(app, entrant, 'get', `/api/certificates/${id}/pdf`);
        if (recipients.includes(entrant.fullName)) expect(answer.status).toBe(200);
        else expect(problemIn(answer)).toEqual([404, 'thing.not-found']);
      }
      const unknown = await ask(app, entrant, 'get', '/api/certificates/unknown/pdf');
      expect(problemIn(unknown)).toEqual([404, 'thing.not-found']);
    }
    expect((await app.browser().get(`/api/certificates/${items[0]!.id}/pdf`)).status).toBe(401);
  });

  it('are the receipt of an own work, and of no other', async () => {
    const [first, second] = stage.entrants;
    const path = `/api/entries/${stage.entryIds[0]}/receipt.pdf`;
    const own = await ask(app, first!, 'get', path);
    expect([own.status, own.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(problemIn(await ask(app, second!, 'get', path))).toEqual([404, 'thing.not-found']);
    expect(problemIn(await ask(app, first!, 'get', '/api/entries/unknown/receipt.pdf'))).toEqual([
      404,
      'thing.not-found',
    ]);
  });
});

describe('verification', () => {
  it('needs no account, and answers in the same form whatever was typed', async () => {
    const unknown = { state: 'unknown', certificate: null, revokedAt: null };
    for (const code of ['0000-0000-0000', 'x', '%20', encodeURIComponent('<script>')]) {
      const answer = await app.browser().get(`/api/verify/${code}`);
      expect([answer.status, answer.body]).toEqual([200, unknown]);
    }
  });

  it('is slowed down for whoever tries too often', async () => {
    const browser = app.browser();
    const statuses = new Set<number>();
    for (let count = 0; count < 70; count += 1) {
      statuses.add((await browser.get('/api/verify/0000-0000-0000')).status);
    }
    expect([...statuses].sort()).toEqual([200, 429]);
  });
});
