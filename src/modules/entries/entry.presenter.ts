import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { demand } from '../../kernel/refusal.js';
import { Units } from '../contests/units/index.js';
import { entryMachine } from './domain/entry.machine.js';
import { mayEdit, maySubmit, mayTend, mayWithdraw } from './domain/entry.policy.js';
import type { EntryCanView, EntryFileView, EntryView } from './dto/entry.dto.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryFileStore, type FileContents } from './entry-file.store.js';
import { EntryReader } from './entry-reader.service.js';
import type { EntrySituation } from './entry-situation.js';
import { authorView, fileView, outcomeView, receiptView } from './entry-views.js';
import { Uploads } from './uploads.service.js';

const noContents: FileContents = { text: '', provenance: null, findings: [] };

/** Shows a work to whoever looks after it. */
@Injectable()
export class EntryPresenter {
  constructor(
    private readonly reader: EntryReader,
    private readonly files: EntryFileStore,
    private readonly uploads: Uploads,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** A work that the actor looks after. @throws DomainError `thing.not-found` */
  async view(actor: Actor, entryId: string, locale: Locale): Promise<EntryView> {
    return this.show(actor, await this.reader.situation(entryId), locale);
  }

  /** A work that was just read or written. @throws DomainError `thing.not-found` */
  async show(actor: Actor, situation: EntrySituation, locale: Locale): Promise<EntryView> {
    demand(mayTend(actor, situation.facts));
    const { record, contest, missing } = situation;
    const { entry, authors, consents, receipt } = record;
    const files = await this.fileViews(record.files, locale);
    const sentBy = entry.sentByUnitId === null ? [] : await this.units.get([entry.sentByUnitId]);
    const units = await this.units.get(authors.flatMap((author) => author.unitId ?? []));
    const { id, state, version, title, categoryId, awardPrizeName: prizeName } = entry;
    return {
      id,
      contestId: contest.id,
      contestTitle: contest.title,
      contestSlug: contest.slug,
      accent: contest.accent,
      state,
      version,
      title,
      categoryId,
      authors: authors.map((author) => authorView(author, units)),
      consents: consents.map((one) => ({ purpose: one.purpose, givenAt: one.givenAt.toISOString() })),
      file: files.find((one) => one.id === entry.fileId) ?? null,
      files,
      offers: this.uploads.offers(situation).map(({ types, ...offer }) => ({ ...offer, types: [...types] })),
      receipt: receipt && receiptView(receipt),
      outcome: outcomeView(entry),
      missing: missing.map(({ step, code }) => ({ step, code })),
      deadlineAt: contest.receivingClosesAt?.toISOString() ?? null,
      serverTime: this.clock.now().toISOString(),
      award: prizeName === null ? null : { prizeName, certificateId: entry.awardCertificateId },
      sentByUnit: sentBy.map((unit) => ({ id: unit.id, name: unit.name }))[0] ?? null,
      can: this.can(actor, situation),
    };
  }

  private async fileViews(files: readonly EntryFileRow[], locale: Locale): Promise<EntryFileView[]> {
    const views: EntryFileView[] = [];
    for (const file of files) {
      // Before its first inspection a file has neither text nor findings: there is nothing to ask for.
      const known = file.inspectedGeneration !== null || file.inspectionState !== 'waiting';
      views.push(fileView(file, known ? await this.files.contents(file.id) : noContents, locale));
    }
    return views;
  }

  private can(actor: Actor, { facts, blocking, record }: EntrySituation): EntryCanView {
    const now = this.clock.now();
    const machineFacts = { complete: blocking.length === 0 };
    const edit = mayEdit(actor, facts, now) === null;
    const events = entryMachine.available(facts.state, machineFacts);
    return {
      edit,
      upload: edit,
      submit: maySubmit(actor, facts, now) === null && events.includes('submit'),
      withdraw: mayWithdraw(actor, facts, now) === null && events.includes('withdraw'),
      downloadReceipt: record.receipt !== null,
    };
  }
}
