import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { basicsOf, categoryRow, criterionRow, prizeRow, roundRow } from './contest.mapping.js';
import type { ContestRow } from './contest.row.js';
import { Contests } from './contests.service.js';
import { ContestsStore } from './contests.store.js';
import { type Draft, placed } from './domain/drafts.js';
import type {
  CategoryTerms,
  Contest,
  ContestBasics,
  CriterionTerms,
  PrizeTerms,
  RoundTerms,
} from './domain/contest.js';
import { mayEdit } from './domain/contest.policy.js';
import { frozenChanges, roundsDiffer } from './domain/frozen-rules.js';
import { freeSlug, slugOf } from './domain/slug.js';
import { tidyBasics } from './domain/tidy.js';
import { checkBasics } from './domain/validation/basics.js';
import {
  checkCategories,
  checkCriteria,
  checkPrizes,
  checkRounds,
  checkUnits,
} from './domain/validation/lists.js';
import { contestEdited } from './events.js';
import { type UnitDraft, Units } from './units/index.js';

/** A change of some basic fields; the certificate's and those of screening too may be given in part. */
export type BasicsPatch = Partial<Omit<ContestBasics, 'certificate' | 'screening'>> & {
  readonly screening?: Partial<ContestBasics['screening']>;
  readonly certificate?: Partial<ContestBasics['certificate']>;
};

/** What is edited, by whom, as of which version. */
export interface Edit {
  readonly actor: Actor;
  readonly contestId: string;
  readonly version: number;
}

/** Editing a contest. Rules can be changed in a draft only; the rest until it is over. */
@Injectable()
export class ContestEditing {
  constructor(
    private readonly store: ContestsStore,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly events: EventBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Changes basic fields. @throws contest.rules-frozen naming the fields that are rules */
  patch(edit: Edit, patch: BasicsPatch): Promise<Contest> {
    return this.change(edit, 'basics', async (contest) => {
      const merged = {
        ...contest,
        ...patch,
        certificate: { ...contest.certificate, ...patch.certificate },
        screening: { ...contest.screening, ...patch.screening },
      };
      const basics = tidyBasics(basicsOf(merged));
      if (contest.state !== 'draft') refuseFrozen(contest, basics);
      checkBasics(basics).demand();
      return { ...basics, ...(await this.slugFor(contest, basics.title)) };
    });
  }

  /** Makes the categories what is given; those left out go. */
  replaceCategories(edit: Edit, drafts: readonly Draft<CategoryTerms>[]): Promise<Contest> {
    return this.change(edit, 'categories', async (contest) => {
      refuseAfterDraft(contest);
      checkCategories(drafts, this.config.maxUploadBytes).demand();
      const items = placed(drafts, contest.categories);
      const kept = new Set(items.map((item) => item.id));
      const gone = contest.categories.find((category) => !kept.has(category.id));
      if (gone !== undefined && contest.prizes.some((prize) => prize.categoryIds.includes(gone.id))) {
        throw new DomainError('contest.category-has-prizes', { name: gone.name });
      }
      await this.store.replaceCategories(
        contest.id,
        items.map((item) => categoryRow(contest.id, item)),
      );
    });
  }

  /** Makes the rounds what is given. After the announcement only their days may change. */
  replaceRounds(edit: Edit, drafts: readonly Draft<RoundTerms>[]): Promise<Contest> {
    return this.change(edit, 'rounds', async (contest) => {
      // In a draft the dates of several steps are set one after the other: there the checklist watches them.
      const after = contest.state === 'draft' ? null : contest.receivingClosesAt;
      const criterionIds = contest.criteria.map((criterion) => criterion.id);
      checkRounds(drafts, contest.scaleMax, after, criterionIds).demand();
      const items = placed(drafts, contest.rounds);
      if (roundsDiffer(contest.rounds, items)) refuseAfterDraft(contest);
      await this.store.replaceRounds(
        contest.id,
        items.map((item) => roundRow(contest.id, item)),
      );
    });
  }

  /** Makes the rubric what is given. */
  replaceCriteria(edit: Edit, drafts: readonly Draft<CriterionTerms>[]): Promise<Contest> {
    return this.change(edit, 'criteria', async (contest) => {
      refuseAfterDraft(contest);
      checkCriteria(drafts, contest.scaleMax).demand();
      const items = placed(drafts, contest.criteria);
      refuseLostKey(contest, items);
      await this.store.replaceCriteria(
        contest.id,
        items.map((item) => criterionRow(contest.id, item)),
      );
    });
  }

  /** Makes the prize plan what is given. */
  replacePrizes(edit: Edit, drafts: readonly Draft<PrizeTerms>[]): Promise<Contest> {
    return this.change(edit, 'prizes', async (contest) => {
      refuseAfterDraft(contest);
      checkPrizes(
        drafts,
        contest.categories.map((category) => category.id),
      ).demand();
      const items = placed(drafts, contest.prizes);
      await this.store.replacePrizes(
        contest.id,
        items.map((item) => prizeRow(contest.id, item)),
      );
    });
  }

  /** Makes the list of units what is given. After the announcement units may be added, none taken away. */
  replaceUnits(edit: Edit, drafts: readonly UnitDraft[]): Promise<Contest> {
    return this.change(edit, 'units', async (contest) => {
      checkUnits(drafts).demand();
      await this.units.replace(contest.id, drafts, contest.state === 'draft');
    });
  }

  private change(
    edit: Edit,
    part: string,
    work: (contest: Contest) => Promise<Partial<ContestRow> | void>,
  ): Promise<Contest> {
    return this.store.run(async () => {
      const contest = await this.contests.see(edit.actor, edit.contestId);
      demand(mayEdit(edit.actor, contest));
      if (edit.version !== contest.version) throw new DomainError('conflict.stale');
      const set = (await work(contest)) ?? {};
      if (!(await this.store.update(contest, set))) throw new DomainError('conflict.stale');
      const subject = { kind: 'contest', id: contest.id };
      const payload = { contestId: contest.id, part };
      await this.events.publish(
        edit.actor,
        contestEdited.make({ contestId: contest.id, subject, facts: { part }, payload }),
      );
      return this.contests.get(contest.id);
    });
  }

  private async slugFor(contest: Contest, title: string): Promise<{ slug?: string }> {
    if (title === contest.title) return {};
    const base = slugOf(title);
    return { slug: freeSlug(base, await this.store.slugsLike(base, contest.id)) };
  }
}

/** A criterion that parts works of one score cannot go while a round counts on it. */
function refuseLostKey(contest: Contest, kept: readonly { readonly id: string }[]): void {
  const gone = contest.criteria.filter((criterion) => !kept.some(({ id }) => id === criterion.id));
  for (const { tieKeys, name: round } of contest.rounds) {
    const lost = gone.find(({ id }) =>
      tieKeys.some((key) => key.by === 'criterion' && key.criterionId === id),
    );
    if (lost !== undefined) throw new DomainError('contest.criterion-parts-ties', { name: lost.name, round });
  }
}

function refuseAfterDraft(contest: Contest): void {
  if (contest.state !== 'draft') throw new DomainError('contest.rules-frozen');
}

function refuseFrozen(before: Contest, after: ContestBasics): void {
  const fields = frozenChanges(basicsOf(before), after);
  if (fields.length === 0) return;
  const code = 'contest.rules-frozen';
  throw new DomainError(
    code,
    {},
    fields.map((field) => ({ pointer: `/${field}`, code })),
  );
}
