import type { AccountActor } from '../../src/kernel/actor.js';
import { systemActor } from '../../src/kernel/actor.js';
import type { ContestRole } from '../../src/kernel/permissions.js';
import { Accounts, RegistrationService, SignInService } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { type Contest, ContestEditing, Contests, type RoundTerms } from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import {
  AssignmentService,
  BoardService,
  type DeskItemView,
  DeskService,
  type RoundBoardView,
  ScoreSheets,
  SheetReader,
  type SheetView,
} from '../../src/modules/judging/index.js';
import { RoundClosing } from '../../src/modules/scoring/index.js';
import { Declarations, RoundSealing } from '../../src/modules/sealing/index.js';
import type { TestApp } from './app.js';
import { buildContest } from './contests.js';
import { declareEligible, submitWork, type TestPerson } from './entries.js';

let people = 0;

/** Somebody with an account, made without a password: hashing one takes longer than a whole test here. */
export async function quickPerson(app: TestApp, fullName: string): Promise<TestPerson> {
  people += 1;
  const phone = `+849${String(people).padStart(8, '0')}`;
  const account = await app.nest.get(Database).run(() =>
    app.get(RegistrationService).create({
      ...{ fullName, email: null, phoneKey: phone, passwordHash: '', locale: 'vi' },
      ...{ isAdministrator: false, confirmed: true },
    }),
  );
  const accountId = account.id;
  const roles = async (): Promise<AccountActor['roles']> => {
    const contests = await app.get(Contests).list(systemActor);
    const held = await Promise.all(
      contests.map(async ({ id: contestId }) => {
        const own = await app.get(Accounts).rolesOf(contestId, accountId);
        return own.map((role) => ({ contestId, role, unitId: null }));
      }),
    );
    return held.flat();
  };
  const actor = async (): Promise<AccountActor> => {
    return { kind: 'account', accountId, isAdministrator: false, roles: await roles() };
  };
  const signIn = (): Promise<string> => app.get(SignInService).openSession(accountId, 'test');
  return { accountId, fullName, phone: phone.replace('+84', '0'), browser: app.browser(), signIn, actor };
}

/** Somebody with a role in a contest. */
export async function quickAppoint(
  app: TestApp,
  contest: Contest,
  role: ContestRole,
  fullName: string,
): Promise<TestPerson> {
  const made = await quickPerson(app, fullName);
  await app.get(Accounts).grantRole(systemActor, contest.id, made.accountId, role);
  return made;
}

/** A contest with its people and works, screened and ready to be sealed. */
export interface Stage {
  readonly contest: Contest;
  readonly secretary: TestPerson;
  readonly head: TestPerson;
  readonly judges: readonly TestPerson[];
  readonly entrants: readonly TestPerson[];
  readonly entryIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly rounds: readonly [string, string];
}

const names = [
  'Lò Thị Chiêm',
  'Quàng Văn Thướng',
  'Cà Thị Ún',
  'Tòng Văn Pản',
  'Lường Thị Inh',
  'Vì Văn Sạ',
  'Mùa A Chống',
  'Giàng Thị Dợ',
];
const judgeNames = ['Nguyễn Thước', 'Trần Thị Vẹn', 'Phạm Cẩn', 'Đỗ Thị Khuê', 'Bùi Đạc'];

/** What of a round's terms most tests leave as it is. */
export const plainRound = { deviation: null, method: 'mean', tieKeys: [], dueAt: null } as const;

const usualRounds: readonly RoundTerms[] = [
  { ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: 1500, advanceCount: 2 },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: 1500, advanceCount: null },
];

async function announced(app: TestApp, rounds: readonly RoundTerms[]): Promise<Contest> {
  const draft = await buildContest(app, { state: 'draft' });
  const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
  await app.get(ContestEditing).replaceRounds(
    edit,
    rounds.map((round) => ({ ...round, id: null })),
  );
  const contest = await app.get(Contests).fire(systemActor, draft.id, 'announce');
  app.clock.set(contest.receivingOpensAt ?? app.clock.now());
  await app.drain();
  return contest;
}

/**
 * A contest of its own with works handed in and found eligible, each by its own author from the unit of the
 * same number, with judges, a panel head and a secretary. Nothing is sealed yet.
 */
export async function buildStage(
  app: TestApp,
  wish: { works?: number; judges?: number; rounds?: readonly RoundTerms[]; screen?: boolean } = {},
): Promise<Stage> {
  const { works = 4, judges: seats = 3, rounds = usualRounds, screen = true } = wish;
  const contest = await announced(app, rounds);
  const unitIds = (await app.get(Units).list(contest.id)).map((unit) => unit.id);
  const secretary = await quickAppoint(app, contest, 'secretary', 'Hà Thị Thư Ký');
  const head = await quickAppoint(app, contest, 'panel-head', 'Lê Trưởng Ban');
  const judges: TestPerson[] = [];
  for (const name of judgeNames.slice(0, seats)) judges.push(await quickAppoint(app, contest, 'judge', name));
  const entrants: TestPerson[] = [];
  const entryIds: string[] = [];
  const authorNames = Array.from(
    { length: works },
    (_, index) => names[index] ?? `Người Viết Số ${index + 1}`,
  );
  for (const [index, name] of authorNames.entries()) {
    const entrant = await quickPerson(app, name);
    const authors = [{ fullName: name, phone: entrant.phone, unitId: unitIds[index] ?? null }];
    const wished = {
      authors,
      title: `Bài số ${index + 1}`,
      fileName: `bai-cua-${index + 1}.docx`,
      category: index % 2,
    };
    entryIds.push(await submitWork(app, contest, entrant, wished));
    entrants.push(entrant);
  }
  const closesAt = contest.receivingClosesAt ?? app.clock.now();
  app.clock.set(new Date(closesAt.getTime() + contest.graceMinutes * 60_000));
  await app.drain();
  if (screen) for (const entryId of entryIds) await declareEligible(app, contest, secretary, entryId);
  const [first, second] = (await app.get(Contests).get(contest.id)).rounds.map((round) => round.id);
  return {
    contest,
    secretary,
    head,
    judges,
    entrants,
    entryIds,
    unitIds,
    rounds: [first ?? '', second ?? ''],
  };
}

/** Every judge declares to belong to no unit of the list. */
export async function declareNothing(app: TestApp, stage: Stage): Promise<void> {
  for (const judge of stage.judges) {
    const nothing = { unitIds: [], persons: [], noneOfTheList: true };
    await app.get(Declarations).declare(await judge.actor(), stage.contest.id, nothing);
  }
}

/** Seals a round as the secretary. */
export async function seal(app: TestApp, stage: Stage, roundId: string): Promise<void> {
  await app
    .get(RoundSealing)
    .seal(await stage.secretary.actor(), stage.contest.id, roundId, stage.contest.slug);
}

/** How a round stands, as the panel head sees it. */
export async function board(app: TestApp, stage: Stage, roundId: string): Promise<RoundBoardView> {
  return app.get(BoardService).ofRound(await stage.head.actor(), roundId);
}

/** Deals a round to the judges and shows it to them. */
export async function assignAndRelease(
  app: TestApp,
  stage: Stage,
  roundId: string,
  seed = 'hạt giống',
): Promise<void> {
  const actor = await stage.head.actor();
  const service = app.get(AssignmentService);
  await service.draw(actor, roundId, (await board(app, stage, roundId)).version, seed);
  await service.release(actor, roundId, (await board(app, stage, roundId)).version);
}

/** Sealed, dealt and released: judges may begin. */
export async function buildJudging(
  app: TestApp,
  wish: Parameters<typeof buildStage>[1] = {},
): Promise<Stage> {
  const stage = await buildStage(app, wish);
  await declareNothing(app, stage);
  await seal(app, stage, stage.rounds[0]);
  await assignAndRelease(app, stage, stage.rounds[0]);
  return stage;
}

/** Points by criterion that add up to a total (hundredths, in steps of half a point). */
export function scoresOf(contest: Contest, total: number): Record<string, number> {
  let left = total;
  return Object.fromEntries(
    contest.criteria.map((criterion) => {
      const given = Math.min(left, criterion.maxScore);
      left -= given;
      return [criterion.id, given];
    }),
  );
}

/** A judge's list in a round. */
export async function deskOf(app: TestApp, judge: TestPerson, roundId: string): Promise<DeskItemView[]> {
  return (await app.get(DeskService).desk(await judge.actor(), roundId)).items;
}

/** Opens a sheet as its judge. */
export async function sheetOf(app: TestApp, judge: TestPerson, sheetId: string): Promise<SheetView> {
  return app.get(SheetReader).view(await judge.actor(), sheetId);
}

/** Hands a sheet in with a total. */
export async function submitSheet(
  app: TestApp,
  stage: Stage,
  judge: TestPerson,
  sheetId: string,
  total: number,
): Promise<SheetView> {
  const { version } = await sheetOf(app, judge, sheetId);
  const draft = { scores: scoresOf(stage.contest, total), comment: 'Lập luận gọn.', privateNote: '' };
  return app.get(ScoreSheets).submit(await judge.actor(), sheetId, version, draft);
}

/** Hands in every sheet that is left in a round; the total follows from the code and the judge's number. */
export async function submitAll(
  app: TestApp,
  stage: Stage,
  roundId: string,
  totalOf: (code: string, judge: number) => number,
): Promise<void> {
  for (let again = true; again;) {
    again = false;
    for (const [index, judge] of stage.judges.entries()) {
      for (const item of await deskOf(app, judge, roundId)) {
        if (item.state === 'submitted' || item.state === 'recused') continue;
        await submitSheet(app, stage, judge, item.sheetId, totalOf(item.code, index));
        again = true;
      }
    }
  }
}

/** Closes a round as the panel head, and waits for its ranking. */
export async function closeRound(
  app: TestApp,
  stage: Stage,
  roundId: string,
  reason: string | null = null,
): Promise<void> {
  const { version } = await board(app, stage, roundId);
  await app.get(RoundClosing).close(await stage.head.actor(), roundId, { version, reason });
  await app.drain();
}
