import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand, type Verdict } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type Contest, Contests } from '../contests/index.js';
import { ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { type DeskFacts, mayRead } from './domain/dossier.policy.js';
import { proposedBeside, refound, type RefoundMasks } from './domain/kept-masks.js';
import { joined, type Mask, proposedMasks } from './domain/masks.js';
import { identityViewed } from './events.js';
import type { ActKind } from './screening-act.row.js';
import type { ScreeningRow } from './screening.row.js';
import { ScreeningStore } from './screening.store.js';

/** A work on the secretariat's desk, with its sheet. */
export interface DeskWork {
  readonly contest: Contest;
  readonly work: ReceivedEntry;
  readonly sheet: ScreeningRow;
}

/** A policy of the desk. */
export type DeskPolicy = (actor: Actor, facts: DeskFacts) => Verdict;

/**
 * The masks that hold for a work: those set by hand, found again in its present text, and what its findings propose
 * beside them.
 */
export function refoundMasksOf(sheet: ScreeningRow | null, work: ReceivedEntry): RefoundMasks {
  const byHand = sheet?.masks ?? null;
  const withoutWords = byHand?.some((mask) => mask.words === undefined) === true;
  const foreign = withoutWords && sheet?.fileId !== work.fileId;
  if (byHand === null || foreign) return { masks: proposedMasks(work.findings), lost: [] };
  const { masks, lost } = refound(byHand, work.text);
  const openWords = sheet?.openWords ?? null;
  const beside = openWords === null ? [] : proposedBeside(work.findings, openWords, work.text);
  return { masks: joined([...masks, ...beside]), lost: work.inspected ? lost : [] };
}

/** The masks that hold for a work. */
export function masksOf(sheet: ScreeningRow | null, work: ReceivedEntry): readonly Mask[] {
  return refoundMasksOf(sheet, work).masks;
}

/** Nothing that was decided. */
export const undecided = {
  outcome: null,
  reason: null,
  message: null,
  decidedBy: null,
  decidedAt: null,
  proposal: null,
} as const;

/** Takes works and their sheets out of the drawer, for those who may. */
@Injectable()
export class Sheets {
  constructor(
    private readonly store: ScreeningStore,
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Opens a dossier, and records that somebody looked at an identity. */
  open(actor: Actor, contestId: string, entryId: string): Promise<DeskWork> {
    return this.store.run(async () => {
      const opened = await this.current(actor, contestId, entryId, mayRead);
      const event = identityViewed.make({
        contestId,
        subject: { kind: 'entry', id: entryId },
        facts: { receiptNumber: opened.work.receiptNumber },
        payload: { entryId },
      });
      await this.events.publish(actor, event);
      return opened;
    });
  }

  /** Several acts at the desk that happen all or not at all. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.store.run(work);
  }

  /** A work with its sheet as they stand, inside a unit of work: for acts on many, which nobody opens. */
  async current(actor: Actor, contestId: string, entryId: string, policy: DeskPolicy): Promise<DeskWork> {
    const { contest, work } = await this.work(actor, contestId, entryId, policy);
    return { contest, work, sheet: await this.upToDate(work) };
  }

  /** A work whose sheet the actor has seen at this version. @throws DomainError `conflict.stale` */
  async seen(
    actor: Actor,
    contestId: string,
    entryId: string,
    version: number,
    policy: DeskPolicy,
  ): Promise<DeskWork> {
    const { contest, work } = await this.work(actor, contestId, entryId, policy);
    const sheet = await this.store.find(entryId);
    if (sheet?.version !== version || sheet.entryVersion !== work.version) {
      throw new DomainError('conflict.stale');
    }
    return { contest, work, sheet };
  }

  /** A work as the policy allows; the contest is asked first, so that a sealed one tells nothing of its works. */
  async work(
    actor: Actor,
    contestId: string,
    entryId: string,
    policy: DeskPolicy,
  ): Promise<{ contest: Contest; work: ReceivedEntry }> {
    const contest = await this.contests.get(contestId);
    demand(policy(actor, { contestId, contestState: contest.state }));
    const work = await this.received.find(contestId, entryId);
    if (work === null) throw new DomainError('thing.not-found');
    return { contest, work };
  }

  /** The sheet of a work; null while nobody has opened one. */
  find(entryId: string): Promise<ScreeningRow | null> {
    return this.store.find(entryId);
  }

  /** Changes a sheet that nobody has changed since it was read. @throws DomainError `conflict.stale` */
  save(sheet: ScreeningRow, set: Partial<ScreeningRow>): Promise<ScreeningRow> {
    return this.store.update(sheet, set);
  }

  /** Accounts of those who decided about a work, and who proposed it. */
  async decidersOf(entryId: string): Promise<string[]> {
    const sheet = await this.store.find(entryId);
    return [sheet?.decidedBy, sheet?.proposal?.by].flatMap((accountId) => accountId ?? []);
  }

  /** Adds a line to the history of a work. */
  note(actor: Actor, entryId: string, what: ActKind, detail: string | null = null): Promise<void> {
    const accountId = accountOf(actor);
    return this.store.insertAct({
      id: randomId(),
      entryId,
      what,
      accountId,
      at: this.clock.now(),
      detail: detail?.slice(0, 500) ?? null,
    });
  }

  /** The sheet, brought up to the present version of the work: a decision about an older one is void. */
  private async upToDate(work: ReceivedEntry): Promise<ScreeningRow> {
    const { entryId, contestId, fileId, version: entryVersion } = work;
    const sheet = await this.store.find(entryId);
    if (sheet === null) {
      const blank = { id: randomId(), entryId, contestId, version: 1, entryVersion, fileId };
      return this.store.open({ ...blank, masks: null, openWords: null, ...undecided });
    }
    if (sheet.entryVersion === entryVersion) return sheet;
    const voided = work.decidedAt === null && work.proposedBy === null;
    return this.store.update(sheet, {
      entryVersion,
      ...(sheet.masks === null ? { fileId } : {}),
      ...(voided ? undecided : {}),
    });
  }
}
