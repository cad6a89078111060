import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand, type Verdict } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type Contest, Contests } from '../contests/index.js';
import { ReceivedEntries, type ReceivedEntry } from '../entries/index.js';
import { type DeskFacts, mayRead } from './domain/dossier.policy.js';
import { type Mask, proposedMasks } from './domain/masks.js';
import { identityViewed } from './events.js';
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

/** The masks that hold for a work: those set by hand for this file, or those its findings propose. */
export function masksOf(sheet: ScreeningRow | null, work: ReceivedEntry): readonly Mask[] {
  const byHand = sheet?.fileId === work.fileId ? sheet.masks : null;
  return byHand ?? proposedMasks(work.findings);
}

/** Takes works and their sheets out of the drawer, for those who may. */
@Injectable()
export class Sheets {
  constructor(
    private readonly store: ScreeningStore,
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
    private readonly events: EventBus,
  ) {}

  /** Opens a dossier, and records that somebody looked at an identity. */
  open(actor: Actor, contestId: string, entryId: string): Promise<DeskWork> {
    return this.store.run(async () => {
      const { contest, work } = await this.work(actor, contestId, entryId, mayRead);
      const sheet = await this.current(work);
      const event = identityViewed.make({
        contestId,
        subject: { kind: 'entry', id: entryId },
        facts: { receiptNumber: work.receiptNumber },
        payload: { entryId },
      });
      await this.events.publish(actor, event);
      return { contest, work, sheet };
    });
  }

  /** Several acts at the desk that happen all or not at all. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.store.run(work);
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

  /** The sheet, brought up to the present version of the work: a decision about an older one is void. */
  private async current(work: ReceivedEntry): Promise<ScreeningRow> {
    const { entryId, contestId, fileId, version: entryVersion } = work;
    const undecided = { outcome: null, reason: null, message: null, decidedBy: null, decidedAt: null };
    const sheet = await this.store.find(entryId);
    if (sheet === null) {
      const blank = { id: randomId(), entryId, contestId, version: 1, entryVersion, fileId, masks: null };
      return this.store.open({ ...blank, ...undecided });
    }
    if (sheet.entryVersion === entryVersion && sheet.fileId === fileId) return sheet;
    return this.store.update(sheet, {
      entryVersion,
      fileId,
      masks: sheet.fileId === fileId ? sheet.masks : null,
      ...(work.state === 'submitted' ? undecided : {}),
    });
  }
}
