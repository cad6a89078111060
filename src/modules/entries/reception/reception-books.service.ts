import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { demand } from '../../../kernel/refusal.js';
import { Contests } from '../../contests/index.js';
import { Units } from '../../contests/units/index.js';
import { mayReadJournal, mayRegister } from '../domain/entry.policy.js';

/** Who may open the books of the reception, and the names of units in them. */
@Injectable()
export class ReceptionBooks {
  constructor(
    private readonly contests: Contests,
    private readonly units: Units,
  ) {}

  async demandReading(actor: Actor, contestId: string): Promise<void> {
    const { state: contestState } = await this.contests.see(actor, contestId);
    demand(mayReadJournal(actor, { contestId, contestState }));
  }

  async mayRegister(actor: Actor, contestId: string): Promise<boolean> {
    const { state: contestState } = await this.contests.see(actor, contestId);
    return mayRegister(actor, { contestId, contestState }) === null;
  }

  unitsOf(ids: readonly string[]): ReturnType<Units['get']> {
    return this.units.get([...new Set(ids)]);
  }
}
