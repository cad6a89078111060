import { type AddressInfo, createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { Contests, type Contest } from '../../src/modules/contests/index.js';
import { ScannerUnavailable, VirusScanner } from '../../src/platform/security/virus-scanner.js';
import { decodeTcvn3, decodeVni } from '../../src/modules/entries/intake/formats/legacy-fonts.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, docx, person, prepareWork, submitWork, uploadTo } from '../support/entries.js';
import { answerScans } from '../support/fake-clamd.js';
import { encodeLegacy } from '../support/files/encode-legacy.js';
import { essay } from '../support/files/sentences.js';

describe('texts that a person answers for', () => {
  let app: TestApp;
  let contest: Contest;
  beforeEach(async () => {
    app = await TestApp.start();
    contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  });
  afterEach(() => app.stop());

  const old = (): Buffer => docx(essay(6).map((line) => encodeLegacy(line, decodeTcvn3)));

  it('an author sees the converted text and approves it; from then on its words count', async () => {
    const entrant = await person(app, 'Lò Thị Ín');
    const { entryId } = await prepareWork(app, contest, entrant, { content: old() });
    await app.drain();
    const before = (await entrant.browser.get(`/api/entries/${entryId}`)).body.file;
    expect(before.inspection).toMatchObject({ verdict: 'review', words: null, encoding: 'TCVN3' });
    expect(before.inspection.text).toMatchObject({ origin: 'conversion', confirmedAt: null });
    expect(before.inspection.text.preview).toContain(essay(6)[0]?.slice(0, 20).toLowerCase().slice(5));
    const path = `/api/entries/${entryId}/files/${before.id}/text/approval`;
    const stranger = await person(app, 'Người Lạ');
    expect((await stranger.browser.post(path, {})).status).toBe(404);
    expect((await entrant.browser.post(path, {})).status).toBe(200);
    await app.drain();
    const after = (await entrant.browser.get(`/api/entries/${entryId}`)).body.file;
    expect(after.inspection.verdict).toBe('accept');
    expect(after.inspection.words).toBeGreaterThan(50);
    expect(after.inspection.text).toMatchObject({ preview: null, confirmedAt: expect.any(String) });
  });

  it('a text that stood in the file needs nobody', async () => {
    const entrant = await person(app, 'Lò Thị Ín');
    const { entryId } = await prepareWork(app, contest, entrant);
    await app.drain();
    const { file } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
    const answer = await entrant.browser.post(`/api/entries/${entryId}/files/${file.id}/text/approval`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'entry.text-needs-no-confirmation']);
  });

  it('the secretariat corrects it, and leaks are looked for in the corrected words', async () => {
    const entrant = await person(app, 'Lò Thị Hoài Ín');
    const secretary = await appoint(app, contest, 'secretary', 'Thư Ký');
    const entryId = await submitWork(app, contest, entrant, { content: old() });
    await app.get(Contests).see(await secretary.actor(), contest.id);
    const dossier = `/api/contests/${contest.id}/screening/${entryId}`;
    const { version, file } = (await secretary.browser.get(dossier)).body;
    const path = `${dossier}/files/${file.id}/text`;
    expect((await entrant.browser.post(path, { version })).status).toBe(403);
    expect((await secretary.browser.post(path, { version: 99 })).body.code).toBe('conflict.stale');
    expect((await secretary.browser.post(path, { version, text: '  ' })).body.code).toBe('entry.text-empty');
    const text = [...essay(6), 'Người viết: Lò Thị Hoài Ín'].join('\n');
    const answer = await secretary.browser.post(path, { version, text });
    expect([answer.status, answer.body.history.at(-1).what]).toEqual([200, 'text-confirmed']);
    await app.drain();
    const after = (await secretary.browser.get(dossier)).body;
    expect(after.text).toBe(text);
    expect(after.findings.map((one: { value: string }) => one.value)).toEqual(['Lò Thị Hoài Ín']);
  });

  it('a page sent as another picture joins the first; a document takes the place of all', async () => {
    const entrant = await person(app, 'Lò Thị Ín');
    const { entryId } = await prepareWork(app, contest, entrant);
    const again = uploadTo(app, entrant, entryId, docx(), 'trang-2.docx', { role: 'work', position: 2 });
    await expect(again).rejects.toMatchObject({ code: 'entry.page-not-picture' });
    await uploadTo(app, entrant, entryId, Buffer.from('x'), 'trang-1.png');
    await uploadTo(app, entrant, entryId, Buffer.from('y'), 'trang-2.png', {
      role: 'work',
      position: 'next',
    });
    const view = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
    expect(view.files.map((file: { position: number }) => file.position)).toEqual([1, 2]);
    await uploadTo(app, entrant, entryId, docx(), 'bai.docx');
    expect((await entrant.browser.get(`/api/entries/${entryId}`)).body.files).toHaveLength(1);
  });
});

it.each<[string, string, (text: string) => string]>([
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', decodeTcvn3],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', decodeVni],
])('%s is read', (_encoding, text, decode) => {
  expect(decode(text)).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
});

describe('the virus scanner', () => {
  let server: Server;
  let answer: (content: Buffer) => string | null;
  let scanner: VirusScanner;
  beforeEach(async () => {
    server = createServer((socket) => answerScans(socket, (content) => answer(content)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    scanner = new VirusScanner(`tcp://127.0.0.1:${port}`, { connectMs: 500, silenceMs: 500 });
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));
  const scan = (text: string): ReturnType<VirusScanner['scan']> =>
    scanner.scan(Readable.from([Buffer.from(text)]));

  it('gets the whole content and its verdicts are understood', async () => {
    answer = (content) => (content.includes('evil') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
    expect(await scan('good words')).toEqual({ kind: 'clean' });
    expect(await scan('evil words')).toEqual({ kind: 'infected', signature: 'Eicar-Test' });
    answer = () => 'INSTREAM size limit exceeded. ERROR\0';
    expect(await scan('long')).toEqual({ kind: 'unscannable' });
  });

  it('that is silent, mumbles or is not there lets nothing pass', async () => {
    answer = () => null;
    await expect(scan('x')).rejects.toThrow(ScannerUnavailable);
    answer = () => 'nonsense\0';
    await expect(scan('x')).rejects.toThrow(ScannerUnavailable);
    const nobody = new VirusScanner('unix:/nonexistent/clamd.sock');
    await expect(nobody.scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(ScannerUnavailable);
  });
});
