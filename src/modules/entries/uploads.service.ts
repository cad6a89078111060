import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Upload } from '../../platform/http/upload.js';
import { isPaper } from './domain/channel.js';
import { mayEdit, maySubmit } from './domain/entry.policy.js';
import {
  acceptedTypes,
  type FileRole,
  type FilePlace,
  fitsBeside,
  mainOf,
  mostOfRole,
  placeFor,
  type PlaceWish,
  slotOf,
} from './domain/file-roles.js';
import type { EntryFileRow } from './entry-file.row.js';
import { EntryReader } from './entry-reader.service.js';
import { type EntryOutline, type EntrySituation, situationOf } from './entry-situation.js';
import type { EntryRow } from './entry.row.js';
import { EntryStore } from './entry.store.js';
import { cleanFileName } from './intake/domain/file-name.js';
import { FILE_TYPES, isPicture } from './intake/domain/inspection.js';
import { Receiving } from './receiving.service.js';
import { type AcceptedFiles, declaredTypeOf } from './upload-rules.js';
import { WorkFiles } from './work-files.service.js';

const attempts = 5;

/** When the last byte of an upload came, and what is to be written together with its place. */
export interface Arrival {
  /** What the deadline looks at. */
  readonly at: Date;
  /** Called in the unit of work that places the file. */
  placed(fileId: string): Promise<void>;
}

/** An upload that hands the work in: the version of everything else that its entrant has seen. */
export interface HandIn {
  readonly version: number;
}

/** Where an upload goes, and whether the work is handed in with it. */
export interface UploadWish extends PlaceWish {
  readonly handIn?: HandIn | null | undefined;
}

interface Placing {
  readonly id: string;
  readonly upload: Upload;
  readonly wish: UploadWish;
  readonly at: Date;
}

/** A role in which files are asked for. */
export interface FileOffer extends AcceptedFiles {
  readonly role: FileRole;
  /** How many files of it a work may have. */
  readonly most: number;
}

/** Versions of a work's files, until the deadline. */
@Injectable()
export class Uploads {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receiving: Receiving,
    private readonly works: WorkFiles,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What may be uploaded in a role, now or at another instant; asked before a byte of the file is read. */
  async accepted(
    actor: Actor,
    entryId: string,
    { role, handIn = null }: UploadWish = {},
    at = this.clock.now(),
  ): Promise<AcceptedFiles> {
    const outline = await this.reader.outline(entryId);
    demand((handIn === null ? mayEdit : maySubmit)(actor, outline.facts, at));
    demandUnchanged(outline.entry, handIn);
    return this.acceptedIn(role ?? outline.textRole, outline);
  }

  /** The roles in which files are asked for, with what each of them takes. */
  offers(situation: EntrySituation): FileOffer[] {
    const { record, missing, textRole } = situation;
    const has = (role: FileRole): boolean => record.files.some((file) => file.role === role);
    const asked: readonly [FileRole, boolean][] = [
      [textRole, true],
      ['media', textRole === 'script' || has('media')],
      ['translation', has('translation') || missing.some(({ code }) => code === 'entry.translation-missing')],
      ['proof', true],
    ];
    return asked.flatMap(([role, wanted]) => {
      if (!wanted) return [];
      const accepted = this.acceptedIn(role, situation);
      const several = role !== 'work' || accepted.types.some(isPicture);
      return [{ role, ...accepted, most: several ? mostOfRole[role] : 1 }];
    });
  }

  private acceptedIn(
    role: FileRole,
    { category: chosen, facts }: Pick<EntryOutline, 'category' | 'facts'>,
  ): AcceptedFiles {
    // The secretariat scans what the author sent on paper, whatever files the category takes.
    const category = isPaper(facts.channel) ? null : chosen;
    const { maxUploadBytes, maxMediaBytes } = this.config;
    const limitBytes =
      role === 'media'
        ? Math.min(category?.maxMediaBytes ?? Infinity, maxMediaBytes)
        : Math.min(category?.maxBytes ?? Infinity, maxUploadBytes);
    return { limitBytes, types: acceptedTypes(role, category?.fileTypes ?? null) };
  }

  /**
   * Puts an upload into a place of the work, by default that of its text; for a received work this issues a new
   * revision of the receipt. With `handIn` the draft is submitted with it in one unit of work: there is a receipt of
   * this file, or nothing. @returns the work as it stands now
   */
  async attach(
    actor: Actor,
    entryId: string,
    upload: Upload,
    wish: UploadWish = {},
    arrival: Arrival = { at: this.clock.now(), placed: () => Promise.resolve() },
  ): Promise<EntrySituation> {
    const id = randomId();
    const isHandIn = wish.handIn != null;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.store.run(async () => {
          const after = await this.place(actor, entryId, { id, upload, wish, at: arrival.at });
          await arrival.placed(id);
          return after;
        });
      } catch (error) {
        // An autosave came in between: no reason to send megabytes again. What is handed in must be looked at again.
        const stale = !isHandIn && error instanceof DomainError && error.code === 'conflict.stale';
        if (!stale || attempt >= attempts) throw error;
      }
    }
  }

  /** Takes a file off. A received work stays complete: what it needs can only be replaced. */
  async remove(actor: Actor, entryId: string, fileId: string): Promise<void> {
    await this.store.run(async () => {
      const before = await this.reader.situation(entryId);
      demand(mayEdit(actor, before.facts, this.clock.now()));
      const file = before.record.files.find((one) => one.id === fileId);
      if (file === undefined) throw new DomainError('thing.not-found');
      await this.save(actor, before, await this.works.remove(before.record, file));
    });
  }

  /** Moves a file to another place among those of its role; the others close up. */
  async move(actor: Actor, entryId: string, fileId: string, position: number): Promise<void> {
    await this.store.run(async () => {
      const before = await this.reader.situation(entryId);
      demand(mayEdit(actor, before.facts, this.clock.now()));
      const file = before.record.files.find((one) => one.id === fileId);
      if (file === undefined) throw new DomainError('thing.not-found');
      await this.save(actor, before, await this.works.reorder(before.record, file, position));
    });
  }

  private async place(
    actor: Actor,
    entryId: string,
    { id, upload, wish, at }: Placing,
  ): Promise<EntrySituation> {
    const before = await this.reader.situation(entryId);
    const handIn = wish.handIn ?? null;
    // Once more, since the file took its time to arrive.
    demand((handIn === null ? mayEdit : maySubmit)(actor, before.facts, at));
    demandUnchanged(before.record.entry, handIn);
    const { record, textRole } = before;
    const place = placeFor(wish, textRole, record.files);
    if (place === null) throw new DomainError('entry.file-place-taken');
    const file = this.fileRow({ id, entryId, ...place }, upload);
    if (!fitsBeside(file.declaredType, place, record.files)) throw new DomainError('entry.page-not-picture');
    const pagesGo = place.role === 'work' && place.position === 1 && !isPicture(file.declaredType);
    return this.save(actor, before, await this.works.put(record, file, pagesGo), handIn !== null);
  }

  private async save(
    actor: Actor,
    before: EntrySituation,
    files: readonly EntryFileRow[],
    submit = false,
  ): Promise<EntrySituation> {
    const { entry } = before.record;
    const file = mainOf(files);
    const set = { fileId: file?.id ?? null, updatedAt: this.clock.now() };
    const record = { ...before.record, entry: { ...entry, ...set }, file, files };
    if (entry.state === 'draft' && !submit) {
      return situationOf({ ...record, entry: await this.store.update(entry, set) }, before.contest);
    }
    const event = submit ? 'submit' : 'change';
    return this.receiving.receive(actor, event, situationOf(record, before.contest), entry, set);
  }

  private fileRow(
    { role, position, ...ids }: FilePlace & { readonly id: string; readonly entryId: string },
    { clientName, sha256, bytes }: Upload,
  ): EntryFileRow {
    return {
      ...ids,
      role,
      position,
      slot: slotOf({ role, position }),
      sha256,
      bytes,
      clientName: cleanFileName(clientName).name,
      declaredType: declaredTypeOf(clientName, FILE_TYPES),
      uploadedAt: this.clock.now(),
      inspectionState: 'waiting',
      inspectedGeneration: null,
      verdict: null,
      detectedType: null,
      reasons: [],
      words: null,
      pages: null,
      pictures: null,
      language: null,
      encoding: null,
      durationMs: null,
      media: null,
      similarShare: null,
    };
  }
}

/** What is handed in is what its entrant saw. */
function demandUnchanged(entry: EntryRow, handIn: HandIn | null): void {
  if (handIn !== null && handIn.version !== entry.version) throw new DomainError('conflict.stale');
}
