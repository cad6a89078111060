import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The rules are of use only if they catch something: each is broken once, in a file made for it. */
const run = promisify(execFile);
const breaches: readonly { readonly rule: string; readonly file: string; readonly source: string }[] = [
  {
    rule: 'the-wall',
    file: 'src/modules/judging/breach-wall.ts',
    source: `export type { Person } from '../accounts/index.js';`,
  },
  {
    rule: 'the-wall',
    file: 'src/modules/scoring/breach-units.ts',
    source: `export * from '../contests/units/index.js';`,
  },
  {
    rule: 'kernel-is-pure',
    file: 'src/kernel/breach-kernel.ts',
    source: `export { readFileSync } from 'node:fs';`,
  },
  {
    rule: 'typeorm-in-stores',
    file: 'src/modules/judging/breach-typeorm.service.ts',
    source: `export { In } from 'typeorm';`,
  },
  {
    rule: 'only-via-index',
    file: 'src/modules/sealing/breach-index.ts',
    source: `export * from '../entries/entry.row.js';`,
  },
  {
    rule: 'platform-knows-no-module',
    file: 'src/platform/breach-platform.ts',
    source: `export * from '../modules/accounts/index.js';`,
  },
];

/** What the breaches import, in a small house of the same plan: the real one is not touched. */
const targets: Readonly<Record<string, string>> = {
  'src/modules/accounts/index.ts': 'export type Person = { name: string };',
  'src/modules/contests/units/index.ts': 'export const units = 1;',
  'src/modules/entries/entry.row.ts': 'export class EntryRow {}',
};

async function violations(root: string): Promise<{ rule: string; from: string }[]> {
  const bin = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', 'tests/architecture/dependency-rules.cjs', '--output-type', 'json', 'src'];
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, args, options).catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

function write(root: string, file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${source}\n`);
}

it('the import rules hold', async () => {
  expect(await violations(process.cwd())).toEqual([]);
});

it('each import rule catches its breach', async () => {
  const root = mkdtempSync(join(tmpdir(), 'chamkin-rules-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'tests/architecture'), { recursive: true });
  for (const file of ['tests/architecture/dependency-rules.cjs', 'tsconfig.json']) {
    copyFileSync(file, join(root, file));
  }
  for (const [file, source] of Object.entries(targets)) write(root, file, source);
  for (const { file, source } of breaches) write(root, file, source);
  const found = await violations(root);
  rmSync(root, { recursive: true, force: true });
  for (const { rule, file } of breaches) expect(found).toContainEqual({ rule, from: file });
});
