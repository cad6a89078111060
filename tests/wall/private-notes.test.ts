import { systemActor } from '../../src/kernel/actor.js';
import { RecordRow } from '../../src/modules/audit/record.row.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { Marks, ScoreSheets, SheetReturns } from '../../src/modules/judging/index.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  board,
  buildJudging,
  closeRound,
  deskOf,
  quickAppoint,
  quickPerson,
  scoresOf,
  sheetOf,
  type Stage,
  submitAll,
  submitSheet,
} from '../support/judging.js';
import { type Answer, crawl, type Pool } from './crawler.js';

/**
 * What a judge notes in a work is for that judge: in no state does it come to anybody else, the other reader of
 * the same work and the panel head included, in no answer, mail, record or line of the log. The judge does find it.
 */
let app: TestApp;
let base: string;
let stage: Stage;
let people: readonly (readonly [string, TestPerson | null])[];
const log: string[] = [];
const markKey = 'c0ffee00-0000-4000-8000-000000000002';
const tokens = ['Zuvqo', 'Kyxwi'] as const;

beforeAll(async () => {
  app = await TestApp.start({ write: (line) => void log.push(line) });
  await app.stage();
  base = (await app.nest.getUrl()).replace('[::1]', '127.0.0.1');
  stage = await buildJudging(app, { works: 2, judges: 2 });
  const admin = await quickPerson(app, 'Quản Trị Viên');
  await app.get(Accounts).grantRole(systemActor, stage.contest.id, admin.accountId, 'custodian');
  people = [
    ['visitor', null],
    ['entrant', stage.entrants[0]!],
    ['secretary', stage.secretary],
    ['panel-head', stage.head],
    ['custodian', admin],
    ...(await Promise.all(
      (['organiser', 'auditor', 'council'] as const).map(
        async (role) =>
          [role, await quickAppoint(app, stage.contest, role, `Người giữ vai ${role}`)] as const,
      ),
    )),
  ];
  for (const [index, judge] of stage.judges.entries()) await note(judge, tokens[index] ?? '');
});
afterAll(() => app.stop());

/** A mark with a note, and a private note on the sheet. */
async function note(judge: TestPerson, token: string): Promise<void> {
  const actor = await judge.actor();
  for (const { sheetId } of await deskOf(app, judge, stage.rounds[0])) {
    await app.get(Marks).write(actor, sheetId, markKey, { start: 0, end: 5, note: `Đoạn ${token} hay` });
    const { version } = await sheetOf(app, judge, sheetId);
    const draft = { scores: scoresOf(stage.contest, 5000), comment: '', privateNote: `Riêng ${token}` };
    await app.get(ScoreSheets).saveDraft(actor, sheetId, version, draft);
  }
}

async function pool(): Promise<Pool> {
  const sheets = await Promise.all(stage.judges.map((judge) => deskOf(app, judge, stage.rounds[0])));
  const { judges } = await board(app, stage, stage.rounds[0]);
  return {
    contestId: [stage.contest.id],
    slug: [stage.contest.slug],
    roundId: [stage.rounds[0]],
    sheetId: sheets.flat().map((sheet) => sheet.sheetId),
    judgeId: judges.map((judge) => judge.judgeId),
    markKey: [markKey],
    entryId: [stage.entryIds[0] ?? ''],
  };
}

async function crawlAs(role: string, who: TestPerson | null): Promise<Answer[]> {
  const crawler = { role, token: who === null ? null : await who.signIn() };
  const options = { queries: [`q=${tokens[0]}`], writes: false };
  const answers = await crawl(app.nest, base, crawler, await pool(), options);
  expect(answers.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
  return answers;
}

function found(answers: readonly Answer[], token: string): string[] {
  return answers.flatMap(({ path, everything }) =>
    everything.includes(token) && !path.includes(`q=${token}`) ? [path] : [],
  );
}

async function expectPrivate(): Promise<void> {
  for (const [role, who] of people) {
    const answers = await crawlAs(role, who);
    expect({ role, seen: tokens.flatMap((token) => found(answers, token)) }).toEqual({ role, seen: [] });
  }
  for (const [index, judge] of stage.judges.entries()) {
    const answers = await crawlAs('judge', judge);
    const [own = '', other = ''] = index === 0 ? tokens : [...tokens].reverse();
    expect(found(answers, other)).toEqual([]);
    const seen = found(answers, own);
    expect(seen.some((path) => path.endsWith('/marks'))).toBe(true);
    expect(seen.some((path) => /\/sheets\/[^/]+$/u.test(path))).toBe(true);
  }
}

it('while it is being written', async () => {
  await expectPrivate();
});

it('handed in, returned, handed in again and closed', async () => {
  const [first] = stage.judges;
  const [item] = await deskOf(app, first!, stage.rounds[0]);
  const { version } = await sheetOf(app, first!, item!.sheetId);
  const scores = scoresOf(stage.contest, 5000);
  const whole = { scores, comment: 'Gọn.', privateNote: `Riêng ${tokens[0]}` };
  await app.get(ScoreSheets).submit(await first!.actor(), item!.sheetId, version, whole);
  const sheet = await sheetOf(app, first!, item!.sheetId);
  const head = await stage.head.actor();
  await app.get(SheetReturns).giveBack(head, item!.sheetId, sheet.version, 'Xem lại giúp');
  await expectPrivate();
  await app.get(ScoreSheets).submit(await first!.actor(), item!.sheetId, sheet.version + 1, whole);
  const [, second] = stage.judges;
  for (const each of await deskOf(app, second!, stage.rounds[0])) {
    const own = await sheetOf(app, second!, each.sheetId);
    const draft = { scores, comment: '', privateNote: `Riêng ${tokens[1]}` };
    await app.get(ScoreSheets).submit(await second!.actor(), each.sheetId, own.version, draft);
  }
  const rest = (await deskOf(app, first!, stage.rounds[0])).filter((each) => each.state !== 'submitted');
  for (const each of rest) await submitSheet(app, stage, first!, each.sheetId, 5000);
  await submitAll(app, stage, stage.rounds[0], () => 5000);
  await closeRound(app, stage, stage.rounds[0]);
  await app.drain();
  await expectPrivate();
});

it('in no mail, no record, and no line of the log', async () => {
  const mails = JSON.stringify(await app.mails());
  const record = JSON.stringify(await app.get(Database).rows(RecordRow).find());
  const lines = log.join('\n');
  expect(record.length).toBeGreaterThan(1000);
  for (const token of tokens) {
    expect([mails, record, lines].map((text) => text.includes(token))).toEqual([false, false, false]);
  }
});
