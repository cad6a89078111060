import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../platform/events/event-bus.js';
import { roleGranted, roleRevoked } from '../accounts/index.js';
import { contestEdited } from '../contests/index.js';
import { Judging } from '../judging/index.js';
import { ConflictMatching } from './conflicts.service.js';
import { SealingStore } from './sealing.store.js';

/** Tells the blind side who sits as a judge and may not read what: it knows neither accounts nor units. */
@Injectable()
export class JudgesListener implements OnModuleInit {
  constructor(
    private readonly events: EventBus,
    private readonly judging: Judging,
    private readonly matching: ConflictMatching,
    private readonly store: SealingStore,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(roleGranted, 'sealing.seat-judge', async ({ payload }) => {
      if (payload.role !== 'judge') return;
      const { contestId, accountId, fullName: name } = payload;
      await this.store.run(async () => {
        await this.judging.seatJudge({ contestId, accountId, name, categories: [] });
        await this.matching.handOverOf(contestId, accountId);
      });
    });
    this.events.subscribe(roleRevoked, 'sealing.judge-leaves', async ({ payload }) => {
      if (payload.role !== 'judge') return;
      await this.judging.judgeLeaves(payload.contestId, payload.accountId);
    });
    this.events.subscribe(contestEdited, 'sealing.units-moved', async ({ payload: { contestId, part } }) => {
      if (part === 'units') await this.store.run(() => this.matching.handOverAgain(contestId));
    });
  }
}
