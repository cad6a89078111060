import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Contest } from '../contests/index.js';
import { Units } from '../contests/units/index.js';
import { openStates } from './domain/entry.machine.js';
import { coordinatedUnitId, mayView } from './domain/entry.policy.js';
import type { AuthorView } from './dto/entry.dto.js';
import { EntrantMail } from './entrant-mail.service.js';
import { EntryReader } from './entry-reader.service.js';
import { authorView } from './entry-views.js';
import { type CategoryTally, EntryStore, type EntryRecord } from './entry.store.js';
import type { EntryMailFacts } from './events.js';
import { filesOf, type ReceiptFile, type ReceiptRow } from './receipt.row.js';
import { ReceiptStore } from './receipt.store.js';

/** An eligible work as sealing needs it, on the named side. */
export interface EligibleEntry {
  readonly entryId: string;
  readonly categoryId: string;
  /** Units of the contest's list that its authors come from, and the one that sent it. */
  readonly unitIds: readonly string[];
  readonly authorNames: readonly string[];
  /** SHA-256 of the file that its receipt names. */
  readonly sha256: string;
}

/** Who stands behind a work: for the time after unsealing. */
export interface EntryDossier {
  readonly entryId: string;
  readonly contestId: string;
  readonly receiptNumber: string;
  readonly title: string;
  readonly categoryId: string | null;
  readonly authors: readonly AuthorView[];
  /** Of the first author. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly contact: {
    readonly accountId: string;
    readonly fullName: string;
    readonly email: string | null;
    readonly phone: string | null;
    /** Then the account is the coordinator's. */
    readonly sentByUnit: boolean;
  };
}

/** Everything that a receipt shows. */
export interface ReceiptPage {
  readonly contest: Contest;
  readonly categoryName: string;
  readonly title: string;
  readonly number: string;
  /** From 1. */
  readonly revision: number;
  readonly issuedAt: Date;
  readonly authors: readonly AuthorView[];
  /** Every file that was received, the one of the text first. */
  readonly files: readonly ReceiptFile[];
}

/** The award that was published for a work. */
export interface PublishedAward {
  readonly prizeName: string;
  readonly certificateId: string | null;
}

/** What the other modules of the named side ask of entries. */
@Injectable()
export class Entries {
  constructor(
    private readonly store: EntryStore,
    private readonly reader: EntryReader,
    private readonly receipts: ReceiptStore,
    private readonly units: Units,
    private readonly files: FileStore,
    private readonly mail: EntrantMail,
  ) {}

  /** How many works of each category were received and eligible; figures without persons. */
  tally(contestId: string): Promise<CategoryTally[]> {
    return this.store.tally(contestId);
  }

  /** The eligible works of a contest, ordered by an id that tells nothing. */
  async eligibleFor(contestId: string): Promise<EligibleEntry[]> {
    const records = await this.store.records(await this.store.idsInState(contestId, 'eligible'));
    return records.map(({ entry, authors, receipt }) => ({
      entryId: entry.id,
      categoryId: entry.categoryId ?? '',
      sha256: receipt?.sha256 ?? '',
      unitIds: [...new Set([...authors.map((author) => author.unitId), entry.sentByUnitId])].flatMap(
        (unitId) => unitId ?? [],
      ),
      authorNames: authors.map((author) => author.fullName),
    }));
  }

  /** How many works of a contest wait for a decision, a correction or the answer to an appeal. */
  countWaiting(contestId: string): Promise<number> {
    return this.store.countIn(contestId, openStates);
  }

  /** Who stands behind the works, in the order asked for. Whoever asks records the look. */
  async dossier(entryIds: readonly string[]): Promise<EntryDossier[]> {
    const records = await this.store.records(entryIds);
    const unitIds = records.flatMap((record) => record.authors.flatMap((author) => author.unitId ?? []));
    const units = await this.units.get(unitIds);
    return records.map(({ entry, authors }) => {
      const views = authors.map((author) => authorView(author, units));
      const [first] = views;
      return {
        entryId: entry.id,
        contestId: entry.contestId,
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.title,
        categoryId: entry.categoryId,
        authors: views,
        unitId: first?.unitId ?? null,
        unitName: first?.unitName ?? null,
        contact: {
          accountId: entry.accountId,
          fullName: first?.fullName ?? '',
          email: first?.email ?? null,
          phone: first?.phone ?? null,
          sentByUnit: entry.sentByUnitId !== null,
        },
      };
    });
  }

  /** The latest receipt of a work of the actor's. @throws DomainError `thing.not-found` */
  async receipt(actor: Actor, entryId: string): Promise<ReceiptPage> {
    const { record, contest, category, facts } = await this.reader.situation(entryId);
    demand(mayView(actor, facts));
    const { receipt } = record;
    if (receipt === null) throw new DomainError('thing.not-found');
    const { number, revision, issuedAt } = receipt;
    return {
      contest,
      categoryName: category?.name ?? '',
      title: record.entry.title,
      number,
      revision,
      issuedAt,
      authors: await this.authorsOf(record),
      files: filesOf(receipt),
    };
  }

  /** Whom to write to about works of a contest that have not been handed in yet. */
  async draftContacts(contestId: string): Promise<EntryMailFacts[]> {
    const contacts: EntryMailFacts[] = [];
    for (const entryId of await this.store.idsInState(contestId, 'draft')) {
      contacts.push(await this.mail.facts(await this.reader.situation(entryId)));
    }
    return contacts;
  }

  /** Whether the work is the actor's, or of the actor's unit: a winner gets the own certificate only. */
  async isOwn(actor: Actor, entryId: string): Promise<boolean> {
    const entry = await this.store.find(entryId);
    if (entry === null) return false;
    const { contestId, sentByUnitId, accountId } = entry;
    return sentByUnitId === null
      ? accountOf(actor) === accountId
      : coordinatedUnitId(actor, contestId) === sentByUnitId;
  }

  /** Shows or hides a published award to the entrant; joins the open unit of work. */
  async recordOutcome(entryId: string, award: PublishedAward | null): Promise<void> {
    const set = {
      awardPrizeName: award?.prizeName ?? null,
      awardCertificateId: award?.certificateId ?? null,
    };
    await this.store.run(() => this.store.updateAward(entryId, set));
  }

  /** Receipts whose file is not in the store with the size that was acknowledged: there should be none. */
  async receiptsWithoutFile(): Promise<ReceiptRow[]> {
    const lost: ReceiptRow[] = [];
    for (const receipt of await this.receipts.all()) {
      for (const { sha256, bytes } of filesOf(receipt)) {
        if ((await this.files.stat(sha256)) === bytes) continue;
        lost.push(receipt);
        break;
      }
    }
    return lost;
  }

  private async authorsOf({ authors }: EntryRecord): Promise<AuthorView[]> {
    const units = await this.units.get(authors.flatMap((author) => author.unitId ?? []));
    return authors.map((author) => authorView(author, units));
  }
}
