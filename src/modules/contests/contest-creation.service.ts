import { Injectable } from '@nestjs/common';
import { type Actor, accountOf } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts } from '../accounts/index.js';
import { categoryRow, criterionRow, prizeRow, roundRow } from './contest.mapping.js';
import type { ContestRow } from './contest.row.js';
import { ContestsStore } from './contests.store.js';
import type { Contest, ContestBasics, Listed } from './domain/contest.js';
import { freeSlug, slugOf } from './domain/slug.js';
import type { ContestTemplate } from './domain/templates/template.js';
import { findTemplate } from './domain/templates/templates.js';
import { checkBasics } from './domain/validation/basics.js';
import { contestCreated } from './events.js';
import { Units } from './units/index.js';

/** What a new contest is made of. */
export interface NewContest {
  readonly template: string;
  readonly title: string;
  readonly organiser?: string;
}

function listed<T>(items: readonly T[]): Listed<T>[] {
  return items.map((item, position) => ({ ...item, id: randomId(), position }));
}

/** Makes contests from templates. */
@Injectable()
export class ContestCreation {
  constructor(
    private readonly store: ContestsStore,
    private readonly units: Units,
    private readonly accounts: Accounts,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Makes a draft; whoever asks becomes its organiser. */
  async create(actor: Actor, wish: NewContest): Promise<Contest> {
    const template = findTemplate(wish.template);
    if (template === null) throw new DomainError('contest.template-unknown');
    const basics = this.basics(template, wish);
    checkBasics(basics).demand();
    const id = randomId();
    await this.insert(actor, id, template, basics);
    const made = await this.store.find(id);
    if (made === null) throw new DomainError('thing.not-found');
    return made;
  }

  /** Two contests of one title may be made at once: whoever is second takes the next slug. */
  private async insert(
    actor: Actor,
    id: string,
    template: ContestTemplate,
    basics: ContestBasics,
    attemptsLeft = 3,
  ): Promise<void> {
    try {
      await this.store.run(async () => {
        const base = slugOf(basics.title);
        const slug = freeSlug(base, await this.store.slugsLike(base, null));
        await this.store.insert(this.row(id, slug, basics));
        await this.insertTerms(id, template);
        const accountId = accountOf(actor);
        if (accountId !== null) await this.accounts.grantRole(actor, id, accountId, 'organiser', null);
        await this.tell(actor, id, template.key, basics.title);
      });
    } catch (error) {
      if (!this.store.isDuplicate(error) || attemptsLeft === 0) throw error;
      await this.insert(actor, id, template, basics, attemptsLeft - 1);
    }
  }

  private basics(template: ContestTemplate, wish: NewContest): ContestBasics {
    const organiser = cleanLine(wish.organiser ?? '');
    return {
      ...template.basics,
      title: cleanLine(wish.title),
      organiser: organiser === '' ? template.basics.organiser : organiser,
      receivingOpensAt: null,
      receivingClosesAt: null,
      resultsExpectedAt: null,
    };
  }

  private row(id: string, slug: string, basics: ContestBasics): ContestRow {
    return {
      ...basics,
      id,
      slug,
      state: 'draft',
      version: 1,
      cancelReason: null,
      createdAt: this.clock.now(),
      announcedAt: null,
      publishedAt: null,
    };
  }

  private async insertTerms(id: string, template: ContestTemplate): Promise<void> {
    const categories = listed(template.categories);
    const prizes = listed(template.prizes).map(({ categories: places, ...prize }) => ({
      ...prize,
      categoryIds: places.flatMap((place) => categories[place]?.id ?? []),
    }));
    await this.store.replaceCategories(
      id,
      categories.map((item) => categoryRow(id, item)),
    );
    await this.store.replaceRounds(
      id,
      listed(template.rounds).map((item) => roundRow(id, item)),
    );
    await this.store.replaceCriteria(
      id,
      listed(template.criteria).map((item) => criterionRow(id, item)),
    );
    await this.store.replacePrizes(
      id,
      prizes.map((item) => prizeRow(id, item)),
    );
    await this.units.replace(
      id,
      template.units.map((unit) => ({ ...unit, id: null, above: null })),
      true,
    );
  }

  private async tell(actor: Actor, contestId: string, template: string, title: string): Promise<void> {
    const subject = { kind: 'contest', id: contestId };
    await this.events.publish(
      actor,
      contestCreated.make({ contestId, subject, facts: { template }, payload: { contestId, title } }),
    );
  }
}
