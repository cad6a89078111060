import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Accounts } from '../accounts/index.js';
import { Contests } from '../contests/index.js';
import { Differences } from '../judging/index.js';
import type { Paper } from './certificate-files.service.js';
import { reconciliationMinutes } from './reconciliation-minutes.js';
import { renderMinutes } from './rendering/minutes.js';

/** Minutes of how scores came about that stand in place of readings: for the panel head. */
@Injectable()
export class ModerationPapers {
  constructor(
    private readonly differences: Differences,
    private readonly contests: Contests,
    private readonly accounts: Accounts,
  ) {}

  /** The minutes of one work. @throws DomainError `thing.not-found` where no such score stands */
  async minutes(actor: Actor, roundId: string, copyId: string): Promise<Paper> {
    const settled = await this.differences.settled(actor, roundId, copyId);
    const contest = await this.contests.see(actor, settled.contestId);
    const [decider] = settled.madeBy === null ? [] : await this.accounts.people([settled.madeBy]);
    const model = reconciliationMinutes(contest, settled, decider?.fullName ?? null);
    const content = await renderMinutes(model, { createdAt: settled.madeAt });
    return { name: `Biên bản xử lý điểm lệch ${settled.item.code}.pdf`, content };
  }
}
