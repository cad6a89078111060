import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { demand } from '../../../kernel/refusal.js';
import { cleanLine, fold } from '../../../kernel/vietnamese.js';
import { type Contest, Contests } from '../../contests/index.js';
import { Units } from '../../contests/units/index.js';
import { authorRowOf } from '../author-row.js';
import { mayRegister } from '../domain/entry.policy.js';
import { EntryStore } from '../entry.store.js';
import { blankEntry } from '../blank-entry.js';
import type { EntryRow } from '../entry.row.js';
import { breachesOf, type Breach } from './domain/arrival.js';
import { type PaperFacts, type PaperWish, tidyPaper, wrongDays } from './domain/paper-wish.js';
import type { PaperRow } from './paper.row.js';
import { lateProblem, wrongFields } from './paper-problems.js';
import { PaperDesk } from './paper-desk.service.js';

/** The secretariat's reception: works that came by post, by hand or by mail. */
@Injectable()
export class Reception {
  constructor(
    private readonly store: EntryStore,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly desk: PaperDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a work on paper: it has a receipt number afterwards, or nothing has happened. The same form sent
   * twice registers once. @returns the work's id
   */
  async register(actor: Actor, contestId: string, given: PaperWish): Promise<string> {
    const wish = tidyPaper(given);
    const sourceKey = `paper:${wish.key}`;
    try {
      return await this.store.run(async () => {
        const contest = await this.contests.see(actor, contestId);
        demand(mayRegister(actor, { contestId, contestState: contest.state }));
        const known = await this.store.ofSource(contestId, sourceKey);
        if (known !== null) return known.id;
        const breaches = await this.checked(contest, wish);
        return this.insert(actor, contest, wish, { sourceKey, breaches });
      });
    } catch (error) {
      // The same form came in twice at the same moment: the other one has registered it.
      const known = this.desk.isDuplicate(error) ? await this.store.ofSource(contestId, sourceKey) : null;
      if (known === null) throw error;
      return known.id;
    }
  }

  /** The rules that the paper misses; the person who registers decides, and is shown them. */
  private async checked(contest: Contest, wish: PaperWish): Promise<Breach[]> {
    const wrong = wrongDays(wish, this.clock.now());
    if (wrong.length > 0) throw wrongFields(wrong);
    await this.demandUnits(contest.id, wish);
    const breaches = breachesOf(wish, contest.channels);
    if (breaches.length > 0 && wish.decision.kind === 'accept') throw lateProblem(breaches);
    if (wish.decision.kind === 'accept-late' && cleanLine(wish.decision.reason) === '') {
      throw new DomainError('contest.reason-needed', {}, [
        { pointer: '/decision/reason', code: 'contest.reason-needed' },
      ]);
    }
    return breaches;
  }

  private async demandUnits(contestId: string, wish: PaperFacts & Pick<PaperWish, 'authors'>): Promise<void> {
    const asked = [wish.senderUnitId, ...wish.authors.map(({ unitId }) => unitId)].filter(
      (id) => id !== null,
    );
    const known = (await this.units.get(asked)).filter((unit) => unit.contestId === contestId);
    if (known.length < new Set(asked).size) throw new DomainError('entry.unit-unknown');
  }

  private async insert(
    actor: Actor,
    contest: Contest,
    wish: PaperWish,
    { sourceKey, breaches }: { sourceKey: string; breaches: readonly Breach[] },
  ): Promise<string> {
    const id = randomId();
    const now = this.clock.now();
    const { categoryId, postmarkedOn, arrivedAt } = wish;
    if (!contest.categories.some((category) => category.id === categoryId)) {
      throw new DomainError('entry.category-unknown');
    }
    await this.store.insert({
      ...newEntry(id, contest.id, wish.title, now),
      categoryId,
      channel: wish.channel,
      sentByUnitId: wish.senderUnitId,
      sourceKey,
      postmarkedOn,
      arrivedAt,
      registeredBy: accountOf(actor),
    });
    const authors = wish.authors.map(({ idNumber, ...author }, position) =>
      authorRowOf(
        { id, contestId: contest.id },
        { ...author, idNumberKey: this.desk.idNumberKey(idNumber) },
        position,
      ),
    );
    await this.store.replaceAuthors(id, authors);
    await this.insertConsents(contest, id, wish.consents);
    await this.desk.insert(paperRow(id, contest.id, wish, breaches, now));
    await this.desk.receive(actor, id, wish.decision);
    return id;
  }

  private async insertConsents(
    contest: Contest,
    entryId: string,
    purposes: readonly string[],
  ): Promise<void> {
    const rows = [...new Set(purposes)].map((purpose) => {
      const found = contest.consentPurposes.find((one) => one.purpose === purpose);
      if (found === undefined) throw new DomainError('entry.consent-unknown');
      const textHash = createHash('sha256').update(found.text).digest('hex');
      return { id: randomId(), entryId, purpose, textHash, givenAt: this.clock.now() };
    });
    await this.store.insertConsents(rows);
  }
}

/** A work that nobody has received yet. It belongs to no account: in the place of one stands its own id. */
function newEntry(id: string, contestId: string, title: string, now: Date): EntryRow {
  const line = cleanLine(title);
  return { ...blankEntry(contestId, id, now), id, title: line, titleKey: fold(line) };
}

function paperRow(
  entryId: string,
  contestId: string,
  wish: PaperWish,
  breaches: readonly Breach[],
  registeredAt: Date,
): PaperRow {
  const { channel, copies, pages, parcelNumber, senderUnitId, senderName, remarks, decision } = wish;
  return {
    id: randomId(),
    entryId,
    contestId,
    channel,
    copies,
    pages,
    parcelNumber,
    senderUnitId,
    senderName,
    paperCondition: wish.condition,
    remarks,
    breach: breaches[0]?.code ?? null,
    lateReason: decision.kind === 'accept-late' ? cleanLine(decision.reason) : null,
    registeredAt,
  };
}
