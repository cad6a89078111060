import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { DomainError } from '../../kernel/domain-error.js';
import type { Finding, Inspection } from '../../modules/entries/intake/domain/inspection.js';
import { describeReason } from '../../modules/entries/intake/domain/reasons.js';
import { type Candidate, inspectEach, type InspectionResult } from './inspection-run.js';
import { peopleOf } from './people-file.js';
import { type OutcomeOptions, putJson, runEngineAsync, systemLocale, writeWhole } from './outcome.js';

interface InspectOptions extends OutcomeOptions {
  readonly author?: string;
  readonly name?: string;
  readonly manifest?: string;
  readonly blind?: string;
}

/** Adds `chamkin inspect`. */
export function registerInspect(program: Command): void {
  program
    .command('inspect')
    .description('say what intake says of files: type, text, length, and what gives an author away')
    .argument('[files...]', 'works to inspect')
    .option('--author <file>', 'JSON file of the registered author (or a list of authors)')
    .option('--name <name>', 'name that the client gave the file')
    .option('--manifest <file>', 'inspect every file that a manifest lists')
    .option('--blind <file>', 'write the blind copy of a single file there')
    .option('--out <file>', 'write the result there')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((files: string[], options: InspectOptions) =>
      runEngineAsync('inspect', options, () => inspectAll(files, options)),
    );
}

async function inspectAll(files: readonly string[], options: InspectOptions): Promise<void> {
  const candidates = [...fromArguments(files, options), ...fromManifest(options.manifest)];
  if (candidates.length === 0) throw new DomainError('engine.nothing-to-inspect');
  for (const option of ['name', 'blind'] as const) {
    if (options[option] !== undefined && candidates.length !== 1) {
      throw new DomainError('engine.one-file-only', { option: `--${option}` });
    }
  }
  const missing = candidates.find(({ path }) => !existsSync(path));
  if (missing !== undefined) throw new DomainError('engine.file-unreadable', { file: missing.file });
  const { blind, out } = options;
  const results = await inspectEach(candidates, (result) => ({
    described: described(result),
    inspection: blind === undefined ? null : result.inspection,
  }));
  const inspection = results[0]?.inspection ?? null;
  if (blind !== undefined && inspection !== null) await writeBlindCopy(inspection, blind);
  putJson({ files: results.map((result) => result.described) }, out);
}

function fromArguments(files: readonly string[], options: InspectOptions): Candidate[] {
  const people =
    options.author === undefined ? [] : peopleOf(readJson(options.author, 'engine.people-unreadable'));
  if (people === null) throw new DomainError('engine.people-unreadable', { file: options.author ?? '' });
  return files.map((file) => ({
    file,
    path: resolve(file),
    clientName: options.name ?? basename(file),
    people,
  }));
}

/** Paths in a manifest are relative to the folder of the set, which holds the manifest or is one above it. */
function fromManifest(manifest: string | undefined): Candidate[] {
  if (manifest === undefined) return [];
  const listed = readJson(manifest, 'engine.manifest-unreadable');
  if (!Array.isArray(listed))
    throw new DomainError('engine.manifest-unreadable', { file: basename(manifest) });
  const folders = [dirname(resolve(manifest)), dirname(dirname(resolve(manifest)))];
  return listed.map((item: unknown) => {
    const { file, client_filename: name } = (item ?? {}) as Record<string, unknown>;
    if (typeof file !== 'string')
      throw new DomainError('engine.manifest-unreadable', { file: basename(manifest) });
    const paths = folders.map((folder) => resolve(folder, file));
    const path = paths.find((one) => existsSync(one)) ?? resolve(file);
    return {
      file,
      path,
      clientName: typeof name === 'string' ? name : basename(file),
      people: peopleOf(item) ?? [],
    };
  });
}

function readJson(path: string, code: 'engine.people-unreadable' | 'engine.manifest-unreadable'): unknown {
  if (!existsSync(path)) throw new DomainError('engine.file-unreadable', { file: basename(path) });
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    throw new DomainError(code, { file: basename(path) });
  }
}

async function writeBlindCopy(inspection: Inspection, out: string): Promise<void> {
  const { buildBlindText } = await import('../../modules/entries/intake/domain/blind-text.js');
  const { SHOWN_CONFIDENCE } = await import('../../modules/entries/intake/domain/inspection.js');
  const masks = inspection.findings.flatMap(({ offset, length, confidence }) =>
    offset === null || confidence < SHOWN_CONFIDENCE ? [] : [{ offset, length }],
  );
  writeWhole(out, `${buildBlindText(inspection.text, masks)}\n`);
}

function described({ candidate, inspection, seconds }: InspectionResult): object {
  const locale = systemLocale();
  const { reasons, findings, ...rest } = inspection;
  return {
    file: candidate.file,
    sha256: rest.sha256,
    bytes: rest.bytes,
    declaredType: rest.declaredType,
    detectedType: rest.detectedType,
    verdict: rest.verdict,
    reasons: reasons.map((reason) => ({ code: reason.code, message: describeReason(reason, locale) })),
    words: rest.words,
    characters: rest.characters,
    pages: rest.pages,
    language: rest.language,
    encoding: rest.encoding,
    normalised: rest.normalised,
    leaks: findings.map(leak),
    hidden: rest.hidden,
    seconds,
  };
}

function leak({ kind, value, place, part, offset, confidence }: Finding): object {
  const page = /, page (\d+)$/u.exec(part)?.[1];
  return {
    kind,
    text: value,
    place,
    part,
    page: page === undefined ? null : Number(page),
    offset,
    confidence,
  };
}
