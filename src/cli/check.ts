import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { configOrExit } from '../boot.js';
import { Audit, type ChainFinding } from '../modules/audit/index.js';
import { awardStates, boardStates } from '../modules/awards/index.js';
import { contestStates } from '../modules/contests/index.js';
import { entryStates, importStates, inspectionStates } from '../modules/entries/index.js';
import { closingOrderStates, discussionStates, roundStates, sheetStates } from '../modules/judging/index.js';
import { Scoring } from '../modules/scoring/index.js';
import { Database } from '../platform/database/database.js';
import { jobStates } from '../platform/jobs/job.row.js';
import { FileStore } from '../platform/storage/file-store.js';
import { withServices } from './operation.js';
import { findOrphans } from './orphans.js';

/** Something that should not be. */
export interface CheckFinding {
  readonly about: 'record' | 'files' | 'states' | 'orphans' | 'results';
  readonly what: string;
}

/** What a check looked at and what it found. */
export interface CheckReport {
  readonly links: number;
  readonly files: number;
  readonly findings: readonly CheckFinding[];
}

/** Every column that holds a state, with the states that there are. */
export const knownStates: readonly {
  readonly table: string;
  readonly column: string;
  readonly states: readonly string[];
}[] = [
  { table: 'contests', column: 'state', states: contestStates },
  { table: 'entries', column: 'state', states: entryStates },
  { table: 'entry_files', column: 'inspectionState', states: inspectionStates },
  { table: 'unit_imports', column: 'state', states: importStates },
  { table: 'judging_rounds', column: 'state', states: roundStates },
  { table: 'closing_orders', column: 'state', states: closingOrderStates },
  { table: 'score_sheets', column: 'state', states: sheetStates },
  { table: 'discussions', column: 'state', states: discussionStates },
  { table: 'prize_boards', column: 'state', states: boardStates },
  { table: 'awards', column: 'state', states: awardStates },
  { table: 'jobs', column: 'state', states: jobStates },
];

/**
 * Checks what must always hold: the record's chain, acknowledged files in the store with their size (and, when
 * asked, their digest), legal states, nothing that refers to nothing, results as they were committed to.
 */
export async function runCheck(
  app: INestApplicationContext,
  { digests }: { readonly digests: boolean },
): Promise<CheckReport> {
  const database = app.get(Database, { strict: false });
  const audit = app.get(Audit, { strict: false });
  await audit.settle();
  const { links, findings: chain } = await audit.verify();
  const { files, findings: lost } = await checkFiles(
    database,
    app.get(FileStore, { strict: false }),
    digests,
  );
  const orphans = await findOrphans(database);
  const findings: CheckFinding[] = [
    ...chain.map((finding) => ({ about: 'record' as const, what: chainSentence(finding) })),
    ...lost,
    ...(await checkStates(database)),
    ...orphans.map(({ table, column, missing, count }) => ({
      about: 'orphans' as const,
      what: `${count} rows of ${table}: ${column} is not in ${missing}`,
    })),
    ...(await checkResults(database, app.get(Scoring, { strict: false }))),
  ];
  return { links, files, findings };
}

/** Checks the configured installation and prints what was found. @returns whether all is well */
export async function checkNow(options: { readonly digests: boolean }): Promise<boolean> {
  const { findings, links, files } = await withServices(configOrExit(), (app) => runCheck(app, options));
  for (const { about, what } of findings) process.stdout.write(`${about}: ${what}\n`);
  const outcome = findings.length === 0 ? 'All is well' : `${findings.length} findings`;
  process.stdout.write(`${outcome}: ${links} acts on record, ${files} files.\n`);
  return findings.length === 0;
}

function chainSentence(finding: ChainFinding): string {
  switch (finding.kind) {
    case 'changed':
      return `act ${finding.seq} was changed`;
    case 'broken-link':
      return `act ${finding.seq} does not hold on to the one before it`;
    case 'missing':
      return `acts ${finding.seq} to ${finding.lastSeq} are missing`;
    case 'head':
      return `the head (${finding.seq}) is not the end of the chain`;
    case 'unchained':
      return `act ${finding.id} has waited for its place since ${finding.at.toISOString()}`;
  }
}

interface AcknowledgedFile {
  readonly number: string;
  readonly sha256: string;
  readonly bytes: number;
}

async function checkFiles(
  database: Database,
  store: FileStore,
  digests: boolean,
): Promise<{ files: number; findings: CheckFinding[] }> {
  const name = (text: string): string => database.source.driver.escape(text);
  const rows: unknown = await database.source.query(
    `SELECT ${['number', 'sha256', 'bytes'].map(name).join(', ')} FROM ${name('entry_receipts')}`,
  );
  const findings: CheckFinding[] = [];
  const receipts = rows as AcknowledgedFile[];
  for (const receipt of receipts) {
    const wrong = await faultOf(store, receipt, digests);
    if (wrong !== null) findings.push({ about: 'files', what: `receipt ${receipt.number}: ${wrong}` });
  }
  return { files: receipts.length, findings };
}

async function faultOf(
  store: FileStore,
  { sha256, bytes }: AcknowledgedFile,
  digests: boolean,
): Promise<string | null> {
  const size = await store.stat(sha256);
  if (size === null) return `the file ${sha256} is not in the store`;
  if (size !== Number(bytes)) return `the file ${sha256} has ${size} bytes instead of ${bytes}`;
  if (digests && (await digestOf(await store.open(sha256))) !== sha256) {
    return `the file ${sha256} has another content`;
  }
  return null;
}

async function digestOf(content: Readable): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of content) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

async function checkStates(database: Database): Promise<CheckFinding[]> {
  const name = (text: string): string => database.source.driver.escape(text);
  const findings: CheckFinding[] = [];
  for (const { table, column, states } of knownStates) {
    const rows: unknown = await database.source.query(
      `SELECT DISTINCT ${name(column)} AS ${name('state')} FROM ${name(table)}`,
    );
    for (const { state } of rows as { state: string }[]) {
      if (!states.includes(state)) {
        findings.push({ about: 'states', what: `${table}: unknown ${column} “${state}”` });
      }
    }
  }
  return findings;
}

async function checkResults(database: Database, scoring: Scoring): Promise<CheckFinding[]> {
  const name = (text: string): string => database.source.driver.escape(text);
  const rows: unknown = await database.source.query(`SELECT ${name('id')} FROM ${name('contests')}`);
  const findings: CheckFinding[] = [];
  for (const { id } of rows as { id: string }[]) {
    for (const roundId of await scoring.brokenRounds(id)) {
      findings.push({ about: 'results', what: `round ${roundId}: the scores are not those committed to` });
    }
  }
  return findings;
}
