import { renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { DomainError } from '../../kernel/domain-error.js';
import { fillSentence, type Locale, localeFromHeader } from '../../kernel/locale.js';
import { problems } from '../../kernel/problems.js';
import { problemBody } from '../../platform/http/problem.js';

/** Where an engine's command writes, and whether a refusal is wanted as JSON too. */
export interface OutcomeOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** A refusal with members of its problem object that are no plain values, such as lists of entries. */
export class EngineRefusal extends DomainError {
  constructor(
    code: DomainError['code'],
    params: DomainError['params'],
    readonly members: Readonly<Record<string, unknown>>,
  ) {
    super(code, params);
  }
}

/**
 * Runs an engine's command. An expected error becomes one sentence on standard error, with `--json` a problem object
 * on standard output, and exit code 1; others are left to the caller.
 */
export function runEngine(command: string, options: OutcomeOptions, work: () => void): void {
  try {
    work();
  } catch (error) {
    refuse(command, options, error);
  }
}

/** The same for an engine that reads files or waits for threads. */
export async function runEngineAsync(
  command: string,
  options: OutcomeOptions,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    refuse(command, options, error);
  }
}

function refuse(command: string, options: OutcomeOptions, error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
  const locale = systemLocale();
  process.stderr.write(`${fillSentence(problems[error.code][locale], error.params)}\n`);
  if (options.json === true) {
    const members = error instanceof EngineRefusal ? error.members : {};
    printJson({ ...problemBody(error, locale, `urn:chamkin:command:${command}`), ...members });
  }
  process.exitCode = 1;
}

/** Puts a result where it is wanted: into a file, whole or not at all, or on standard output. */
export function putJson(value: unknown, out: string | undefined): void {
  if (out === undefined) printJson(value);
  else writeWhole(out, `${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a JSON document on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a file whole or not at all. Throws `engine.file-not-written`. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch {
    throw new DomainError('engine.file-not-written', { file: basename(path) });
  }
}

/** Seconds since a moment of `performance.now()`, to the millisecond. */
export function secondsSince(begun: number): number {
  return Math.round(performance.now() - begun) / 1000;
}

/** Reads an option that is a whole number, at least `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`It must be a whole number, at least ${least}.`);
    return value;
  };
}

/** The language of the machine: Vietnamese where it is set, English elsewhere. */
export function systemLocale(): Locale {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return localeFromHeader(locale.startsWith('vi') ? 'vi' : 'en');
}
