import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { demand } from '../../../kernel/refusal.js';
import type { Upload } from '../../../platform/http/upload.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { type Contest, Contests } from '../../contests/index.js';
import { coordinatedUnitId } from '../domain/entry.policy.js';
import { receivingFactsOf } from '../entry-situation.js';
import { FileSweep } from '../file-sweep.service.js';
import { cleanFileName } from '../intake/domain/file-name.js';
import { type ImportEvent, importMachine } from './domain/unit-import.machine.js';
import { mayBringWorks, maySeeUnit } from './domain/unit.policy.js';
import { type ImportJob, readListJob, takeListJob } from './import-jobs.service.js';
import { checkWish } from './list-taking.service.js';
import type { ImportWish, UnitImportRow } from './unit-import.row.js';
import { UnitImportsStore } from './unit-imports.store.js';

/** How many lists of the past are shown. */
const shownLists = 50;

/** The lists of a unit: their files come together, are read, looked at, and taken in. */
@Injectable()
export class UnitImports {
  constructor(
    private readonly store: UnitImportsStore,
    private readonly contests: Contests,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    sweep: FileSweep,
  ) {
    sweep.spare((sha256s) => this.store.named(sha256s));
  }

  /** The unit that the actor coordinates. @throws DomainError `list.no-unit` */
  unitOf(actor: Actor, contestId: string): string {
    const unitId = coordinatedUnitId(actor, contestId);
    if (unitId === null) throw new DomainError('list.no-unit');
    return unitId;
  }

  /** Whether a list may come now; asked before a byte of it is read. */
  async demandOpen(actor: Actor, contestId: string): Promise<void> {
    demand(this.mayBring(actor, await this.contests.see(actor, contestId)));
  }

  /** Begins with a list that was uploaded; what the unit had open and had not taken in is put away. */
  async begin(actor: Actor, contestId: string, upload: Upload): Promise<UnitImportRow> {
    const accountId = accountOf(actor);
    if (accountId === null) throw new DomainError('access.sign-in');
    const unitId = this.unitOf(actor, contestId);
    return this.store.run(async () => {
      await this.demandOpen(actor, contestId);
      for (const open of await this.store.open(contestId, unitId)) {
        if (open.state === 'writing') throw new DomainError('list.not-open');
        await this.store.replaceRows(open.id, []);
        await this.fire(open, 'cancel', { finishedAt: this.clock.now() });
      }
      const row = newImport({ contestId, unitId, accountId }, upload, this.clock.now());
      await this.store.insert(row);
      return row;
    });
  }

  /**
   * Adds the archive of works, or puts another in its place.
   * @param settled noted in the same unit of work
   */
  async addArchive(
    actor: Actor,
    importId: string,
    upload: Upload,
    settled?: () => Promise<void>,
  ): Promise<UnitImportRow> {
    return this.change(
      actor,
      importId,
      'add',
      () => ({
        archiveName: cleanFileName(upload.clientName).name,
        archiveSha256: upload.sha256,
        archiveBytes: upload.bytes,
        problem: null,
      }),
      settled,
    );
  }

  /** Orders the reading of the list and its files. */
  async read(actor: Actor, importId: string): Promise<UnitImportRow> {
    return this.change(
      actor,
      importId,
      'read',
      () => ({ progressDone: 0, progressTotal: 0, problem: null }),
      (row) => this.order(readListJob, row),
    );
  }

  /** Orders that the list be taken in; asking again for what is under way or done changes nothing. */
  async confirm(
    actor: Actor,
    importId: string,
    wish: Omit<ImportWish, 'askedAt'>,
    version: number,
  ): Promise<UnitImportRow> {
    const seen = await this.get(actor, importId);
    if (seen.state === 'writing' || seen.state === 'done') return seen;
    if (seen.version !== version) throw new DomainError('conflict.stale');
    const contest = await this.contests.get(seen.contestId);
    const required = contest.consentPurposes.flatMap((one) => (one.required ? one.purpose : []));
    const known = wish.consents.filter((purpose) =>
      contest.consentPurposes.some((one) => one.purpose === purpose),
    );
    if (known.length < wish.consents.length) throw new DomainError('entry.consent-unknown');
    const counts = await this.store.counts(importId);
    checkWish(wish, counts, required);
    const askedAt = this.clock.now().toISOString();
    const total = counts.new + counts.changed;
    return this.change(
      actor,
      importId,
      'confirm',
      () => ({ wish: { ...wish, askedAt }, problem: null, progressDone: 0, progressTotal: total }),
      (row) => this.order(takeListJob, row),
    );
  }

  /** Puts a list away that was not taken in; a reading under way stops. */
  async cancel(actor: Actor, importId: string): Promise<UnitImportRow> {
    const seen = await this.get(actor, importId);
    return this.store.run(async () => {
      const row = (await this.store.find(seen.id)) ?? seen;
      const next = await this.fire(row, 'cancel', { finishedAt: this.clock.now() });
      await this.store.replaceRows(row.id, []);
      return next;
    });
  }

  /** A list of the actor's unit. @throws DomainError `thing.not-found` */
  async get(actor: Actor, importId: string): Promise<UnitImportRow> {
    const row = await this.store.find(importId);
    if (row === null) throw new DomainError('thing.not-found');
    demand(maySeeUnit(actor, row));
    return row;
  }

  /** The twin of `maySeeUnit`: the lists of the unit that the actor coordinates, the newest first. */
  async list(actor: Actor, contestId: string): Promise<UnitImportRow[]> {
    return this.store.list(contestId, this.unitOf(actor, contestId), shownLists);
  }

  /** Whether the unit may bring works now. */
  mayBring(actor: Actor, contest: Contest): ReturnType<typeof mayBringWorks> {
    const unitId = coordinatedUnitId(actor, contest.id) ?? '';
    const facts = { ...receivingFactsOf(contest), contestId: contest.id, unitId };
    return mayBringWorks(actor, facts, this.clock.now());
  }

  private async change(
    actor: Actor,
    importId: string,
    event: ImportEvent,
    set: () => Partial<UnitImportRow>,
    then?: (row: UnitImportRow) => Promise<void>,
  ): Promise<UnitImportRow> {
    return this.store.run(async () => {
      const row = await this.get(actor, importId);
      await this.demandOpen(actor, row.contestId);
      const next = await this.fire(row, event, set());
      await then?.(next);
      return next;
    });
  }

  private async fire(
    row: UnitImportRow,
    event: ImportEvent,
    set: Partial<UnitImportRow>,
  ): Promise<UnitImportRow> {
    const firing = importMachine.fire(row.state, event, null);
    if ('refusal' in firing) throw new DomainError('list.not-open');
    return this.store.update(row, { ...set, state: firing.to });
  }

  private order(type: string, { id: importId, version }: UnitImportRow): Promise<void> {
    const job: ImportJob = { importId, version };
    return this.jobs.enqueue(type, job, { uniqueKey: `${type}:${importId}:${version}` });
  }
}

function newImport(
  whose: Pick<UnitImportRow, 'contestId' | 'unitId' | 'accountId'>,
  upload: Upload,
  now: Date,
): UnitImportRow {
  return {
    ...whose,
    id: randomId(),
    state: 'collecting',
    version: 1,
    listName: cleanFileName(upload.clientName).name,
    listSha256: upload.sha256,
    listBytes: upload.bytes,
    archiveName: null,
    archiveSha256: null,
    archiveBytes: null,
    progressDone: 0,
    progressTotal: 0,
    problem: null,
    found: null,
    wish: null,
    createdAt: now,
    finishedAt: null,
  };
}
