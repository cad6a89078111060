import { Readable } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import { type AccountActor, systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { BasicsPatch, Contest } from '../../src/modules/contests/index.js';
import { type Unit, Units } from '../../src/modules/contests/units/index.js';
import { UnitImports } from '../../src/modules/entries/unit-lists/unit-imports.service.js';
import type { Upload } from '../../src/platform/http/upload.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import type { TestApp } from './app.js';
import { buildContest } from './contests.js';
import { person, type TestPerson } from './entries.js';
import { essay } from './files/sentences.js';

/** A cell of a list of ours. */
export type ListCell = string | number | null;

/** A file of an archive of ours. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The heading of a list as most organisers have it. */
export const usualHeading = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Đơn vị',
  'Tên tác phẩm',
  'Loại hình',
  'Điện thoại',
  'Tệp',
  'Ghi chú',
];

/** A workbook of one sheet; numbers stay numbers, as they do when people type them. */
export function workbookOf(rows: readonly (readonly ListCell[])[]): Promise<Buffer> {
  return writeExcelFile([...rows.map((row) => [...row])], { sheet: 'Danh sách' }).toBuffer();
}

/** A ZIP file of some files. */
export async function zipOf(files: readonly ZippedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of files) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as Readable) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A work of ours in a DOCX; every number another one. */
export function workFile(number: number): Buffer {
  return buildDocx({ paragraphs: [`Tác phẩm thứ ${number} của đơn vị.`, ...essay(4)] });
}

/** A contest that receives, with two units and somebody who coordinates the first. */
export interface UnitStage {
  readonly contest: Contest;
  readonly unit: Unit;
  readonly otherUnit: Unit;
  readonly coordinator: TestPerson;
}

/** What of a stage bringing a list needs. */
export type ListSender = Pick<UnitStage, 'contest' | 'unit'> & {
  readonly coordinator: { readonly accountId: string };
};

/** Opens a contest with units, and appoints a coordinator. */
export async function openUnitStage(app: TestApp, patch: BasicsPatch = {}): Promise<UnitStage> {
  const contest = await buildContest(app, { state: 'receiving', patch });
  const [unit, otherUnit] = await app.get(Units).list(contest.id);
  if (unit === undefined || otherUnit === undefined) throw new Error('The contest has no units.');
  const coordinator = await coordinatorOf(app, contest, unit, 'Cầm Thị Đầu Mối');
  return { contest, unit, otherUnit, coordinator };
}

/** Somebody who coordinates a unit. */
export async function coordinatorOf(
  app: TestApp,
  contest: Contest,
  unit: Unit,
  fullName: string,
): Promise<TestPerson> {
  const made = await person(app, fullName);
  await app.get(Accounts).grantRole(systemActor, contest.id, made.accountId, 'unit-coordinator', unit.id);
  return made;
}

/** The coordinator of a stage as an actor. */
export function actorOf({ contest, unit, coordinator }: ListSender): AccountActor {
  const role = { contestId: contest.id, role: 'unit-coordinator' as const, unitId: unit.id };
  return { kind: 'account', accountId: coordinator.accountId, isAdministrator: false, roles: [role] };
}

/** Everything that a service of the application does for an upload over HTTP, without HTTP. */
export async function uploaded(app: TestApp, name: string, content: Buffer): Promise<Upload> {
  const stored = await app.get(FileStore).put(Readable.from([content]), content.length + 1);
  return { ...stored, clientName: name };
}

/** Uploads a list with its archive and lets it be read. @returns its id */
export async function bringList(
  app: TestApp,
  stage: ListSender,
  rows: readonly (readonly ListCell[])[],
  files: readonly ZippedFile[] = [],
): Promise<string> {
  const actor = actorOf(stage);
  const imports = app.get(UnitImports);
  const list = await uploaded(app, 'danh-sach.xlsx', await workbookOf(rows));
  const { id } = await imports.begin(actor, stage.contest.id, list);
  if (files.length > 0)
    await imports.addArchive(actor, id, await uploaded(app, 'tac-pham.zip', await zipOf(files)));
  await imports.read(actor, id);
  await app.drain();
  return id;
}

/** Takes a list in that was read. */
export async function takeList(
  app: TestApp,
  stage: ListSender,
  id: string,
  withoutWrong = false,
): Promise<void> {
  const actor = actorOf(stage);
  const imports = app.get(UnitImports);
  const { version } = await imports.get(actor, id);
  const consents = stage.contest.consentPurposes.map(({ purpose }) => purpose);
  await imports.confirm(actor, id, { consents, withoutWrong }, version);
  await app.drain();
}
