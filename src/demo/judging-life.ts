import type { DeviationPolicy } from '../kernel/deviation.js';
import { SeededRandom } from '../kernel/random.js';
import { ContestWalk, type Scorer, type Staff } from './contest-walk.js';
import { demoUnits, drawPeople } from './people.js';
import type { Player, Stage } from './stage.js';
import type { DiscussionAnswer } from './views.js';
import { workOf } from './works.js';

const judgedWorks = 30;
const minute = 60_000;

/** Small differences are talked about, larger ones with minutes, the largest go to the panel head. */
const tiers: DeviationPolicy = {
  metric: 'total',
  tiers: [
    { from: 500, action: 'discuss' },
    { from: 1000, action: 'discuss-with-minutes' },
    { from: 1500, action: 'head-decides' },
  ],
  thirdRule: 'mean-of-three',
  togetherAbove: null,
};
/** How far the first judge's readings lie below those of the others, one for each tier. */
const gaps = [700, 1200, 1700] as const;

/** A contest whose works wait for their judges. */
export interface SealedContest {
  readonly walk: ContestWalk;
  readonly roundId: string;
}

/** A contest that has received, screened and sealed its works. */
export async function playUntilSealing(
  stage: Stage,
  staff: Staff,
  at: (days: number) => Date,
): Promise<SealedContest> {
  stage.clock.set(at(150));
  const walk = await ContestWalk.setUp(stage, staff, {
    template: 'son-la-2023',
    units: demoUnits,
    basics: {
      title: 'Cuộc thi viết “Chuyện làm ở bản” (minh họa)',
      organiser: 'Ban Tổ chức Cuộc thi “Chuyện làm ở bản”',
      summary: 'Đang chấm. Người, đơn vị và tác phẩm đều là hư cấu.',
      receivingOpensAt: at(140).toISOString(),
      receivingClosesAt: at(60).toISOString(),
      resultsExpectedAt: at(-40).toISOString(),
      accent: '#1E7B4F',
    },
    rounds: (given) =>
      given.map((round, index) => ({
        ...round,
        ...(index === 0 ? { readingsPerEntry: 2, deviationLimit: null, deviation: tiers } : {}),
        dueAt: at(-8 - 10 * index).toISOString(),
      })),
  });
  await walk.move('announce');
  stage.clock.set(at(139.9));
  await walk.move('open-receiving');
  const random = new SeededRandom('judged');
  for (const [index, person] of drawPeople(random, judgedWorks).entries()) {
    stage.clock.set(at(139 - (78 * index) / judgedWorks));
    const player = await stage.enter({ ...person, email: `3.${person.email}` });
    await walk.enter(player, await workOf(walk, random, person));
  }
  stage.clock.set(at(59.9));
  await stage.drain();
  await walk.move('close-receiving');
  stage.clock.set(at(55));
  for (const entryId of await walk.waiting()) await walk.screen(entryId, null);
  await walk.declareConflicts((judge) => judge % demoUnits.length);
  stage.clock.set(at(44));
  return { walk, roundId: await walk.seal() };
}

/** The judges are in the middle of their work: one is behind, and three works are read differently. */
export async function playJudging(
  { walk, roundId }: SealedContest,
  at: (days: number) => Date,
): Promise<void> {
  const { stage, staff } = walk;
  stage.clock.set(at(1.8));
  await walk.assign(roundId, 'demo-judging');
  const scorer = scorerWith(gaps);
  const [first, ...others] = staff.judges;
  if (first === undefined) throw new Error('The demo has no judges');
  for (const [index, judge] of others.entries()) {
    stage.clock.set(at(1.7 - (1.2 * index) / others.length));
    await walk.scoreDesk(index + 1, judge.client, roundId, scorer);
  }
  stage.clock.set(at(0.4));
  await walk.scoreDesk(0, first.client, roundId, scorer, gaps.length);
  await stage.drain();
  await talk(walk, roundId, first);
  await settle(walk, roundId, first);
}

/** Readings agree but for chance, except the last ones of as many works as there are gaps. */
function scorerWith(wanted: readonly number[]): Scorer {
  const read = new Set<string>();
  const left = [...wanted];
  return (judge, { code }, { criteria }) => {
    const whole = criteria.reduce((sum, { maxScore }) => sum + maxScore, 0);
    const worth = new SeededRandom(`worth ${code}`).fraction();
    const chance = new SeededRandom(`chance ${code} ${judge}`).fraction();
    const gap = read.has(code) && judge === 0 ? (left.shift() ?? 0) : 0;
    read.add(code);
    const share = 0.66 + 0.25 * worth + 0.015 * (chance - 0.5) - gap / whole;
    return Object.fromEntries(
      criteria.map(({ id, maxScore, step }) => [id, Math.round((share * maxScore) / step) * step]),
    );
  };
}

/** Two judges talk about a work and have not come to an end. */
async function talk(walk: ContestWalk, roundId: string, judge: Player): Promise<void> {
  const { id, other } = await discussionOf(walk, roundId, judge, 'discuss');
  const lines: readonly (readonly [Player, string])[] = [
    [other, 'Tôi cho điểm cao phần lập luận vì dẫn chứng lấy ngay từ cơ sở, số liệu rõ ràng.'],
    [judge, 'Dẫn chứng thì tôi đồng ý. Phần kiến nghị còn chung chung, chưa rõ ai làm, bao giờ xong.'],
    [other, 'Đúng là phần kiến nghị ngắn. Tôi đọc lại phần ba rồi đề xuất mức điểm.'],
  ];
  await say(walk, id, lines);
}

/** Two judges agree, and the minutes say on what. */
async function settle(walk: ContestWalk, roundId: string, judge: Player): Promise<void> {
  const { id, other } = await discussionOf(walk, roundId, judge, 'discuss-with-minutes');
  await say(walk, id, [
    [judge, 'Tôi trừ nhiều ở bố cục: hai đoạn giữa lặp ý.'],
    [other, 'Tôi đã đọc lại. Hai đoạn ấy lặp ý thật, nhưng phần tư liệu chắc.'],
  ]);
  const path = `/api/discussions/${id}`;
  const { version, criteria, sheets } = await judge.client.get<DiscussionAnswer>(path);
  const scores = Object.fromEntries(
    criteria.map(({ id: criterion, step }) => {
      const sum = sheets.reduce((all, sheet) => all + (sheet.scores[criterion] ?? 0), 0);
      return [criterion, Math.round(sum / sheets.length / step) * step];
    }),
  );
  const minutes =
    'Hai giám khảo đọc lại phần hai và phần ba, thống nhất trừ điểm bố cục vì lặp ý, giữ điểm tư liệu. ' +
    'Điểm thống nhất là mức giữa của hai phiếu ở từng tiêu chí.';
  const proposed = await judge.client.post<DiscussionAnswer>(`${path}/proposal`, {
    version,
    scores,
    minutes,
  });
  walk.stage.clock.advance(25 * minute);
  await other.client.post(`${path}/acceptance`, { version: proposed.version });
  await walk.stage.drain();
}

async function say(
  { stage }: ContestWalk,
  id: string,
  lines: readonly (readonly [Player, string])[],
): Promise<void> {
  for (const [{ client }, text] of lines) {
    stage.clock.advance(15 * minute);
    const { version } = await client.get<DiscussionAnswer>(`/api/discussions/${id}`);
    await client.post(`/api/discussions/${id}/messages`, { version, text });
  }
  await stage.drain();
}

/** A judge's discussion of a question, and who else is in it. */
async function discussionOf(
  { staff }: ContestWalk,
  roundId: string,
  judge: Player,
  question: string,
): Promise<{ readonly id: string; readonly other: Player }> {
  const path = `/api/rounds/${roundId}/discussions`;
  const mine = (await judge.client.get<DiscussionItems>(path)).find((one) => one.question === question);
  for (const other of staff.judges) {
    if (mine === undefined || other === judge) continue;
    const theirs = await other.client.get<DiscussionItems>(path);
    if (theirs.some(({ id }) => id === mine.id)) return { id: mine.id, other };
  }
  throw new Error(`The demo has no discussion with the question ${question}`);
}

type DiscussionItems = readonly { readonly id: string; readonly question: string }[];
