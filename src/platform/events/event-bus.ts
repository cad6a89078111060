import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';
import { JobRunner } from '../jobs/job-runner.js';
import { Cipher } from '../security/cipher.js';
import type { DomainEvent, EventType } from './event.js';
import { OutboxRow } from './event.row.js';

/** Handles an event after its commit, at least once; `eventId` tells a repetition. */
export type EventHandler<P> = (event: DomainEvent<P>, eventId: string) => Promise<void>;
/** Writes within the unit of work of the event: the record. */
export type EventWitness = (event: DomainEvent, eventId: string, actor: Actor) => Promise<void>;

/** Events whose delivery waits. */
interface Held {
  readonly until: Date;
  readonly eventIds: string[];
}

const purpose = 'outbox';

/** Publishes events in the open unit of work and delivers them after its commit. */
@Injectable()
export class EventBus {
  private readonly handlers = new Map<string, string[]>();
  private readonly witnesses: EventWitness[] = [];
  private readonly held = new WeakMap<object, Held>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(JobRunner) private readonly runner: JobRunner,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Registers a handler under a name that stays the same over restarts. */
  subscribe<P>(type: EventType<P>, name: string, handler: EventHandler<P>): void {
    const jobType = `event:${type.type}:${name}`;
    this.handlers.set(type.type, [...(this.handlers.get(type.type) ?? []), jobType]);
    this.runner.handle(jobType, async (payload) => {
      const eventId = String((payload as { eventId: unknown }).eventId);
      const row = await this.database.rows(OutboxRow).findOneByOrFail({ id: eventId });
      await handler(JSON.parse(this.cipher.open(purpose, row.payload)) as DomainEvent<P>, eventId);
    });
  }

  /** Registers a witness of every event, inside its unit of work. */
  witness(witness: EventWitness): void {
    this.witnesses.push(witness);
  }

  /**
   * Does what publishes events, and holds their delivery back until an instant; the record has them at once. Must be
   * called inside a unit of work. @returns the ids of the events, by which they can be withdrawn until then
   */
  async holdBack(until: Date, work: () => Promise<void>): Promise<readonly string[]> {
    const { scope } = this.database;
    if (scope === null) throw new Error('Events are held back inside a unit of work');
    const held: Held = { until, eventIds: [] };
    this.held.set(scope, held);
    try {
      await work();
    } finally {
      this.held.delete(scope);
    }
    return held.eventIds;
  }

  /**
   * Takes events back that were held back and have not been delivered; joins the open unit of work.
   * @returns whether all of them were caught: else somebody may have been told
   */
  async withdraw(eventIds: readonly string[]): Promise<boolean> {
    let all = true;
    for (const id of eventIds) {
      const { type } = await this.database.rows(OutboxRow).findOneByOrFail({ id });
      for (const handler of this.handlers.get(type) ?? []) {
        if (!(await this.jobs.withdraw(`${handler}:${id}`))) all = false;
      }
    }
    return all;
  }

  /** Publishes an event; must be called inside a unit of work. */
  async publish(actor: Actor, event: DomainEvent): Promise<void> {
    const id = randomId();
    const { scope } = this.database;
    const held = scope === null ? undefined : this.held.get(scope);
    held?.eventIds.push(id);
    const options = held === undefined ? {} : { runAt: held.until };
    const row: OutboxRow = {
      id,
      type: event.type,
      contestId: event.contestId,
      payload: this.cipher.seal(purpose, JSON.stringify(event)),
      createdAt: this.clock.now(),
    };
    await this.database.insertLate(OutboxRow, [row]);
    const handlers = this.handlers.get(event.type) ?? [];
    await this.jobs.enqueueAll(
      handlers.map((type) => ({ type, payload: { eventId: id }, uniqueKey: `${type}:${id}`, ...options })),
    );
    for (const witness of this.witnesses) await witness(event, id, actor);
  }
}
