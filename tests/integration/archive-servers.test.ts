import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { jest } from '@jest/globals';
import { Client } from '../../src/demo/client.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { TestApp } from '../support/app.js';
import { type Program, programOrigin, Programs } from '../support/program.js';
import { metadataOf } from '../support/tus.js';
import { openUnitStage, uploaded, usualHeading, workbookOf, workFile, zipOf } from '../support/unit-lists.js';
import { UnitImports } from '../../src/modules/entries/unit-lists/unit-imports.service.js';

/**
 * The archive of a list comes to two compiled programs over one database and one folder; one of them is killed with
 * SIGKILL while it writes. The other goes on from what had come, and the list is read from the whole.
 */
jest.setTimeout(240_000);
let app: TestApp;
const programs = new Programs();
afterEach(async () => {
  await programs.stopAll();
  await app.drop();
});

interface Import {
  readonly state: string;
  readonly archive: { readonly name: string; readonly bytes: number } | null;
  readonly counts: object;
}

class Sender {
  constructor(
    private readonly token: string,
    private readonly path: string,
  ) {}

  async begin({ base }: Program, bytes: number): Promise<string> {
    const said = metadataOf({ filename: 'tac-pham.zip' });
    const headers = this.headers({ 'Upload-Length': String(bytes), 'Upload-Metadata': said });
    const answer = await fetch(base + this.path, { method: 'POST', headers });
    expect(answer.status).toBe(201);
    return answer.headers.get('location') ?? '';
  }

  async offset({ base }: Program, location: string): Promise<number> {
    const answer = await fetch(base + location, { method: 'HEAD', headers: this.headers({}) });
    return Number(answer.headers.get('upload-offset') ?? -1);
  }

  /** Sends a stretch, slowly where a pause is given. @returns the status; 0 when the line broke */
  append({ base }: Program, location: string, content: Buffer, from: number, pauseMs = 0): Promise<number> {
    const headers = this.headers({
      'Upload-Offset': String(from),
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': String(content.length - from),
    });
    return new Promise((told) => {
      const sending = request(base + location, { method: 'PATCH', headers }, (answer) => {
        answer.resume();
        told(answer.statusCode ?? 0);
      });
      sending.on('error', () => {
        told(0);
      });
      void (async () => {
        const piece = 128 * 1024;
        for (let at = from; at < content.length && !sending.destroyed; at += piece) {
          sending.write(content.subarray(at, at + piece));
          if (pauseMs > 0) await new Promise((resume) => setTimeout(resume, pauseMs));
        }
        sending.end();
      })();
    });
  }

  private headers(more: Readonly<Record<string, string>>): Record<string, string> {
    const own = { Origin: programOrigin, Cookie: `chamkin_session=${this.token}`, 'Tus-Resumable': '1.0.0' };
    return { ...own, ...more };
  }
}

it('goes on at another server where one was killed, and the list is read from the whole archive', async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  app.clock.set(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  const { contest, unit } = await openUnitStage(app);
  const player = await stage.enter({ fullName: 'Cầm Thị Đầu Mối', email: 'dau.moi@example.vn' });
  const { accountId } = player;
  await app.get(Accounts).grantRole(systemActor, contest.id, accountId, 'unit-coordinator', unit.id);
  const role = { contestId: contest.id, role: 'unit-coordinator' as const, unitId: unit.id };
  const actor = { kind: 'account' as const, accountId, isAdministrator: false, roles: [role] };
  const row = [1, 'Lò Văn Ín', 1980, null, 'Giữ lửa', 'Báo', null, 'a.docx', null];
  const list = await uploaded(app, 'danh-sach.xlsx', await workbookOf([usualHeading, row]));
  const { id } = await app.get(UnitImports).begin(actor, contest.id, list);
  const { token } = player.client as unknown as { token: string };
  await app.nest.close();

  const content = await zipOf([
    { name: 'a.docx', content: workFile(1) },
    { name: '__MACOSX/._thu-muc', content: randomBytes(12 * 1024 ** 2) },
  ]);
  const path = `/api/contests/${contest.id}/unit/imports/${id}`;
  const sender = new Sender(token, `${path}/transfers`);
  const one = await programs.start(app);
  const other = await programs.start(app);
  const location = await sender.begin(one, content.length);
  const third = Math.floor(content.length / 3);
  const broken = sender.append(one, location, content, await sender.offset(other, location), 20);
  while ((await sender.offset(other, location)) < third)
    await new Promise((resume) => setTimeout(resume, 50));
  await one.kill();
  expect(await broken).toBe(0);
  const reached = await sender.offset(other, location);
  expect(reached).toBeGreaterThanOrEqual(third);
  expect(reached).toBeLessThan(content.length);
  expect(await sender.append(other, location, content, reached)).toBe(204);

  const client = new Client(other.base, programOrigin, token);
  expect((await client.get<Import>(path)).archive).toEqual({ name: 'tac-pham.zip', bytes: content.length });
  await client.post(`${path}/read`);
  let seen = await client.get<Import>(path);
  for (let patience = 600; seen.state === 'reading' && patience > 0; patience -= 1) {
    await new Promise((resume) => setTimeout(resume, 100));
    seen = await client.get<Import>(path);
  }
  expect(seen).toMatchObject({ state: 'ready', counts: { new: 1, wrong: 0 } });
});
