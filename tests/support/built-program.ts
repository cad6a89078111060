import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from './app.js';

/** Starts the compiled program on the database and folders of an application; `children` are those to end. */
export async function startProgram(
  app: TestApp,
  children: ChildProcess[],
): Promise<{ child: ChildProcess; base: string }> {
  const main = join(process.cwd(), 'dist/main.js');
  if (!existsSync(main)) throw new Error('dist/main.js is missing: npm test builds it first');
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: app.databaseUrl,
      DATA_DIR: join(app.folder, 'data'),
      UPLOADS_DIR: join(app.folder, 'uploads'),
      LOG_LEVEL: 'info',
      SESSION_DAYS: '365',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  const base = await new Promise<string>((found, lost) => {
    child.once('exit', () => lost(new Error(`The program ended: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /"address":"(http:[^"]+)"/.exec(output)?.[1];
      if (address !== undefined) found(address);
    });
  });
  return { child, base };
}
