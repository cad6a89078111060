import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configOrExit } from '../boot.js';
import { buildDemo, type DemoAccount, demoPassword } from '../demo/demo.js';
import type { Config } from '../platform/config/config.js';

/** The demo has its own database and files; nothing of a real installation is touched. */
function demoConfig(): Config {
  const config = configOrExit();
  const dataDir = resolve(config.dataDir, 'demo');
  return {
    ...config,
    dataDir,
    uploadsDir: join(dataDir, 'uploads'),
    databaseUrl: `sqlite:${join(dataDir, 'chamkin.sqlite')}`,
    secretKey: null,
    mailUrl: null,
    worker: 'embedded',
  };
}

function sayAccounts(accounts: readonly DemoAccount[], address: string): void {
  const lines = accounts.map(({ role, email }) => `  ${role.padEnd(28)} ${email}`);
  process.stdout.write(
    `\nTài khoản minh họa, mật khẩu chung: ${demoPassword}\n${lines.join('\n')}\n\n  ${address}\n\n`,
  );
}

/** Builds the demo, unless it is there, and serves it if asked to. */
export async function runDemo(options: { fresh?: boolean; serve?: boolean }): Promise<void> {
  const config = demoConfig();
  const accountsFile = join(config.dataDir, 'accounts.json');
  if (options.fresh === true || !existsSync(accountsFile)) {
    const say = (sentence: string): void => void process.stderr.write(`… ${sentence}\n`);
    // Its clock jumps over months: nobody is to be signed out on the way.
    const accounts = await buildDemo({ ...config, worker: 'separate', sessionDays: 365 }, new Date(), say);
    writeFileSync(accountsFile, JSON.stringify(accounts));
  }
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as DemoAccount[];
  sayAccounts(accounts, config.publicUrl);
  if (options.serve === true) {
    const { serve } = await import('../serve.js');
    await serve(config);
  }
}
