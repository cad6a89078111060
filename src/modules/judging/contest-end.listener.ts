import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../kernel/actor.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { contestMoved } from '../contests/index.js';
import { Judging } from './judging.service.js';

/** A contest that is called off takes its rounds with it. */
@Injectable()
export class ContestEndListener implements OnModuleInit {
  constructor(
    private readonly events: EventBus,
    private readonly judging: Judging,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(contestMoved, 'judging.void-rounds', async ({ payload }) => {
      if (payload.to === 'cancelled') await this.judging.voidRounds(systemActor, payload.contestId);
    });
  }
}
