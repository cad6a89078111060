import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Accounts } from '../../accounts/index.js';
import { Contests } from '../../contests/index.js';
import { Units } from '../../contests/units/index.js';
import { type ListedWork, unitListImported } from '../events.js';
import type { UnitImportLineRow } from './unit-import-row.row.js';
import type { UnitImportRow } from './unit-import.row.js';

/** Tells the world that a list was taken in: one event, and one letter of it. */
@Injectable()
export class ListLetter {
  constructor(
    private readonly events: EventBus,
    private readonly accounts: Accounts,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Publishes the event in the open unit of work. */
  async publish(
    actor: Actor,
    list: UnitImportRow,
    rows: readonly UnitImportLineRow[],
    works: readonly ListedWork[],
  ): Promise<void> {
    const [person] = await this.accounts.people([list.accountId]);
    const [unit] = await this.units.get([list.unitId]);
    const contest = await this.contests.get(list.contestId);
    const added = works.filter(({ isNew }) => isNew).length;
    const changed = works.length - added;
    const unchanged = rows.filter(({ outcome }) => outcome === 'unchanged').length;
    const event = unitListImported.make({
      contestId: list.contestId,
      subject: { kind: 'unit-list', id: list.id },
      facts: { added, changed, unchanged, leftOut: rows.length - works.length - unchanged },
      payload: {
        ...{ contestId: contest.id, contestTitle: contest.title, unitName: unit?.name ?? '' },
        coordinator: {
          accountId: list.accountId,
          fullName: person?.fullName ?? '',
          email: person?.email ?? null,
          locale: person?.locale ?? 'vi',
        },
        importedAt: (list.finishedAt ?? this.now()).toISOString(),
        ...{ listName: list.listName, added, changed, unchanged, works },
      },
    });
    await this.events.publish(actor, event);
  }
}
