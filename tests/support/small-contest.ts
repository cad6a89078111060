import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContestWalk, type Scorer, type Staff, type WorkPlan } from '../../src/demo/contest-walk.js';
import { drawPeople } from '../../src/demo/people.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { writeEssay } from '../../src/demo/texts.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { buildPdf } from '../../src/platform/files/build-pdf.js';

const day = 24 * 3600 * 1000;
const corpus = join(process.cwd(), '../shared/corpus/visible');

/** Files of entrants: from the labelled corpus where it is, else essays of our own. */
export async function entrantFiles(count: number, createdAt: Date): Promise<WorkPlan['file'][]> {
  const manifest = join(corpus, 'essays/manifest.json');
  if (existsSync(manifest)) {
    const listed = JSON.parse(readFileSync(manifest, 'utf8')) as {
      file: string;
      format: string;
      encoding: string;
    }[];
    const usable = listed.filter(
      ({ format, encoding }) => ['docx', 'pdf'].includes(format) && encoding === 'nfc',
    );
    const docx = usable.filter(({ format }) => format === 'docx').slice(0, Math.ceil(count / 2));
    const pdf = usable.filter(({ format }) => format === 'pdf').slice(0, Math.floor(count / 2));
    return [...docx, ...pdf].map(({ file, format }) => ({
      name: `bai-du-thi.${format}`,
      content: readFileSync(join(corpus, file)),
    }));
  }
  const random = new SeededRandom('files');
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { paragraphs } = writeEssay(random, 1000);
      return index % 2 === 0
        ? { name: 'bai-du-thi.docx', content: buildDocx({ paragraphs }) }
        : { name: 'bai-du-thi.pdf', content: await buildPdf({ paragraphs, createdAt }) };
    }),
  );
}

/** A small staff: three judges. */
export async function hireSmallStaff(stage: Stage, judges = 3): Promise<Staff> {
  const named = (fullName: string, email: string, administrator = false): Promise<Player> =>
    stage.enter({ fullName, email, administrator });
  return {
    organiser: await named('Đỗ Thị Minh Tâm', 'btc@example.vn', true),
    secretary: await named('Hoàng Văn Bảo', 'thuky@example.vn'),
    panelHead: await named('Trần Quốc Khánh', 'truongban@example.vn'),
    council: await named('Bùi Thị Hồng Vân', 'hoidong@example.vn'),
    auditor: await named('Vì Xuân Thủy', 'giamsat@example.vn'),
    judges: await Promise.all(
      Array.from({ length: judges }, (_, index) =>
        named(`Giám Khảo Số ${index + 1}`, `gk${index + 1}@example.vn`),
      ),
    ),
  };
}

/** A contest with two rounds and two units, announced and receiving. */
export async function openSmallContest(
  stage: Stage,
  staff: Staff,
  advanceCount = 4,
  basics: Record<string, unknown> = {},
  rules: Record<string, unknown> = { deviationLimit: 1000 },
): Promise<ContestWalk> {
  const start = stage.clock.now().getTime();
  const at = (days: number): string => new Date(start + days * day).toISOString();
  const walk = await ContestWalk.setUp(stage, staff, {
    template: 'son-la-2023',
    units: [
      { name: 'Trường Chính trị Bản Nà', abbreviation: 'CTBN' },
      { name: 'Xã Mường Giôn Thượng', abbreviation: 'MGT' },
    ],
    basics: {
      title: 'Cuộc thi chính luận Bản Nà',
      organiser: 'Ban Tổ chức Cuộc thi Bản Nà',
      summary: 'Một cuộc thi nhỏ.',
      receivingOpensAt: at(1),
      receivingClosesAt: at(30),
      resultsExpectedAt: at(90),
      certificate: {
        signerTitle: 'TRƯỞNG BAN TỔ CHỨC',
        signerName: 'Đỗ Thị Minh Tâm',
        registerPrefix: 'BN',
        place: 'Sơn La',
      },
      ...basics,
    },
    rounds: (given) =>
      given.map((round, index) => ({
        ...round,
        readingsPerEntry: 2,
        ...rules,
        advanceCount: index === 0 ? advanceCount : null,
        dueAt: at(50 + 20 * index),
      })),
  });
  await walk.move('announce');
  stage.clock.advance(day + 60_000);
  await walk.move('open-receiving');
  return walk;
}

/** People bring their works, one each. */
export async function enterWorks(walk: ContestWalk, count: number): Promise<Player[]> {
  const files = await entrantFiles(count, walk.stage.clock.now());
  const written = walk.contest.categories.filter((category) => category.formGroup === 'written');
  const players: Player[] = [];
  for (const [index, person] of drawPeople(new SeededRandom('small'), count).entries()) {
    const player = await walk.stage.enter(person);
    const file = files[index % files.length];
    const { fullName, birthYear, phone, email } = person;
    const unitId = walk.contest.units[index % 2]?.id ?? null;
    await walk.enter(player, {
      title: `Tác phẩm số ${index + 1}`,
      categoryId: written[index % written.length]?.id ?? '',
      authors: [{ fullName, birthYear, phone, email, unitId }],
      file: file ?? { name: 'x.docx', content: Buffer.alloc(0) },
    });
    players.push(player);
  }
  await walk.stage.drain();
  return players;
}

/** Receiving ends, every work is found eligible, judges declare their units. */
export async function screenAll(walk: ContestWalk): Promise<void> {
  walk.stage.clock.advance(31 * day);
  await walk.stage.drain();
  await walk.move('close-receiving');
  for (const entryId of await walk.waiting()) await walk.screen(entryId, null);
  await walk.declareConflicts(() => -1);
}

/**
 * Judges who agree about the worth of a work, read from its text; the first judge is far off about
 * every fourth work, so that third readings are called.
 */
export function smallScorer(): Scorer {
  let readByFirst = 0;
  return (judge, sheet, desk) => {
    const worth = new SeededRandom(sheet.text).int(30);
    const off = judge === 0 && readByFirst % 4 === 0 ? 15 : 0;
    if (judge === 0) readByFirst += 1;
    return Object.fromEntries(
      desk.criteria.map(({ id, maxScore, step }) => {
        const percent = 50 + worth + judge + off;
        return [id, Math.min(maxScore, Math.round((maxScore * percent) / 100 / step) * step)];
      }),
    );
  };
}
