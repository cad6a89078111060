import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/settings.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import type { TestApp } from './app.js';

/** The Origin that a started program takes for its own. */
export const programOrigin = 'http://localhost:3000';

type Place = Pick<TestApp, 'databaseUrl' | 'folder'>;

function settingsOf({ databaseUrl, folder }: Place): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
  };
}

/** The compiled program as a process of its own. */
export interface Program {
  readonly base: string;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, as whoever runs it does; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Programs started over the database and the folder of a test, by itself or several side by side. */
export class Programs {
  private readonly children = new Set<ChildProcess>();

  async start(place: Place): Promise<Program> {
    const main = join(process.cwd(), 'dist/main.js');
    if (!existsSync(main)) throw new Error('dist/main.js is missing: npm test builds it first');
    const settings = {
      ...settingsOf(place),
      NODE_OPTIONS: '',
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: programOrigin,
      LOG_LEVEL: 'info',
      SESSION_DAYS: '365',
    };
    const child = spawn(process.execPath, [main], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.children.add(child);
    const base = await addressOf(child);
    const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      this.children.delete(child);
    };
    return { base, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  }

  /** Ends whatever still runs. */
  async stopAll(): Promise<void> {
    const ended = [...this.children].map(async (child) => {
      const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
      child.kill('SIGKILL');
      await exit;
    });
    this.children.clear();
    await Promise.all(ended);
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise<string>((found, lost) => {
    child.once('exit', () => lost(new Error(`The program ended: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /"address":"(http:[^"]+)"/.exec(output)?.[1];
      if (address !== undefined) found(address);
    });
  });
}

/** The application without HTTP and without taking jobs, to look at what programs have left behind. */
export function lookerAt(place: Place): Promise<INestApplicationContext> {
  const config = readConfig(settingsOf(place));
  const logger = createLogger('silent');
  return NestFactory.createApplicationContext(AppModule.with({ config, logger }), { logger: false });
}
