import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Contest } from '../../src/modules/contests/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { docx, person, prepareWork, type TestPerson, uploadTo } from '../support/entries.js';
import { answerScans } from '../support/fake-clamd.js';
import { essay } from '../support/files/sentences.js';

/** The standard test string, in two parts so that no scanner takes this file away. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** Longer than the rest before the second attempt. */
const restMilliseconds = 10_000;

describe('with a virus scanner that is down at first', () => {
  let app: TestApp;
  let contest: Contest;
  let entrant: TestPerson;
  let daemon: Server;
  let port: number;
  let scanned: number;

  const listen = (at: number): Promise<void> =>
    new Promise((resolve) => daemon.listen(at, '127.0.0.1', () => resolve()));
  const close = (): Promise<void> => new Promise((resolve) => daemon.close(() => resolve()));

  beforeEach(async () => {
    scanned = 0;
    daemon = createServer((socket) =>
      answerScans(socket, (content) => {
        scanned += 1;
        return content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';
      }),
    );
    await listen(0);
    ({ port } = daemon.address() as AddressInfo);
    await close();
    app = await TestApp.start(undefined, { CLAMD_URL: `tcp://127.0.0.1:${port}` });
    contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
    entrant = await person(app, 'Lò Văn Kiểm');
  });
  afterEach(async () => {
    await app.stop();
    if (daemon.listening) await close();
  });

  const fileOf = async (entryId: string): Promise<Record<string, unknown>> =>
    ((await entrant.browser.get(`/api/entries/${entryId}`)).body as { file: Record<string, unknown> }).file;
  const later = async (): Promise<void> => {
    app.clock.set(new Date(app.clock.now().getTime() + restMilliseconds));
    await app.drain();
  };

  it.each([
    ['a harmless work is taken', docx(essay(6)), 'bai.docx', 'accept', []],
    [
      'a work that carries a virus is refused',
      Buffer.from(`${essay(6).join('\n')}\n${eicar}\n`),
      'bai.txt',
      'reject',
      ['virus-found'],
    ],
  ])('%s as soon as it answers, and nothing passes before', async (_name, content, name, verdict, codes) => {
    const { entryId } = await prepareWork(app, contest, entrant);
    await uploadTo(app, entrant, entryId, content, name);
    await app.drain();
    await later();
    expect(scanned).toBe(0);
    expect(await fileOf(entryId)).toMatchObject({ inspection: { state: 'failed', verdict: null } });

    await listen(port);
    await later();
    expect(scanned).toBeGreaterThan(0);
    const { inspection } = (await fileOf(entryId)) as {
      inspection: { state: string; verdict: string; reasons: { code: string }[] };
    };
    expect([inspection.state, inspection.verdict]).toEqual(['done', verdict]);
    expect(inspection.reasons.map(({ code }) => code)).toEqual(codes);
  });
});
