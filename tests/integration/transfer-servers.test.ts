import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { jest } from '@jest/globals';
import { Client } from '../../src/demo/client.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { type Program, programOrigin, Programs } from '../support/program.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { metadataOf } from '../support/tus.js';

/**
 * Two web servers over one database and one folder of uploads, as behind a balancer that sends every piece to
 * another one: what arrives is the file, byte for byte, also when both are sent the same upload at once.
 */
jest.setTimeout(240_000);

const programs = new Programs();
const content = Buffer.concat([buildDocx({ paragraphs: ['Bài.'] }), randomBytes(6 * 1024 ** 2)]);
const whole = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };

let app: TestApp;
let contestId: string;
let token: string;
let one: Program;
let other: Program;

beforeAll(async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  stage.clock.set(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  const walk = await openSmallContest(stage, await hireSmallStaff(stage));
  contestId = walk.contest.id;
  const player = await stage.enter({ fullName: 'Vàng A Chứ', email: 'chu@example.vn' });
  ({ token } = player.client as unknown as { token: string });
  await app.nest.close();
  one = await programs.start(app);
  other = await programs.start(app);
});
afterAll(async () => {
  await programs.stopAll();
  await app.drop();
});

const headers = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  return { Origin: programOrigin, Cookie: `chamkin_session=${token}`, 'Tus-Resumable': '1.0.0', ...more };
};

/** Begins an upload at the first server. */
async function begin(): Promise<{ location: string; entryId: string }> {
  const client = new Client(one.base, programOrigin, token);
  const { id: entryId } = await client.post<EntryAnswer>(`/api/contests/${contestId}/entries`);
  const said = {
    'Upload-Length': String(content.length),
    'Upload-Metadata': metadataOf({ filename: 'bai.docx' }),
  };
  const answer = await fetch(`${one.base}/api/entries/${entryId}/transfers`, {
    method: 'POST',
    headers: headers(said),
  });
  expect(answer.status).toBe(201);
  return { location: answer.headers.get('location') ?? '', entryId };
}

async function offsetAt({ base }: Program, location: string): Promise<number> {
  const answer = await fetch(base + location, { method: 'HEAD', headers: headers() });
  expect(answer.status).toBe(200);
  return Number(answer.headers.get('upload-offset'));
}

interface Answer {
  readonly status: number;
  readonly code: string | null;
  /** How far the upload is, as the server says. */
  readonly offset: number | null;
}

/** Sends a stretch of the file, slowly where a pause is given. @returns status 0 when the line broke */
function append({ base }: Program, location: string, from: number, to: number, pauseMs = 0): Promise<Answer> {
  const said = headers({
    'Upload-Offset': String(from),
    'Content-Type': 'application/offset+octet-stream',
    'Content-Length': String(to - from),
  });
  return new Promise((told) => {
    const sending = request(base + location, { method: 'PATCH', headers: said }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => {
        const code = text === '' ? null : (JSON.parse(text) as { code: string }).code;
        const offset = answer.headers['upload-offset'];
        told({ status: answer.statusCode ?? 0, code, offset: offset === undefined ? null : Number(offset) });
      });
    });
    sending.on('error', () => {
      told({ status: 0, code: null, offset: null });
    });
    void (async () => {
      const piece = 64 * 1024;
      for (let at = from; at < to && !sending.destroyed; at += piece) {
        sending.write(content.subarray(at, Math.min(to, at + piece)));
        if (pauseMs > 0) await new Promise((resume) => setTimeout(resume, pauseMs));
      }
      sending.end();
    })();
  });
}

async function expectWhole(entryId: string): Promise<void> {
  for (const { base } of [one, other]) {
    const { file } = await new Client(base, programOrigin, token).get<{ file: object }>(
      `/api/entries/${entryId}`,
    );
    expect(file).toMatchObject(whole);
  }
}

it('takes every piece at another server', async () => {
  const { location, entryId } = await begin();
  const step = Math.ceil(content.length / 5);
  for (let at = 0, turn = 0; at < content.length; at += step, turn += 1) {
    const server = turn % 2 === 0 ? one : other;
    expect(await offsetAt(server, location)).toBe(at);
    const answer = await append(server, location, at, Math.min(content.length, at + step));
    expect(answer).toMatchObject({ status: 204, code: null });
  }
  await expectWhole(entryId);
});

it('refuses a piece that does not follow, at either server, and is none the worse', async () => {
  const { location, entryId } = await begin();
  const half = Math.floor(content.length / 2);
  expect((await append(one, location, 0, half)).status).toBe(204);
  for (const server of [other, one]) {
    expect(await append(server, location, half + 5, half + 1000)).toMatchObject({
      status: 409,
      code: 'upload.wrong-offset',
    });
    expect(await append(server, location, 0, 1000)).toMatchObject({
      status: 409,
      code: 'upload.wrong-offset',
    });
  }
  expect((await append(other, location, half, content.length)).status).toBe(204);
  await expectWhole(entryId);
});

it('lets the newest line go on where an older one at another server is still sending', async () => {
  const { location, entryId } = await begin();
  // About ten seconds, were it let through to the end.
  const old = append(one, location, 0, content.length, 100);
  let reached = 0;
  while (reached < 512 * 1024) {
    reached = await offsetAt(other, location);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  let answer = await append(other, location, await offsetAt(other, location), content.length);
  // The older line may have brought more between the question and the answer: it is asked again, as a client does.
  for (let again = 0; answer.status === 409 && again < 20; again += 1) {
    expect(answer.code).toBe('upload.wrong-offset');
    answer = await append(other, location, await offsetAt(other, location), content.length);
  }
  expect(answer).toMatchObject({ status: 204, code: null });
  // The older line broke, or was told how far it had come: never that all of it was taken from here.
  expect((await old).offset ?? 0).toBeLessThan(content.length);
  await expectWhole(entryId);
});
