import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { Judging, mayAnalyse, RoundMaterial } from '../judging/index.js';
import { EnginePool } from './engine-pool.js';
import { type FindingsJob, FindingsJobs } from './findings-jobs.service.js';
import { FindingsStore } from './findings.store.js';
import { lineGroupsOf, ruleOf } from './round-rule.js';

/** Has the findings of a round worked out in the background, and keeps them. */
@Injectable()
export class RoundFindings implements OnModuleInit {
  constructor(
    private readonly store: FindingsStore,
    private readonly judging: Judging,
    private readonly material: RoundMaterial,
    private readonly engine: EnginePool,
    private readonly jobs: FindingsJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle((job) => this.work(job));
  }

  /** Asks for the findings of a round whose sheets are all in. @throws round.sheets-missing, round.ranking-pending */
  async ask(actor: Actor, roundId: string): Promise<void> {
    await this.store.run(async () => {
      const round = await this.judging.round(actor, roundId);
      demand(mayAnalyse(actor, round));
      if (round.unrankedSince !== null) throw new DomainError('round.ranking-pending');
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
    const wish = { criteria: true, order: true, places: true };
    const material = await this.material.read(roundId, wish);
    if (material === null) return;
    const findings = await this.engine.findings({
      sheets: material.sheets,
      rule: ruleOf(material.rules),
      groups: lineGroupsOf(material.rules),
      deviationLimit: material.rules.deviationLimit,
      seed: roundId,
    });
    const computedAt = this.clock.now();
    // Whoever asked anew meanwhile gets a job of their own.
    await this.store.run(() => this.store.change(row, { findings, computedAt }));
  }
}
