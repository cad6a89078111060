import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileEngineCli, type EngineCli, root } from './engines-cli.js';

const golden = join(root, '..', 'shared', 'golden');
const withShared = existsSync(join(golden, 'stats')) ? describe : describe.skip;

type Table = readonly (readonly (number | null)[])[];

const read = <T>(...path: readonly string[]): T =>
  JSON.parse(readFileSync(join(golden, ...path), 'utf8')) as T;
const distance = (found: number | null | undefined, wanted: number | null): number => {
  if (wanted === null) return found === null ? 0 : Infinity;
  return Math.abs((found ?? NaN) - wanted);
};

withShared('the shared golden sets of reliability, adjudication and prizes', () => {
  let cli: EngineCli;
  let folder: string;
  beforeAll(() => {
    cli = compileEngineCli();
    folder = mkdtempSync(join(tmpdir(), 'engines-rules-'));
  });
  afterAll(() => {
    cli.remove();
    rmSync(folder, { recursive: true });
  });

  interface Reliability {
    readonly icc: Readonly<
      Record<string, Readonly<Record<'value' | 'low' | 'high' | 'F' | 'df1' | 'df2' | 'p', number>>>
    > | null;
    readonly alpha: Readonly<Record<string, number | null>>;
    readonly kendallW: Readonly<Record<'value' | 'chi2' | 'df' | 'p', number>> | null;
    readonly mixedIcc: Readonly<
      Record<'agreement' | 'agreementK' | 'consistency' | 'consistencyK' | 'readings', number>
    > | null;
  }
  const reliability = (file: string): Reliability =>
    JSON.parse(cli.run('reliability', file).stdout) as Reliability;

  /** Writes a table with a row for each entry as the command reads it. */
  function scoresOf(rows: Table): string {
    const lines = rows.flatMap((row, entry) =>
      row.map((score, judge) => `e${String(entry)},j${String(judge)},${score === null ? '' : String(score)}`),
    );
    const file = join(folder, 'scores.csv');
    writeFileSync(file, `entry,judge,score\n${lines.join('\n')}\n`);
    return file;
  }

  it('gives the six intraclass correlations with their intervals', () => {
    type Form = Readonly<Record<'icc' | 'F' | 'df1' | 'df2' | 'p' | 'ci_lower' | 'ci_upper', number>>;
    const { data, values } = read<{ data: Table; values: Readonly<Record<string, Form>> }>(
      'stats',
      'B',
      'icc_shrout_fleiss.json',
    );
    const found = reliability(scoresOf(data)).icc;
    for (const [form, name] of [
      ['ICC1', 'ICC(1,1)'],
      ['ICC2', 'ICC(2,1)'],
      ['ICC3', 'ICC(3,1)'],
      ['ICC1k', 'ICC(1,k)'],
      ['ICC2k', 'ICC(2,k)'],
      ['ICC3k', 'ICC(3,k)'],
    ] as const) {
      const [one, wanted] = [found?.[form], values[name]];
      const differences = {
        value: distance(one?.value, wanted?.icc ?? NaN),
        low: distance(one?.low, wanted?.ci_lower ?? NaN),
        high: distance(one?.high, wanted?.ci_upper ?? NaN),
        F: distance(one?.F, wanted?.F ?? NaN),
        df1: distance(one?.df1, wanted?.df1 ?? NaN),
        df2: distance(one?.df2, wanted?.df2 ?? NaN),
        p: distance(one?.p, wanted?.p ?? NaN),
      };
      process.stdout.write(`${name}: ${JSON.stringify(differences)}\n`);
      expect(Math.max(...Object.values(differences))).toBeLessThan(2e-8);
    }
  });

  it('gives alpha by each metric, undefined cases too', () => {
    type Case = { readonly data: Table; readonly alpha: Readonly<Record<string, number | null>> };
    const file = read<Readonly<Record<string, Case | string>>>('stats', 'B', 'krippendorff_alpha.json');
    const cases = Object.entries(file).filter((one): one is [string, Case] => typeof one[1] === 'object');
    expect(cases.length).toBeGreaterThan(3);
    for (const [name, { data, alpha }] of cases) {
      const units = (data[0] ?? []).map((_, unit) => data.map((coder) => coder[unit] ?? null));
      const found = reliability(scoresOf(units)).alpha;
      const differences = Object.entries(alpha).map(([metric, wanted]) => distance(found[metric], wanted));
      process.stdout.write(`alpha, ${name}: ${String(Math.max(...differences))}\n`);
      expect(Math.max(...differences)).toBeLessThan(1e-9);
    }
  });

  it('gives the concordance, corrected for ties', () => {
    type Case = Readonly<Record<'W' | 'chi_square' | 'df' | 'p_chi_square', number>> & {
      readonly data_rows_are_objects: Table;
    };
    const cases = Object.entries(read<Readonly<Record<string, Case>>>('stats', 'B', 'kendall_w.json'));
    expect(cases.length).toBeGreaterThan(3);
    for (const [name, wanted] of cases) {
      const found = reliability(scoresOf(wanted.data_rows_are_objects)).kendallW;
      const differences = [
        distance(found?.value, wanted.W),
        distance(found?.chi2, wanted.chi_square),
        distance(found?.df, wanted.df),
        distance(found?.p, wanted.p_chi_square),
      ];
      process.stdout.write(`W, ${name}: ${String(Math.max(...differences))}\n`);
      expect(Math.max(...differences)).toBeLessThan(1e-8);
    }
  });

  it('gives intraclass correlations of sparse designs from the mixed model', () => {
    interface Sparse {
      readonly dataset: string;
      readonly k_harmonic: number;
      readonly icc_agreement_single: number;
      readonly icc_agreement_k: number;
      readonly icc_consistency_single: number;
      readonly icc_consistency_k: number;
      readonly krippendorff: Readonly<Record<string, number>>;
    }
    const { data_sets } = read<{ data_sets: readonly Sparse[] }>('stats', 'B', 'sparse_reliability.json');
    for (const wanted of data_sets) {
      const found = reliability(join(golden, 'stats', 'A', `${wanted.dataset}.csv`));
      const metrics = ['nominal', 'ordinal', 'interval', 'ratio'].filter(
        (metric) => wanted.krippendorff[metric] !== undefined,
      );
      const differences = [
        distance(found.mixedIcc?.readings, wanted.k_harmonic),
        distance(found.mixedIcc?.agreement, wanted.icc_agreement_single),
        distance(found.mixedIcc?.agreementK, wanted.icc_agreement_k),
        distance(found.mixedIcc?.consistency, wanted.icc_consistency_single),
        distance(found.mixedIcc?.consistencyK, wanted.icc_consistency_k),
        ...metrics.map((metric) => distance(found.alpha[metric], wanted.krippendorff[metric] ?? NaN)),
      ];
      process.stdout.write(`sparse, ${wanted.dataset}: ${String(Math.max(...differences))}\n`);
      expect(found.icc).toBeNull();
      expect(Math.max(...differences)).toBeLessThan(1e-7);
    }
  });

  it('decides between two and three scores exactly', () => {
    interface Final {
      readonly final: { readonly round_2_half_up: string } | null;
    }
    interface Case {
      readonly id: string;
      readonly expected: {
        readonly third_needed: boolean;
        readonly branch: string;
        readonly scores_used: readonly string[];
        readonly policy_mean_of_three: Final;
        readonly policy_escalate: Final;
      };
    }
    const { cases } = read<{ cases: readonly Case[] }>('stats', 'D', 'adjudication.json');
    const found = JSON.parse(
      cli.run('adjudicate', join(golden, 'stats', 'D', 'adjudication.json')).stdout,
    ) as object;
    expect(found).toEqual({
      policy: 'closest',
      cases: cases.map(({ id, expected }) => ({
        id,
        thirdNeeded: expected.third_needed,
        branch: expected.branch,
        scoresUsed: expected.scores_used,
        meanOfThree: expected.policy_mean_of_three.final?.round_2_half_up ?? null,
        escalate: expected.policy_escalate.final?.round_2_half_up ?? null,
      })),
    });
  });

  it("decides by the exam's tiers", () => {
    const run = cli.run('adjudicate', join(golden, 'adjudication_vn_exam_rule.json'), '--policy', 'exam');
    const { cases } = JSON.parse(run.stdout) as {
      cases: readonly { readonly branch: string; readonly score: string | null }[];
    };
    expect(cases.map(({ branch, score }) => `${branch} ${score ?? '-'}`)).toEqual([
      'agree 7.00',
      'discuss -',
      'minutes -',
      'minutes -',
      'third -',
      'equal_pair 5.00',
      'mean_of_three 6.00',
      'mean_of_three 6.17',
      'collective -',
    ]);
  });

  it('allots prizes by the three policies, and seats by the largest remainders', () => {
    interface Case {
      readonly id: string;
      readonly groups?: readonly { readonly name: string }[];
      readonly expected: Readonly<Record<string, unknown>>;
    }
    for (const name of ['prizes', 'quotas']) {
      const path = join(golden, 'stats', 'E', `${name}.json`);
      const { cases } = read<{ cases: readonly Case[] }>('stats', 'E', `${name}.json`);
      const found = JSON.parse(cli.run('allocate', path).stdout) as { cases: readonly object[] };
      expect(cases.length).toBeGreaterThan(5);
      expect(found.cases).toEqual(
        cases.map(({ id, groups, expected }) => ({
          id,
          ...(groups === undefined
            ? {}
            : {
                groups: groups.map((group, index) => ({
                  name: group.name,
                  seats: (expected['seats'] as number[])[index],
                })),
              }),
          ...expected,
        })),
      );
    }
  });
});
