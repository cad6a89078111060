// A stage for one engine: an empty database, drafts, the built program and the bare endpoint beside it.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { startProgram, stopProgram } from './processes.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function must(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr || done.error?.message}`);
}

/** A MariaDB server on a folder of its own with the defaults that matter: every commit is synced. */
async function startMariaDb(folder) {
  const [data, port] = [join(folder, 'mariadb'), await freePort()];
  must('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const options = [
    `--datadir=${data}`,
    `--socket=${join(folder, 'mariadb.sock')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
  ];
  const user = spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim();
  const durable = ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=256M', `--user=${user}`];
  const server = spawn('mariadbd', ['--no-defaults', ...options, ...durable], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const ready = spawnSync('mariadb', [
      '--no-defaults',
      '-uroot',
      '-h127.0.0.1',
      `-P${port}`,
      '-e',
      'CREATE DATABASE chamkin',
    ]);
    if (ready.status === 0) return { server, url: `mysql://root@127.0.0.1:${port}/chamkin` };
    await pause(500);
  }
  throw new Error('MariaDB did not start');
}

/** Sets everything up. `server` settings go to the environment of the program. */
export async function setStage({ engine, drafts, parent, nodeOptions = [], settings = {} }) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `chamkin-load-${engine}-`));
  const mariadb = engine === 'mariadb' ? await startMariaDb(folder) : null;
  const environment = {
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: mariadb?.url ?? `sqlite:${join(folder, 'data/chamkin.sqlite')}`,
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    ...settings,
  };
  const list = join(folder, 'drafts.json');
  const seeded = spawnSync(process.execPath, [here('./seed.mjs'), String(drafts), list], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (seeded.status !== 0) throw new Error(`The drafts could not be made: ${seeded.stderr}`);
  const log = createWriteStream(join(folder, 'program.log'));
  const stage = {
    engine,
    folder,
    environment,
    databasePid: mariadb?.server.pid ?? null,
    drafts: JSON.parse(readFileSync(list, 'utf8')).drafts,
    program: null,
    bare: null,
    async startProgram() {
      const args = [...nodeOptions, join(root, 'dist/main.js')];
      const { child, found } = await startProgram(args, environment, /"address":"(http:[^"]+)"/, log);
      this.program = { child, base: found };
    },
    async startBare() {
      const args = [here('./bare.mjs'), join(folder, 'bare')];
      const { child, found } = await startProgram(args, { NODE_ENV: 'production' }, /listening on (\d+)/);
      this.bare = { child, base: `http://127.0.0.1:${found}` };
    },
    /** How many statements the database server has been given; SQLite does not count. */
    async statements() {
      if (mariadb === null) return 0;
      const connection = await createConnection({ uri: mariadb.url });
      const [[row]] = await connection.query("SHOW GLOBAL STATUS LIKE 'Questions'");
      await connection.end();
      return Number(row.Value);
    },
    async strike() {
      if (this.program !== null) await stopProgram(this.program.child);
      if (this.bare !== null) await stopProgram(this.bare.child);
      if (mariadb !== null) await stopProgram(mariadb.server);
      log.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}
