import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { cleanLine, fold } from '../../kernel/vietnamese.js';
import { Units } from '../contests/units/index.js';
import { authorRowOf } from './author-row.js';
import type { AuthorRow } from './author.row.js';
import type { ConsentRow } from './consent.row.js';
import type { AuthorDraft } from './domain/author.js';
import { mayEdit } from './domain/entry.policy.js';
import { EntryReader } from './entry-reader.service.js';
import { draftOf, type EntrySituation, situationOf } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import type { EntryRow } from './entry.row.js';
import { Receiving } from './receiving.service.js';
import { WorkFiles } from './work-files.service.js';

/** What an autosave brings; what is absent stays as it is. */
export interface EntryPatch {
  readonly version: number;
  readonly title?: string | undefined;
  readonly categoryId?: string | null | undefined;
  readonly authors?: readonly AuthorDraft[] | undefined;
  /** Purposes to which consent stands; those left out are taken back. */
  readonly consents?: readonly string[] | undefined;
}

/** Saves changes to works until the deadline, before and after their submission. */
@Injectable()
export class Editing {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly works: WorkFiles,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** Saves a change; a received work must stay complete, and waits for screening again. */
  async change(actor: Actor, entryId: string, patch: EntryPatch): Promise<void> {
    await this.store.run(async () => {
      const before = await this.reader.situation(entryId);
      demand(mayEdit(actor, before.facts, this.clock.now()));
      const { entry } = before.record;
      if (entry.version !== patch.version) throw new DomainError('conflict.stale');
      const set = fieldsOf(before, patch);
      const authors = await this.saveAuthors(before, patch.authors);
      const consents = await this.saveConsents(before, patch.consents);
      const renamed = authors !== before.record.authors && whoChanged(before.record.authors, authors);
      if (renamed) set.authorsGeneration = entry.authorsGeneration + 1;
      const entryNow = { ...entry, ...set };
      const { textRole } = situationOf({ ...before.record, entry: entryNow }, before.contest);
      const files = await this.works.renameText(before.record, textRole);
      const file = files.find(({ id }) => id === entry.fileId) ?? null;
      const record = { ...before.record, authors, consents, entry: entryNow, files, file };
      if (entry.state === 'draft') {
        await this.store.update(entry, { ...set, updatedAt: this.clock.now() });
      } else {
        await this.receiving.receive(actor, 'change', situationOf(record, before.contest), entry, set);
      }
      if (renamed) await this.works.expectAll(files, entryNow.authorsGeneration);
    });
  }

  private async saveAuthors(
    { record }: EntrySituation,
    drafts: readonly AuthorDraft[] | undefined,
  ): Promise<readonly AuthorRow[]> {
    if (drafts === undefined) return record.authors;
    const { id, contestId } = record.entry;
    const asked = [...new Set(drafts.flatMap((draft) => draft.unitId ?? []))];
    const known = (await this.units.get(asked)).filter((unit) => unit.contestId === contestId);
    if (known.length < asked.length) throw new DomainError('entry.unit-unknown');
    const rows = drafts
      .map((draft, position) => authorRowOf({ id, contestId }, draft, position))
      .map((row) => withIdNumber(row, record.authors));
    await this.store.replaceAuthors(id, rows);
    return rows;
  }

  private async saveConsents(
    { record, contest }: EntrySituation,
    purposes: readonly string[] | undefined,
  ): Promise<readonly ConsentRow[]> {
    if (purposes === undefined) return record.consents;
    const asked = [...new Set(purposes)].map((purpose) => {
      const found = contest.consentPurposes.find((one) => one.purpose === purpose);
      if (found === undefined) throw new DomainError('entry.consent-unknown');
      return { purpose, textHash: createHash('sha256').update(found.text).digest('hex') };
    });
    // Consent to an older wording is no consent to the present one.
    const kept = record.consents.filter((row) =>
      asked.some((one) => one.purpose === row.purpose && one.textHash === row.textHash),
    );
    const given = asked.filter((one) => !kept.some((row) => row.purpose === one.purpose));
    const rows = given.map((one) => ({
      ...one,
      id: randomId(),
      entryId: record.entry.id,
      givenAt: this.clock.now(),
    }));
    const keptIds = new Set(kept.map((row) => row.id));
    await this.store.deleteConsents(record.consents.flatMap((row) => (keptIds.has(row.id) ? [] : row.id)));
    await this.store.insertConsents(rows);
    return [...kept, ...rows];
  }
}

function fieldsOf({ contest }: EntrySituation, patch: EntryPatch): Partial<EntryRow> {
  const set: Partial<EntryRow> = {};
  if (patch.title !== undefined) {
    set.title = cleanLine(patch.title);
    set.titleKey = fold(set.title);
  }
  if (patch.categoryId !== undefined) {
    const known = contest.categories.some((category) => category.id === patch.categoryId);
    if (patch.categoryId !== null && !known) throw new DomainError('entry.category-unknown');
    set.categoryId = patch.categoryId;
  }
  return set;
}

/** An author who stays keeps the ID number that forms do not show. */
function withIdNumber(row: AuthorRow, before: readonly AuthorRow[]): AuthorRow {
  const known = before.find((one) => one.nameKey === row.nameKey)?.idNumberKey ?? null;
  return { ...row, idNumberKey: row.idNumberKey ?? known };
}

/** Whether inspection would look for other words than before. */
function whoChanged(before: readonly AuthorRow[], after: readonly AuthorRow[]): boolean {
  const words = (rows: readonly AuthorRow[]): string =>
    JSON.stringify(
      rows
        .map(draftOf)
        .map(({ fullName, penName, unitId, unitName, phone, email, address }) => [
          fullName,
          penName,
          unitId,
          unitName,
          phone,
          email,
          address,
        ]),
    );
  return words(before) !== words(after);
}
