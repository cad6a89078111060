import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, hasRole, systemActor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { ActorResolver } from '../../platform/http/access.guard.js';
import { type ClosingJob, type ClosingOrderRow, ClosingOrders } from '../judging/index.js';
import { OvertakenError } from './overtaken-error.js';
import { RoundFixing } from './round-fixing.service.js';

const progressEveryMilliseconds = 1000;

/** Whoever reads it later has no page to load again: what has changed is the round. */
function refusalOf(error: DomainError): DomainError {
  return error.code === 'conflict.stale' ? new DomainError('round.changed-while-checked') : error;
}

/**
 * Does orders to close large rounds, in a job: checks all sheets, and fixes the round in the name of the panel head who
 * ordered it. What forbids closing ends the order and is kept for the panel head to read; the round is as it was. After
 * a crash the check is made again from the start.
 */
@Injectable()
export class ClosingWork implements OnModuleInit {
  constructor(
    private readonly orders: ClosingOrders,
    private readonly fixing: RoundFixing,
    private readonly actors: ActorResolver,
  ) {}

  onModuleInit(): void {
    this.orders.handle((job) => this.work(job));
  }

  private async work(job: ClosingJob): Promise<void> {
    const order = await this.orders.open(job);
    if (order === null) return;
    try {
      await this.tell(order, 0);
      await this.fix(order);
    } catch (error) {
      if (error instanceof OvertakenError) return;
      if (!(error instanceof DomainError)) throw error;
      await this.orders.refuse(order, refusalOf(error));
    }
  }

  private fix(order: ClosingOrderRow): Promise<void> {
    const { id: roundId, roundVersion: version, reason } = order;
    return this.fixing.fix({
      ...{ roundId, command: { version, reason } },
      who: () => this.giverOf(order),
      onProgress: this.progressOf(order),
      onFixed: async () => {
        if (!(await this.orders.complete(order))) throw new OvertakenError();
      },
    });
  }

  /** Whoever gave the order, with the roles that they have now. */
  private async giverOf({ orderedBy, contestId }: ClosingOrderRow): Promise<Actor> {
    if (orderedBy === null) return systemActor;
    const actor = await this.actors.ofAccount(orderedBy);
    if (!hasRole(actor, contestId, 'panel-head')) throw new DomainError('round.closer-unfit');
    return actor;
  }

  /** Tells how far it is, once a second at most. */
  private progressOf(order: ClosingOrderRow): (done: number) => Promise<void> {
    let last = performance.now();
    return async (done) => {
      if (performance.now() - last < progressEveryMilliseconds) return;
      last = performance.now();
      await this.tell(order, done);
    };
  }

  private async tell(order: ClosingOrderRow, done: number): Promise<void> {
    if (!(await this.orders.tell(order, done))) throw new OvertakenError();
  }
}
