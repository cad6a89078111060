import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileEngineCli, type EngineCli, root } from './engines-cli.js';

const shared = join(root, '..', 'shared');
const instances = join(shared, 'instances');
const golden = join(shared, 'golden', 'stats', 'A');
const withShared = existsSync(instances) && existsSync(golden) ? describe : describe.skip;

interface Expected {
  readonly readings: number;
  readonly objective?: string;
  readonly preference?: number;
  readonly preferenceUpperBound?: number;
  readonly hotcrp?: Readonly<
    Record<'with preferences' | 'without preferences', { loadMin: number; loadMax: number }>
  >;
}

type Numbers = readonly (number | null)[];

interface GoldenEstimates {
  readonly entry: readonly string[];
  readonly judge: readonly string[];
  readonly fe: Readonly<Record<'entry_estimate' | 'entry_se' | 'judge_effect' | 'judge_se', Numbers>>;
  readonly reml: Readonly<
    Record<'entry_blup' | 'entry_prediction_se' | 'judge_blup' | 'judge_cond_sd', Numbers> &
      Record<'intercept' | 'var_entry' | 'var_judge' | 'var_resid' | 'logLik', number>
  >;
  readonly plain: Readonly<
    Record<'entry_mean' | 'entry_median' | 'entry_trim_olympic', readonly (number | null)[]>
  >;
  readonly z: { readonly entry_z: readonly (number | null)[] };
}

function readText(path: string): string | null {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return existsSync(`${path}.gz`) ? gunzipSync(readFileSync(`${path}.gz`)).toString() : null;
}

function rows(text: string | null): string[][] {
  return (text ?? '')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

withShared('the shared instances and golden sets', () => {
  let cli: EngineCli;
  let folder: string;
  beforeAll(() => {
    cli = compileEngineCli();
    folder = mkdtempSync(join(tmpdir(), 'engines-golden-'));
  });
  afterAll(() => {
    cli.remove();
    rmSync(folder, { recursive: true });
  });

  const names = existsSync(instances)
    ? readdirSync(instances).filter((name) => existsSync(join(instances, name, 'expected.json')))
    : [];

  it.each(names)('assigns %s as well as it can be', (name) => {
    const source = join(instances, name);
    const expected = JSON.parse(readFileSync(join(source, 'expected.json'), 'utf8')) as Expected;
    const out = join(folder, `${name}.csv`);
    const objective = expected.objective ?? 'balance';
    const options = ['--readings', String(expected.readings), '--objective', objective, '--out', out];
    const run = cli.run('assign', source, ...options);
    expect([run.status, run.stderr]).toEqual([0, '']);
    const summary = JSON.parse(run.stdout) as Record<string, number>;

    const pairs = rows(readFileSync(out, 'utf8'));
    const held = new Set(pairs.map((pair) => pair.join()));
    const conflicts = rows(readText(join(source, 'conflicts.csv')));
    expect(conflicts.filter((pair) => held.has(pair.join()))).toEqual([]);
    const entries = rows(readText(join(source, 'entries.csv'))).map(([entry]) => entry);
    const readings = new Map<string | undefined, number>();
    for (const [entry] of pairs) readings.set(entry, (readings.get(entry) ?? 0) + 1);
    expect(entries.every((entry) => readings.get(entry) === expected.readings)).toBe(true);
    expect(held.size).toBe(entries.length * expected.readings);

    const preferences = rows(readText(join(source, 'preferences.csv')));
    const sum = preferences.reduce(
      (total, [entry, judge, value]) => total + (held.has(`${entry},${judge}`) ? Number(value) : 0),
      0,
    );
    expect(sum).toBe(expected.preference ?? expected.preferenceUpperBound);
    const loads = expected.hotcrp?.['with preferences'];
    expect(summary).toMatchObject({
      preference: sum,
      conflictsAssigned: 0,
      components: 1,
      ...(loads === undefined ? {} : { loadMin: loads.loadMin, loadMax: loads.loadMax }),
    });
  });

  it.each(['tiny', 'small', 'medium'])('scores %s as the golden sets do', (name) => {
    const expected = JSON.parse(readText(join(golden, `${name}.expected.json`)) ?? '') as GoldenEstimates;
    const columns = {
      mean: expected.plain.entry_mean,
      median: expected.plain.entry_median,
      trimmed: expected.plain.entry_trim_olympic,
      zscore: expected.z.entry_z,
    };
    for (const [method, values] of Object.entries(columns)) {
      const run = cli.run('score', join(golden, `${name}.csv`), '--method', method);
      const { estimates } = JSON.parse(run.stdout) as { estimates: Record<string, number> };
      const differences = expected.entry.map((entry, index) =>
        Math.abs((estimates[entry] ?? NaN) - (values[index] ?? NaN)),
      );
      expect(Math.max(...differences)).toBeLessThan(1e-7);
    }
  });

  interface Scored {
    readonly rows: readonly Readonly<Record<'estimate' | 'se', number | null>>[];
    readonly judgeEffects: readonly Readonly<Record<'effect' | 'se', number | null>>[];
    readonly variance: Readonly<Record<'entry' | 'judge' | 'residual', number>>;
    readonly logLik: number;
    readonly intercept: number;
  }
  const score = (name: string, method: string): Scored =>
    JSON.parse(cli.run('score', join(golden, `${name}.csv`), '--method', method).stdout) as Scored;
  const farthest = (found: Numbers, wanted: Numbers): number =>
    Math.max(...wanted.map((value, index) => Math.abs((found[index] ?? NaN) - (value ?? NaN))));
  const read = (name: string): GoldenEstimates =>
    JSON.parse(readText(join(golden, `${name}.expected.json`)) ?? '') as GoldenEstimates;

  it.each(['tiny', 'small', 'medium'])('estimates the leniency of the judges of %s', (name) => {
    const { fe } = read(name);
    const { rows: entries, judgeEffects } = score(name, 'leniency');
    const differences = {
      estimate: farthest(
        entries.map((row) => row.estimate),
        fe.entry_estimate,
      ),
      entryError: farthest(
        entries.map((row) => row.se),
        fe.entry_se,
      ),
      effect: farthest(
        judgeEffects.map((row) => row.effect),
        fe.judge_effect,
      ),
      judgeError: farthest(
        judgeEffects.map((row) => row.se),
        fe.judge_se,
      ),
    };
    process.stdout.write(`leniency, ${name}: ${JSON.stringify(differences)}\n`);
    expect(Math.max(...Object.values(differences))).toBeLessThan(1e-6);
  });

  it.each(['tiny', 'small', 'medium'])('fits the mixed model of %s', (name) => {
    const { reml } = read(name);
    const { rows: entries, judgeEffects, variance, logLik, intercept } = score(name, 'mixed');
    const differences = {
      prediction: farthest(
        entries.map((row) => (row.estimate ?? NaN) - intercept),
        reml.entry_blup,
      ),
      entryError: farthest(
        entries.map((row) => row.se),
        reml.entry_prediction_se,
      ),
      effect: farthest(
        judgeEffects.map((row) => row.effect),
        reml.judge_blup,
      ),
      judgeError: farthest(
        judgeEffects.map((row) => row.se),
        reml.judge_cond_sd,
      ),
      intercept: Math.abs(intercept - reml.intercept),
      entryVariance: Math.abs(variance.entry / reml.var_entry - 1),
      judgeVariance: Math.abs(variance.judge / reml.var_judge - 1),
      residualVariance: Math.abs(variance.residual / reml.var_resid - 1),
    };
    process.stdout.write(`mixed, ${name}: ${JSON.stringify(differences)}\n`);
    expect(Math.max(...Object.values(differences))).toBeLessThan(1e-6);
    expect(Math.abs(logLik - reml.logLik)).toBeLessThan(1e-4);
  });
});
