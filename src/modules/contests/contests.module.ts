import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ContestCreation } from './contest-creation.service.js';
import { ContestEditing } from './contest-editing.service.js';
import { ContestJobs } from './contest-jobs.js';
import { ContestPresenter } from './contest.presenter.js';
import { ContestTimers } from './contest-timers.js';
import { ContestsController } from './contests.controller.js';
import { ContestRulesController } from './contest-rules.controller.js';
import { Contests } from './contests.service.js';
import { ContestsStore } from './contests.store.js';
import { Deadlines } from './deadlines.service.js';
import { People } from './people.service.js';
import { PeopleController } from './people.controller.js';
import { UnitsModule } from './units/index.js';

/** Contests and their rules. */
@Module({
  imports: [AccountsModule, UnitsModule],
  controllers: [ContestsController, ContestRulesController, PeopleController],
  providers: [
    Contests,
    ContestCreation,
    ContestEditing,
    ContestJobs,
    ContestPresenter,
    ContestTimers,
    ContestsStore,
    Deadlines,
    People,
  ],
  exports: [Contests, ContestCreation, ContestEditing, Deadlines],
})
export class ContestsModule {}
