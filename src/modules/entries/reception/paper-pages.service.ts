import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Contest } from '../../contests/index.js';
import type { MissingCode } from '../domain/missing.js';
import { owedOf } from '../domain/missing.js';
import type { AuthorView } from '../dto/entry.dto.js';
import { EntryReader } from '../entry-reader.service.js';
import { authorView } from '../entry-views.js';
import type { PaperCondition } from './domain/arrival.js';
import { Journal, type JournalLine } from './journal.service.js';
import { PaperStore } from './paper.store.js';
import { ReceptionBooks } from './reception-books.service.js';

/** Everything that a receipt for paper shows. */
export interface PaperPage {
  readonly contest: Contest;
  readonly line: JournalLine;
  readonly authors: readonly AuthorView[];
  readonly condition: PaperCondition;
  readonly registeredAt: Date;
  readonly owed: readonly MissingCode[];
  readonly outcomeReason: string | null;
  readonly outcomeMessage: string | null;
}

/** Gathers what papers of the reception show, for those who may see it. */
@Injectable()
export class PaperPages {
  constructor(
    private readonly papers: PaperStore,
    private readonly reader: EntryReader,
    private readonly journal: Journal,
    private readonly books: ReceptionBooks,
  ) {}

  /** What a receipt for paper shows. @throws DomainError `thing.not-found` */
  async receipt(actor: Actor, contestId: string, entryId: string): Promise<PaperPage> {
    await this.books.demandReading(actor, contestId);
    const paper = await this.papers.find(entryId);
    if (paper?.contestId !== contestId) throw new DomainError('thing.not-found');
    const { contest, record, missing } = await this.reader.situation(entryId);
    const [line] = await this.journal.lines(contest, [entryId]);
    if (line === undefined) throw new DomainError('thing.not-found');
    const units = await this.books.unitsOf(record.authors.flatMap((author) => author.unitId ?? []));
    const refused = record.entry.state === 'ineligible';
    return {
      contest,
      line,
      authors: record.authors.map((author) => authorView(author, units)),
      condition: paper.paperCondition,
      registeredAt: paper.registeredAt,
      owed: refused ? [] : owedOf(missing, record.entry.channel).map(({ code }) => code),
      outcomeReason: record.entry.outcomeReason,
      outcomeMessage: record.entry.outcomeMessage,
    };
  }
}
