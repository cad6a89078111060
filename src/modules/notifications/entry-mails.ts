import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problems } from '../../kernel/problems.js';
import { deadlineExtended } from '../contests/index.js';
import {
  Entries,
  type EntryMailFacts,
  entrySubmitted,
  entryWithdrawn,
  paperRegistered,
  type UnitListMailFacts,
  unitListImported,
} from '../entries/index.js';
import { appealAnswered, appealFiled, correctionAsked, entryScreened } from '../screening/index.js';
import { type Letter, withoutLinks } from './domain/letter.js';
import {
  deadlineLetter,
  paperLetter,
  receiptLetter,
  representativeNote,
  screeningLetter,
  withdrawalLetter,
  type WorkFacts,
} from './domain/letters/entries.js';
import { appealAnswerLetter, appealLetter, correctionLetter } from './domain/letters/screening.js';
import { unitListLetter } from './domain/letters/unit-lists.js';
import { screeningReason } from './domain/screening-reasons.js';
import { type Envelope, PostOffice } from './post-office.js';

type WriteLetter = (work: WorkFacts, entryUrl: string) => Letter;

/** Mails to entrants about their works: receipt, new version, withdrawal, decision of the secretariat. */
@Injectable()
export class EntryMails implements OnModuleInit {
  constructor(
    private readonly post: PostOffice,
    private readonly entries: Entries,
  ) {}

  onModuleInit(): void {
    this.post.onEvent(entrySubmitted, (facts) => {
      if (facts.byList) return [];
      // Nobody has confirmed the first author's address: they hear that the work came in, not of each further file.
      const told = facts.revision === 1 ? facts : { ...facts, representative: null };
      return this.toEntrant(told, (work, url) => receiptLetter({ ...facts, ...work }, url));
    });
    this.post.onEvent(paperRegistered, (facts) =>
      this.toEntrant(facts, (work) => {
        const reason = facts.reason === null ? null : screeningReason(facts.reason, work.locale);
        const owed = facts.owed.map((code) => problems[code][work.locale]);
        return paperLetter({ ...facts, ...work, reason, owed });
      }),
    );
    this.post.onEvent(unitListImported, (facts) => this.toCoordinator(facts));
    this.post.onEvent(entryWithdrawn, (facts) => this.toEntrant(facts, withdrawalLetter));
    this.post.onEvent(deadlineExtended, ({ contestId, toAt }) => this.toDrafts(contestId, toAt));
    // A unit reads on its page which works are eligible: hundreds of letters would hide those that matter.
    this.post.onEvent(entryScreened, (facts) =>
      facts.sentByUnit && facts.outcome === 'eligible'
        ? []
        : this.toEntrant(facts, (work, url) => {
            const reason = facts.reason === null ? null : screeningReason(facts.reason, work.locale);
            const { receiptNumber, outcome, message, masked } = facts;
            return screeningLetter({ ...work, receiptNumber, outcome, message, reason, masked }, url);
          }),
    );
    this.aboutCases();
  }

  private aboutCases(): void {
    this.post.onEvent(correctionAsked, (facts) =>
      this.toEntrant(facts, (work, url) => {
        const { receiptNumber, message, dueAt } = facts;
        return correctionLetter({ ...work, receiptNumber, message, dueAt }, url);
      }),
    );
    this.post.onEvent(appealFiled, (facts) =>
      this.toEntrant(facts, (work, url) =>
        appealLetter({ ...work, receiptNumber: facts.receiptNumber }, url),
      ),
    );
    this.post.onEvent(appealAnswered, (facts) =>
      this.toEntrant(facts, (work, url) => {
        const { receiptNumber, upheld, answer } = facts;
        return appealAnswerLetter({ ...work, receiptNumber, upheld, answer }, url);
      }),
    );
  }

  /** Who has a draft is looked up when the mails are written: the contest itself knows no entrant. */
  private async toDrafts(contestId: string, toAt: string): Promise<Envelope[]> {
    const drafts = await this.entries.draftContacts(contestId);
    return drafts.flatMap((facts) =>
      // A draft binds nobody yet: only who writes it is told.
      this.toEntrant({ ...facts, representative: null }, (work, url) =>
        deadlineLetter({ ...work, toAt }, url),
      ).map((envelope) => ({
        ...envelope,
        about: facts.entryId,
      })),
    );
  }

  private toCoordinator(facts: UnitListMailFacts): Envelope[] {
    const { email: address } = facts.coordinator;
    if (address === null) return [];
    return [{ address, letter: unitListLetter(facts, this.post.pages.unit(facts.contestId)) }];
  }

  private toEntrant(facts: EntryMailFacts, write: WriteLetter): Envelope[] {
    const { entrant, entryId, contestTitle, title } = facts;
    const { email: address, fullName: to, locale } = entrant;
    const copies = this.toRepresentative(facts, write);
    if (address === null) return copies;
    const letter = write({ contestTitle, title, to, locale }, this.post.pages.entry(entryId));
    // A work on paper belongs to no account: its author cannot open a page of it.
    return [{ address, letter: entrant.accountId === entryId ? withoutLinks(letter) : letter }, ...copies];
  }

  /** The first author stands for the authors: what is written to the account of somebody else is told to them too. */
  private toRepresentative(facts: EntryMailFacts, write: WriteLetter): Envelope[] {
    const { representative, entrant, entryId, contestTitle, title } = facts;
    if (!representative) return [];
    const { locale, fullName: entrantName } = entrant;
    const work = { contestTitle, title, to: representative.fullName, locale };
    const letter = withoutLinks(write(work, this.post.pages.entry(entryId)));
    const note = representativeNote(entrantName, locale);
    return [{ address: representative.email, letter: { ...letter, blocks: [...letter.blocks, note] } }];
  }
}
