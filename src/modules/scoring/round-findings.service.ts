import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { Judging, mayAnalyse, RoundMaterial, type RoundRules } from '../judging/index.js';
import type { LineGroup } from './domain/findings/lines.js';
import { type FindingsJob, FindingsJobs } from './findings-jobs.service.js';
import { FindingsPool } from './findings-pool.js';
import { FindingsStore } from './findings.store.js';

/** The places that works of a round compete for: those of the next round, or the prizes. */
export function lineGroupsOf({ contest, round, isLast }: RoundRules): LineGroup[] {
  if (!isLast) {
    const lines = round.advanceCount === null ? [] : [{ name: '', quantity: round.advanceCount }];
    return [{ categoryIds: [], lines }];
  }
  const groups = new Map<string, { categoryIds: readonly string[]; lines: LineGroup['lines'][number][] }>();
  for (const { name, quantity, categoryIds } of contest.prizes) {
    const key = [...categoryIds].sort().join();
    const group = groups.get(key) ?? { categoryIds, lines: [] };
    group.lines.push({ name, quantity });
    groups.set(key, group);
  }
  return groups.size === 0 ? [{ categoryIds: [], lines: [] }] : [...groups.values()];
}

/** Has the findings of a round worked out in the background, and keeps them. */
@Injectable()
export class RoundFindings implements OnModuleInit {
  constructor(
    private readonly store: FindingsStore,
    private readonly judging: Judging,
    private readonly material: RoundMaterial,
    private readonly pool: FindingsPool,
    private readonly jobs: FindingsJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle((job) => this.work(job));
  }

  /** Asks for the findings of a round whose sheets are all in. @throws round.sheets-missing */
  async ask(actor: Actor, roundId: string): Promise<void> {
    await this.store.run(async () => {
      const round = await this.judging.round(actor, roundId);
      demand(mayAnalyse(actor, round));
      await this.order(roundId, round.state === 'closed' ? null : round.version);
    });
  }

  /**
   * Asks for the findings within the open unit of work.
   * @param roundVersion of a preview the version of the round that it shows; null for a closed round
   */
  async order(roundId: string, roundVersion: number | null): Promise<void> {
    const before = await this.store.find(roundId);
    const number = (before?.number ?? 0) + 1;
    const preview = roundVersion !== null;
    const requestedAt = this.clock.now();
    const fresh = { number, preview, roundVersion, requestedAt, computedAt: null, findings: null };
    if (before === null) await this.store.insert({ id: roundId, ...fresh });
    else if (!(await this.store.change(before, fresh))) throw new DomainError('conflict.stale');
    await this.jobs.enqueue({ roundId, number });
  }

  private async work({ roundId, number }: FindingsJob): Promise<void> {
    const row = await this.store.find(roundId);
    if (row === null || row.number !== number || row.computedAt !== null) return;
    const material = await this.material.read(roundId);
    if (material === null) return;
    const findings = await this.pool.run({
      sheets: material.sheets,
      groups: lineGroupsOf(material.rules),
      deviationLimit: material.rules.deviationLimit,
      seed: roundId,
    });
    const computedAt = this.clock.now();
    // Whoever asked anew meanwhile gets a job of their own.
    await this.store.run(() => this.store.change(row, { findings, computedAt }));
  }
}
