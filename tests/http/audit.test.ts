import { Audit } from '../../src/modules/audit/index.js';
import { TestApp } from '../support/app.js';
import { ask, buildDeciding, type CouncilStage, problemIn } from '../support/awards.js';
import { quickAppoint } from '../support/judging.js';
import type { TestPerson } from '../support/entries.js';

let app: TestApp;
let stage: CouncilStage;
let auditor: TestPerson;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildDeciding(app, [[9000], [7000]], { unseal: false });
  auditor = await quickAppoint(app, stage.contest, 'auditor', 'Trịnh Giám Sát');
  await app.get(Audit).settle();
});
afterAll(() => app.stop());

type Item = {
  readonly seq: number;
  readonly actor: string;
  readonly action: string;
  readonly sentence: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly details: Record<string, unknown>;
  readonly hash: string;
};
type Page = { readonly items: Item[]; readonly total: number; readonly head: { seq: number; hash: string } };

const record = (query = '?pageSize=200'): string => `/api/contests/${stage.contest.id}/record${query}`;
const read = async (query?: string): Promise<Page> =>
  (await ask(app, auditor, 'get', record(query))).body as Page;
const hiddenKinds = ['entry', 'copy', 'sheet', 'file'];

describe('the record', () => {
  it('is for auditors and organisers of the contest', async () => {
    expect(problemIn(await ask(app, null, 'get', record()))).toEqual([401, 'access.sign-in']);
    for (const other of [stage.secretary, stage.judges[0]!, stage.entrants[0]!, stage.council]) {
      expect(problemIn(await ask(app, other, 'get', record()))).toEqual([403, 'access.denied']);
    }
    expect((await ask(app, stage.organiser, 'get', record())).status).toBe(200);
  });

  it('comes page by page, newest first, with the end of the chain', async () => {
    const all = await read();
    expect(all.items).toHaveLength(all.total);
    expect(all.items.map(({ seq }) => seq)).toEqual(all.items.map(({ seq }) => seq).sort((a, b) => b - a));
    const second = await read('?page=2&pageSize=5');
    expect(second.items).toEqual(all.items.slice(5, 10));
    expect(all.head).toEqual(await app.get(Audit).head());
    expect((await app.browser().get('/api/record/head')).body).toEqual(all.head);
    expect(problemIn(await ask(app, auditor, 'get', record('?pageSize=201')))).toEqual([
      422,
      'request.invalid',
    ]);
  });

  it('names nobody: roles stand for people', async () => {
    const { items } = await read();
    const text = JSON.stringify(items);
    const people = [...stage.entrants, ...stage.judges, stage.secretary, stage.head, stage.organiser];
    for (const { fullName, phone, accountId } of people) {
      expect(text).not.toContain(fullName);
      expect(text).not.toContain(phone.slice(1));
      // Whose role was given is shown to those who give roles; who acted is shown by role alone.
      const acts = items.filter(({ subject }) => subject !== 'account');
      expect(JSON.stringify(acts)).not.toContain(accountId);
    }
    expect(text).not.toContain('Bài số');
    expect(new Set(items.map(({ actor }) => actor))).toEqual(
      new Set(['Hệ thống', 'Người dùng', 'Thư ký', 'Giám khảo', 'Trưởng ban giám khảo']),
    );
  });

  it('has a sentence for every act', async () => {
    const { items } = await read();
    expect(items.filter(({ action, sentence }) => action === sentence)).toEqual([]);
  });

  it('does not say which work or sheet it was while codes are sealed, and does afterwards', async () => {
    const sealed = (await read()).items.filter(({ subject }) => hiddenKinds.includes(subject));
    expect(new Set(sealed.map(({ subject }) => subject)).size).toBeGreaterThan(1);
    expect(sealed.filter(({ subjectId }) => subjectId !== null)).toEqual([]);
    expect(sealed.filter(({ details }) => Object.keys(details).length > 0)).toEqual([]);
    const before = JSON.stringify((await read()).items);
    for (const entryId of stage.entryIds) expect(before).not.toContain(entryId);
    const wish = { confirmation: stage.contest.slug, witnesses: ['Lê Chứng Kiến'] };
    await ask(app, stage.secretary, 'post', `/api/contests/${stage.contest.id}/unsealing`, wish);
    await app.get(Audit).settle();
    const opened = (await read()).items;
    expect(opened.some(({ subjectId }) => subjectId === stage.entryIds[0])).toBe(true);
    expect(opened[0]).toMatchObject({
      action: 'sealing.contest-unsealed',
      sentence: 'Ghép phách',
      actor: 'Thư ký',
    });
  });

  it('is sound after all of it', async () => {
    expect((await app.get(Audit).verify()).findings).toEqual([]);
  });
});
