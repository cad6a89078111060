import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { DomainError } from '../../kernel/domain-error.js';
import { type ComparedWork, compareWorks } from '../../modules/entries/comparison/domain/compare.js';
import { inspectEach, type InspectionResult } from './inspection-run.js';
import { type OutcomeOptions, putJson, runEngineAsync } from './outcome.js';
import { TextShelf } from './text-shelf.js';

interface CompareOptions extends OutcomeOptions {
  readonly minShare: number;
}

/** Adds `chamkin compare`. */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('find passages that works share')
    .argument('<works...>', 'a folder of works, or two works or more')
    .option('--min-share <share>', 'leave out pairs that share less of both works, from 0 to 1', shareOf, 0.1)
    .option('--out <file>', 'write the result there')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((works: string[], options: CompareOptions) =>
      runEngineAsync('compare', options, () => compareFiles(works, options)),
    );
}

async function compareFiles(works: readonly string[], options: CompareOptions): Promise<void> {
  const files = works.flatMap(filesOf);
  if (files.length < 2) throw new DomainError('engine.two-works-needed');
  const shelf = new TextShelf();
  try {
    const results = await inspectEach(
      files.map(({ name, path }) => ({ file: name, path, clientName: basename(path), people: [] })),
      (result) => readWork(result, shelf),
    );
    const readable = results.flatMap(({ work }) => work ?? []);
    const unread = results.flatMap(({ unread: file }) => file ?? []);
    const { pairs, quotations } = compareWorks(readable, options.minShare);
    putJson({ works: readable.length, pairs, quotations, unread }, options.out);
  } finally {
    shelf.close();
  }
}

interface ReadWork {
  readonly work: ComparedWork | null;
  readonly unread: { readonly file: string; readonly reasons: readonly string[] } | null;
}

/** A work whose text lies on the shelf, or why there is none. */
function readWork({ candidate, inspection }: InspectionResult, shelf: TextShelf): ReadWork {
  const { file } = candidate;
  if (inspection.words === 0) {
    return { work: null, unread: { file, reasons: inspection.reasons.map(({ code }) => code) } };
  }
  const shelved = shelf.put(inspection.text);
  const work = {
    id: file,
    get text() {
      return shelved.text;
    },
  };
  return { work, unread: null };
}

interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** The works of a folder, whatever folders are in it, by their names there; or the work that is named. */
function filesOf(given: string): NamedFile[] {
  const path = resolve(given);
  if (!existsSync(path)) throw new DomainError('engine.file-unreadable', { file: given });
  if (!statSync(path).isDirectory()) return [{ name: given, path }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json' && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ name: relative(path, file), path: file }));
}

function shareOf(text: string): number {
  const share = Number(text.replace(',', '.'));
  if (!(text.trim() !== '' && share >= 0 && share <= 1))
    throw new InvalidArgumentError('It must be from 0 to 1.');
  return share;
}
