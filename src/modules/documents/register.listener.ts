import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../kernel/actor.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { awardRevoked, awardsApproved, awardsPublished } from '../awards/index.js';
import { Certificates } from './certificates.service.js';

/** Keeps the register in step with what happens to awards. */
@Injectable()
export class RegisterListener implements OnModuleInit {
  constructor(
    private readonly events: EventBus,
    private readonly certificates: Certificates,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(awardsApproved, 'certificates', ({ payload }) =>
      this.certificates.renew(payload.contestId),
    );
    this.events.subscribe(awardsPublished, 'certificates', ({ payload }) =>
      this.certificates.showAll(payload.contestId),
    );
    this.events.subscribe(awardRevoked, 'certificates', ({ payload }) =>
      this.certificates.revoke(systemActor, payload.awardId),
    );
  }
}
