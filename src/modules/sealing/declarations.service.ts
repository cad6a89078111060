import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { cleanLine, fold } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Contests } from '../contests/index.js';
import { Units, unitsBelow } from '../contests/units/index.js';
import { ConflictMatching } from './conflicts.service.js';
import { takesBack } from './domain/declaration.js';
import type { MyConflictsView } from './dto/conflicts.dto.js';
import { conflictsDeclared } from './events.js';
import { SealingStore } from './sealing.store.js';

/** What a judge declares. */
export interface DeclarationInput {
  readonly unitIds: readonly string[];
  readonly persons: readonly string[];
  /** The judge says to belong to none of the units listed. */
  readonly noneOfTheList: boolean;
}

function distinct(items: readonly string[], key: (item: string) => string): string[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Judges say which units and persons they must not judge. */
@Injectable()
export class Declarations {
  constructor(
    private readonly store: SealingStore,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly matching: ConflictMatching,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** The units to choose from, and what the actor declared. */
  async mine(actor: Actor, contestId: string): Promise<MyConflictsView> {
    const units = await this.units.list(contestId);
    const row = await this.store.declaration(contestId, accountOf(actor) ?? '');
    const declared =
      row === null
        ? null
        : { unitIds: row.unitIds, persons: row.persons, declaredAt: row.declaredAt.toISOString() };
    const onlyAdditions = (await this.store.seals(contestId)).length > 0;
    const offered = units.map(({ id, name }) => ({ id, name, below: unitsBelow(units, id).length }));
    return { units: offered, declared, onlyAdditions };
  }

  /** Declares, or changes what was declared; once works are sealed, only to add. */
  async declare(actor: Actor, contestId: string, input: DeclarationInput): Promise<MyConflictsView> {
    const accountId = accountOf(actor);
    if (accountId === null) throw new DomainError('access.denied');
    const { unitIds, persons } = await this.check(contestId, input);
    await this.store.run(async () => {
      const contest = await this.contests.get(contestId);
      if (['deciding', 'published', 'archived', 'cancelled'].includes(contest.state)) {
        throw new DomainError('conflict.state', { state: contest.state });
      }
      await this.write(contestId, accountId, unitIds, persons);
      const subject = { kind: 'declaration', id: accountId };
      const facts = { units: unitIds.length, persons: persons.length };
      await this.events.publish(
        actor,
        conflictsDeclared.make({ contestId, subject, facts, payload: { accountId } }),
      );
      await this.matching.handOverOf(contestId, accountId);
    });
    return this.mine(actor, contestId);
  }

  private async check(
    contestId: string,
    input: DeclarationInput,
  ): Promise<{ unitIds: string[]; persons: string[] }> {
    const known = new Set((await this.units.list(contestId)).map((unit) => unit.id));
    const unitIds = distinct(input.unitIds, (id) => id);
    if (unitIds.some((id) => !known.has(id))) throw new DomainError('conflict.unit-unknown');
    if (unitIds.length === 0 && known.size > 0 && !input.noneOfTheList)
      throw new DomainError('conflict.unit-needed');
    const persons = distinct(input.persons.map(cleanLine), fold).filter((name) => fold(name) !== '');
    return { unitIds, persons };
  }

  private async write(
    contestId: string,
    accountId: string,
    unitIds: string[],
    persons: string[],
  ): Promise<void> {
    const declaredAt = this.clock.now();
    const before = await this.store.declaration(contestId, accountId);
    if (before === null) {
      const row = { id: randomId(), contestId, accountId, unitIds, persons, version: 0, declaredAt };
      return this.store.insertDeclaration(row);
    }
    const sealed = (await this.store.seals(contestId)).length > 0;
    if (sealed && takesBack(before, { unitIds, persons })) throw new DomainError('conflict.only-additions');
    if (!(await this.store.updateDeclaration(before, { unitIds, persons, declaredAt }))) {
      throw new DomainError('conflict.stale');
    }
  }
}
