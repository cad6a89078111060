import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { jest } from '@jest/globals';
import { Client } from '../../src/demo/client.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { programOrigin, Programs } from '../support/program.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { metadataOf } from '../support/tus.js';

/**
 * The compiled program is killed with SIGKILL while a file is on its way, twice; each time the upload goes on at
 * another process from where it stopped, and what arrives in the end is the file, byte for byte.
 */
jest.setTimeout(240_000);

let app: TestApp;
const programs = new Programs();
afterEach(async () => {
  await programs.stopAll();
  await app.drop();
});

class Sender {
  constructor(
    readonly base: string,
    private readonly token: string,
  ) {}

  private headers(more: Readonly<Record<string, string>>): Record<string, string> {
    return {
      Origin: programOrigin,
      Cookie: `chamkin_session=${this.token}`,
      'Tus-Resumable': '1.0.0',
      ...more,
    };
  }

  async begin(entryId: string, bytes: number): Promise<string> {
    const said = metadataOf({ filename: 'bai.docx' });
    const headers = this.headers({ 'Upload-Length': String(bytes), 'Upload-Metadata': said });
    const path = `${this.base}/api/entries/${entryId}/transfers`;
    return (await fetch(path, { method: 'POST', headers })).headers.get('location') ?? '';
  }

  async offset(location: string): Promise<number> {
    const answer = await fetch(this.base + location, { method: 'HEAD', headers: this.headers({}) });
    return Number(answer.headers.get('upload-offset') ?? -1);
  }

  /** Sends from an offset, slowly enough to be cut off. @returns the status; 0 when the line broke */
  append(location: string, content: Buffer, from: number, pauseMs: number): Promise<number> {
    const headers = this.headers({
      'Upload-Offset': String(from),
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': String(content.length - from),
    });
    return new Promise((told) => {
      const sending = request(this.base + location, { method: 'PATCH', headers }, (answer) => {
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
}

it('goes on after kill -9 from where it was, and arrives whole', async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  stage.clock.set(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  const walk = await openSmallContest(stage, await hireSmallStaff(stage));
  const player = await stage.enter({ fullName: 'Vàng A Chứ', email: 'chu@example.vn' });
  const { token } = player.client as unknown as { token: string };
  await app.nest.close();
  const content = Buffer.concat([buildDocx({ paragraphs: ['Bài.'] }), randomBytes(12 * 1024 ** 2)]);

  let program = await programs.start(app);
  const entry = await new Client(program.base, programOrigin, token).post<EntryAnswer>(
    `/api/contests/${walk.contest.id}/entries`,
  );
  const location = await new Sender(program.base, token).begin(entry.id, content.length);
  let reached = 0;
  for (let round = 0; round < 2; round += 1) {
    const sender = new Sender(program.base, token);
    const sending = sender.append(location, content, reached, 20);
    await new Promise((resume) => setTimeout(resume, 900));
    await program.kill();
    expect(await sending).toBe(0);
    program = await programs.start(app);
    const now = await new Sender(program.base, token).offset(location);
    // What had come before the process was killed is there, and the whole is not.
    expect(now).toBeGreaterThan(reached);
    expect(now).toBeLessThan(content.length);
    reached = now;
  }
  expect(await new Sender(program.base, token).append(location, content, reached, 0)).toBe(204);
  const { file } = await new Client(program.base, programOrigin, token).get<{
    file: { sha256: string; bytes: number };
  }>(`/api/entries/${entry.id}`);
  expect(file).toMatchObject({
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
});
