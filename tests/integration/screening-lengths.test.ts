import { systemActor } from '../../src/kernel/actor.js';
import { type Contest, ContestEditing, Contests } from '../../src/modules/contests/index.js';
import { Submissions } from '../../src/modules/entries/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, person, prepareWork, submitWork, type TestPerson, uploadTo } from '../support/entries.js';
import { buildWav } from '../support/files/build-media.js';

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
let radio: number;

beforeAll(async () => {
  app = await TestApp.start();
  const draft = await buildContest(app, { template: 'national-2025', state: 'draft', uncapped: true });
  radio = draft.categories.findIndex(({ fileTypes }) => fileTypes.includes('wav'));
  const categories = draft.categories.map((category, place) =>
    place === radio
      ? { ...category, minMinutes: 1, maxMinutes: 2, tolerancePercent: 10, minWords: null, maxWords: null }
      : category,
  );
  const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
  await app.get(ContestEditing).replaceCategories(edit, categories);
  await app.get(Contests).fire(systemActor, draft.id, 'announce');
  contest = await app.get(Contests).get(draft.id);
  app.clock.set(contest.receivingOpensAt ?? app.clock.now());
  await app.drain();
  contest = await app.get(Contests).get(draft.id);
  secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Thư');
});
afterAll(() => app.stop());

async function submitRecording(title: string, seconds: number): Promise<void> {
  const entrant = await person(app, `Tác giả ${title}`);
  const { entryId, version } = await prepareWork(app, contest, entrant, { title, category: radio });
  await uploadTo(app, entrant, entryId, buildWav(seconds), 'thu-am.wav', { role: 'media' });
  await app.get(Submissions).submit(await entrant.actor(), entryId, version + 1);
  await app.drain();
}

async function titles(length: string): Promise<string[]> {
  const answer = await secretary.browser.get(`/api/contests/${contest.id}/screening?length=${length}`);
  expect(answer.status).toBe(200);
  return (answer.body.items as { title: string }[]).map(({ title }) => title).sort();
}

it('finds recordings that miss the minutes of their category by more than the tolerance', async () => {
  await submitRecording('Quá ngắn', 53);
  await submitRecording('Vừa đủ ngắn', 54);
  await submitRecording('Vừa đủ dài', 132);
  await submitRecording('Quá dài', 133);
  await submitWork(app, contest, await person(app, 'Bùi Thị Chữ'), { title: 'Bài viết' });
  expect(await titles('under')).toEqual(['Quá ngắn']);
  expect(await titles('over')).toEqual(['Quá dài']);
  expect(await titles('fits')).toEqual(['Bài viết', 'Vừa đủ dài', 'Vừa đủ ngắn']);
});
