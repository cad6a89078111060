import { Inject, Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type ClosingJob, ClosingJobs } from './closing-jobs.service.js';
import type { ClosingOrderRow } from './closing-order.row.js';
import { ClosingOrdersStore } from './closing-orders.store.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import type { CloseCommand } from './round-freezing.service.js';

/** Where an order to close a round stands, as long as the round is not closed. */
export type ClosingStage = 'ordered' | 'checking' | 'refused' | 'check-failed';

/** An order with where it stands. */
export interface StandingOrder {
  readonly order: ClosingOrderRow;
  readonly stage: ClosingStage;
}

/**
 * Orders to close rounds whose sheets are too many to be read within a request. One at a time for a round; until the
 * round is closed nothing is any different: sheets are handed in and differences settled as before.
 */
@Injectable()
export class ClosingOrders {
  constructor(
    private readonly store: ClosingOrdersStore,
    private readonly stores: JudgingStores,
    private readonly jobs: ClosingJobs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Registers what does the orders. */
  handle(work: (job: ClosingJob) => Promise<void>): void {
    this.jobs.handle(work);
  }

  /** Whether the sheets of a round are too many to be checked within a request. */
  async isNeeded(roundId: string): Promise<boolean> {
    return (await this.stores.sheets.count(roundId)) > this.config.closeAtOnceSheets;
  }

  /** Orders a round closed that may be closed as far as one can see at once. @throws round.closing-ordered */
  async place(actor: Actor, round: JudgingRoundRow, { version, reason }: CloseCommand): Promise<void> {
    const { id, contestId } = round;
    await this.store.run(async () => {
      const before = await this.store.find(id);
      if (before !== null && (await this.isUnderWay(before))) throw new DomainError('round.closing-ordered');
      const number = (before?.number ?? 0) + 1;
      const fresh: ClosingOrderRow = {
        ...{ id, contestId, number, state: 'open', roundVersion: version, reason },
        ...{ orderedBy: accountOf(actor), orderedAt: this.clock.now() },
        ...{ done: null, total: await this.stores.copies.count(id) },
        ...{ problem: null, params: null, endedAt: null },
      };
      if (before === null) await this.store.insert(fresh);
      else if (!(await this.store.change(before, fresh))) throw new DomainError('round.closing-ordered');
      await this.jobs.enqueue({ roundId: id, number });
    });
  }

  /** Refuses whoever wants to close a round that is being closed. @throws round.closing-ordered */
  async demandNone(roundId: string): Promise<void> {
    const order = await this.store.find(roundId);
    if (order !== null && (await this.isUnderWay(order))) throw new DomainError('round.closing-ordered');
  }

  /** The order that a job is for, or null when it has ended or another one has taken its place. */
  async open({ roundId, number }: ClosingJob): Promise<ClosingOrderRow | null> {
    const order = await this.store.find(roundId);
    return order?.state === 'open' && order.number === number ? order : null;
  }

  /** Where the order for a round stands; null when there is none that says anything about the round as it is. */
  async standing(round: Pick<JudgingRoundRow, 'id' | 'state' | 'version'>): Promise<StandingOrder | null> {
    if (round.state !== 'scoring' && round.state !== 'moderating') return null;
    const order = await this.store.find(round.id);
    if (order === null || order.state === 'closed') return null;
    if (order.state === 'refused')
      return order.roundVersion === round.version ? { order, stage: 'refused' } : null;
    if (await this.isDead(order)) return { order, stage: 'check-failed' };
    return { order, stage: order.done === null ? 'ordered' : 'checking' };
  }

  /** Tells how many works have been read; false when the order is no longer open. */
  tell(order: ClosingOrderRow, done: number): Promise<boolean> {
    return this.store.run(() => this.store.change(order, { done }));
  }

  /** Ends an order within the unit of work that closes its round; false when another worker was first. */
  complete(order: ClosingOrderRow): Promise<boolean> {
    return this.store.change(order, { state: 'closed', endedAt: this.clock.now() });
  }

  /** Ends an order with what keeps the round from being closed: the round is as it was. */
  async refuse(order: ClosingOrderRow, { code: problem, params }: DomainError): Promise<void> {
    await this.store.run(async () => {
      const round = await this.stores.rounds.find(order.id);
      const roundVersion = round?.version ?? order.roundVersion;
      const endedAt = this.clock.now();
      await this.store.change(order, { state: 'refused', roundVersion, problem, params, endedAt });
    });
  }

  private async isUnderWay(order: ClosingOrderRow): Promise<boolean> {
    return order.state === 'open' && !(await this.isDead(order));
  }

  private isDead({ id: roundId, number }: ClosingOrderRow): Promise<boolean> {
    return this.jobs.isDead({ roundId, number });
  }
}
