import writeExcelFile from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import { systemActor } from '../kernel/actor.js';
import { SeededRandom } from '../kernel/random.js';
import { Accounts } from '../modules/accounts/index.js';
import { buildDocx } from '../platform/files/build-docx.js';
import type { ContestWalk } from './contest-walk.js';
import { type DemoPerson, drawPeople } from './people.js';
import type { Player } from './stage.js';
import { writeEssay } from './texts.js';
import type { DossierAnswer, EntryAnswer } from './views.js';

const listedWorks = 8;
const coordinatedUnit = 2;
const minute = 60_000;
const day = 24 * 60 * minute;

/** Works of a contest with those who entered them. */
export type Owners = ReadonlyMap<string, Player>;

/** Works go back to their authors, one comes again corrected, and a refused author appeals. */
export async function playCases(
  walk: ContestWalk,
  owners: Owners,
  works: readonly string[],
  refused: string | undefined,
): Promise<void> {
  const { stage } = walk;
  const [answered, open] = works;
  await askCorrection(
    walk,
    answered,
    'Đề nghị bỏ họ tên, đơn vị của tác giả trong nội dung rồi gửi lại tệp.',
  );
  await askCorrection(walk, open, 'Đề nghị bổ sung nguồn của các số liệu nêu ở phần hai.');
  stage.clock.advance(20 * minute);
  const author = owners.get(answered ?? '');
  if (answered !== undefined && author !== undefined) {
    const essay = writeEssay(new SeededRandom(`corrected ${author.email}`), 1100);
    await author.client.upload(
      `/api/entries/${answered}/files`,
      buildDocx({ paragraphs: essay.paragraphs }),
      'bai-du-thi-da-sua.docx',
    );
    await stage.drain();
    const { version } = await author.client.get<EntryAnswer>(`/api/entries/${answered}`);
    await author.client.post(`/api/entries/${answered}/resubmit`, { version });
  }
  const words = 'Tác phẩm thuộc đúng loại hình đã chọn theo thể lệ. Kính đề nghị Ban Tổ chức xem lại.';
  await owners.get(refused ?? '')?.client.post(`/api/entries/${refused ?? ''}/appeal`, { words });
}

async function askCorrection(walk: ContestWalk, entryId: string | undefined, message: string): Promise<void> {
  if (entryId === undefined) return;
  const { client } = walk.staff.secretary;
  const path = `${walk.path}/screening/${entryId}`;
  const { version } = await client.get<DossierAnswer>(path);
  await client.post(`${path}/correction`, { version, message });
}

/** Works come by post and by hand, with what the secretariat notes of each. */
export async function playPaper(walk: ContestWalk): Promise<void> {
  const { stage, staff, contest } = walk;
  const category = contest.categories.find(({ fileTypes }) => fileTypes.includes('docx'));
  const people = drawPeople(new SeededRandom('paper'), 3);
  const ways = [
    { channel: 'post', copies: 1, condition: 'good', parcelNumber: 'CH123456789VN', remarks: null },
    { channel: 'hand', copies: 2, condition: 'good', parcelNumber: null, remarks: null },
    {
      channel: 'post',
      copies: 1,
      condition: 'damaged',
      parcelNumber: null,
      remarks: 'Phong bì rách một góc.',
    },
  ];
  for (const [index, way] of ways.entries()) {
    const person = people[index];
    if (person === undefined) continue;
    stage.clock.advance(10 * minute);
    const now = stage.clock.now();
    const postmarked = new Date(now.getTime() - 4 * day).toISOString().slice(0, 10);
    const essay = writeEssay(new SeededRandom(`paper ${index}`), 1000);
    const { entryId } = await staff.secretary.client.post<{ entryId: string }>(`${walk.path}/reception`, {
      ...way,
      key: `demo-paper-${index}`,
      postmarkedOn: way.channel === 'post' ? postmarked : null,
      arrivedAt: now.toISOString(),
      pages: 4,
      senderName: person.fullName,
      title: essay.title,
      categoryId: category?.id,
      authors: [authorOf(walk, person)],
      consents: contest.consentPurposes.map(({ purpose }) => purpose),
      decision: { kind: 'accept' },
    });
    const scan = buildDocx({ paragraphs: essay.paragraphs });
    await staff.secretary.client.upload(`/api/entries/${entryId}/files`, scan, 'ban-danh-may.docx');
  }
}

function authorOf(walk: ContestWalk, person: DemoPerson): object {
  const { fullName, birthYear, phone, position } = person;
  const unitId = walk.contest.units[person.unit]?.id ?? null;
  return { fullName, birthYear, phone, position, unitId };
}

/** A unit sends a list with its works, and the list is taken in. @returns who coordinates the unit */
export async function playUnitList(walk: ContestWalk): Promise<Player> {
  const { stage, contest } = walk;
  const unit = contest.units[coordinatedUnit];
  if (unit === undefined) throw new Error('The demo has too few units');
  const coordinator = await stage.enter({ fullName: 'Cầm Thị Hoài', email: 'daumoi@example.vn' });
  await stage.app
    .get<Accounts>(Accounts, { strict: false })
    .grantRole(systemActor, contest.id, coordinator.accountId, 'unit-coordinator', unit.id);
  await stage.drain();
  const { list, archive } = await unitFiles(walk);
  const path = `${walk.path}/unit/imports`;
  const { client } = coordinator;
  const { id } = await client.upload<{ id: string }>(path, list, 'danh-sach-tac-pham.xlsx');
  await client.upload(`${path}/${id}/archive`, archive, 'tac-pham.zip');
  await client.post(`${path}/${id}/read`);
  await stage.drain();
  const { version } = await client.get<{ version: number }>(`${path}/${id}`);
  const consents = contest.consentPurposes.map(({ purpose }) => purpose);
  await client.post(`${path}/${id}/confirm`, { version, consents, withoutWrong: false });
  await stage.drain();
  return coordinator;
}

async function unitFiles(walk: ContestWalk): Promise<{ list: Buffer; archive: Buffer }> {
  const random = new SeededRandom('unit list');
  const category = walk.contest.categories.find(({ fileTypes }) => fileTypes.includes('docx'));
  const zip = new ZipFile();
  const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Tên tác phẩm', 'Loại hình', 'Điện thoại', 'Tệp'];
  const rows = drawPeople(random, listedWorks).map((person, index) => {
    const essay = writeEssay(random, 900 + random.int(500));
    const file = `${String(index + 1).padStart(2, '0')}.docx`;
    zip.addBuffer(buildDocx({ paragraphs: essay.paragraphs }), file, { mtime: walk.stage.clock.now() });
    const { fullName, birthYear, phone } = person;
    return [index + 1, fullName, birthYear, essay.title, category?.name ?? '', phone, file];
  });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const list = await writeExcelFile([heading, ...rows], { sheet: 'Danh sách' }).toBuffer();
  return { list, archive: Buffer.concat(chunks) };
}

/** Paper by post and by hand, beside the web. */
export function paperChannels(at: (days: number) => Date): object {
  const dayOf = (days: number): string => at(days).toISOString().slice(0, 10);
  const address = 'Ban Tổ chức Cuộc thi “Tiếng nói từ cơ sở”, số 1, phường Tô Hiến, tỉnh Sơn La';
  return {
    post: { address, lastPostmarkOn: dayOf(-12), lastArrivalOn: dayOf(-19) },
    hand: { address, hours: '7 giờ 30 đến 17 giờ các ngày làm việc', lastOn: dayOf(-12) },
    email: null,
  };
}
