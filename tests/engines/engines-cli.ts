import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/** The project's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the engines are made of: nothing here needs the web or a database. */
const sources = [
  'kernel',
  'platform/csv',
  'platform/http/problem.ts',
  'modules/judging/domain/assignment',
  'modules/scoring/domain',
  'modules/entries/intake',
  'modules/entries/comparison/domain',
  'cli/engines',
];

const entryPoint = `
import { Command } from 'commander';
import { registerEngineCommands } from './cli/engines/index.js';
const program = new Command('chamkin').exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
registerEngineCommands(program);
program.parse();
`;

/** How a run of the command line ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The engines' command line, compiled for the tests. */
export interface EngineCli {
  run(...args: readonly string[]): Run;
  remove(): void;
}

/** Compiles the engines into a folder of their own, so that they run as a real process without a whole build. */
export function compileEngineCli(): EngineCli {
  const out = join(root, 'node_modules', '.cache', `engines-${process.pid}-${Date.now()}`);
  for (const source of sources) compile(join(root, 'src', source), out);
  const main = join(out, 'main.js');
  writeFileSync(main, entryPoint);
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  return {
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C', LC_ALL: 'C', NODE_OPTIONS: '' },
        maxBuffer: 2 ** 28,
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}

function compile(path: string, out: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) compile(join(path, name), out);
    return;
  }
  if (!path.endsWith('.ts') || path.endsWith('.spec.ts')) return;
  const { code } = transformFileSync(path, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const target = join(out, relative(join(root, 'src'), path)).replace(/\.ts$/, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
