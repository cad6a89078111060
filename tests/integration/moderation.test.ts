import { createHash } from 'node:crypto';
import { DomainError } from '../../src/kernel/domain-error.js';
import type { DeviationAction, DeviationPolicy, ThirdRule } from '../../src/kernel/deviation.js';
import { systemActor } from '../../src/kernel/actor.js';
import { randomId } from '../../src/kernel/ids.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import {
  Differences,
  DiscussionReader,
  Discussions,
  ReadingOrders,
  ScoreSheets,
  SheetReturns,
} from '../../src/modules/judging/index.js';
import { RecordRow } from '../../src/modules/audit/record.row.js';
import { discussionMoved } from '../../src/modules/judging/events.js';
import { answerableText } from '../../src/modules/judging/domain/scores.js';
import { ScoreDigests } from '../../src/modules/judging/score-digests.service.js';
import { DiscussionMessageRow } from '../../src/modules/judging/moderation/discussion-message.row.js';
import { ReconciliationRow } from '../../src/modules/judging/moderation/reconciliation.row.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { RoundClosing, Scoring } from '../../src/modules/scoring/index.js';
import { Database } from '../../src/platform/database/database.js';
import { EventBus } from '../../src/platform/events/event-bus.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  board,
  closeRound,
  quickAppoint,
  scoresOf,
  sheetOf,
  type Stage,
  submitSheet,
} from '../support/judging.js';
import {
  accept,
  buildModerated,
  decide,
  differencesOf,
  discussionOf,
  examTiers,
  openSheets,
  propose,
  scoreWork,
  theDifference,
} from '../support/moderation.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const minutes = 'Hai giám khảo đã trao đổi về lập luận và tư liệu của bài, thống nhất mức điểm.';
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** Closes the round and says what the work came to, in hundredths. */
async function closedAt(stage: Stage, reason: string | null = null): Promise<number | undefined> {
  await closeRound(app, stage, stage.rounds[0], reason);
  await app.drain();
  return (await app.get(Scoring).ranking(stage.rounds[0]))[0]?.estimate;
}

describe('two readings', () => {
  it.each<[DeviationAction, number, string | null, string | null]>([
    ['average', 600, null, null],
    ['discuss', 600, 'asked', 'discuss'],
    ['discuss-with-minutes', 600, 'asked', 'discuss-with-minutes'],
    ['head-decides', 600, 'asked', 'head-decides'],
    ['together', 600, 'asked', 'together'],
    ['third-reading', 600, 'third-assigned', null],
  ])('by the tier %s', async (action, apart, state, question) => {
    const stage = await buildModerated(app, {
      ...examTiers,
      togetherAbove: null,
      tiers: [{ from: 600, action }],
    });
    await scoreWork(app, stage, 7000, 7000 - apart);
    const [item] = (await differencesOf(app, stage)).items;
    expect([item?.state ?? null, item?.question ?? null]).toEqual([state, question]);
    const { state: round } = await board(app, stage, stage.rounds[0]);
    expect(round).toBe(action === 'third-reading' ? 'scoring' : 'moderating');
    if (state === 'asked')
      expect(await codeOf(closeRound(app, stage, stage.rounds[0]))).toBe('round.discrepancies-open');
    if (state === null) expect(await closedAt(stage)).toBe(6700);
  });

  it('below the tier stand by their mean', async () => {
    const stage = await buildModerated(app, examTiers);
    await scoreWork(app, stage, 7000, 6550);
    expect((await differencesOf(app, stage)).items).toEqual([]);
    expect(await closedAt(stage)).toBe(6775);
  });

  it('are closed without an answer only for a reason, by their mean', async () => {
    const stage = await buildModerated(app, examTiers);
    await scoreWork(app, stage, 7000, 6000);
    expect(await closedAt(stage, 'Hết thời hạn chấm, Ban Giám khảo thống nhất lấy trung bình.')).toBe(6500);
  });
});

describe('three readings', () => {
  const by = (thirdRule: ThirdRule, togetherAbove: number | null = null): DeviationPolicy => ({
    ...examTiers,
    thirdRule,
    togetherAbove,
  });

  it.each<[ThirdRule, number, number]>([
    ['mean-of-three', 6000, 6000],
    ['equal-pair-else-mean', 5000, 5000],
    ['closest-pair', 5500, 5250],
    ['third-is-final', 4000, 4000],
  ])('by the rule %s', async (rule, third, estimate) => {
    const stage = await buildModerated(app, by(rule));
    await scoreWork(app, stage, 7000, 5000, third);
    expect((await theDifference(app, stage)).state).toBe('third-done');
    expect(await closedAt(stage)).toBe(estimate);
  });

  it('by the rule council wait for the decision', async () => {
    const stage = await buildModerated(app, by('council'));
    await scoreWork(app, stage, 7000, 5000, 6000);
    expect((await theDifference(app, stage)).question).toBe('council');
    await decide(app, stage, 6350);
    expect(await closedAt(stage)).toBe(6350);
  });

  it('too far apart are read together, with minutes', async () => {
    const stage = await buildModerated(app, by('mean-of-three', 2500));
    await scoreWork(app, stage, 9000, 5000, 6000);
    expect((await theDifference(app, stage)).question).toBe('together');
    expect(await codeOf(decide(app, stage, 7000))).toBe('discussion.minutes-needed');
    await decide(app, stage, 7000, { minutes });
    const item = await theDifference(app, stage);
    expect([item.state, item.records.map(({ kind, total }) => [kind, total])]).toEqual([
      'settled',
      [['together', 7000]],
    ]);
    expect(await closedAt(stage)).toBe(7000);
  });
});

describe('a discussion', () => {
  it('shows each judge both sheets under letters once both are in, and no name and no time', async () => {
    const stage = await buildModerated(app, examTiers);
    const [one] = await scoreWork(app, stage, 7000);
    expect(await app.get(DiscussionReader).list(await one!.actor(), stage.rounds[0])).toEqual([]);
    const [two] = await scoreWork(app, stage, 6000);
    const view = await discussionOf(app, stage, one!);
    expect(view.sheets.map(({ total }) => total).sort()).toEqual([6000, 7000]);
    expect(view.sheets.map(({ letter }) => letter).sort()).toEqual(['A', 'B']);
    const text = JSON.stringify(view);
    for (const judge of stage.judges) expect(text).not.toContain(judge.fullName);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/u);
    expect((await discussionOf(app, stage, two!)).letter).not.toBe(view.letter);
  });

  it('is not there for anybody else, as one that does not exist', async () => {
    const stage = await buildModerated(app, examTiers);
    const readers = await scoreWork(app, stage, 7000, 6000);
    const { id } = await discussionOf(app, stage, readers[0]!);
    const other = stage.judges.find((judge) => !readers.includes(judge))!;
    const reader = app.get(DiscussionReader);
    for (const person of [other, stage.head, stage.secretary]) {
      expect(await codeOf(reader.view(await person.actor(), id))).toBe('thing.not-found');
    }
    expect(await codeOf(reader.view(await other.actor(), 'x'))).toBe('thing.not-found');
  });

  it('ends in a score of its own, with minutes; the sheets stay as they were', async () => {
    const stage = await buildModerated(app, examTiers);
    const [one, two] = await scoreWork(app, stage, 7000, 6000);
    const before = await app
      .get(Database)
      .rows(ScoreSheetRow)
      .find({ order: { id: 'ASC' } });
    const talk = await discussionOf(app, stage, one!);
    const said = await app
      .get(Discussions)
      .say(await one!.actor(), talk.id, talk.version, 'Tư liệu trong bài chưa dẫn nguồn.');
    expect(said.messages.map(({ kind, mine }) => [kind, mine])).toEqual([['said', true]]);
    expect(await codeOf(propose(app, stage, one!, 6400))).toBe('discussion.minutes-needed');
    await propose(app, stage, one!, 6400, minutes);
    expect(await codeOf(accept(app, stage, one!))).toBe('discussion.nothing-proposed');
    await propose(app, stage, two!, 6600, minutes);
    const done = await accept(app, stage, one!);
    expect([done.state, done.settled?.total, done.can]).toEqual([
      'settled',
      6600,
      { say: false, propose: false, accept: false },
    ]);
    const item = await theDifference(app, stage);
    expect([item.state, item.records[0]?.kind, item.records[0]?.minutes]).toEqual([
      'settled',
      'agreed',
      minutes,
    ]);
    expect(item.discussion?.messages.map(({ kind }) => kind)).toEqual([
      'said',
      'proposed',
      'proposed',
      'accepted',
    ]);
    expect(
      await app
        .get(Database)
        .rows(ScoreSheetRow)
        .find({ order: { id: 'ASC' } }),
    ).toEqual(before);
    expect(await closedAt(stage)).toBe(6600);
  });

  it('refuses scores beyond the rubric, and a second act on the same state', async () => {
    const stage = await buildModerated(app, examTiers);
    const [one] = await scoreWork(app, stage, 7000, 6500);
    const { id, version, criteria } = await discussionOf(app, stage, one!);
    const act = app.get(Discussions);
    const actor = await one!.actor();
    const partial = { scores: { [criteria[0]!.id]: 100 }, minutes: '' };
    expect(await codeOf(act.propose(actor, id, version, partial))).toBe('sheet.scores-invalid');
    await act.say(actor, id, version, 'Một.');
    expect(await codeOf(act.say(actor, id, version, 'Hai.'))).toBe('conflict.stale');
  });

  it('becomes void with its agreement when a sheet is given back, and begins anew', async () => {
    const stage = await buildModerated(app, examTiers);
    const [one, two] = await scoreWork(app, stage, 7000, 6500);
    await propose(app, stage, one!, 6700);
    await accept(app, stage, two!);
    const { sheets } = await theDifference(app, stage);
    const given = sheets.find(({ total }) => total === 7000);
    await app
      .get(SheetReturns)
      .giveBack(await stage.head.actor(), given!.sheetId, given!.version, 'Cộng nhầm một tiêu chí.');
    expect(await app.get(DiscussionReader).list(await one!.actor(), stage.rounds[0])).toEqual([]);
    await scoreWork(app, stage, 7500);
    const item = await theDifference(app, stage);
    expect([item.state, item.question]).toEqual(['asked', 'discuss-with-minutes']);
    expect(item.records.map(({ supersededAt }) => supersededAt === null)).toEqual([false]);
  });

  it('is the head’s to end when a judge leaves', async () => {
    const stage = await buildModerated(app, examTiers);
    const [one, two] = await scoreWork(app, stage, 7000, 6500);
    await app.get(Accounts).revokeRole(systemActor, stage.contest.id, two!.accountId, 'judge');
    await app.drain();
    const item = await theDifference(app, stage);
    expect([item.discussion?.stalledAt === null, item.mayDecide]).toEqual([false, true]);
    await decide(app, stage, 6800);
    expect((await discussionOf(app, stage, one!)).state).toBe('settled');
    expect(await closedAt(stage)).toBe(6800);
  });
});

it('sends one mail for what a judge says in several lines, and has an end', async () => {
  const stage = await buildModerated(app, examTiers);
  const [one, two] = await scoreWork(app, stage, 7000, 6000);
  const told: string[] = [];
  app.get(EventBus).subscribe(discussionMoved, 'test.moderation', async ({ payload }) => {
    told.push(...payload.accountIds);
    return Promise.resolve();
  });
  const mailsTo = async (judge: TestPerson): Promise<number> => {
    await app.drain();
    return told.filter((accountId) => accountId === judge.accountId).length;
  };
  const say = async (judge: TestPerson, text: string): Promise<unknown> => {
    const { id, version } = await discussionOf(app, stage, judge);
    return app.get(Discussions).say(await judge.actor(), id, version, text);
  };
  const before = await mailsTo(two!);
  for (const text of ['Bài dẫn nguồn chưa đủ.', 'Phần kết còn ngắn.', 'Xin Ông/Bà xem lại.'])
    await say(one!, text);
  expect(await mailsTo(two!)).toBe(before + 1);
  await say(two!, 'Tôi đã xem lại.');
  await say(one!, 'Cảm ơn Ông/Bà.');
  expect(await mailsTo(two!)).toBe(before + 2);
  await propose(app, stage, two!, 6600, minutes);
  const database = app.get(Database);
  const { id } = await discussionOf(app, stage, one!);
  const [line] = await database.rows(DiscussionMessageRow).findBy({ discussionId: id });
  await database.run(() => database.insert(DiscussionMessageRow, { ...line!, id: randomId(), place: 299 }));
  expect(await codeOf(say(one!, 'Một ý nữa.'))).toBe('discussion.full');
  expect(await codeOf(propose(app, stage, one!, 6500, minutes))).toBe('discussion.full');
  expect((await accept(app, stage, one!)).state).toBe('settled');
});

it('puts no score into the record, which organisers read before the round is closed', async () => {
  const stage = await buildModerated(app, examTiers);
  const [one, two] = await scoreWork(app, stage, 7000, 6100);
  await propose(app, stage, one!, 6550, minutes);
  await accept(app, stage, two!);
  const [row] = await app.get(Database).rows(ReconciliationRow).findBy({ roundId: stage.rounds[0] });
  expect(row?.total).toBe(6550);
  const record = await app.get(Database).rows(RecordRow).findBy({ contestId: stage.contest.id });
  const talked = record.filter(({ subjectKind }) => ['discussion', 'reconciliation'].includes(subjectKind));
  expect(talked.length).toBeGreaterThanOrEqual(4);
  const values = record.flatMap(({ facts }) => Object.values(facts));
  for (const score of [7000, 6100, 6550]) expect(values).not.toContain(score);
  const digest = talked.flatMap(({ facts }) => facts['digest'] ?? []);
  expect(digest).toEqual([app.get(ScoreDigests).of(row!.id, row!.scores)]);
  // Without the server's key nobody finds the scores by trying.
  const plain = createHash('sha256').update(answerableText(row!.id, row!.scores), 'utf8').digest('hex');
  expect(record.flatMap(({ facts }) => facts['digest'] ?? [])).not.toContain(plain);
});

describe('the panel head', () => {
  it('decides once: of two at the same time the second is told', async () => {
    const stage = await buildModerated(app, {
      ...examTiers,
      tiers: [{ from: 500, action: 'head-decides' }],
      togetherAbove: null,
    });
    const second = await quickAppoint(app, stage.contest, 'panel-head', 'Trần Phó Ban');
    await scoreWork(app, stage, 7000, 6000);
    const { basis } = await theDifference(app, stage);
    const codes = await Promise.all([
      codeOf(decide(app, stage, 6600, { basis })),
      codeOf(decide(app, stage, 6400, { basis, head: second })),
    ]);
    expect(codes.sort()).toEqual(['conflict.stale', 'no error']);
    const rows = await app.get(Database).rows(ReconciliationRow).findBy({ roundId: stage.rounds[0] });
    expect(rows.filter((row) => row.supersededAt === null)).toHaveLength(1);
  });

  it('leaves the decision to another head where one of the readings is their own', async () => {
    const stage = await buildModerated(app, {
      ...examTiers,
      tiers: [{ from: 500, action: 'head-decides' }],
      togetherAbove: null,
    });
    const [reader] = await scoreWork(app, stage, 7000, 6000);
    const head = reader as NonNullable<typeof reader>;
    await app.get(Accounts).grantRole(systemActor, stage.contest.id, head.accountId, 'panel-head');
    const { items } = await app.get(Differences).view(await head.actor(), stage.rounds[0]);
    expect([items[0]?.ownReading, items[0]?.mayDecide]).toEqual([true, false]);
    expect(await codeOf(decide(app, stage, 6900, { head }))).toBe('difference.own-reading');
    const seen = await theDifference(app, stage);
    expect([seen.ownReading, seen.mayDecide, seen.records]).toEqual([false, true, []]);
    await decide(app, stage, 6500);
  });

  it('decides nothing where nothing is asked, and may decide anew on what was decided', async () => {
    const stage = await buildModerated(app, {
      ...examTiers,
      tiers: [{ from: 500, action: 'head-decides' }],
      togetherAbove: null,
    });
    await scoreWork(app, stage, 7000, 6000);
    await decide(app, stage, 6600);
    await decide(app, stage, 6500);
    const { records } = await theDifference(app, stage);
    expect(records.map(({ total, supersededAt }) => [total, supersededAt === null])).toEqual([
      [6600, false],
      [6500, true],
    ]);
    const third = await buildModerated(app, examTiers);
    await scoreWork(app, third, 7000, 5000);
    expect(await codeOf(decide(app, third, 6000))).toBe('difference.nothing-asked');
  });

  it('closes while a judge hands in: the sheet counts, or its judge is told', async () => {
    const stage = await buildModerated(app, examTiers);
    await scoreWork(app, stage, 7000);
    const [last] = await openSheets(app, stage);
    const actor = await last!.judge.actor();
    const { version } = await sheetOf(app, last!.judge, last!.sheetId);
    const draft = { scores: scoresOf(stage.contest, 6900), comment: '', privateNote: '' };
    const head = await stage.head.actor();
    const round = await board(app, stage, stage.rounds[0]);
    const codes = await Promise.all([
      codeOf(app.get(ScoreSheets).submit(actor, last!.sheetId, version, draft)),
      codeOf(app.get(RoundClosing).close(head, stage.rounds[0], { version: round.version, reason: null })),
    ]);
    const state = (await board(app, stage, stage.rounds[0])).state;
    expect(codes[0]).toBe('no error');
    expect([state, codes[1]]).toEqual(
      state === 'closed'
        ? ['closed', 'no error']
        : ['moderating', expect.stringMatching(/^(round\.sheets-missing|conflict\.stale)$/u)],
    );
  });

  it('orders one more reading of a work: it is dealt, and joins the mean', async () => {
    const stage = await buildModerated(app, examTiers);
    await scoreWork(app, stage, 7000, 6900);
    const orders = app.get(ReadingOrders);
    const [code] = (await openSheets(app, stage)).map((each) => each.code);
    expect(code).toBeUndefined();
    const [known] = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: stage.rounds[0] });
    const copy = await app.get(Database).rows(ScoreSheetRow).findOneByOrFail({ id: known!.id });
    expect(copy.state).toBe('submitted');
    const judged = await sheetOf(app, (await readerOf(stage, known!.id))!, known!.id);
    const head = await stage.head.actor();
    const order = (): Promise<unknown> =>
      orders.order(head, stage.rounds[0], [judged.code], 'Bài nằm sát vạch xét giải.');
    expect(await order()).toEqual({ dealt: [judged.code], unstaffed: [] });
    expect((await board(app, stage, stage.rounds[0])).state).toBe('scoring');
    expect(await codeOf(order())).toBe('reading.not-orderable');
    const [dealt] = await openSheets(app, stage);
    await submitSheet(app, stage, dealt!.judge, dealt!.sheetId, 6350);
    expect(await theDifference(app, stage)).toMatchObject({ ordered: true, state: 'third-done' });
    expect(await closedAt(stage)).toBe(6750);
  });
});

async function readerOf(stage: Stage, sheetId: string): Promise<Stage['judges'][number] | undefined> {
  for (const judge of stage.judges) {
    if ((await codeOf(sheetOf(app, judge, sheetId))) === 'no error') return judge;
  }
  return undefined;
}
