import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Contests } from './contests.service.js';
import type { Contest, Round } from './domain/contest.js';
import { isStaff } from './domain/contest.policy.js';
import type { ContestView, MyContestView, OpenContestView, RoundView } from './dto/contest-view.dto.js';
import { Units } from './units/index.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function roundView({ deviation, tieKeys, ...round }: Round): RoundView {
  return {
    ...round,
    dueAt: iso(round.dueAt),
    deviation: deviation && { ...deviation, tiers: deviation.tiers.map((tier) => ({ ...tier })) },
    tieKeys: tieKeys.map((key) => ({
      by: key.by,
      criterionId: key.by === 'criterion' ? key.criterionId : null,
    })),
  };
}

/** Makes the answers that show contests. */
@Injectable()
export class ContestPresenter {
  constructor(
    private readonly contests: Contests,
    private readonly units: Units,
  ) {}

  /** The whole contest; what only the staff may know is left out for others. */
  async view(actor: Actor, contest: Contest): Promise<ContestView> {
    const staff = isStaff(actor, contest.id);
    const published = contest.publishedAt !== null;
    const { decisionNumber, decisionDate } = contest.certificate;
    const units = await this.units.list(contest.id);
    return {
      ...fields(contest),
      graceMinutes: staff ? contest.graceMinutes : null,
      certificate: {
        ...contest.certificate,
        decisionNumber: staff || published ? decisionNumber : null,
        decisionDate: staff || published ? decisionDate : null,
      },
      units: units.map(({ id, name, abbreviation, parentId }) => ({ id, name, abbreviation, parentId })),
      can: this.contests.can(actor, contest),
    };
  }

  /** A line of the reader's own contests. */
  mine(actor: Actor, contest: Contest): MyContestView {
    const { id, slug, title, state, accent } = contest;
    const held = actor.kind === 'account' ? actor.roles.filter((role) => role.contestId === id) : [];
    const roles = held.map((role) => role.role);
    return { id, slug, title, state, accent, roles, receivingClosesAt: iso(contest.receivingClosesAt) };
  }

  /** A line of the contests that can be entered. */
  open(contest: Contest): OpenContestView {
    const { id, slug, title, organiser, state, accent } = contest;
    const categories = contest.categories.map((category) => ({
      id: category.id,
      name: category.name,
      form: category.form,
    }));
    return {
      id,
      slug,
      title,
      organiser,
      state,
      accent,
      receivingOpensAt: iso(contest.receivingOpensAt),
      receivingClosesAt: iso(contest.receivingClosesAt),
      categories,
    };
  }
}

function fields(contest: Contest): Omit<ContestView, 'graceMinutes' | 'certificate' | 'units' | 'can'> {
  return {
    id: contest.id,
    slug: contest.slug,
    title: contest.title,
    edition: contest.edition,
    organiser: contest.organiser,
    parentAgency: contest.parentAgency,
    standingBody: contest.standingBody,
    headingStyle: contest.headingStyle,
    accent: contest.accent,
    summary: contest.summary,
    audience: contest.audience,
    rules: contest.rules,
    contactEmail: contest.contactEmail,
    place: contest.place,
    state: contest.state,
    version: contest.version,
    receivingOpensAt: iso(contest.receivingOpensAt),
    receivingClosesAt: iso(contest.receivingClosesAt),
    receivingExtendedAt: iso(contest.extensions.at(-1)?.decidedAt ?? null),
    extensions: contest.extensions.map((each) => ({
      id: each.id,
      fromAt: each.fromAt.toISOString(),
      toAt: each.toAt.toISOString(),
      reason: each.reason,
      decidedAt: each.decidedAt.toISOString(),
      decision: each.decision,
      channels: each.channels,
    })),
    resultsExpectedAt: iso(contest.resultsExpectedAt),
    entriesPerAuthor: contest.entriesPerAuthor,
    scaleMax: contest.scaleMax,
    categories: contest.categories.map((each) => ({ ...each, fileTypes: [...each.fileTypes] })),
    formGroupLimits: [...contest.formGroupLimits],
    rounds: contest.rounds.map(roundView),
    criteria: [...contest.criteria],
    prizes: contest.prizes.map((each) => ({ ...each, categoryIds: [...each.categoryIds] })),
    consentPurposes: [...contest.consentPurposes],
    channels: contest.channels,
    screening: { ...contest.screening },
    cancelReason: contest.cancelReason,
  };
}
