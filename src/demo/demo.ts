import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createHttpApp } from '../http-app.js';
import { SettableClock } from '../kernel/clock.js';
import { SeededRandom } from '../kernel/random.js';
import type { Config } from '../platform/config/config.js';
import { dialectOf } from '../platform/database/dialect/index.js';
import { migrate } from '../platform/database/migrate.js';
import { createLogger } from '../platform/logging/logger.js';
import { ContestWalk, type Staff } from './contest-walk.js';
import { fiveInTheAfternoon } from './day.js';
import { paperChannels, playCases, playPaper, playUnitList } from './desk-life.js';
import { playJudging, playUntilSealing } from './judging-life.js';
import { demoScorer, workOf } from './works.js';
import { demoUnits, drawPeople } from './people.js';
import { type Player, Stage } from './stage.js';
import { writeEssay } from './texts.js';

/** Password of every account of the demo. */
export const demoPassword = 'minh họa chấm kín';
const publishedWorks = 312;
const receivingWorks = 75;
const judges = 12;
/** Who, among the entrants of the contest that receives, takes over passages and who withdraws. */
const copier = 24;
const quitter = 30;
const day = 24 * 3600 * 1000;

/** Where the demo says how far it is. */
export type Progress = (sentence: string) => void;

/** An account to try. */
export interface DemoAccount {
  readonly role: string;
  readonly email: string;
}

interface Production {
  readonly stage: Stage;
  readonly staff: Staff;
  readonly random: SeededRandom;
  readonly now: Date;
  readonly say: Progress;
}

/** Builds three contests in full life in an empty database: one published, one being judged, one receiving. */
export async function buildDemo(config: Config, now: Date, say: Progress): Promise<DemoAccount[]> {
  rmSync(config.dataDir, { recursive: true, force: true });
  rmSync(config.uploadsDir, { recursive: true, force: true });
  const clock = new SettableClock(new Date(now.getTime() - 300 * day));
  await migrate(dialectOf(config.databaseUrl), clock);
  const options = { config, clock, logger: createLogger('warn') };
  const app = await createHttpApp(options, join(config.dataDir, 'no-web'));
  try {
    await app.listen(0, '127.0.0.1');
    return await perform(app, clock, now, say);
  } finally {
    await app.close();
  }
}

async function perform(
  app: NestExpressApplication,
  clock: SettableClock,
  now: Date,
  say: Progress,
): Promise<DemoAccount[]> {
  const stage = new Stage(app, clock, await app.getUrl(), demoPassword);
  say('Tài khoản và vai trò');
  const staff = await hireStaff(stage);
  const production = { stage, staff, random: new SeededRandom('demo'), now: fiveInTheAfternoon(now), say };
  await playPublished(production);
  const at = (days: number): Date => new Date(production.now.getTime() - days * day);
  say('Cuộc thi đang chấm');
  const sealed = await playUntilSealing(stage, staff, at);
  const { entrant, coordinator } = await playReceiving(production);
  say('Chấm, trao đổi giữa các giám khảo');
  await playJudging(sealed, at);
  clock.set(now);
  return [
    { role: 'Ban Tổ chức (quản trị)', email: staff.organiser.email },
    { role: 'Tổ thư ký', email: staff.secretary.email },
    { role: 'Giám khảo', email: staff.judges[0]?.email ?? '' },
    { role: 'Trưởng ban giám khảo', email: staff.panelHead.email },
    { role: 'Hội đồng thẩm định giải', email: staff.council.email },
    { role: 'Giám sát', email: staff.auditor.email },
    { role: 'Đầu mối đơn vị', email: coordinator.email },
    { role: 'Tác giả', email: entrant.email },
  ];
}

async function hireStaff(stage: Stage): Promise<Staff> {
  const names = drawPeople(new SeededRandom('judges'), judges);
  return {
    organiser: await stage.enter({
      fullName: 'Đỗ Thị Minh Tâm',
      email: 'btc@example.vn',
      administrator: true,
    }),
    secretary: await stage.enter({ fullName: 'Hoàng Văn Bảo', email: 'thuky@example.vn' }),
    panelHead: await stage.enter({ fullName: 'Trần Quốc Khánh', email: 'truongban@example.vn' }),
    council: await stage.enter({ fullName: 'Bùi Thị Hồng Vân', email: 'hoidong@example.vn' }),
    auditor: await stage.enter({ fullName: 'Vì Xuân Thủy', email: 'giamsat@example.vn' }),
    judges: await inTurn(names, (person, index) =>
      stage.enter({ fullName: person.fullName, email: `giamkhao${index + 1}@example.vn` }),
    ),
  };
}

/** Last year's contest, from its making to its certificates. */
async function playPublished({ stage, staff, random, now, say }: Production): Promise<void> {
  const at = (days: number): Date => new Date(now.getTime() - days * day);
  stage.clock.set(at(290));
  const walk = await ContestWalk.setUp(stage, staff, {
    template: 'son-la-2023',
    units: demoUnits,
    basics: {
      title: 'Cuộc thi chính luận “Tiếng nói từ cơ sở” lần thứ nhất (minh họa)',
      organiser: 'Ban Tổ chức Cuộc thi “Tiếng nói từ cơ sở”',
      summary: 'Cuộc thi minh họa của chương trình: người, đơn vị và tác phẩm đều là hư cấu.',
      receivingOpensAt: at(280).toISOString(),
      receivingClosesAt: at(200).toISOString(),
      resultsExpectedAt: at(150).toISOString(),
      accent: '#A61E22',
      certificate: {
        signerTitle: 'TRƯỞNG BAN TỔ CHỨC',
        signerName: 'Đỗ Thị Minh Tâm',
        registerPrefix: 'TNCS',
        place: 'Sơn La',
      },
    },
    rounds: (given) =>
      given.map((round, index) => ({
        ...round,
        readingsPerEntry: index === 0 ? 2 : 3,
        deviationLimit: 1000,
        advanceCount: index === 0 ? 30 : null,
        dueAt: at(index === 0 ? 170 : 160).toISOString(),
      })),
  });
  await walk.move('announce');
  stage.clock.set(at(279.9));
  await walk.move('open-receiving');
  say(`${publishedWorks} bài dự thi của cuộc thi đã công bố`);
  const people = drawPeople(random, publishedWorks);
  for (const [index, person] of people.entries()) {
    // Half of the works arrive in the last days, as everywhere.
    const late = index / people.length;
    stage.clock.set(at(200 + 79 * (1 - late) ** 3));
    await walk.enter(await stage.enter(person), await workOf(walk, random, person));
    if (index % 40 === 39) await stage.drain();
  }
  stage.clock.set(at(199.9));
  await stage.drain();
  await walk.move('close-receiving');
  say('Sàng lọc, rọc phách');
  stage.clock.set(at(198));
  for (const [index, entryId] of (await walk.waiting()).entries()) {
    await walk.screen(
      entryId,
      index % 26 === 11 ? (index % 52 === 11 ? 'identity-in-work' : 'under-length') : null,
    );
  }
  await walk.declareConflicts((judge) => judge % demoUnits.length);
  await playRounds(walk, at, say);
  stage.clock.set(at(155.3));
  say('Ghép phách, xét giải, công bố');
  await walk.unseal(['Bùi Thị Hồng Vân', 'Vì Xuân Thủy']);
  await walk.award('27-QĐ/BTC', at(155).toISOString().slice(0, 10));
}

async function playRounds(walk: ContestWalk, at: (days: number) => Date, say: Progress): Promise<void> {
  for (const [index, days] of [190.3, 165.3].entries()) {
    walk.stage.clock.set(at(days));
    const roundId = await walk.seal();
    say(`Vòng ${index + 1}: phân công và chấm`);
    await walk.assign(roundId, `demo-${index}`);
    await walk.scoreAll(roundId, demoScorer);
    walk.stage.clock.set(at(days - 8));
    await walk.close(roundId);
  }
}

/** This year's contest, in the middle of receiving. */
async function playReceiving({
  stage,
  staff,
  random,
  now,
  say,
}: Production): Promise<{ entrant: Player; coordinator: Player }> {
  const at = (days: number): Date => new Date(now.getTime() - days * day);
  stage.clock.set(at(40));
  const walk = await ContestWalk.setUp(stage, staff, {
    template: 'national-2025',
    units: demoUnits,
    basics: {
      title: 'Cuộc thi chính luận “Tiếng nói từ cơ sở” lần thứ hai (minh họa)',
      organiser: 'Ban Tổ chức Cuộc thi “Tiếng nói từ cơ sở”',
      summary: 'Đang nhận bài. Người, đơn vị và tác phẩm đều là hư cấu.',
      receivingOpensAt: at(30).toISOString(),
      receivingClosesAt: at(-12).toISOString(),
      resultsExpectedAt: at(-90).toISOString(),
      accent: '#1E5F8A',
      channels: paperChannels(at),
      certificate: {
        signerTitle: 'TRƯỞNG BAN TỔ CHỨC',
        signerName: 'Đỗ Thị Minh Tâm',
        registerPrefix: 'TNCS',
        place: 'Sơn La',
      },
    },
    rounds: (given) => given.map((round, index) => ({ ...round, dueAt: at(-40 - 20 * index).toISOString() })),
  });
  await walk.move('announce');
  stage.clock.set(at(29.9));
  await walk.move('open-receiving');
  say(`${receivingWorks} bài dự thi của cuộc thi đang nhận bài`);
  const { players, owners } = await receiveWorks(walk, random, at);
  stage.clock.set(at(1.95));
  await stage.drain();
  const waiting = await walk.waiting();
  for (const [index, entryId] of waiting.slice(0, 20).entries()) {
    await walk.screen(entryId, index === 7 ? 'wrong-category' : null);
  }
  say('Chỉnh sửa, khiếu nại, bài giấy, danh sách của đơn vị');
  await playCases(walk, owners, waiting.slice(20, 22), waiting[7]);
  await playPaper(walk);
  const coordinator = await playUnitList(walk);
  const [first] = players;
  if (first === undefined) throw new Error('The demo has no entrant');
  return { entrant: first, coordinator };
}

/** Works come in over four weeks, some stay drafts. @returns everybody, and who submitted which work */
async function receiveWorks(
  walk: ContestWalk,
  random: SeededRandom,
  at: (days: number) => Date,
): Promise<{ players: Player[]; owners: Map<string, Player> }> {
  const { stage } = walk;
  const people = drawPeople(new SeededRandom('second'), receivingWorks).map((person, index) => ({
    ...person,
    email: index === 0 ? 'tacgia@example.vn' : `2.${person.email}`,
  }));
  const players: Player[] = [];
  const owners = new Map<string, Player>();
  let lent: readonly string[] = [];
  for (const [index, person] of people.entries()) {
    stage.clock.set(at(29 - (27 * index) / people.length));
    const player = await stage.enter(person);
    players.push(player);
    const essay = writeEssay(random, 900 + random.int(900));
    // One borrows from the work before: what the comparison of works is for.
    const borrowed = index === copier ? lent : [];
    lent = essay.paragraphs.slice(2, 5);
    const paragraphs = [...essay.paragraphs, ...borrowed];
    const work = await workOf(walk, random, person, { ...essay, paragraphs });
    if (index % 6 === 5) await walk.draft(player, work);
    else {
      const { id, version } = await walk.enter(player, work);
      owners.set(id, player);
      if (index === quitter) await player.client.post(`/api/entries/${id}/withdraw`, { version });
    }
  }
  return { players, owners };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}
