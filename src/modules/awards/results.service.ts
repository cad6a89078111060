import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Contest } from '../contests/index.js';
import { Entries, type EntryDossier } from '../entries/index.js';
import type { AwardRow } from './award.row.js';
import {
  awardRevoked,
  awardsPublished,
  type ResultNotice,
  resultsAnnounced,
  type WorkContact,
} from './events.js';

const noticesInEvent = 200;

/** Tells of results: on the works themselves, in the record, and to every entrant. */
@Injectable()
export class Results {
  constructor(
    private readonly entries: Entries,
    private readonly events: EventBus,
  ) {}

  /** Tells that awards became public; joins the open unit of work. */
  async announce(actor: Actor, contest: Contest, awards: readonly AwardRow[]): Promise<void> {
    const prizeOf = new Map<string, string>();
    for (const { entryId, citation } of awards) {
      const prizeName = citation?.prizeName ?? '';
      prizeOf.set(entryId, prizeName);
      await this.entries.recordOutcome(entryId, { prizeName, certificateId: null });
    }
    const contestId = contest.id;
    const subject = { kind: 'contest', id: contestId };
    const facts = { awards: awards.length };
    await this.events.publish(
      actor,
      awardsPublished.make({ contestId, subject, facts, payload: { contestId } }),
    );
    await this.tellEntrants(actor, contest, prizeOf);
  }

  /** Tells that an award was revoked; joins the open unit of work. */
  async withdraw(
    actor: Actor,
    contest: Contest,
    { id: awardId, entryId, citation }: AwardRow,
    { reason, decisionNumber }: { readonly reason: string; readonly decisionNumber: string },
  ): Promise<void> {
    await this.entries.recordOutcome(entryId, null);
    const [dossier] = await this.entries.dossier([entryId]);
    if (dossier === undefined || citation === null) return;
    const { workTitle, prizeName } = citation;
    const payload = {
      ...{ awardId, entryId, workTitle, prizeName, reason, decisionNumber },
      contestTitle: contest.title,
      to: contactOf(dossier),
    };
    const subject = { kind: 'award', id: awardId };
    const event = awardRevoked.make({ contestId: contest.id, subject, facts: { decisionNumber }, payload });
    await this.events.publish(actor, event);
  }

  private async tellEntrants(
    actor: Actor,
    contest: Contest,
    prizeOf: ReadonlyMap<string, string>,
  ): Promise<void> {
    const entryIds = (await this.entries.eligibleFor(contest.id)).map(({ entryId }) => entryId);
    for (let start = 0; start < entryIds.length; start += noticesInEvent) {
      const dossiers = await this.entries.dossier(entryIds.slice(start, start + noticesInEvent));
      const notices = dossiers.map((dossier): ResultNotice => ({
        entryId: dossier.entryId,
        workTitle: dossier.title,
        prizeName: prizeOf.get(dossier.entryId) ?? null,
        to: contactOf(dossier),
      }));
      const payload = { contestTitle: contest.title, contestSlug: contest.slug, notices };
      const subject = { kind: 'contest', id: contest.id };
      const facts = { notices: notices.length };
      await this.events.publish(
        actor,
        resultsAnnounced.make({ contestId: contest.id, subject, facts, payload }),
      );
    }
  }
}

function contactOf({ contact }: EntryDossier): WorkContact {
  const { accountId, email, fullName, sentByUnit } = contact;
  return { accountId, email, fullName, tellAuthor: !sentByUnit };
}
