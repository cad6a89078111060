import { systemActor } from '../../src/kernel/actor.js';
import {
  type AmendmentDecision,
  type BasicsPatch,
  type Contest,
  ContestCreation,
  ContestEditing,
  Contests,
  type ContestState,
} from '../../src/modules/contests/index.js';
import type { Browser, TestApp } from './app.js';

const day = 24 * 3600 * 1000;

/** The browser of the first organiser, who is administrator; makes the account. */
export async function organiserBrowser(app: TestApp, email = 'ban.to.chuc@example.vn'): Promise<Browser> {
  const browser = app.browser();
  const person = { fullName: 'Hoàng Thị Lụa', email, password: 'một câu đủ dài để nhớ' };
  const made = await browser.post('/api/setup', person);
  if (made.status !== 201) throw new Error(`setup answered ${made.status}`);
  return browser;
}

/** Dates around the clock of the app: opening tomorrow, deadline in 30 days, results in 90. */
export function usualDates(
  app: TestApp,
): Required<Pick<BasicsPatch, 'receivingOpensAt' | 'receivingClosesAt' | 'resultsExpectedAt'>> {
  const after = (days: number): Date => new Date(app.clock.now().getTime() + days * day);
  return { receivingOpensAt: after(1), receivingClosesAt: after(30), resultsExpectedAt: after(90) };
}

/** The paper on which a test decides on later deadlines. */
export const decision: AmendmentDecision = {
  number: '15/QĐ-BTC',
  decidedOn: '2026-03-02',
  signerTitle: 'TRƯỞNG BAN TỔ CHỨC',
  signerName: 'Đỗ Thị Minh Tâm',
  body: 'Điều 1. Gia hạn thời gian nhận bài dự thi.',
};

/**
 * A contest made through the services, as the system: announced, or moved on to `receiving` or
 * `screening` by setting the clock and doing the timed jobs; `uncapped` lets one author enter any number of works.
 */
export async function buildContest(
  app: TestApp,
  wish: {
    template?: string;
    title?: string;
    state?: ContestState;
    patch?: BasicsPatch;
    uncapped?: boolean;
  } = {},
): Promise<Contest> {
  const { template = 'son-la-2023', title = 'Cuộc thi thử', state = 'announced' } = wish;
  const contests = app.get(Contests);
  const draft = await app.get(ContestCreation).create(systemActor, { template, title });
  const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
  const free = wish.uncapped === true ? { entriesPerAuthor: null, formGroupLimits: [] } : {};
  let dated = await app.get(ContestEditing).patch(edit, { ...usualDates(app), ...free, ...wish.patch });
  if (wish.uncapped === true) {
    const categories = dated.categories.map((category) => ({ ...category, maxEntriesPerAuthor: null }));
    const next = { ...edit, version: dated.version };
    dated = await app.get(ContestEditing).replaceCategories(next, categories);
  }
  if (state === 'draft') return dated;
  const announced = await contests.fire(systemActor, draft.id, 'announce');
  if (state === 'announced') return announced;
  app.clock.set(announced.receivingOpensAt ?? app.clock.now());
  await app.drain();
  if (state === 'receiving') return contests.get(draft.id);
  const closesAt = announced.receivingClosesAt ?? app.clock.now();
  app.clock.set(new Date(closesAt.getTime() + announced.graceMinutes * 60_000));
  await app.drain();
  return contests.get(draft.id);
}
