import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Accounts } from '../accounts/index.js';
import { mayRead } from './domain/dossier.policy.js';
import type { ReadersView } from './dto/teamwork.dto.js';
import { ScreeningStore } from './screening.store.js';
import { Sheets } from './sheets.service.js';
import { TeamworkStore } from './teamwork.store.js';

/** A person who has not said for so long that they have the work before them is taken to have left it. */
const staysSeconds = 60;

/** Two people at one work at the same time learn of each other. */
@Injectable()
export class Readers {
  constructor(
    private readonly sheets: Sheets,
    private readonly screening: ScreeningStore,
    private readonly store: TeamworkStore,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** Says that the actor has the work before them; answers who else has. */
  async present(actor: Actor, contestId: string, entryId: string): Promise<ReadersView> {
    await this.sheets.work(actor, contestId, entryId, mayRead);
    const me = accountOf(actor) ?? '';
    const now = this.clock.now();
    await this.store.run(() => this.store.reads(contestId, me, entryId, now));
    const since = new Date(now.getTime() - staysSeconds * 1000);
    const rows = await this.store.readers(entryId, me, since);
    const people = await this.accounts.people(rows.map((row) => row.accountId));
    const names = new Map(people.map((person) => [person.accountId, person.fullName]));
    const sheet = await this.screening.find(entryId);
    return {
      others: rows.map((row) => ({ name: names.get(row.accountId) ?? '', at: row.at.toISOString() })),
      version: sheet?.version ?? 0,
    };
  }
}
