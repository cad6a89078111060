import {
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/event.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Chainer } from './chainer.js';
import { type ChainFinding, type ChainHead, ChainWalk } from './domain/chain.js';
import { RecordStore } from './record.store.js';

const pageOfLinks = 500;
const patienceMilliseconds = 60_000;

/** What the check of the record found. */
export interface ChainReport {
  /** How many acts have a place in the chain. */
  readonly links: number;
  readonly head: ChainHead;
  readonly findings: readonly ChainFinding[];
}

/** The record: every event becomes a row with it, and has its place in a hash chain soon after. */
@Injectable()
export class Audit implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly store: RecordStore,
    private readonly chainer: Chainer,
    private readonly events: EventBus,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.witness((event, eventId, actor) => this.witness(event, eventId, actor));
  }

  onApplicationBootstrap(): void {
    this.chainer.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.chainer.stop();
  }

  /** The end of the chain: whoever notes it down can later tell whether anything before it was changed. */
  head(): Promise<ChainHead> {
    return this.store.head();
  }

  /** Waits until every act committed so far has its place. */
  settle(): Promise<void> {
    return this.chainer.settle();
  }

  /** Computes the whole chain again. */
  async verify(): Promise<ChainReport> {
    // Taken first: what is appended meanwhile lies after it.
    const head = await this.store.head();
    const walk = new ChainWalk();
    const findings: ChainFinding[] = [];
    let links = 0;
    for (let last = 0; ;) {
      const page = (await this.store.linksAfter(last, pageOfLinks)).filter((link) => link.seq <= head.seq);
      for (const link of page) findings.push(...walk.step(link));
      links += page.length;
      last = page.at(-1)?.seq ?? last;
      if (page.length < pageOfLinks) break;
    }
    findings.push(...walk.finish(head), ...(await this.beyondHead()), ...(await this.forgotten()));
    return { links, head, findings };
  }

  /** Rows after the head: the last row is read first, since the head always moves together with rows. */
  private async beyondHead(): Promise<ChainFinding[]> {
    const lastSeq = await this.store.lastSeq();
    const { seq } = await this.store.head();
    return lastSeq > seq ? [{ kind: 'head', seq }] : [];
  }

  private async forgotten(): Promise<ChainFinding[]> {
    const since = new Date(this.clock.now().getTime() - patienceMilliseconds);
    const rows = await this.store.waitingSince(since);
    return rows.map(({ id, at }) => ({ kind: 'unchained', id, at }));
  }

  private async witness(event: DomainEvent, eventId: string, actor: Actor): Promise<void> {
    // A value that has no canonical form must stop the act itself, not the chain later.
    canonicalJson(event.facts);
    await this.store.insert({
      id: eventId,
      at: this.clock.now(),
      contestId: event.contestId,
      actorKind: actor.kind,
      actorId: accountOf(actor),
      actorRoles: rolesOf(actor, event.contestId),
      action: event.type,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      facts: event.facts,
    });
    this.database.afterCommit(() => this.chainer.wake());
  }
}

/** In which capacity somebody acted: the roles in the contest, or being administrator where there is none. */
function rolesOf(actor: Actor, contestId: string | null): string {
  if (actor.kind !== 'account') return '';
  const roles = actor.roles.filter((held) => held.contestId === contestId).map((held) => held.role);
  const all = roles.length === 0 && actor.isAdministrator ? ['administrator'] : roles;
  return [...new Set<string>(all)].sort().join(' ');
}
