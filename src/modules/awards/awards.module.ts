import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { EntriesModule } from '../entries/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SealingModule } from '../sealing/index.js';
import { Approval } from './approval.service.js';
import { AwardDecisions } from './award-decisions.service.js';
import { Awards } from './awards.service.js';
import { AwardsStore } from './awards.store.js';
import { FinalRanking } from './final-ranking.js';
import { PrizeBoardController } from './prize-board.controller.js';
import { PrizeBoardPresenter } from './prize-board.presenter.js';
import { PrizeBoards } from './prize-board.service.js';
import { Publication } from './publication.service.js';
import { Results } from './results.service.js';

/** The council's decisions after unsealing, their publication and revocation. */
@Module({
  imports: [ContestsModule, EntriesModule, ScoringModule, SealingModule],
  controllers: [PrizeBoardController],
  providers: [
    Approval,
    AwardDecisions,
    Awards,
    AwardsStore,
    FinalRanking,
    PrizeBoardPresenter,
    PrizeBoards,
    Publication,
    Results,
  ],
  exports: [Awards],
})
export class AwardsModule {}
