import 'reflect-metadata';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import request from 'supertest';
import { Stage } from '../../src/demo/stage.js';
import { createHttpApp } from '../../src/http-app.js';
import { SettableClock } from '../../src/kernel/clock.js';
import { readConfig } from '../../src/platform/config/settings.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { type FolderMailer, type KeptMail } from '../../src/platform/mail/folder-mailer.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { createTestDatabase, migrateTestDatabase, type TestDatabase } from './test-database.js';

/** The instant at which every test begins, unless it says otherwise. */
export const testStart = new Date('2026-03-02T02:00:00.000Z');

/** A real application on a database of its own; jobs run when `drain` is called. */
export class TestApp {
  private constructor(
    readonly nest: NestExpressApplication,
    readonly clock: SettableClock,
    readonly folder: string,
    readonly databaseUrl: string,
    private readonly database: TestDatabase,
  ) {}

  /** Starts an application; `log` receives every line it logs, from the finest level on. */
  static async start(
    log?: DestinationStream,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<TestApp> {
    const database = await createTestDatabase();
    const clock = new SettableClock(testStart);
    const config = readConfig({
      PORT: '0',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: database.url,
      DATA_DIR: join(database.folder, 'data'),
      UPLOADS_DIR: join(database.folder, 'uploads'),
      SESSION_DAYS: '365',
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      ...settings,
    });
    await migrateTestDatabase(config.databaseUrl);
    const logger = log === undefined ? createLogger(config.logLevel) : createLogger('trace', log);
    const nest = await createHttpApp({ config, clock, logger }, join(process.cwd(), 'web/dist'));
    await nest.init();
    return new TestApp(nest, clock, database.folder, database.url, database);
  }

  /** A service of the application. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get<T>(token, { strict: false });
  }

  /** A browser without cookies; it keeps those it is given and sends the Origin of the site. */
  browser(): Browser {
    return new Browser(this.nest.getHttpServer());
  }

  /** Listens on a port of its own, for those who come over HTTP: the walk through a contest. */
  async stage(): Promise<Stage> {
    await this.nest.listen(0, '127.0.0.1');
    return new Stage(this.nest, this.clock, await this.nest.getUrl(), 'mật khẩu của buổi thử');
  }

  /** Does every job that is due. */
  drain(): Promise<void> {
    return this.get(JobRunner).drain();
  }

  /** All mails sent so far, newest first, after doing the jobs that send them. */
  async mails(): Promise<KeptMail[]> {
    await this.drain();
    return (this.get(Mailer) as FolderMailer).list();
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.drop();
  }

  /** Takes away what an application had that was closed before, so that other processes could go on with it. */
  drop(): Promise<void> {
    return this.database.drop();
  }
}

function asBuffer(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}

/** A browser: cookies, the site's own Origin on writes, a language. */
export class Browser {
  private readonly agent;

  constructor(
    server: Parameters<typeof request>[0],
    private readonly language = 'vi',
  ) {
    this.agent = request.agent(server);
  }

  get(path: string): request.Test {
    return this.agent.get(path).set('Accept-Language', this.language);
  }

  post(path: string, body: object = {}): request.Test {
    return this.agent.post(path).set(this.headers()).send(body);
  }

  put(path: string, body: object): request.Test {
    return this.agent.put(path).set(this.headers()).send(body);
  }

  patch(path: string, body: object): request.Test {
    return this.agent.patch(path).set(this.headers()).send(body);
  }

  delete(path: string, body: object = {}): request.Test {
    return this.agent.delete(path).set(this.headers()).send(body);
  }

  /** Sends a file as the form field `file`. */
  upload(path: string, content: Buffer, name: string): request.Test {
    return this.agent.post(path).set(this.headers()).attach('file', content, name);
  }

  /** Asks for a part of a file. */
  part(path: string, headers: Readonly<Record<string, string>>): request.Test {
    return this.agent.get(path).set(headers).buffer(true).parse(asBuffer);
  }

  /** A request of the protocol tus. */
  async tus(
    method: 'post' | 'patch' | 'head' | 'delete' | 'options',
    path: string,
    headers: Readonly<Record<string, string>>,
    content?: Buffer,
  ): Promise<request.Response> {
    const asked = this.agent[method](path).set({ ...this.headers(), 'Tus-Resumable': '1.0.0', ...headers });
    return content === undefined ? asked : asked.send(content);
  }

  private headers(): Record<string, string> {
    return { Origin: 'http://localhost:3000', 'Accept-Language': this.language };
  }
}
