import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { AssignmentService } from './assignment.service.js';
import { BoardService } from './board.service.js';
import { ContestEndListener } from './contest-end.listener.js';
import { CopiesStore } from './copies.store.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { JudgesStore } from './judges.store.js';
import { Judging } from './judging.service.js';
import { JudgingStores } from './judging.stores.js';
import { RoundFreezing } from './round-freezing.service.js';
import { RoundMaterial } from './round-material.service.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsStore } from './rounds.store.js';
import { RulesReader } from './rules.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Seats } from './seats.service.js';
import { SheetReader } from './sheet-reader.service.js';
import { SheetReturns } from './sheet-return.service.js';
import { SheetsStore } from './sheets.store.js';
import { Staffing } from './staffing.service.js';

/** Judging: the blind side, which knows codes and judges and nobody else. */
@Module({
  imports: [ContestsModule],
  controllers: [RoundsController, DeskController],
  providers: [
    AssignmentService,
    BoardService,
    ContestEndListener,
    CopiesStore,
    DeskService,
    JudgesStore,
    Judging,
    JudgingStores,
    RoundFreezing,
    RoundMaterial,
    RoundsStore,
    RulesReader,
    ScoreSheets,
    Seats,
    SheetReader,
    SheetReturns,
    SheetsStore,
    Staffing,
  ],
  exports: [
    Judging,
    AssignmentService,
    BoardService,
    DeskService,
    RoundFreezing,
    RoundMaterial,
    ScoreSheets,
    SheetReader,
    SheetReturns,
  ],
})
export class JudgingModule {}
