import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { ProblemCode } from '../../../kernel/problems.js';
import { demand } from '../../../kernel/refusal.js';
import { Accounts } from '../../accounts/index.js';
import { type Contest, Contests } from '../../contests/index.js';
import { Units } from '../../contests/units/index.js';
import type { Channel } from '../domain/channel.js';
import { mayReadJournal } from '../domain/entry.policy.js';
import type { EntryState } from '../domain/entry.machine.js';
import { EntryStore, type EntryRecord } from '../entry.store.js';
import type { PageWish } from '../queue-filter.js';
import type { BreachCode } from './domain/arrival.js';
import { type JournalFilter, JournalStore, type NumberedEntry } from './journal.store.js';
import type { PaperRow } from './paper.row.js';

/** A line of the journal: what was received, from whom, how and when. */
export interface JournalLine {
  readonly entryId: string;
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly state: EntryState;
  readonly title: string;
  readonly categoryName: string;
  readonly authorNames: readonly string[];
  /** Who sent it: a unit, a person, or the first author. */
  readonly sender: string;
  readonly receivedAt: Date;
  readonly postmarkedOn: string | null;
  /** When the paper reached the secretariat; null by the web. */
  readonly arrivedAt: Date | null;
  readonly copies: number | null;
  readonly pages: number | null;
  readonly parcelNumber: string | null;
  readonly breach: BreachCode | null;
  readonly lateReason: string | null;
  readonly remarks: string | null;
  readonly hasFile: boolean;
  /** The secretary who registered paper. */
  readonly registeredBy: string | null;
}

/** How long a list may be that is made as a whole, and what is said of a longer one. */
export interface WholeList {
  readonly most: number;
  readonly tooLong: ProblemCode;
}

const batch = 500;

/** The journal of everything that was received, by whatever way. */
@Injectable()
export class Journal {
  constructor(
    private readonly journal: JournalStore,
    private readonly store: EntryStore,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly accounts: Accounts,
  ) {}

  /** A page, the newest number first. */
  async page(
    actor: Actor,
    contestId: string,
    filter: JournalFilter,
    wish: PageWish,
  ): Promise<{ lines: JournalLine[]; total: number; counts: Record<Channel, number> }> {
    const contest = await this.opened(actor, contestId);
    const { ids, total } = await this.journal.page(contestId, filter, wish);
    return { lines: await this.lines(contest, ids), total, counts: await this.journal.counts(contestId) };
  }

  /** Everything that the filter leaves, in the order of the numbers; nothing is left out silently. */
  async all(
    actor: Actor,
    contestId: string,
    filter: JournalFilter,
    { most, tooLong }: WholeList,
  ): Promise<{ contest: Contest; lines: JournalLine[] }> {
    const contest = await this.opened(actor, contestId);
    const lines: JournalLine[] = [];
    if ((await this.journal.count(contestId, filter)) > most) throw new DomainError(tooLong, { most });
    for await (const portion of this.portions(contest, filter)) lines.push(...portion);
    return { contest, lines };
  }

  /** The same without an end to its length: portion by portion, whoever reads it says when. */
  async stream(
    actor: Actor,
    contestId: string,
    filter: JournalFilter,
  ): Promise<{ contest: Contest; portions: AsyncIterable<readonly JournalLine[]> }> {
    const contest = await this.opened(actor, contestId);
    return { contest, portions: this.portions(contest, filter) };
  }

  /** The lines of some works, in the order asked for. */
  async lines(contest: Contest, ids: readonly string[]): Promise<JournalLine[]> {
    const records = await this.store.records(ids);
    const papers = await this.journal.papers(ids);
    const units = await this.units.get([...new Set(records.flatMap(unitIdsOf))]);
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const people = await this.accounts.people(records.flatMap(({ entry }) => entry.registeredBy ?? []));
    const names = new Map(people.map(({ accountId, fullName }) => [accountId, fullName]));
    const categories = new Map(contest.categories.map(({ id, name }) => [id, name]));
    return records.map((record) => {
      const { entry, authors } = record;
      const paper = papers.get(entry.id) ?? null;
      return {
        entryId: entry.id,
        receiptNumber: entry.receiptNumber ?? '',
        channel: entry.channel ?? 'web',
        state: entry.state,
        title: entry.title,
        categoryName: categories.get(entry.categoryId ?? '') ?? '',
        authorNames: authors.map(({ fullName }) => fullName),
        sender: senderOf(record, paper, unitNames),
        receivedAt: entry.submittedAt ?? entry.createdAt,
        postmarkedOn: entry.postmarkedOn,
        arrivedAt: entry.arrivedAt,
        ...paperPart(paper),
        hasFile: entry.fileId !== null,
        registeredBy: names.get(entry.registeredBy ?? '') ?? null,
      };
    });
  }

  private async *portions(contest: Contest, filter: JournalFilter): AsyncGenerator<readonly JournalLine[]> {
    for (let after: string | null = null; ;) {
      const found: NumberedEntry[] = await this.journal.after(contest.id, filter, after, batch);
      const last = found.at(-1);
      if (last === undefined) return;
      yield await this.lines(
        contest,
        found.map(({ id }) => id),
      );
      after = last.receiptNumber;
    }
  }

  private async opened(actor: Actor, contestId: string): Promise<Contest> {
    const contest = await this.contests.see(actor, contestId);
    demand(mayReadJournal(actor, { contestId, contestState: contest.state }));
    return contest;
  }
}

type PaperPart = Pick<JournalLine, 'copies' | 'pages' | 'parcelNumber' | 'breach' | 'lateReason' | 'remarks'>;

function paperPart(paper: PaperRow | null): PaperPart {
  return {
    copies: paper?.copies ?? null,
    pages: paper?.pages ?? null,
    parcelNumber: paper?.parcelNumber ?? null,
    breach: paper?.breach ?? null,
    lateReason: paper?.lateReason ?? null,
    remarks: paper?.remarks ?? null,
  };
}

function unitIdsOf({ entry, authors }: EntryRecord): string[] {
  return [entry.sentByUnitId, ...authors.map(({ unitId }) => unitId)].filter((id) => id !== null);
}

function senderOf(
  { entry, authors }: EntryRecord,
  paper: PaperRow | null,
  units: ReadonlyMap<string, string>,
): string {
  const [first] = authors;
  return units.get(entry.sentByUnitId ?? '') ?? paper?.senderName ?? first?.fullName ?? '';
}
