import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  type ComparedWork,
  type Comparison,
  compareWorks,
} from '../../src/modules/entries/comparison/domain/compare.js';
import { inspectFile } from '../../src/modules/entries/intake/inspect-file.js';

// Labelled works that are not part of this repository; where they do not lie beside it there is nothing to measure.
const corpus = resolve('../shared/corpus/visible');
const describeCorpus = existsSync(corpus) ? describe : describe.skip;

interface Labels {
  readonly documents: readonly { readonly id: string; readonly file: string }[];
  readonly pairs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly a: string;
    readonly b: string;
    readonly nominal_share: number;
    readonly transformation: string;
    readonly share_of_a: number;
    readonly share_of_b: number;
  }[];
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** A line for each pair, and one for each transformation: the error of the share, in points. */
function printErrors(copies: Labels['pairs'], errors: readonly number[]): void {
  const points = (error: number | undefined): string =>
    error === undefined || Number.isNaN(error) ? 'missed' : (error * 100).toFixed(2);
  const lines = copies.map(
    ({ id, transformation, nominal_share: share }, at) =>
      `${id} ${transformation} ${String(share)}: ${points(errors[at])}`,
  );
  const kinds = [...new Set(copies.map(({ transformation }) => transformation))];
  for (const kind of kinds) {
    const own = errors.filter((_error, at) => copies[at]?.transformation === kind);
    lines.push(`${kind}: mean ${points(mean(own))}, largest ${points(Math.max(...own))}`);
  }
  process.stdout.write(`errors of shares in points\n${lines.join('\n')}\n`);
}

describeCorpus('works of the corpus', () => {
  let labels: Labels;
  let works: ComparedWork[];
  let found: Comparison;
  const between = (comparison: Comparison, a: string, b: string) => {
    const pair = comparison.pairs.find((one) => [one.a, one.b].sort().join() === [a, b].sort().join());
    if (pair === undefined) return null;
    return pair.a === a ? [pair.shareOfA, pair.shareOfB] : [pair.shareOfB, pair.shareOfA];
  };

  beforeAll(async () => {
    labels = JSON.parse(readFileSync(`${corpus}/duplicates/manifest.json`, 'utf8')) as Labels;
    works = await Promise.all(
      labels.documents.map(async ({ id, file }) => {
        const path = `${corpus}/${file}`;
        return { id, text: (await inspectFile({ path, clientName: basename(file), people: [] })).text };
      }),
    );
    found = compareWorks(works, 0.1);
  }, 300_000);

  it('that share passages are found, with their shares, and no others', () => {
    const copies = labels.pairs.filter(({ kind }) => !kind.startsWith('non'));
    const differences = copies.map(({ a, b, share_of_a: ofA, share_of_b: ofB }) => {
      const [foundA = NaN, foundB = NaN] = between(found, a, b) ?? [];
      return Math.max(Math.abs(foundA - ofA), Math.abs(foundB - ofB));
    });
    printErrors(copies, differences);
    const missed = copies.filter((_pair, at) => Number.isNaN(differences[at]));
    const far = copies.filter((_pair, at) => (differences[at] ?? 0) > 0.05);
    const known = new Set(copies.map(({ a, b }) => [a, b].sort().join()));
    const wrong = found.pairs.filter(({ a, b }) => !known.has([a, b].sort().join()));
    process.stdout.write(
      `copied passages: ${String(copies.length - missed.length)} of ${String(copies.length)} pairs, ` +
        `largest error of a share ${Math.max(...differences).toFixed(4)}, ` +
        `mean ${mean(differences).toFixed(4)}, ` +
        `false pairs ${String(wrong.length)}\n`,
    );
    expect({ missed, far, wrong }).toEqual({ missed: [], far: [], wrong: [] });
  });

  it('are found two by two as well, quotations apart', () => {
    const textOf = (id: string): ComparedWork => works.find((work) => work.id === id) ?? { id, text: '' };
    for (const { id, kind, a, b, share_of_a: ofA } of labels.pairs) {
      const shares = between(compareWorks([textOf(a), textOf(b)], 0.1), a, b);
      if (kind.startsWith('non')) expect([id, shares]).toEqual([id, null]);
      else expect([id, Math.abs((shares?.[0] ?? NaN) - ofA) < 0.05]).toEqual([id, true]);
    }
  });
});
