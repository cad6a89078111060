// Sets up what is missing (packages, build) and then starts what is asked for. Plain JavaScript with
// nothing imported but Node itself: it runs in a fresh clone, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Chấm Kín needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function digestOf(paths) {
  const digest = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) {
      digest.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
      return;
    }
    for (const name of readdirSync(path).sort()) {
      if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
    }
  };
  for (const path of paths) add(join(root, path));
  return digest.digest('hex');
}

/** Does something only when its sources changed since it was last done, or what it made is gone. */
function whenChanged(stamp, paths, made, work) {
  const file = join(root, stamp);
  const digest = digestOf(paths);
  if (existsSync(join(root, made)) && existsSync(file) && readFileSync(file, 'utf8') === digest) return;
  work();
  writeFileSync(file, digest);
}

export function install() {
  whenChanged('node_modules/.chamkin-installed', ['package-lock.json'], 'node_modules', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

export function build() {
  whenChanged(
    'node_modules/.chamkin-built-server',
    ['package-lock.json', 'src', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    'dist/main.js',
    () => run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build']),
  );
  whenChanged('node_modules/.chamkin-built-web', ['package-lock.json', 'web'], 'web/dist/index.html', () =>
    run(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ]),
  );
}

function startForever(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

const wanted = process.argv[2] ?? 'serve';
const rest = process.argv.slice(3);
install();
switch (wanted) {
  case 'install':
    break;
  case 'build':
    build();
    break;
  case 'test':
    build();
    run(process.execPath, [
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--config',
      'tests/jest.config.mjs',
      ...rest,
    ]);
    break;
  case 'demo':
    build();
    startForever(['dist/cli.js', 'demo', '--serve', ...rest]);
    break;
  case 'generate-check': {
    // The drift gate: what is generated and committed must be what the program generates now.
    run('npm', ['run', '--silent', 'generate']);
    const generated = ['openapi.json', 'docs/problems.md', 'web/src/api'];
    const changed = spawnSync('git', ['status', '--porcelain', '--', ...generated], {
      cwd: root,
      encoding: 'utf8',
    });
    if (changed.status !== 0 || changed.stdout !== '') {
      console.error(
        `Generated files differ from what is committed; run npm run generate:\n${changed.stdout}${changed.stderr}`,
      );
      process.exit(1);
    }
    break;
  }
  case 'serve':
    build();
    startForever(['dist/main.js', ...rest]);
    break;
  default:
    console.error(`start.mjs: unknown word ${wanted}`);
    process.exit(2);
}
