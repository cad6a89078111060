import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { fold } from '../../../kernel/vietnamese.js';
import { mayEdit } from '../domain/entry.policy.js';
import { EntryReader } from '../entry-reader.service.js';
import { authorView } from '../entry-views.js';
import type { PageWish } from '../queue-filter.js';
import type { JournalLineView, JournalView, LookalikeView, PaperView } from './dto/reception.dto.js';
import { workbookLimit } from './journal-table.js';
import { Journal, type JournalLine } from './journal.service.js';
import type { JournalFilter } from './journal.store.js';
import { PaperStore } from './paper.store.js';
import { ReceptionBooks } from './reception-books.service.js';
import { TwinsStore } from './twins.store.js';

/** Shows the secretariat its reception. */
@Injectable()
export class ReceptionPresenter {
  constructor(
    private readonly journal: Journal,
    private readonly reader: EntryReader,
    private readonly papers: PaperStore,
    private readonly twins: TwinsStore,
    private readonly books: ReceptionBooks,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, contestId: string, filter: JournalFilter, wish: PageWish): Promise<JournalView> {
    const { lines, total, counts } = await this.journal.page(actor, contestId, filter, wish);
    const register = await this.books.mayRegister(actor, contestId);
    return {
      items: lines.map(lineView),
      total,
      ...wish,
      counts,
      can: { register, workbook: total <= workbookLimit.most },
    };
  }

  /** A registered work on paper. @throws DomainError `thing.not-found` */
  async paper(actor: Actor, contestId: string, entryId: string): Promise<PaperView> {
    await this.books.demandReading(actor, contestId);
    const paper = await this.papers.find(entryId);
    if (paper?.contestId !== contestId) throw new DomainError('thing.not-found');
    const { record, contest, missing, facts } = await this.reader.situation(entryId);
    const { entry, authors, consents, file } = record;
    const [line] = await this.journal.lines(contest, [entryId]);
    if (line === undefined) throw new DomainError('thing.not-found');
    const units = await this.books.unitsOf(authors.flatMap((author) => author.unitId ?? []));
    return {
      ...lineView(line),
      version: entry.version,
      categoryId: entry.categoryId,
      senderUnitId: paper.senderUnitId,
      senderName: paper.senderName,
      condition: paper.paperCondition,
      authors: authors.map((author) => authorView(author, units)),
      consents: consents.map(({ purpose }) => purpose),
      missing: missing.map(({ step, code }) => ({ step, code })),
      fileName: file?.clientName ?? null,
      outcomeReason: entry.outcomeReason,
      outcomeMessage: entry.outcomeMessage,
      can: { edit: mayEdit(actor, facts, this.clock.now()) === null },
    };
  }

  /** Received works that look like the one being typed. */
  async lookalikes(
    actor: Actor,
    contestId: string,
    title: string,
    names: readonly string[],
  ): Promise<LookalikeView[]> {
    await this.books.demandReading(actor, contestId);
    const entries = await this.twins.lookalikes(contestId, title, names);
    const authors = await this.twins.authorsOf(entries.map(({ id }) => id));
    const typed = new Set(names.map(fold));
    return entries.map((entry) => {
      const own = authors.filter(({ entryId }) => entryId === entry.id);
      return {
        entryId: entry.id,
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.title,
        authorNames: own.map(({ fullName }) => fullName),
        channel: entry.channel ?? 'web',
        state: entry.state,
        sameTitle: entry.titleKey !== '' && entry.titleKey === fold(title),
        sameAuthor: own.some(({ nameKey }) => typed.has(nameKey)),
      };
    });
  }
}

/** A line of the journal as its view. */
export function lineView({ authorNames, receivedAt, arrivedAt, ...line }: JournalLine): JournalLineView {
  return {
    ...line,
    authorNames: [...authorNames],
    receivedAt: receivedAt.toISOString(),
    arrivedAt: arrivedAt?.toISOString() ?? null,
  };
}
